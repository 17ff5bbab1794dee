import { lacksInSevenBits } from '../../shared/formats/wire/seven-bit.ts'
import iconv from 'iconv-lite'
import type { EncodingName, Escape } from '../../shared/presets/encodings.ts'
import type { Repertoire } from '../../shared/formats/wire/seven-bit.ts'

/*
 * Text to bytes in the encoding a customer wants. A format with an escape of its own loses nothing by it: what the
 * encoding lacks is written as a reference, and the file says the encoding where the format has a place for it.
 */

interface Table {
  /** As iconv-lite knows it. */
  readonly codec: string
  /** As a file declares it. */
  readonly declared: string
  readonly mark?: true
}

const tables: Readonly<Record<EncodingName, Table>> = {
  'utf-8': { codec: 'utf-8', declared: 'UTF-8' },
  'utf-8-bom': { codec: 'utf-8', declared: 'UTF-8', mark: true },
  'utf-16': { codec: 'utf-16le', declared: 'UTF-16', mark: true },
  'us-ascii': { codec: 'ascii', declared: 'US-ASCII' },
  'iso-8859-1': { codec: 'iso-8859-1', declared: 'ISO-8859-1' },
  'iso-8859-2': { codec: 'iso-8859-2', declared: 'ISO-8859-2' },
  'iso-8859-15': { codec: 'iso-8859-15', declared: 'ISO-8859-15' },
  'windows-1250': { codec: 'windows-1250', declared: 'windows-1250' },
  'windows-1251': { codec: 'windows-1251', declared: 'windows-1251' },
  'windows-1252': { codec: 'windows-1252', declared: 'windows-1252' },
  'euc-kr': { codec: 'cp949', declared: 'EUC-KR' },
  cp949: { codec: 'cp949', declared: 'windows-949' },
  shift_jis: { codec: 'shift_jis', declared: 'Shift_JIS' },
  'euc-jp': { codec: 'euc-jp', declared: 'EUC-JP' },
  gb18030: { codec: 'gb18030', declared: 'GB18030' },
  big5: { codec: 'big5', declared: 'Big5' },
}

/** True for an encoding that has every character. */
function isUnicode(encoding: EncodingName): boolean {
  return encoding.startsWith('utf-')
}

/** The letters of an encoding; undefined where it has them all. */
export function repertoireOf(encoding: EncodingName): Repertoire | undefined {
  if (isUnicode(encoding)) return undefined
  const known = new Map<string, boolean>()
  return {
    lacks:
      encoding === 'us-ascii'
        ? lacksInSevenBits
        : { en: `is not in ${tables[encoding].declared}`, ko: `${tables[encoding].declared}에 없어` },
    has(character) {
      const before = known.get(character)
      if (before !== undefined) return before
      const has = encodes(character, encoding)
      known.set(character, has)
      return has
    },
  }
}

function encodes(character: string, encoding: EncodingName): boolean {
  if (/^[\n\t -~]$/.test(character)) return true
  if (encoding === 'us-ascii' || /^\p{Cc}$/u.test(character)) return false
  const { codec } = tables[encoding]
  const bytes = iconv.encode(character, codec)
  if (iconv.decode(bytes, codec) !== character) return false
  // EUC-KR is KS X 1001 alone; what Windows added to it in code page 949 has a byte below A1.
  return encoding !== 'euc-kr' || bytes.every((byte) => byte >= 0xa1)
}

/** Text of a format with an escape, in letters of the encoding, and saying so. */
export function escaped(content: string, encoding: EncodingName, escape: Escape): string {
  const repertoire = repertoireOf(encoding)
  const declared = tables[encoding].declared
  switch (escape) {
    case 'none':
      return content
    case 'json':
      return repertoire ? inJson(content, repertoire) : content
    case 'xml': {
      const said = content.replace(
        /^<\?xml version="1\.0" encoding="[^"]*"/,
        `<?xml version="1.0" encoding="${declared}"`,
      )
      return repertoire ? asReferences(said, repertoire) : said
    }
    case 'html': {
      const said = content.replace('<meta charset="utf-8">', `<meta charset="${declared.toLowerCase()}">`)
      if (!repertoire) return said
      // A script knows no references; what stands in it is JSON.
      return said
        .split(/(<script[^>]*>[\s\S]*?<\/script>)/)
        .map((part, at) => (at % 2 === 1 ? inJson(part, repertoire) : asReferences(part, repertoire)))
        .join('')
    }
  }
}

/** The bytes of a text all of whose letters the encoding has. */
export function encodeText(content: string, encoding: EncodingName): Uint8Array {
  const { codec, mark = false } = tables[encoding]
  return new Uint8Array(iconv.encode(content, codec, { addBOM: mark }))
}

/** A media type that names the encoding. */
export function mediaTypeIn(mediaType: string, encoding: EncodingName): string {
  return mediaType.replace(/charset=[\w-]+/, `charset=${tables[encoding].declared.toLowerCase()}`)
}

function asReferences(text: string, { has }: Repertoire): string {
  return text.replaceAll(/[^\t\n\r -~]/gu, (character) =>
    has(character) ? character : `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`,
  )
}

function inJson(text: string, { has }: Repertoire): string {
  return text.replaceAll(/[^\t\n\r -~]/gu, (character) =>
    has(character)
      ? character
      : character
          .split('')
          .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
          .join(''),
  )
}
