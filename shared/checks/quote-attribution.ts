import type { Locale } from '../locale.ts'
import { primaryLanguage } from '../text/language.ts'
import { beginsWithSpeaker, saysWho } from '../text/speech.ts'
import { wordsIn } from '../text/words-in.ts'
import type { Check } from './check.ts'
import { type Copy, perCopy } from './copy.ts'
import { masksOf, quotesOf } from './facts.ts'
import { inBody } from './make-finding.ts'

const words: Readonly<Record<Locale, { title: string; message: string; why: string }>> = {
  en: {
    title: 'Whose words?',
    message: 'This paragraph is only a quotation: neither it nor the next says who spoke.',
    why: 'A reader must never have to guess who is speaking.',
  },
  ko: {
    title: '누구의 말?',
    message: '이 문단은 인용뿐이고, 다음 문단도 누구의 말인지 밝히지 않습니다.',
    why: '말한 사람을 독자가 짐작하게 하지 않습니다.',
  },
}

/** Fewer words in quotation marks are a sign, a title, a shout. */
const leastWords = 4

interface QuotedParagraph {
  /** Nothing stands outside the quotation marks. */
  readonly isOnlyQuote: boolean
  /** The last quotation is left open: the next paragraph carries it on. */
  readonly goesOn: boolean
}

const readingOf = perCopy((copy): QuotedParagraph => {
  const { text, kind } = copy
  const quotes = quotesOf(copy)
  if (kind !== 'body' || quotes.length === 0) return { isOnlyQuote: false, goesOn: false }
  const outside = outsideOf(copy)
  const goesOn = quotes.at(-1)?.to === text.length && /[.?!,…]\s*$/.test(text)
  const said = wordsIn(text, { from: 0, to: text.length }, masksOf(copy))
  return { isOnlyQuote: !/[\p{L}\p{N}]/u.test(outside) && said >= leastWords, goesOn }
})

/** What stands outside the quotation marks of a paragraph. A dateline and a speaker's name count: they say who or where. */
function outsideOf(copy: Copy): string {
  let outside = ''
  let last = 0
  for (const { from, to } of quotesOf(copy)) {
    outside += `${copy.text.slice(last, from)} `
    last = to
  }
  return outside + copy.text.slice(last)
}

/** A paragraph that is a quotation and nothing else, of which nobody is said to be the speaker. */
export const quoteAttribution: Check = {
  id: 'quote-attribution',
  scope: 'story',
  run: ({ language, paragraphs }, { locale }) => {
    const primary = primaryLanguage(language)
    if (primary !== 'en' && primary !== 'ko') return []
    const body = paragraphs.filter(({ kind }) => kind === 'body')
    return body.flatMap((paragraph, index) => {
      const { isOnlyQuote, goesOn } = readingOf(paragraph.copy)
      if (!isOnlyQuote || goesOn) return []
      const previous = body[index - 1]
      const next = body[index + 1]
      if (previous && (/[:：]\s*$/.test(previous.text) || isCarriedOnFrom(previous.copy))) return []
      if (next && beginsWithSpeaker(next.text, primary)) return []
      const from = paragraph.text.search(/\S/)
      const span = { from, to: paragraph.text.trimEnd().length }
      const { title, message, why } = words[locale]
      return [inBody('quote-attribution', paragraph, span, { severity: 'warning', title, message, why })]
    })

    /** Whether a paragraph leaves its quotation to this one, and says whose it is. */
    function isCarriedOnFrom(copy: Copy): boolean {
      const { goesOn } = readingOf(copy)
      return goesOn && (saysWho(outsideOf(copy), primary) || !readingOf(copy).isOnlyQuote)
    }
  },
}
