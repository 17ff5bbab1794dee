import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style'> {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly placeholder?: string
  /** Lines to show; more than one makes it a text area. */
  readonly lines?: number
  /** BCP 47: the language of what is written in it, where that is not the page's. */
  readonly language?: string | undefined
}

/** A labelled line, or a few lines, of a dialog's form. */
export function TextField({
  label,
  hint,
  error,
  placeholder,
  lines = 1,
  language,
  ...props
}: TextFieldProps) {
  const inside = {
    ...(placeholder !== undefined && { placeholder }),
    ...(language !== undefined && { lang: language }),
  }
  return (
    <AriaTextField {...props} isInvalid={error !== undefined} className="field">
      <Label className="field-label">{label}</Label>
      {lines > 1 ? (
        <TextArea className="field-box" rows={lines} {...inside} />
      ) : (
        <Input className="field-box" {...inside} />
      )}
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  )
}
