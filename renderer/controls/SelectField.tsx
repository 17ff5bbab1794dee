import { useId } from 'react'

interface SelectFieldProps<Value extends string> {
  readonly label: string
  readonly hint?: string | undefined
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly isDisabled?: boolean
  readonly onChange: (value: Value) => void
}

/** One of many, in the system's own list: it knows type-ahead, touch and every screen reader. */
export function SelectField<const Value extends string>({
  label,
  hint,
  value,
  options,
  isDisabled = false,
  onChange,
}: SelectFieldProps<Value>) {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="field-box"
        value={value}
        disabled={isDisabled}
        onChange={(event) => {
          const option = options.find((one) => one.value === event.target.value)
          if (option) onChange(option.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
    </div>
  )
}
