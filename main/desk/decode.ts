import iconv from 'iconv-lite'
import type { EncodingSource } from '../../shared/formats/encodings.ts'
import { type ImportFailure, largestImport } from '../../shared/formats/report.ts'
import { largestText, tooLarge } from '../../shared/formats/limits.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { binaryKind } from './binary.ts'
import { brokenEastAsian, guessEastAsian, guessLegacy } from './legacy-encodings.ts'
import { scanUtf8 } from './utf8.ts'

/** A file's text, and how its bytes were read. */
export interface Decoded {
  readonly text: string
  /** How many NUL bytes stood astray in the text and were taken out. */
  readonly nuls?: number
  /** As iconv-lite names it, lower case: `utf-8`, `cp949`, `windows-1252`. */
  readonly encoding: string
  readonly known: EncodingSource
  /** What is no letter in the encoding that a person chose, and in which line the first of it stands, from 1. */
  /** How many stretches had been read in a wrong encoding before they came here, and were put right. */
  readonly mended?: number
  readonly replaced?: { readonly count: number; readonly line: number }
}

type Decoding = Result<Decoded, ImportFailure>

/** The file as a sentence names it. */
export function named(fileName: string | undefined): string {
  return fileName === undefined ? 'This text' : `“${fileName}”`
}

/**
 * Turns a file's bytes into text: byte-order mark, declaration, strict UTF-8, UTF-16 by its NULs, then the
 * older encodings by what their letters say. Refuses what is not text, and text too damaged to be read
 * without guessing at words. `fileName` is for the sentence only.
 */
export function decode(bytes: Uint8Array, fileName?: string): Decoding {
  const file = named(fileName)
  if (bytes.length === 0) {
    return refused({
      code: 'empty',
      message: `${file} is empty: it has no bytes. Check that it was saved or sent whole.`,
      korean: `${file}: 0바이트인 빈 파일입니다. 온전히 저장되고 전송되었는지 확인하십시오.`,
    })
  }
  if (bytes.length > largestImport) {
    return refused(tooLarge(file, bytes.length, largestImport))
  }
  const kind = binaryKind(bytes)
  if (kind !== undefined) {
    return refused({
      code: 'binary',
      message: `${file} is ${kind.en}, not text. Import a file that holds the story's text.`,
      korean: `${file}: 글이 아니라 ${kind.ko}입니다. 기사 글이 든 파일을 가져오십시오.`,
    })
  }
  const whole = withoutStrayNuls(bytes)
  const decoded = decodeMarked(whole, file) ?? decodeDeclared(whole) ?? decodeBare(whole, file)
  const nuls = bytes.length - whole.length
  return decoded.ok && nuls > 0 ? ok({ ...decoded.value, nuls }) : decoded
}

