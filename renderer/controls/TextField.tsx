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
}

/** A labelled line, or a few lines, of a dialog's form. */
export function TextField({ label, hint, error, placeholder, lines = 1, ...props }: TextFieldProps) {
  return (
    <AriaTextField {...props} isInvalid={error !== undefined} className="field">
      <Label className="field-label">{label}</Label>
      {lines > 1 ? (
        <TextArea className="field-box" rows={lines} {...(placeholder !== undefined && { placeholder })} />
      ) : (
        <Input className="field-box" {...(placeholder !== undefined && { placeholder })} />
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
