// oxlint-disable no-control-regex -- control characters are what frames are made of

/*
 * The frames of ANPA 1312 (formats.md §2.5): SYN SYN SOH, the message line, the keyword line, STX, units that begin with
 * a mark, ETX, EOT.
 */

/** A piece of the text: a header line or a crosshead behind `^`, a paragraph behind TAB, a row of agate behind BS. */
export interface Unit {
  readonly kind: 'header' | 'paragraph' | 'agate'
  /** Without its marks; cells of agate have tabs between them. */
  readonly text: string
  /** The line it begins on, from 1. */
  readonly number: number
  /** True where `<` or `=` ends it. */
  readonly ended: boolean
}

export interface Frame {
  readonly number: number
  /** `W2870 _asian` */
  readonly message: string
  /** `f l BC-LT--Argentina-CancerB 11-13 1049` */
  readonly keyword: string
  readonly tabular: boolean
  readonly units: readonly Unit[]
  /** `AP-WF-11-13-13 1509GMT` */
  readonly trailer?: { readonly text: string; readonly number: number }
  readonly before?: { readonly text: string; readonly number: number }
}

/** The frames of a file, in their order. Empty where there is none. */
export function framesOf(source: string): readonly Frame[] {
  const text = source.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000\u007F]/g, '')
  const frames: Frame[] = []
  let line = 1
  let before: Frame['before']
  for (const part of text.split(/(?<!\u0016)(?=\u0016+\u0001)|(?<=\u0004)/)) {
    const frame = frameOf(part, line)
    if (frame) {
      frames.push(before ? { ...frame, before } : frame)
      before = undefined
    } else if (/[^\s\u0000-\u001F]/.test(part)) {
      before = { text: spaced(part), number: line }
    }
    line += part.split('\n').length - 1
  }
  return frames
}

/** Text with its controls and white space as one space. */
function spaced(text: string): string {
  return text.replaceAll(/[\u0000-\u0020]+/g, ' ').trim()
}

interface Row {
  readonly text: string
  readonly number: number
}

function frameOf(part: string, firstLine: number): Frame | undefined {
  const rows: Row[] = part.split('\n').map((text, index) => ({ text, number: firstLine + index }))
  const top = rows.findIndex(({ text }) => spaced(text) !== '')
  const message = rows[top]
  if (!message || !/^\s*[\u0016\u0001]/.test(message.text)) return undefined
  const stx = rows.findIndex(({ text }, index) => index > top && text.includes('\u0002'))
  const keywordRow = stx >= 0 && stx > top + 1 ? rows[top + 1] : stx < 0 ? rows[top + 1] : undefined
  const etx = rows.findLastIndex(({ text }) => text.includes('\u0003'))
  const from = stx < 0 ? top + 2 : stx
  const inside = rows.slice(from, etx < 0 ? undefined : etx + 1).map((row, index, all) => {
    const text = etx >= 0 && index === all.length - 1 ? (row.text.split('\u0003')[0] ?? '') : row.text
    return { text: text.replaceAll(/[\u0001-\u0004\u000C\u0016]/g, ''), number: row.number }
  })
  const after = etx < 0 ? [] : rows.slice(etx)
  const trailer = spaced(after.map(({ text }) => text.split('\u0003').at(-1) ?? '').join(' ')).replace(
    /<$/,
    '',
  )
  return {
    number: message.number,
    message: spaced(message.text),
    keyword: spaced(keywordRow?.text ?? ''),
    tabular: keywordRow?.text.includes('\u0012') ?? false,
    units: unitsOf(inside),
    ...(trailer !== '' && { trailer: { text: trailer.trim(), number: rows[etx]?.number ?? firstLine } }),
  }
}

const kinds = { '^': 'header', '\t': 'paragraph', '\b': 'agate' } as const

function unitsOf(rows: readonly Row[]): readonly Unit[] {
  const units: Unit[] = []
  let open = false
  // "*9006< ^AP-Top-Headlines<": a line may hold several header lines.
  const parts = rows.flatMap(({ text, number }) =>
    text.split(/(?=\^)(?<=<\s*)/).map((one) => ({ text: one, number })),
  )
  for (const { text: raw, number } of parts) {
    if (raw.trim() === '' && !raw.startsWith('\b')) {
      open = false
      continue
    }
    const mark = /^ *([\^\t\b])/.exec(raw)?.[1]
    const kind = mark === '^' || mark === '\t' || mark === '\b' ? kinds[mark] : undefined
    const bare = (kind === undefined ? raw : raw.replace(/^ *[\^\t\b]/, '')).trimEnd()
    const ended = kind === 'header' ? /[<=]$/.test(bare) : bare.endsWith('<')
    const text = kind === 'agate' ? cells(bare.replace(/<$/, '')) : prose(ended ? bare.slice(0, -1) : bare)
    const last = units.at(-1)
    if (kind === undefined && open && last && last.kind !== 'agate') {
      units[units.length - 1] = {
        ...last,
        text: `${last.text} ${text}`.trim(),
        ended: ended || /[<=]$/.test(bare),
      }
      if (last.kind === 'header' && bare.endsWith('=')) {
        units[units.length - 1] = {
          ...last,
          text: `${last.text} ${text.replace(/=$/, '')}`.trim(),
          ended: true,
        }
      }
    } else if (text.trim() !== '') {
      // The first line after STX may lack its mark.
      units.push({ kind: kind ?? 'paragraph', text, number, ended })
    }
    open = !(units.at(-1)?.ended ?? true)
  }
  return units
}

/** Agate has its own spaces (DLE) and its own tabs (US, RS). */
function cells(text: string): string {
  return text
    .replace(/^\^/, '')
    .replaceAll('\u0010', '')
    .replaceAll(/[ ]*[\u001C-\u001F]+[ ]*(?:[\u001C-\u001F]+[ ]*)*/g, '\t')
    .replaceAll(/[\u0000-\u0008\u000B-\u001F]/g, '')
    .trimEnd()
}

function prose(text: string): string {
  return text.replaceAll(/[\u0000-\u0020]+/g, ' ').trim()
}
