import { X } from 'lucide-react'
import { type ReactNode, memo, useCallback, useEffect, useId, useRef, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { IconButton } from '../controls/IconButton.tsx'
import { TextField } from '../controls/TextField.tsx'
import { useSay } from '../i18n/use-say.ts'
import './fields.css'

/*
 * Fields of a house. Each keeps what is being typed and tells what it comes to; a field reads its value once, so it
 * is drawn under another key where the house is another.
 */

interface FieldProps<Value> {
  readonly label: string
  readonly hint?: string | undefined
  readonly value: Value
  /** BCP 47: the language of what is written in it, where that is not the page's. */
  readonly language?: string
  readonly onChange: (value: Value) => void
}

/** A list of one entry a line; blank lines are no entries. */
export function LinesField({
  label,
  hint,
  value,
  onChange,
  lines = 8,
  language,
}: FieldProps<readonly string[]> & { readonly lines?: number }) {
  const [text, setText] = useState(value.join('\n'))
  return (
    <div className="house-lines">
      <TextField
        label={label}
        hint={hint}
        lines={lines}
        value={text}
        language={language}
        onChange={(typed) => {
          setText(typed)
          onChange(linesOf(typed))
        }}
      />
    </div>
  )
}

/** The entries of a text of one a line, each once. */
function linesOf(text: string): readonly string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '')
}

/** A whole number. What is none stands as it was typed, says so, and cannot be saved. */
export function CountField({
  label,
  hint,
  value,
  onChange,
  least = 1,
}: FieldProps<number> & { readonly least?: number }) {
  const say = useSay()
  const [text, setText] = useState(String(value))
  const isCount = /^\d{1,6}$/.test(text.trim()) && Number(text) >= least
  return (
    <div className="house-count">
      <TextField
        label={label}
        hint={hint}
        inputMode="numeric"
        value={text}
        error={isCount ? undefined : say('house.notCount', { least })}
        onChange={(typed) => {
          setText(typed)
          onChange(/^\d{1,6}$/.test(typed.trim()) && Number(typed) >= least ? Number(typed) : Number.NaN)
        }}
      />
    </div>
  )
}

/** A whole number or nothing. */
export function OptionalCountField({
  label,
  value,
  onChange,
  least,
}: FieldProps<number | undefined> & { readonly least: number }) {
  const say = useSay()
  const [text, setText] = useState(value === undefined ? '' : String(value))
  const read = (typed: string): number | undefined =>
    /^\d{1,4}$/.test(typed.trim()) && Number(typed) >= least ? Number(typed) : undefined
  return (
    <div className="house-count">
      <TextField
        label={label}
        inputMode="numeric"
        value={text}
        error={text.trim() === '' || read(text) !== undefined ? undefined : say('house.notCount', { least })}
        onChange={(typed) => {
          setText(typed)
          onChange(read(typed))
        }}
      />
    </div>
  )
}

interface ChoicesProps<Value extends string> extends FieldProps<Value> {
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[]
}

/** One of a few, all of them in sight. */
export function Choices<const Value extends string>({
  label,
  hint,
  value,
  options,
  onChange,
}: ChoicesProps<Value>) {
  return (
    <RadioGroup
      className="choices-field"
      orientation="horizontal"
      value={value}
      onChange={(chosen) => {
        const option = options.find((one) => one.value === chosen)
        if (option) onChange(option.value)
      }}
    >
      <Label className="field-label">{label}</Label>
      <div className="segments">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="segment">
            {option.label}
          </Radio>
        ))}
      </div>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
    </RadioGroup>
  )
}

export interface Column {
  readonly name: string
}

interface RowsFieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly columns: readonly Column[]
  readonly value: readonly (readonly string[])[]
  /** Rows with nothing in them are left out. */
  readonly onChange: (rows: readonly (readonly string[])[]) => void
  /** Rows that do not hold this text are not shown. */
  readonly filter?: string
  /** BCP 47: the language of what is written in them. */
  readonly language: string
  /** A heading says what they are already. */
  readonly isTitled?: boolean
}

interface Row {
  readonly key: number
  readonly cells: readonly string[]
}

/** Rows of a few cells each, with an empty one at the end to add another in. */
export function RowsField({
  label,
  hint,
  columns,
  value,
  onChange,
  filter = '',
  language,
  isTitled = false,
}: RowsFieldProps) {
  const id = useId()
  const [rows, setRows] = useState<readonly Row[]>(() =>
    [...value, []].map((cells, key) => ({ key, cells: columns.map((_, index) => cells[index] ?? '') })),
  )
  // Rows are drawn again only where they change, so what they call must not change with every letter.
  const latest = useRef({ rows, onChange })
  useEffect(() => {
    latest.current = { rows, onChange }
  })
  const put = useCallback((change: (rows: readonly Row[]) => readonly Row[]) => {
    const changed = change(latest.current.rows)
    const next = Math.max(-1, ...changed.map(({ key }) => key)) + 1
    const last = changed.at(-1)
    const blank = { key: next, cells: (changed[0]?.cells ?? []).map(() => '') }
    const all = last && isBlank(last) ? changed : [...changed, blank]
    latest.current = { ...latest.current, rows: all }
    setRows(all)
    latest.current.onChange(
      changed.filter((row) => !isBlank(row)).map(({ cells }) => cells.map((cell) => cell.trim())),
    )
  }, [])

  const wanted = filter.trim().toLowerCase()
  const shown = rows.filter(
    (row) => wanted === '' || isBlank(row) || row.cells.some((cell) => cell.toLowerCase().includes(wanted)),
  )
  const names = columns.map(({ name }) => name).join('\n')
  return (
    <div className="rows-field" role="group" aria-labelledby={id}>
      <span className={isTitled ? 'unseen' : 'field-label'} id={id}>
        {label}
      </span>
      <div className={`rows rows-${columns.length}`}>
        {columns.map(({ name }) => (
          <span key={name} className="rows-head" aria-hidden="true">
            {name}
          </span>
        ))}
        <span aria-hidden="true" />
        {shown.map((row) => (
          <RowCells key={row.key} row={row} names={names} language={language} put={put} />
        ))}
      </div>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
    </div>
  )
}

function isBlank({ cells }: Row): boolean {
  return cells.every((cell) => cell.trim() === '')
}

interface RowCellsProps {
  readonly row: Row
  /** The columns' names, one a line. */
  readonly names: string
  readonly language: string
  readonly put: (change: (rows: readonly Row[]) => readonly Row[]) => void
}

const RowCells = memo(function RowCells({ row, names, language, put }: RowCellsProps) {
  const say = useSay()
  return (
    <>
      {names.split('\n').map((name, column) => (
        <input
          key={name}
          className="field-box row-cell"
          aria-label={name}
          lang={language}
          value={row.cells[column] ?? ''}
          onChange={({ target: { value } }) =>
            put((rows) =>
              rows.map((other) =>
                other.key === row.key
                  ? { ...other, cells: other.cells.map((cell, at) => (at === column ? value : cell)) }
                  : other,
              ),
            )
          }
        />
      ))}
      {isBlank(row) ? (
        <span aria-hidden="true" />
      ) : (
        <IconButton
          icon={X}
          label={say('house.removeRow', { row: row.cells[0] ?? '' })}
          onPress={() => put((rows) => rows.filter(({ key }) => key !== row.key))}
        />
      )}
    </>
  )
})
