/** A stretch of a text, in UTF-16 offsets: `from` is its first unit, `to` the one after its last. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The span without white space at either end. Empty where there is nothing else. */
export function trimmed(text: string, { from, to }: Span): Span {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start += 1
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1
  return { from: start, to: end }
}

/** Whether a UTF-16 unit is white space. U+FFFC, an inline leaf, is not. */
export function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  return (
    unit === 0xa0 ||
    unit === 0x3000 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x85 ||
    unit === 0xfeff
  )
}
