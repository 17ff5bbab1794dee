import iconv from 'iconv-lite'
import { type ImportFailure, largestImport } from '../../shared/formats/report.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { type Decoded, decode, named } from './decode.ts'

/** True for an encoding that a file can be read in: a table of letters, as iconv-lite or the web names it. */
export function isEncoding(name: string): boolean {
  // iconv-lite also answers to what is no table of letters.
  return (
    !/^(?:hex|base64|binary|utf-?7|internal|_)/i.test(name) && (isJis(name) || iconv.encodingExists(name))
  )
}

/**
 * Turns a file's bytes into text by a person's word. Their word is final: bytes that are no letter in that encoding
 * become U+FFFD and are counted, so that a damaged file can be had, too. Only what is no text at all is refused.
 */
export function decodeAs(
  bytes: Uint8Array,
  encoding: string,
  fileName?: string,
): Result<Decoded, ImportFailure> {
  const file = named(fileName)
  // What is refused for its size or for want of bytes is so in every encoding.
  if (bytes.length === 0 || bytes.length > largestImport) return decode(bytes, fileName)
  if (!isEncoding(encoding)) {
    return refused({
      code: 'undecodable',
      message: `“${encoding}” is no encoding that this edition knows. Choose another for ${file}.`,
      korean: `‘${encoding}’: 이 판이 모르는 인코딩입니다. ${file}에 맞는 다른 것을 고르십시오.`,
    })
  }
  const text = withoutMark(
    isJis(encoding) ? new TextDecoder('iso-2022-jp').decode(bytes) : iconv.decode(bytes, encoding),
  )
  if (text.includes('\u0000')) {
    return refused({
      code: 'not-text',
      message: `Read as ${encoding.toUpperCase()}, ${file} is full of NUL characters. Choose another encoding.`,
      korean: `${file}: ${encoding.toUpperCase()}(으)로 읽으면 NUL 문자로 가득합니다. 다른 인코딩을 고르십시오.`,
    })
  }
  const replaced = text.match(/\uFFFD/g)?.length ?? 0
  return ok({
    text,
    encoding: encoding.toLowerCase(),
    known: 'chosen',
    ...(replaced > 0 && { replaced: { count: replaced, line: lineOf(text, text.indexOf('\uFFFD')) } }),
  })
}

/** iconv-lite does not read it; the runtime does. */
function isJis(encoding: string): boolean {
  return /^(?:cs)?iso-?2022-?jp$/i.test(encoding)
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}
