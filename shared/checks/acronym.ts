import type { House } from '../house/house.ts'
import { type Use, useOf } from '../text/acronym-uses.ts'
import { type Explanation, explanations, initialsOfNames, type Mention, mentions } from '../text/acronyms.ts'
import { primaryLanguage } from '../text/language.ts'
import type { Span } from '../text/span.ts'
import { acronymWords } from './acronym.words.ts'
import type { Check, CheckContext } from './check.ts'
import { type PreparedParagraph, type PreparedStory, perCopy } from './copy.ts'
import { masksOf, quotesOf, sentencesOf } from './facts.ts'
import type { Finding, Fix } from './finding.ts'
import { bodyAnchor, inBody, replacing } from './make-finding.ts'

interface UsedMention extends Mention {
  readonly use: Use
}

const mentionsIn = perCopy((copy): readonly UsedMention[] =>
  mentions(copy.text, masksOf(copy), quotesOf(copy)).map((mention) => ({
    ...mention,
    use: useOf(copy.text, mention),
  })),
)
const explanationsIn = perCopy((copy): readonly Explanation[] => {
  const all = mentionsIn(copy)
  return all.length === 0 ? [] : explanations(copy.text, all, sentencesOf(copy))
})
const initialsIn = perCopy(({ text }) => initialsOfNames(text))

const knownSets = new WeakMap<House, ReadonlySet<string>>()

/** Acronyms that every reader of the house knows: they may stand before their names, or without. */
function wellKnownIn(house: House): ReadonlySet<string> {
  const known = knownSets.get(house)
  if (known) return known
  const set = new Set(house.acronyms.wellKnown)
  knownSets.set(house, set)
  return set
}

interface Placed<What> {
  /** Its index in the story. */
  readonly index: number
  readonly paragraph: PreparedParagraph
  readonly what: What
}

/** What a story does with one acronym, in reading order; captions and headings are not copy that explains. */
interface Acronym {
  readonly explained: Placed<Explanation>[]
  readonly used: Placed<UsedMention>[]
}

/** The languages of which it is told whether letters are an acronym that nobody explains. */
const readable: ReadonlySet<string> = new Set(['en', 'ko'])

/**
 * An acronym used before the story explains it, never explained, explained again where it was explained before, or
 * explained and not used.
 */
export const acronym: Check = {
  id: 'acronym',
  scope: 'story',
  run(story, context) {
    const acronyms = acronymsOf(story)
    // Few stories come to this, and reading all names is the dearest part.
    let names: ReadonlyMap<string, Placed<Span>> | undefined
    const firstName = (letters: string) => (names ??= namesOf(story)).get(letters)
    const isReadable = readable.has(primaryLanguage(context.language))
    return [...acronyms].flatMap(([letters, { explained, used }]) => {
      const isKnown = wellKnownIn(context.house).has(letters)
      const [first, ...later] = explained
      if (!first) {
        return isKnown || !isReadable ? [] : neverExplained(used, firstName, story, context)
      }
      const [use] = used
      return [
        ...(use && !isKnown && isEarly(use, first, firstName) ? [tooEarly(use, first, context)] : []),
        ...later.flatMap((again) => (again.what.quoted ? [] : [explainedAgain(first, again, context)])),
        ...(isReadable && used.length === 1 && later.length === 0
          ? explainedForNothing(first, story, context)
          : []),
      ]
    })
  },
}

function acronymsOf({ paragraphs }: PreparedStory): ReadonlyMap<string, Acronym> {
  const acronyms = new Map<string, Acronym>()
  const of = (letters: string): Acronym => {
    const known = acronyms.get(letters) ?? { explained: [], used: [] }
    acronyms.set(letters, known)
    return known
  }
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.kind !== 'body') continue
    for (const what of mentionsIn(paragraph.copy)) of(what.letters).used.push({ index, paragraph, what })
    for (const what of explanationsIn(paragraph.copy))
      of(what.letters).explained.push({ index, paragraph, what })
  }
  return acronyms
}

function isEarly(
  use: Placed<Mention>,
  first: Placed<Explanation>,
  firstName: (letters: string) => Placed<Span> | undefined,
): boolean {
  if (!isBefore(use, first.index, first.what.sentence.from)) return false
  const named = firstName(use.what.letters)
  return named === undefined || isBefore(use, named.index, named.what.from)
}

function isBefore({ index, what }: Placed<Span>, otherIndex: number, other: number): boolean {
  return index < otherIndex || (index === otherIndex && what.from < other)
}

/** What each name of the story could be shortened to, and where the first such name stands. */
function namesOf({ paragraphs }: PreparedStory): ReadonlyMap<string, Placed<Span>> {
  const first = new Map<string, Placed<Span>>()
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.kind !== 'body') continue
    for (const [letters, what] of initialsIn(paragraph.copy)) {
      if (!first.has(letters)) first.set(letters, { index, paragraph, what })
    }
  }
  return first
}

function tooEarly(
  use: Placed<Mention>,
  { index, paragraph: home, what }: Placed<Explanation>,
  { locale }: CheckContext,
): Finding {
  const { paragraph } = use
  const said = acronymWords[locale]
  const { letters } = use.what
  const { whole } = what
  const name = whole ? home.text.slice(whole.from, whole.to) : ''
  // A name that is only told of elsewhere ("CHU stands for …") would then be told twice.
  const fixes: readonly Fix[] =
    !whole || !isReplaceable(paragraph, use.what)
      ? []
      : [
          {
            id: 'explain',
            label: said.explain(name),
            edits: [
              { at: bodyAnchor(paragraph, use.what), insert: name },
              { at: bodyAnchor(home, whole), insert: lettersIn(home, what) },
            ],
          },
        ]
  return inBody('acronym', paragraph, use.what, {
    severity: 'warning',
    title: said.early,
    message: said.earlyMessage(letters, index + 1),
    why: said.why,
    related: [bodyAnchor(home, what)],
    fixes,
  })
}

