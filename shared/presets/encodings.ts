import type { WrittenFormat } from '../formats/endings.ts'

/** The encodings a preset can ask for, by their IANA names where they have one. */
export const encodingNames = [
  'utf-8',
  'utf-8-bom',
  'utf-16',
  'us-ascii',
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'euc-kr',
  'cp949',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
] as const
export type EncodingName = (typeof encodingNames)[number]

/** How a character that the encoding lacks leaves: as another or not at all, or by an escape that loses nothing. */
export type Escape = 'none' | 'xml' | 'html' | 'json'

interface Choice {
  readonly escape: Escape
  /** The first is what the format has where nothing is said. */
  readonly names: readonly EncodingName[]
}

const markup = encodingNames.filter((name) => name !== 'utf-16' && name !== 'utf-8-bom')
const xml: Choice = { escape: 'xml', names: markup }
// RFC 8259 §8.1: JSON is UTF-8. In ASCII it is UTF-8 as well.
const json: Choice = { escape: 'json', names: ['utf-8', 'us-ascii'] }
const onlyUtf8: Choice = { escape: 'none', names: ['utf-8'] }
/** The format says its bytes itself: 7 bits, a zip, a PDF. */
const ownBytes: Choice = { escape: 'none', names: [] }

const choices: Readonly<Record<WrittenFormat, Choice>> = {
  text: { escape: 'none', names: encodingNames },
  'text-7bit': ownBytes,
  ninjs: json,
  'ninjs-2': json,
  'ninjs-1': json,
  'newsml-g2': xml,
  nitf: xml,
  iptc7901: ownBytes,
  anpa1312: ownBytes,
  html: { escape: 'html', names: markup },
  markdown: onlyUtf8,
  docx: ownBytes,
  pdf: ownBytes,
  rss: xml,
  atom: xml,
  icml: onlyUtf8,
  'story-json': json,
}

/** The encodings that a format can be written in, its own first; none where the format says its bytes itself. */
export function encodingsOf(format: WrittenFormat): readonly EncodingName[] {
  return choices[format].names
}

/** How a format writes a character that its encoding lacks. */
export function escapeOf(format: WrittenFormat): Escape {
  return choices[format].escape
}

/** Formats whose lines a preset may break and end otherwise. The lines of the teletype formats are their standards'. */
export function hasLines(format: WrittenFormat): boolean {
  return format === 'text' || format === 'text-7bit'
}

/** Formats whose lines may end otherwise, though they may not be broken. */
export function hasLineEnds(format: WrittenFormat): boolean {
  return hasLines(format) || format === 'markdown'
}