/** The bytes without a NUL here and there, where what is left is UTF-8: a line's damage, and no UTF-16. */
function withoutStrayNuls(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(0) || bytes.length > largestText) return bytes
  const rest = bytes.filter((byte) => byte !== 0)
  const few = bytes.length - rest.length <= bytes.length * 0.02
  return few && scanUtf8(rest).at === undefined && noise(rest) < 0.01 ? rest : bytes
}

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0x00, 0x00], 'utf-32le'],
  [[0x00, 0x00, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

function decodeMarked(bytes: Uint8Array, file: string): Decoding | undefined {
  const mark = marks.find(([signature]) => signature.every((byte, index) => bytes[index] === byte))
  if (!mark) return undefined
  const [signature, encoding] = mark
  const rest = bytes.subarray(signature.length)
  if (encoding === 'utf-8') return decodeBare(rest, file, signature.length)
  const unit = encoding.startsWith('utf-32') ? 4 : 2
  const text = iconv.decode(rest, encoding)
  if (rest.length % unit !== 0 || /\p{Surrogate}|\uFFFD/u.test(text)) {
    // Two stray bytes FF FE before plain text are damage, not a mark.
    return refused(
      undecodable(file, rest.length % unit !== 0 ? bytes.length : firstBad(text, unit), undefined),
    )
  }
  return checked(text, encoding, 'mark', file)
}

function firstBad(text: string, unit: number): number {
  return unit * Math.max(0, text.search(/\p{Surrogate}|\uFFFD/u)) + unit
}

/** Only markup declares its encoding inside; a story about encodings does not declare its own. */
function decodeDeclared(bytes: Uint8Array): Decoding | undefined {
  const head = iconv.decode(bytes.subarray(0, 1024), 'latin1')
  if (bytes.length > largestText || !/^\s*</.test(head)) return undefined
  const declared =
    /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1]
  if (declared === undefined || !iconv.encodingExists(declared)) return undefined
  // What is declared as Latin-1 is Windows' table wherever the two differ.
  const encoding = /^(?:iso-?8859-1|latin-?1|us-ascii|ascii)$/i.test(declared)
    ? 'windows-1252'
    : declared.toLowerCase()
  if (isBelied(bytes, encoding)) return undefined
  const text = iconv.decode(bytes, encoding)
  return text.includes('\uFFFD') || text.includes('\u0000')
    ? undefined
    : ok({ text, encoding, known: 'declared' })
}

/**
 * True where the bytes say otherwise than the declaration, which tools write without looking: they are UTF-8 through and
 * through, or what is declared as the Latin letters of the West has hardly any of them.
 */
function isBelied(bytes: Uint8Array, encoding: string): boolean {
  if (/^utf-?(?:8|16|32)/.test(encoding)) return false
  const { at, wellFormed } = scanUtf8(bytes)
  // A pair or two of a table of the East may be well formed by chance.
  if (at === undefined && wellFormed >= (/^(?:windows-125|iso-8859|koi8)/.test(encoding) ? 2 : 5)) return true
  if (encoding !== 'windows-1252') return false
  const words = iconv.decode(bytes, 'latin1').replaceAll(/<[^>]*>/g, ' ')
  const high = words.match(/[\u0080-\u00FF]/g)?.length ?? 0
  const ascii = words.match(/[A-Za-z]/g)?.length ?? 0
  return high > 20 && high > ascii
}

function decodeBare(bytes: Uint8Array, file: string, offset = 0): Decoding {
  const nul = bytes.indexOf(0)
  if (nul >= 0 && isFramed(iconv.decode(bytes.subarray(0, 4096), 'latin1'))) {
    return decodeBare(
      bytes.filter((byte) => byte !== 0),
      file,
      offset,
    )
  }
  if (nul >= 0) {
    const wide = decodeUnmarkedUtf16(bytes)
    if (wide) return checked(wide.text, wide.encoding, 'guessed', file)
    return refused({
      code: 'binary',
      message: `${file} is not text: a NUL byte stands at byte ${offset + nul + 1}. Import a file that holds the story's text.`,
      korean: `${file}: ${offset + nul + 1}번째 바이트에 NUL이 있어 글이 아닙니다. 기사 글이 든 파일을 가져오십시오.`,
      at: `byte ${offset + nul + 1}`,
    })
  }
  // JIS switches between its tables with escapes and stays below 0x80.
  // oxlint-disable-next-line no-control-regex -- the escape is what is looked for
  if (bytes.includes(0x1b) && /\u001B\$[@B]/.test(iconv.decode(bytes.subarray(0, 65_536), 'latin1'))) {
    const text = new TextDecoder('iso-2022-jp').decode(bytes)
    if (!text.includes('\uFFFD')) return ok({ text, encoding: 'iso-2022-jp', known: 'bytes' })
  }
  const scan = scanUtf8(bytes)
  if (scan.at === undefined) {
    return checked(iconv.decode(bytes, 'utf-8'), 'utf-8', offset > 0 ? 'mark' : 'bytes', file)
  }
  // Every older table is tried in turn: that is only done for what a story can be.
  if (bytes.length > largestText) return refused(tooLarge(file, bytes.length, largestText))
  // Well-formed letters come about by chance in East Asian tables, a few to each that is broken. Elsewhere
  // they say that this was UTF-8 and has been damaged, and no other table may make mojibake of it.
  const wasUtf8 = offset > 0 || scan.wellFormed > scan.broken * 10
  const looksUtf8 = scan.wellFormed >= 1 && scan.wellFormed * 4 >= scan.broken
  const legacy = wasUtf8 ? undefined : looksUtf8 ? guessEastAsian(bytes, 0.85) : guessLegacy(bytes)
  if (legacy) return checked(legacy.text, legacy.encoding, 'guessed', file)
  if (noise(bytes.subarray(0, 65_536)) > 0.05) return refused(notText(file))
  const at = wasUtf8 ? scan.at : (brokenEastAsian(bytes) ?? scan.at)
  const line = 1 + bytes.subarray(0, at).filter((byte) => byte === 0x0a).length
  return refused(undecodable(file, offset + at + 1, line))
}

function undecodable(file: string, byte: number, line: number | undefined): ImportFailure {
  const place = line === undefined ? `byte ${byte}` : `byte ${byte} (line ${line})`
  return {
    code: 'undecodable',
    message: `${file} is damaged at ${place}: the bytes there are no letter in UTF-8 or in any other encoding that fits the text. Save it again as UTF-8, or ask for it to be sent again.`,
    korean: `${file}: ${place}에서 손상되었습니다. UTF-8로도, 글에 맞는 다른 인코딩으로도 글자가 되지 않습니다. UTF-8로 다시 저장하거나 다시 보내 달라고 하십시오.`,
    at: place,
  }
}

function notText(file: string): ImportFailure {
  return {
    code: 'not-text',
    message: `${file} is not text: it is full of control characters. Import a file that holds the story's text.`,
    korean: `${file}: 제어 문자로 가득해 글이 아닙니다. 기사 글이 든 파일을 가져오십시오.`,
  }
}

/** UTF-16 without a mark: whichever order of bytes yields the spaces and line ends of a text, and letters. */
function decodeUnmarkedUtf16(
  bytes: Uint8Array,
): { readonly text: string; readonly encoding: string } | undefined {
  if (bytes.length % 2 !== 0) return undefined
  const [best] = ['utf-16le', 'utf-16be']
    .map((encoding) => {
      const text = iconv.decode(bytes, encoding)
      return { encoding, text, plain: text.match(/[\t\n\r -~]/g)?.length ?? 0 }
    })
    .toSorted((a, b) => b.plain - a.plain)
  if (!best || best.plain === 0) return undefined
  const { text, encoding } = best
  const sample = text.slice(0, 32_768)
  const readable = sample.match(/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\r\n\t]/gu)?.join('').length ?? 0
  const whole = !/\p{Surrogate}|\uFFFD/u.test(text) && !text.includes('\u0000')
  return whole && readable >= sample.length * 0.95 ? { text, encoding } : undefined
}

/** Share of bytes that are control characters in every encoding but UTF-16. */
function noise(bytes: Uint8Array): number {
  return (
    bytes.filter((byte) => byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b).length /
    bytes.length
  )
}

/** Share of control characters, those of line ends, pages and the wire's own frames not counted. */
function controlShare(text: string): number {
  if (isFramed(text)) return 0
  // oxlint-disable-next-line no-control-regex -- these are what is counted
  const controls = text.match(/[\u0000\u0006\u0007\u000E\u000F\u0017-\u001E\u0080-\u0084\u0086-\u009F]/g)
  return (controls?.length ?? 0) / text.length
}

/** True for a message of the wire: its columns and fillers are control characters, as many as it needs. */
function isFramed(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- SOH begins a frame, behind what fills a line
  return /^[\u0000\u0016\u007F\s]*\u0001\s*[A-Za-z]{1,6}\d{1,5}[ \u001F]/.test(text)
}

function checked(text: string, encoding: string, known: EncodingSource, file: string): Decoding {
  if (text.includes('\u0000') || controlShare(text.slice(0, 65_536)) > 0.02) return refused(notText(file))
  return ok({ text, encoding, known })
}
