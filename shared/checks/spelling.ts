import { misspeltEnglish } from '../spelling/english-words.ts'
import { misspeltKorean } from '../spelling/korean-words.ts'
import { isCommon } from '../spelling/rarity.ts'
import type { Speller } from '../spelling/speller.ts'
import type { Span } from '../text/span.ts'
import type { Check, CheckContext } from './check.ts'
import { type Copy, perCopy } from './copy.ts'
import type { Finding, Fix } from './finding.ts'
import { bodyAnchor, inBody, inField, replacing } from './make-finding.ts'

const words = {
  en: {
    title: 'Spelling',
    none: (word: string) => `“${word}” is in neither the dictionary nor the house’s words.`,
    some: (word: string, other: string) =>
      `“${word}” is in neither the dictionary nor the house’s words; “${other}” may be meant.`,
    fix: (other: string) => `Change to “${other}”`,
  },
  ko: {
    title: '맞춤법',
    none: (word: string) => `‘${word}’: 사전에도 우리 낱말 목록에도 없는 말입니다.`,
    some: (word: string, other: string) =>
      `‘${word}’: 사전에도 우리 낱말 목록에도 없는 말입니다. ‘${other}’일 수 있습니다.`,
    fix: (other: string) => `‘${other}’(으)로 고치기`,
  },
} as const

/** Reads the misspelt words of a paragraph once for each dictionary: a new one, or a new house, is another reading. */
const readings = new WeakMap<Speller, (copy: Copy) => readonly Span[]>()

function misspeltBy(speller: Speller): (copy: Copy) => readonly Span[] {
  const known = readings.get(speller)
  if (known) return known
  const misspelt = speller.language === 'ko' ? misspeltKorean : misspeltEnglish
  const read = perCopy((copy) => misspelt(copy, speller))
  readings.set(speller, read)
  return read
}

/** Words that no dictionary has. Says nothing until the dictionary of the story's language is loaded. */
export const spelling: Check = {
  id: 'spelling',
  scope: 'story',
  run: (story, context) => {
    const { speller } = context
    if (!speller) return []
    const misspelt = misspeltBy(speller)
    const found: Finding[] = []
    const headline = story.headlineCopy
    for (const span of misspelt(headline)) {
      const said = saying(headline, span, speller, context, (other) =>
        replacing(`to-${other}`, words[context.locale].fix(other), { in: 'headline', ...span }, other),
      )
      found.push(inField('spelling', 'headline', headline.text, said, span))
    }
    const read = story.paragraphs
      .filter(({ kind }) => kind !== 'tabular' && kind !== 'furniture')
      .map((paragraph) => ({ paragraph, spans: misspelt(paragraph.copy) }))
    const terms = termsOf(
      read.flatMap(({ paragraph: { text }, spans }) => spans.map(({ from, to }) => text.slice(from, to))),
      speller,
    )
    for (const { paragraph, spans } of read) {
      for (const span of spans) {
        if (terms.has(paragraph.text.slice(span.from, span.to))) continue
        const said = saying(paragraph.copy, span, speller, context, (other) =>
          replacing(`to-${other}`, words[context.locale].fix(other), bodyAnchor(paragraph, span), other),
        )
        found.push(inBody('spelling', paragraph, span, said))
      }
    }
    return found
  },
}

/** How often a story uses an unknown word that it means. */
const meant = 3

/** Unknown words that a story uses again and again and that are no common word misspelt: it means them. */
function termsOf(unknown: readonly string[], speller: Speller): ReadonlySet<string> {
  // Korean is slow to call a word misspelt: what it calls so, it calls so each time.
  if (speller.language === 'ko') return new Set()
  const counts = new Map<string, number>()
  for (const word of unknown) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Set(
    [...counts]
      .filter(([word, count]) => count >= meant && !suggestionsFor(word, speller).some(isCommon))
      .map(([word]) => word),
  )
}

function saying(
  { text }: Copy,
  { from, to }: Span,
  speller: Speller,
  { locale }: CheckContext,
  fix: (other: string) => Fix,
) {
  const word = text.slice(from, to)
  const [first, ...rest] = suggestionsFor(word, speller)
  const said = words[locale]
  return {
    severity: 'warning',
    title: said.title,
    message: first === undefined ? said.none(word) : said.some(word, first),
    fixes: first === undefined ? [] : [first, ...rest].map(fix),
  } as const
}

/** What may have been meant, with the capital and the apostrophe of what was written. */
function suggestionsFor(word: string, speller: Speller): readonly string[] {
  const possessive = /['’]s?$/.exec(word)?.[0] ?? ''
  const bare = word.slice(0, word.length - possessive.length)
  const isCapital = bare.charAt(0) !== bare.charAt(0).toLowerCase()
  return speller
    .suggest(isCapital ? bare.toLowerCase() : bare)
    .map((other) => (isCapital ? other.charAt(0).toUpperCase() + other.slice(1) : other) + possessive)
}
