import type { Span } from './span.ts'

/** The mark that ends a quotation, by the one that begins it. */
const closing = new Map(
  Object.entries({ '"': '"', '“': '”', '«': '»', '「': '」', '『': '』', '„': '“' }).map(
    ([open, close]): [number, number] => [open.charCodeAt(0), close.charCodeAt(0)],
  ),
)
const opens = new Uint8Array(0x1_0000)
for (const unit of closing.keys()) opens[unit] = 1
const openers = [...closing.keys()].map((unit) => String.fromCharCode(unit))
const leftCurly = 0x201c
const rightCurly = 0x201d

/**
 * The quotations of a paragraph: the spans between double quotation marks, without the marks. A quotation
 * left open at the paragraph's end runs to that end, as one does that the next paragraph carries on.
 * Linear in the length of the text.
 */
export function quotedSpans(text: string): readonly Span[] {
  const found: Span[] = []
  // Most paragraphs quote nobody, and a search for one character is faster than a look at each.
  if (!openers.some((opener) => text.includes(opener))) return found
  let open = -1
  let until = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (open >= 0) {
      if (unit !== until && !(until === leftCurly && unit === rightCurly)) continue
      if (at > open) found.push({ from: open, to: at })
      open = -1
    } else if (opens[unit] === 1) {
      open = at + 1
      until = closing.get(unit) ?? 0
    }
  }
  if (open >= 0 && open < text.length) found.push({ from: open, to: text.length })
  return found
}
