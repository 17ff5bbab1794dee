/** What kinds of characters a text holds, as bits: what none of them bears witness to need not be looked for. */
export const sign = {
  /** An ASCII digit. */
  digit: 1,
  /** Spaces and marks that may be set wrong: a tab, two spaces, one before a mark or within brackets, a doubled mark. */
  spacing: 2,
  /** Anything but what English copy is made of: ASCII that is printed, curly quotation marks, dashes, the ellipsis. */
  unusual: 4,
} as const

const space = 8
/** What no space stands before. */
const close = 16
/** What no space stands behind. */
const open = 32
/** What is never doubled. */
const single = 64

const ofUnit = new Uint8Array(0x80)
function mark(bits: number, units: string): void {
  for (const unit of units) ofUnit[unit.charCodeAt(0)] = (ofUnit[unit.charCodeAt(0)] ?? 0) | bits
}
for (let unit = 0; unit < 0x20; unit += 1) ofUnit[unit] = sign.unusual
ofUnit[0x7f] = sign.unusual
mark(sign.digit, '0123456789')
ofUnit[0x09] = sign.spacing
ofUnit[0x0a] = 0
ofUnit[0x0d] = 0
mark(space | close, ' ')
mark(close, ',;:!?.)]')
mark(open, '([')
mark(single, ',;.')
const usual: ReadonlySet<number> = new Set([...'‘’“”–—…'].map((char) => char.charCodeAt(0)))

/** The signs of a text. One walk over it. */
export function signsIn(text: string): number {
  let signs = 0
  let before = 0
  let last = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const bits = unit < 0x80 ? (ofUnit[unit] ?? 0) : usual.has(unit) ? 0 : sign.unusual
    signs |= bits
    const isLoose =
      ((before & space) !== 0 && (bits & close) !== 0) ||
      ((before & open) !== 0 && (bits & space) !== 0) ||
      (unit === last && (bits & single) !== 0)
    if (isLoose) signs |= sign.spacing
    before = bits
    last = unit
  }
  return signs & (sign.digit | sign.spacing | sign.unusual)
}