/** The letters as they stand, with the plural's s. */
function lettersIn({ text }: PreparedParagraph, { from, to }: Mention): string {
  return text.slice(from, text.charAt(to) === 's' ? to + 1 : to)
}

/** Whether a name can take the letters' place: not in what someone said, nor in a compound, nor before 's. */
function isReplaceable({ text }: PreparedParagraph, { quoted, to }: Mention): boolean {
  return !quoted && !/^[-'’s]/.test(text.slice(to, to + 1))
}

function explainedAgain(
  first: Placed<Explanation>,
  { paragraph, what }: Placed<Explanation>,
  { locale }: CheckContext,
): Finding {
  const { letters, whole } = what
  const said = acronymWords[locale]
  return inBody('acronym', paragraph, whole ?? what, {
    severity: 'warning',
    title: said.twice,
    message: said.twiceMessage(letters, first.index + 1),
    related: [bodyAnchor(first.paragraph, first.what)],
    fixes: whole
      ? [
          replacing(
            'shorten',
            said.shorten(letters),
            bodyAnchor(paragraph, whole),
            lettersIn(paragraph, what),
          ),
        ]
      : [],
  })
}

/** Fewer letters are as often a name, a grade, a unit as an acronym: they must stand twice. */
const leastLetters = 3

function neverExplained(
  used: readonly Placed<UsedMention>[],
  firstName: (letters: string) => Placed<Span> | undefined,
  story: PreparedStory,
  { locale, house, speller }: CheckContext,
): readonly Finding[] {
  const open = used.filter(({ what }) => what.use === 'open' && !what.quoted)
  const [use] = open
  if (!use || used.some(({ what }) => what.use === 'told' || what.use === 'other')) return []
  const { letters } = use.what
  if (letters.length < leastLetters && open.length < 2) return []
  if (story.credits.some((credit) => credit.toUpperCase() === letters)) return []
  const said = acronymWords[locale]
  const glossary = Object.hasOwn(house.acronyms.glossary, letters)
    ? house.acronyms.glossary[letters]
    : undefined
  // A common word or name that is shouted: "ALERT", "SEOUL".
  const lower = letters.toLowerCase()
  const isWord =
    speller?.language === 'en' &&
    (speller.isRight(lower) || speller.isRight(letters.charAt(0) + lower.slice(1)))
  if (glossary === undefined && isWord) return []
  const named = firstName(letters)
  if (named && letters.length >= leastLetters && !isBefore(use, named.index, named.what.from)) {
    return [notTied(use, named, locale)]
  }
  // In Korean the bracket stands close: 세계보건기구(WHO).
  const bracket = /[가-힣]$/.test(glossary ?? '') ? `(${letters})` : ` (${letters})`
  const name = glossary && glossary + (used.length > 1 ? bracket : '')
  return [
    inBody('acronym', use.paragraph, use.what, {
      severity: 'warning',
      title: said.never,
      message: glossary === undefined ? said.neverMessage(letters) : said.namedMessage(letters, glossary),
      why: said.why,
      fixes:
        name && isReplaceable(use.paragraph, use.what)
          ? [replacing('explain', said.explain(name), bodyAnchor(use.paragraph, use.what), name)]
          : [],
    }),
  ]
}

/** Named in full before, so that a reader can guess. */
function notTied(use: Placed<Mention>, named: Placed<Span>, locale: CheckContext['locale']): Finding {
  const { letters } = use.what
  const said = acronymWords[locale]
  const name = named.paragraph.text.slice(named.what.from, named.what.to)
  const behind: Span = { from: named.what.to, to: named.what.to }
  return inBody('acronym', use.paragraph, use.what, {
    severity: 'note',
    title: said.apart,
    message: said.apartMessage(letters, name),
    why: said.why,
    related: [bodyAnchor(named.paragraph, named.what)],
    fixes: [
      replacing(
        'explain',
        said.explain(`${name} (${letters})`),
        bodyAnchor(named.paragraph, behind),
        ` (${letters})`,
      ),
    ],
  })
}

function explainedForNothing(
  { index, paragraph, what }: Placed<Explanation>,
  { headline, paragraphs }: PreparedStory,
  { locale }: CheckContext,
): readonly Finding[] {
  const { letters, whole, quoted } = what
  if (!whole || quoted) return []
  const elsewhere = paragraphs.some(
    ({ text, kind }, other) =>
      (other !== index || kind !== 'body') && kind !== 'furniture' && text.includes(letters),
  )
  if (elsewhere || headline.includes(letters)) return []
  const from = paragraph.text.lastIndexOf('(', what.from)
  const wide = paragraph.text.lastIndexOf('（', what.from)
  const open = Math.max(from, wide)
  if (open <= whole.from) return []
  const said = acronymWords[locale]
  const start = paragraph.text.charAt(open - 1) === ' ' ? open - 1 : open
  return [
    inBody('acronym', paragraph, what, {
      severity: 'note',
      title: said.once,
      message: said.onceMessage(letters),
      why: said.onceWhy,
      fixes: [
        replacing('remove', said.remove(letters), bodyAnchor(paragraph, { from: start, to: whole.to }), ''),
      ],
    }),
  ]
}
