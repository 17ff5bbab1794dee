/** The head of a Markdown file, between two lines of `---`: its entries in their order, and what follows it. */
export interface FrontMatter {
  readonly entries: readonly (readonly [key: string, value: unknown, raw: string])[]
  /** Lines that are no entry. */
  readonly unread: readonly string[]
  readonly rest: string
  /** The line the rest begins at, from 1. */
  readonly line: number
}

/**
 * Reads the front matter of a text: `key: value` where the value is JSON (all that the desk writes), a plain YAML
 * scalar, or a list of them below. More of YAML is not read, and its lines are `unread`.
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const lines = text.split(/\r?\n/)
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
  if (!/^---\s*$/.test(lines[0] ?? '') || end < 0) return undefined
  const entries: [string, unknown, string][] = []
  const unread: string[] = []
  let items: string[] | undefined
  for (const line of lines.slice(1, end)) {
    const entry = /^([\p{L}_][\p{L}\p{N}_.-]*)\s*:(?:\s+(.*?)|)\s*$/u.exec(line)
    const item = /^\s*-\s+(.*?)\s*$/.exec(line)?.[1]
    const last = entries.at(-1)
    if (entry) {
      const [, key = '', raw = ''] = entry
      items = raw === '' ? [] : undefined
      entries.push([key, raw === '' ? items : scalar(raw), raw])
    } else if (item !== undefined && items && last) {
      items.push(String(scalar(item)))
      last[2] += `${last[2] === '' ? '' : ', '}${item}`
    } else if (line.trim() !== '' && !line.trimStart().startsWith('#')) {
      unread.push(line)
    }
  }
  return { entries, unread, rest: lines.slice(end + 1).join('\n'), line: end + 2 }
}

function scalar(raw: string): unknown {
  if (/^["[{]/.test(raw)) {
    try {
      return JSON.parse(raw) as unknown
    } catch {
      // YAML's own lists need no quotation marks: [ferry, Alder].
      const inner = /^\[(.*)\]$/.exec(raw)?.[1]
      if (inner !== undefined) return inner.split(',').map((one) => unquoted(one.trim()))
      return unquoted(raw)
    }
  }
  return unquoted(raw)
}

function unquoted(raw: string): string {
  const single = /^'(.*)'$/.exec(raw)?.[1]
  if (single !== undefined) return single.replaceAll("''", "'")
  return /^"(.*)"$/.exec(raw)?.[1] ?? raw
}

/** One line of front matter: JSON is YAML. */
export function frontMatterLine(key: string, value: unknown): string {
  return `${key}: ${JSON.stringify(value)}`
}
