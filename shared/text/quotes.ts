import type { Span } from './span.ts'

const closing: Readonly<Record<string, string>> = { '“': '”', '«': '»', '「': '」', '『': '』', '„': '“' }

/**
 * The quotations of a paragraph: the spans between double quotation marks, without the marks. A quotation
 * left open at the paragraph's end runs to that end, as one does that the next paragraph carries on.
 * Linear in the length of the text.
 */
export function quotedSpans(text: string): readonly Span[] {
  const found: Span[] = []
  let open = -1
  let until = ''
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (open >= 0) {
      if (char !== until && !(until === '“' && char === '”')) continue
      if (at > open) found.push({ from: open, to: at })
      open = -1
    } else if (char === '"') {
      open = at + 1
      until = '"'
    } else {
      const end = closing[char]
      if (end === undefined) continue
      open = at + 1
      until = end
    }
  }
  if (open >= 0 && open < text.length) found.push({ from: open, to: text.length })
  return found
}
