import type { Locale } from '../locale.ts'
import { primaryLanguage } from '../text/language.ts'
import { type DisguisedWord, disguisedWords, foreignStretches, foreignToKorean } from '../text/scripts.ts'
import { sign } from '../text/signs.ts'
import { type Span, trimmed } from '../text/span.ts'
import { wordsIn } from '../text/words-in.ts'
import type { Check } from './check.ts'
import { perCopy, type PreparedParagraph } from './copy.ts'
import { masksOf, quotesOf, signsOf, touches } from './facts.ts'
import type { Finding } from './finding.ts'
import { bodyAnchor, inBody, replacing } from './make-finding.ts'

const words: Readonly<
  Record<
    Locale,
    {
      foreign: { title: string; message(said: string): string }
      disguised: { title: string; message(said: string): string; fix: string }
      story: { title: string; message: string }
    }
  >
> = {
  en: {
    foreign: {
      title: 'Another script',
      message: (said) =>
        `“${said}” was left in another language. Outside of brackets the copy must do without.`,
    },
    disguised: {
      title: 'Letters that only look Latin',
      message: (said) => `Letters of another script stand in “${said}”: a search will not find the word.`,
      fix: 'Write it in Latin letters',
    },
    story: {
      title: 'Another language',
      message: 'Most of the story is not in the language it is filed under. Set the right one.',
    },
  },
  ko: {
    foreign: {
      title: '다른 문자',
      message: (said) => `‘${said}’ 부분이 다른 언어로 남아 있습니다. 괄호 밖에서는 우리말로 씁니다.`,
    },
    disguised: {
      title: '로마자를 닮은 글자',
      message: (said) => `‘${said}’ 낱말에 로마자를 닮은 다른 문자가 섞여 검색되지 않습니다.`,
      fix: '로마자로 고치기',
    },
    story: {
      title: '다른 언어',
      message: '기사 대부분이 지정된 언어가 아닙니다. 언어를 바로잡으세요.',
    },
  },
}

const latin: ReadonlySet<string> = new Set('en de fr es it pt nl sv da nb no fi'.split(' '))
const longestSaid = 40

interface Reading {
  readonly disguised: readonly DisguisedWord[]
  readonly foreign: readonly Span[]
  /** Most of the paragraph is in another script: it is not a word that was left over. */
  readonly isElsewhere: boolean
}

const nothing: Reading = { disguised: [], foreign: [], isElsewhere: false }

const readingOf = perCopy((copy): Reading => {
  const { text, kind } = copy
  const isKorean = primaryLanguage(copy.language) === 'ko'
  if (kind === 'tabular' || kind === 'furniture') return nothing
  // Most Latin copy is Latin throughout.
  const isUsual = (signsOf(copy) & sign.unusual) === 0
  if (!isKorean && (isUsual || !/[\u0370-\u1FFF\u3000-\uFFEF]/.test(text))) return nothing
  const disguised = disguisedWords(text)
  const stretches = isKorean ? foreignToKorean(text) : foreignStretches(text)
  if (stretches.length === 0) return { ...nothing, disguised }
  const aside = [...bracketed(text), ...masksOf(copy)].toSorted((one, other) => one.from - other.from)
  const foreign = stretches.filter(
    (span) =>
      !touches(disguised, span.from, span.to) &&
      !touches(aside, span.from, span.to) &&
      !quotesOf(copy).some((quote) => isQuotedWord(text, quote, span)),
  )
  const length = foreign.reduce((sum, { from, to }) => sum + to - from, 0)
  return {
    disguised,
    foreign,
    isElsewhere: length > 20 && length > text.trim().length * (isKorean ? 0.9 : 0.5),
  }
})

/**
 * Words left in another script: Hangul in an English story, an English sentence in a Korean one; not in brackets, nor
 * where a word is quoted as a word. And Latin words with letters of another script that only look Latin.
 */
export const foreignScript: Check = {
  id: 'foreign-script',
  scope: 'story',
  run: ({ language, paragraphs }, { locale }) => {
    const primary = primaryLanguage(language)
    if (primary !== 'ko' && !latin.has(primary)) return []
    const { story } = words[locale]
    const running = paragraphs.filter(({ kind }) => kind === 'body')
    const elsewhere = running.filter(({ copy }) => readingOf(copy).isElsewhere)
    const [first] = elsewhere
    // A story under the wrong language is one thing to mend, not a hundred.
    if (first && elsewhere.length >= 3 && elsewhere.length * 2 > running.length)
      return [inBody('foreign-script', first, whole(first.text), { severity: 'warning', ...story })]
    return paragraphs.flatMap((paragraph) => findingsIn(paragraph, locale))
  },
}

function findingsIn(paragraph: PreparedParagraph, locale: Locale): readonly Finding[] {
  const { text } = paragraph
  const { disguised, foreign, isElsewhere } = readingOf(paragraph.copy)
  const said = words[locale]
  const spans = isElsewhere ? [whole(text)] : foreign
  return [
    ...disguised.map(({ from, to, meant }) =>
      inBody(
        'foreign-script',
        paragraph,
        { from, to },
        {
          severity: 'warning',
          title: said.disguised.title,
          message: said.disguised.message(text.slice(from, to)),
          fixes: [replacing('latin', said.disguised.fix, bodyAnchor(paragraph, { from, to }), meant, true)],
        },
      ),
    ),
    ...spans.map((span) => {
      const stretch = text.slice(span.from, span.to)
      const short = stretch.length > longestSaid ? `${stretch.slice(0, longestSaid)}…` : stretch
      const { title, message } = said.foreign
      return inBody('foreign-script', paragraph, span, {
        severity: 'warning',
        title,
        message: message(short),
      })
    }),
  ].toSorted((one, other) => place(one) - place(other))
}

function whole(text: string): Span {
  return trimmed(text, { from: 0, to: text.length })
}

function place({ at }: Finding): number {
  return at.in === 'story' ? 0 : at.from
}

const mostWordsOfTitle = 7

/** Whether a quotation is those words and nothing else, and no sentence: a title, a slogan. */
function isQuotedWord(text: string, quote: Span, { from, to }: Span): boolean {
  if (quote.from > from || quote.to < to) return false
  const rest = text.slice(quote.from, from) + text.slice(to, quote.to)
  return !/\p{L}/u.test(rest) && wordsIn(text, { from, to }) <= mostWordsOfTitle
}

/** What stands in brackets. Brackets that are never closed hold nothing. */
function bracketed(text: string): readonly Span[] {
  const found: Span[] = []
  let open = -1
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === '(' || char === '[' || char === '（' || char === '［') {
      if (depth === 0) open = at
      depth += 1
    } else if (depth > 0 && (char === ')' || char === ']' || char === '）' || char === '］')) {
      depth -= 1
      if (depth === 0) found.push({ from: open, to: at + 1 })
    }
  }
  return found
}
