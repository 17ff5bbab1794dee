/** Columns of a line of the old wire formats (formats.md §2.4). */
export const lineLength = 69

/** A text as one line: white space of any kind is one space. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** Lines of at most so many columns. */
export interface Broken {
  readonly lines: readonly string[]
  /** Words that were longer than a line, and so were cut. */
  readonly cut: readonly string[]
}

/**
 * Breaks a line of 7-bit text at spaces so that no part is longer than `width`; the indent of the line is that of each
 * part. A single word that is longer, such as an address, is cut.
 */
export function breakLine(line: string, width: number): Broken {
  if (line.length <= width) return { lines: [line.trimEnd()], cut: [] }
  const indent = /^ */.exec(line)?.[0].slice(0, Math.floor(width / 2)) ?? ''
  const room = width - indent.length
  const lines: string[] = []
  const cut: string[] = []
  let open = ''
  for (const word of line.trim().split(/ +/)) {
    if (open !== '' && open.length + 1 + word.length <= room) {
      open = `${open} ${word}`
      continue
    }
    if (open !== '') lines.push(indent + open)
    open = word
    if (word.length > room) cut.push(word)
    while (open.length > room) {
      lines.push(indent + open.slice(0, room))
      open = open.slice(room)
    }
  }
  if (open !== '') lines.push(indent + open)
  return { lines, cut }
}

/** Lines with tabs as columns of their own width, two spaces between. */
export function inColumns(text: string): string {
  const rows = text.split('\n').map((line) => line.split('\t'))
  const widths: number[] = []
  for (const row of rows) {
    if (row.length < 2) continue
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length)
  }
  return rows
    .map((row) =>
      row
        .map((cell, index) => (index < row.length - 1 ? cell.padEnd((widths[index] ?? 0) + 2) : cell))
        .join(''),
    )
    .join('\n')
}
