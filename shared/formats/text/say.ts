import type { Piece } from './pieces.ts'

/** Words of the copy as a note quotes them: in quotation marks, and short. */
export function quoted(text: string): string {
  const letters = [...text]
  return `“${letters.length > 80 ? `${letters.slice(0, 77).join('').trimEnd()}…` : text}”`
}

/** Where a piece stands in the file, as a note's `at`. */
export function where(piece: Piece): string {
  return `line ${piece.lines[0].number}`
}
