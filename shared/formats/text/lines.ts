/** One line of the copy. */
export interface Line {
  /** The line as it stands, its trailing white space gone. */
  readonly raw: string
  /** The line without the white space around it, its inner runs of white space made one space. */
  readonly text: string
  /** From 1. */
  readonly number: number
  /** White space before the first character, in columns. */
  readonly indent: number
}

const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6]/g

/** How many columns a terminal gives a text: East Asian letters take two. */
export function columns(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0)
}

/** The lines of a normalised text. */
export function linesOf(text: string): readonly Line[] {
  return text.split('\n').map((whole, index) => {
    const raw = whole.trimEnd()
    const lead = /^\s*/.exec(raw)?.[0] ?? ''
    return {
      raw,
      text: raw.trim().replace(/\s+/g, ' '),
      number: index + 1,
      indent: columns(lead.replaceAll('\t', '        ')),
    }
  })
}

/** Lines between blank lines: never empty. */
export type Chunk = readonly [Line, ...Line[]]

/** The runs of lines that blank lines separate. */
export function chunksOf(lines: readonly Line[]): readonly Chunk[] {
  const chunks: [Line, ...Line[]][] = []
  let open: [Line, ...Line[]] | undefined
  for (const line of lines) {
    if (line.text === '') {
      open = undefined
    } else if (open) {
      open.push(line)
    } else {
      open = [line]
      chunks.push(open)
    }
  }
  return chunks
}
