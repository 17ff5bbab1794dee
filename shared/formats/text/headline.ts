import { columns } from './lines.ts'
import { endsSentence } from './wrapping.ts'

/** Longer lines are paragraphs, in columns. */
const longestHeadline = 150

const abbreviation = /(?:\b(?:\p{Lu}\.)+|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|St|No|Dr|Mr|Mrs|vs|etc)\.)["'”’)]*$/u
const question = /[?!？！]["'”’」』)\]]*$/u

/**
 * True where a line reads as a headline: short, and not ended as a sentence is. A question or a call may be
 * one; a label ("The final score:") and an item of a list are not.
 */
export function isHeadlineLike(line: string): boolean {
  if (columns(line) > longestHeadline || columns(line) < 3) return false
  if (/[:;,،、]$/u.test(line)) return false
  if (/^(?:[-*•‣]|\d{1,2}[.)])\s/u.test(line)) return false
  if (!/\p{L}{2}|[\p{Script=Han}\p{Script=Hangul}]/u.test(line)) return false
  if (abbreviation.test(line)) return true
  if (question.test(line)) return columns(line) <= 110 && !/[.。]\s/u.test(line)
  return !endsSentence(line)
}

/** A crosshead: a few words on a line of their own between paragraphs. */
export function isCrossheadLike(line: string): boolean {
  return (
    isHeadlineLike(line) && columns(line) <= 60 && line.split(' ').length <= 8 && !/[=)\]】]$/u.test(line)
  )
}

/** A headline without the wire's marks: the "=" that ends a header, the "(2nd LD)" that begins an update. */
export function bareHeadline(line: string): { readonly headline: string; readonly marks: readonly string[] } {
  const marks: string[] = []
  let headline = line
  const lead = /^[([](?:(?:\d(?:st|nd|rd|th) )?(?:LD|LEAD)|URGENT|\d보|종합(?:\d보)?)[)\]]\s*(?=\S)/iu.exec(
    headline,
  )
  if (lead) {
    marks.push(lead[0].trim())
    headline = headline.slice(lead[0].length)
  }
  if (/\S\s=$/.test(headline)) {
    marks.push('=')
    headline = headline.replace(/\s=$/, '')
  }
  return { headline, marks }
}
