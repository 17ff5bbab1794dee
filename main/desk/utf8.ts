/** What a strict reading of bytes as UTF-8 finds. */
export interface Utf8Scan {
  /** Letters of two bytes or more that are well formed. */
  readonly wellFormed: number
  /** Bytes that belong to no well-formed letter. */
  readonly broken: number
  /** Offset of the first broken byte. */
  readonly at: number | undefined
}

/** Scans bytes as UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF). */
export function scanUtf8(bytes: Uint8Array): Utf8Scan {
  let wellFormed = 0
  let broken = 0
  let at: number | undefined
  for (let index = 0; index < bytes.length;) {
    const lead = bytes[index] ?? 0
    if (lead < 0x80) {
      index++
      continue
    }
    const length = lengthAt(bytes, index, lead)
    if (length > 0) {
      wellFormed++
      index += length
    } else {
      broken++
      at ??= index
      index++
    }
  }
  return { wellFormed, broken, at }
}

/** Length of the well-formed letter at `index`, or 0. */
function lengthAt(bytes: Uint8Array, index: number, lead: number): number {
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  if (length === 0) return 0
  const second = bytes[index + 1] ?? 0
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (second < lowest || second > highest) return 0
  for (let next = 2; next < length; next++) {
    const byte = bytes[index + next] ?? 0
    if (byte < 0x80 || byte > 0xbf) return 0
  }
  return length
}
