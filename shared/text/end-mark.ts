import { type Span, trimmed } from './span.ts'

const bracketed = '(?:[([<【（]\\s?(?:end|ends|끝|終|fin)\\s?[)\\]>】）])'
const alone = new RegExp(
  `^(?:${bracketed}|ends?|끝|fin|-{1,2}\\s?30\\s?-{1,2}|-\\s?(?:end|ends|끝)\\s?-|[=*~]{1,3}\\s?(?:end|끝)\\s?[=*~]{1,3}|#{3,5}|#\\s#\\s#)[.]?$`,
  'i',
)
/** Within a paragraph only the forms that cannot be words of it. */
const glued = /[([<【（]\s?(?:END|ENDS|끝)\s?[)\]>】）]/u

/** Whether a paragraph is nothing but the mark that ends a story: `(END)`, `-30-`, `###`, `(끝)`. */
export function isEndMark(text: string): boolean {
  return text.length <= 24 && alone.test(text.trim())
}

/** Whether a mark is a word that may as well be a crosshead or a cell: "End". */
export function isWordAlone(text: string): boolean {
  return /^(?:ends?|끝|fin)\.?$/i.test(text.trim())
}

/** The end mark that stands in a paragraph with other words, with the bracket's own span. */
export function markWithin(text: string): Span | undefined {
  const match = glued.exec(text)
  if (!match || isEndMark(text)) return undefined
  return { from: match.index, to: match.index + match[0].length }
}

const address = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/
/** The most words that stand with the address in a contact line: "Reporting by Mara Quill; quill@meridian.example". */
const mostWords = 8

/** A line that says where the writer is reached, with the domain of its address. */
export interface ContactLine {
  readonly domain: string
  readonly address: Span
}

/** Reads a contact line: a short paragraph with a mail address, and no sentence. */
export function readContactLine(text: string): ContactLine | undefined {
  if (text.length > 140 || !text.includes('@')) return undefined
  const match = address.exec(text)
  if (!match) return undefined
  const { from, to } = trimmed(text, { from: 0, to: text.length })
  const rest = `${text.slice(from, match.index)} ${text.slice(match.index + match[0].length, to)}`
  const words = rest.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  if (
    words > mostWords ||
    /[.?!]\s*$/.test(rest.trim()) ||
    /\b(?:said|wrote|write to|e-?mail us)\b/i.test(rest)
  ) {
    return undefined
  }
  return {
    domain: match[0].slice(match[0].indexOf('@') + 1).toLowerCase(),
    address: { from: match.index, to: match.index + match[0].length },
  }
}
