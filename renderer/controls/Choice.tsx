import { useId } from 'react'

interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  /** Options, or groups of them under a heading. */
  readonly options: readonly (
    | Option<Value>
    | { readonly heading: string; readonly options: readonly Option<Value>[] }
  )[]
  readonly onChange: (value: Value) => void
}

/** One of many, from the system's own list: it opens by keyboard, and finds an entry by its first letters. */
export function Choice<const Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId()
  const all = options.flatMap((one) => ('options' in one ? one.options : [one]))
  const drawn = ({ value: key, label: words }: Option<Value>) => (
    <option key={key} value={key}>
      {words}
    </option>
  )
  return (
    <div className="choice-field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <select
        id={id}
        className="choice-box"
        value={value}
        onChange={(event) => {
          const chosen = all.find((one) => one.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {options.map((one) =>
          'options' in one ? (
            <optgroup key={one.heading} label={one.heading}>
              {one.options.map(drawn)}
            </optgroup>
          ) : (
            drawn(one)
          ),
        )}
      </select>
    </div>
  )
}
