// oxlint-disable no-control-regex -- control characters are what frames are made of
/*
 * The frames of IPTC 7901 (formats.md §2.4): SOH header, slug, STX headlines and text, ETX date, EOT. Lines that pass a
 * teleprinter lose their control characters and gain fillers, so each part is also found by its looks.
 */

/** A line and where it stands in the file, from 1. */
export interface FrameLine {
  readonly text: string
  readonly number: number
}

/** One message of a file. */
export interface Frame {
  /** The header line, without its SOH. */
  readonly header: FrameLine
  readonly slug: readonly FrameLine[]
  /** Takes, headlines and byline; the ` =` that ends them is gone. */
  readonly head: readonly FrameLine[]
  readonly text: readonly FrameLine[]
  /** What stands after ETX, usually the date. */
  readonly trailer?: FrameLine
  /** Words outside the frame, before its SOH. */
  readonly before?: FrameLine
}

/** `eca0124 3 i 93  dpa 1888`: source, number, priority, category, word count, and what the agency adds. */
export const headerPattern =
  /^(?<source>[A-Za-z]{1,6})(?<number>\d{1,5}) (?<priority>\S) (?<category>[A-Za-z]{1,5}) (?<words>\d{1,6})(?<option>(?: .*)?)$/

// NUL, SYN, DEL and the shifts of a teleprinter carry no text
const fillers = /[\u0000\u000E-\u0010\u0016\u007F]/g

/** The frames of a file, in their order. Empty where there is none. */
export function framesOf(source: string): readonly Frame[] {
  const text = source.replaceAll(/\r\n?/g, '\n').replaceAll(fillers, '').replaceAll('\f', '\n')
  const frames: Frame[] = []
  let line = 1
  let before: FrameLine | undefined
  for (const part of text.split(/(?=\u0001)|(?<=\u0004)/)) {
    const frame = frameOf(part.replaceAll('\u0004', ''), line)
    if (frame) {
      frames.push(before ? { ...frame, before } : frame)
      before = undefined
    } else if (/\S/.test(part.replaceAll('\u0004', ''))) {
      before = { text: part.replaceAll('\u0004', '').trim(), number: line }
    }
    line += part.split('\n').length - 1
  }
  return frames
}

function frameOf(part: string, firstLine: number): Frame | undefined {
  const all = part.split('\n').map((text, index) => ({ text, number: firstLine + index }))
  const top = all.findIndex(({ text }) => text.replaceAll('\u0001', '').trim() !== '')
  const header = all[top]
  if (!header) return undefined
  const headerText = header.text.replaceAll('\u0001', '').trimEnd()
  const framed = part.includes('\u0001')
  if (!framed && !headerPattern.test(headerText.trim())) return undefined

  const rest = all.slice(top + 1)
  const stx = rest.findIndex(({ text }) => text.includes('\u0002'))
  const etx = rest.findLastIndex(({ text }) => text.includes('\u0003'))
  const end = etx < 0 ? lastDate(rest) : etx
  const trailer = end < 0 ? undefined : rest[end]
  const inside = (etx < 0 ? rest.slice(0, end < 0 ? undefined : end) : upToEtx(rest, etx)).map(clean)
  const after = etx < 0 ? [] : rest.slice(etx + 1)
  const trailerText = [trailer?.text.split('\u0003').at(-1) ?? '', ...after.map(({ text }) => text)]
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const { slug, from } = stx < 0 ? slugWithoutStx(inside) : { slug: inside.slice(0, stx), from: stx }
  const { head, text } = headOf(inside.slice(from))
  return {
    header: { text: headerText.trim(), number: header.number },
    slug: slug.filter(({ text: words }) => words.trim() !== ''),
    head,
    text,
    ...(trailer && trailerText !== '' && { trailer: { text: trailerText, number: trailer.number } }),
  }
}

/** The lines before ETX, and the words that stand before it on its own line. */
function upToEtx(lines: readonly FrameLine[], etx: number): readonly FrameLine[] {
  return lines
    .slice(0, etx + 1)
    .map((line, index) => (index === etx ? { ...line, text: line.text.split('\u0003')[0] ?? '' } : line))
}

function clean({ text, number }: FrameLine): FrameLine {
  return { text: text.replaceAll(/[\u0001-\u0003]/g, ''), number }
}

const date = /^\s*\d{6}\s*(?:GMT|UTC|Z)?\s+\p{L}{3,9}\.? \d{2}\s*$/u

/** Where ETX is lost, the date line that is the last line of the message. */
function lastDate(lines: readonly FrameLine[]): number {
  const last = lines.findLastIndex(({ text }) => text.trim() !== '')
  return last >= 0 && date.test(lines[last]?.text ?? '') ? last : -1
}

/** Where STX is lost, the line that ends with a slash is the slug. */
function slugWithoutStx(lines: readonly FrameLine[]): {
  readonly slug: readonly FrameLine[]
  readonly from: number
} {
  const first = lines.findIndex(({ text }) => text.trim() !== '')
  const line = lines[first]
  return line && /\/\s*$/.test(line.text) ? { slug: [line], from: first + 1 } : { slug: [], from: 0 }
}

/** No header is longer: what runs on without its ` =` is text. */
const longestHead = 8

function headOf(lines: readonly FrameLine[]): {
  readonly head: readonly FrameLine[]
  readonly text: readonly FrameLine[]
} {
  const start = lines.findIndex(({ text }) => text.trim() !== '')
  if (start < 0) return { head: [], text: [] }
  const ended = lines.findIndex(
    ({ text }, index) => index < start + longestHead && /(?:^|\s)=\s*$/.test(text),
  )
  const blank = lines.findIndex(({ text }, index) => index > start && text.trim() === '')
  const stop = ended >= 0 && (blank < 0 || ended < blank) ? ended + 1 : blank
  const head = stop < 0 ? [] : lines.slice(start, stop)
  const last = head.at(-1)
  // A first paragraph that ends as a sentence is no headline.
  if (!last || (ended < 0 && (head.length > 4 || /[.!?]["']?\s*$/.test(last.text)))) {
    return { head: [], text: lines }
  }
  return {
    head: head
      .map(({ text, number }) => ({ text: text.replace(/(?:^|\s)=\s*$/, '').trim(), number }))
      .filter(({ text }) => text !== ''),
    text: lines.slice(stop),
  }
}
