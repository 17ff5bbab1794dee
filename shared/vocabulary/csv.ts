/** The rows of a CSV file, and the line in which a quotation mark opens that is never closed (from 1). */
export interface Rows {
  readonly rows: readonly (readonly string[])[]
  readonly openQuote?: number
}

/**
 * Reads a CSV file (RFC 4180): fields between commas, semicolons or tabs, whichever the first line has most of; fields
 * in double quotes may hold those, line breaks and doubled quotes. Empty rows are left out.
 */
export function readCsv(text: string): Rows {
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  let line = 1
  let opened = 0

  const endField = (): void => {
    row.push(field.trim())
    field = ''
  }
  const endRow = (): void => {
    endField()
    if (row.some((one) => one !== '')) rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === '\n') line += 1
    if (quoted) {
      if (char !== '"') field += char
      else if (text[at + 1] === '"') {
        field += '"'
        at += 1
      } else quoted = false
    } else if (char === '"' && field.trim() === '') {
      field = ''
      quoted = true
      opened = line
    } else if (char === separator) endField()
    else if (char === '\n') endRow()
    else if (char !== '\r') field += char
  }
  endRow()
  return { rows, ...(quoted && { openQuote: opened }) }
}

function separatorOf(text: string): string {
  const first = text.slice(0, Math.max(0, text.indexOf('\n')) || text.length)
  const count = (sign: string): number => first.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
