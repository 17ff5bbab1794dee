import type { Interval } from './metrics.ts'

/** One table of the report: a title, what was measured and how, the columns, and rows of cells. */
export interface Table {
  readonly title: string
  readonly notes: readonly string[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A name, a count, a share with its interval, or nothing. */
export type Cell = string | number | Interval | undefined

/** A table as lines of text, in columns. Shares are printed with three decimals and their 95 % interval. */
export function printed({ title, notes, columns, rows }: Table): string {
  const cells = [columns, ...rows.map((row) => row.map(text))]
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ''))))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 ? padEnd(cell, widths[column] ?? 0) : padStart(cell, widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [title, ...notes.map((note) => `  ${note}`), ...cells.map((row) => `  ${line(row)}`)].join('\n')
}

function text(cell: Cell): string {
  if (cell === undefined) return '–'
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return Number.isInteger(cell) ? String(cell) : cell.toFixed(3)
  return `${cell.value.toFixed(3)} [${cell.low.toFixed(3)}, ${cell.high.toFixed(3)}]`
}

function width(cell: string): number {
  return cell.length
}

function padEnd(cell: string, to: number): string {
  return cell + ' '.repeat(Math.max(0, to - width(cell)))
}

function padStart(cell: string, to: number): string {
  return ' '.repeat(Math.max(0, to - width(cell))) + cell
}
