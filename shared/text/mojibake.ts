import { allMatches } from './all-matches.ts'
import type { Span } from './span.ts'

/** A stretch that was read in the wrong encoding, and what it was. */
export interface Misread extends Span {
  /** Absent where the character is lost for good. */
  readonly meant?: string
}

/** What the bytes 80 to 9F are in Windows-1252; five of them are nothing. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const byteOf = new Map([...upper].map((char, index) => [char, 0x80 + index]))
const behind = `[${upper}\u0080-\u00bf]`

/**
 * UTF-8 read as Windows-1252, one character at a time: "â€™" for ’, "Ã©" for é, "Â£" for £, "ì„œ" for 서. Pairs that
 * real words can end in ("MAÇÃ”", "“CAFÉ”") are left out.
 */
const misread = new RegExp(
  `(?:â[€‚„†‡ˆ‰Š‹ŒŽ˜™š›][${upper}\u0080-\u00bf]?|ï[»¿][¿½]|ð[Ÿ\u009f]${behind}{2}|[ãêëìíäåæçè]${behind}{2}|` +
    `Ã[\u00a0-\u00bfƒ†‡ˆ‰Š‹ŒŽ˜™š›œžŸ]|Ã[€“”‘’–—…„‚•](?=\\p{Ll})|Â[\u00a0-\u00bf]|(?<=¬)(?:Å“|Â[\u0080-\u009f])|[ÅÄ][\u00a0-\u00bf](?=\\p{L}))+`,
  'gu',
)
const anyLead = /[âïðãêëìíäåæçèÃÂÅÄ]/

/** The misread stretches of a text. Linear in its length. */
export function misreadStretches(text: string): readonly Misread[] {
  if (!anyLead.test(text)) return []
  const found: Misread[] = []
  for (const { 0: run, index } of allMatches(text, misread)) {
    const span = { from: index, to: index + run.length }
    if (run.includes('ï¿½')) found.push(span)
    else {
      const meant = reread(run)
      // Two quotation marks behind "é" are two quotation marks.
      if (meant !== undefined && meant !== run) found.push({ ...span, meant })
      else if (run.startsWith('â€')) found.push(span)
    }
  }
  return found
}

/**
 * A text whose misread stretches are read anew where they hold a control character (U+0080 to U+009F): no format prints
 * those, and without them nobody could tell what was meant. Any other is left to an editor. `count` is of stretches.
 */
export function mendUnprintable(text: string): { readonly text: string; readonly count: number } {
  if (!unprintable.test(text)) return { text, count: 0 }
  let mended = ''
  let [last, count] = [0, 0]
  for (const { from, to, meant } of misreadStretches(text)) {
    if (meant === undefined || !unprintable.test(text.slice(from, to))) continue
    mended += text.slice(last, from) + meant
    last = to
    count += 1
  }
  return { text: mended + text.slice(last), count }
}

const unprintable = /[\u0080-\u0084\u0086-\u009f]/

/** Read again as UTF-8; twice where it was misread twice. Undefined where it is no UTF-8. */
function reread(run: string): string | undefined {
  let read: string | undefined
  for (let round = 0; round < 3; round += 1) {
    const bytes = [...(read ?? run)].map((char) => byteOf.get(char) ?? char.charCodeAt(0))
    const again = decode(bytes)
    if (again === undefined) return read
    read = again
  }
  return read
}

function decode(bytes: readonly number[]): string | undefined {
  let text = ''
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0
    const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : -1
    if (more < 0 || lead > 0xf4 || at + more >= bytes.length) return undefined
    let point = lead & (0x3f >> more)
    for (let index = 1; index <= more; index += 1) {
      const byte = bytes[at + index] ?? 0
      if (byte < 0x80 || byte > 0xbf) return undefined
      point = (point << 6) | (byte & 0x3f)
    }
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined
    text += String.fromCodePoint(point)
    at += more + 1
  }
  return text
}

/** What a control character of the range 80 to 9F was in Windows-1252; undefined where it was nothing. */
export function windowsCharacter(unit: number): string | undefined {
  const char = upper.charAt(unit - 0x80)
  return unit >= 0x80 && unit <= 0x9f && char.charCodeAt(0) > 0x9f ? char : undefined
}
