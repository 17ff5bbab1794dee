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
  let at = 0
  for (;;) {
    while (at < text.length && opens[text.charCodeAt(at)] !== 1) at += 1
    if (at >= text.length) return found
    const from = at + 1
    const to = closingAt(text, from, closing.get(text.charCodeAt(at)) ?? 0)
    if (to > from) found.push({ from, to })
    at = to + 1
  }
}

/** Where a quotation ends that this unit closes: at the text's end where nothing does. */
function closingAt(text: string, from: number, closer: number): number {
  // „…” is closed by either.
  const other = closer === leftCurly ? rightCurly : closer
  let at = from
  while (at < text.length && text.charCodeAt(at) !== closer && text.charCodeAt(at) !== other) at += 1
  return at
}
