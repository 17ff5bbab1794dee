import { allMatches } from '../text/all-matches.ts'
import { primaryLanguage } from '../text/language.ts'
import { type NamedCount, namedCounts } from '../text/named-counts.ts'
import { quantities, type Quantity } from '../text/quantities.ts'
import { sentences } from '../text/sentences.ts'
import { anyFrame, englishTolls, koreanTolls, type Toll } from '../text/tolls.ts'
import type { Check, CheckContext } from './check.ts'
import { contradictingValues } from './contradicting-values.ts'
import { contradictingVotes } from './contradicting-votes.ts'
import { perCopy, type PreparedParagraph, type PreparedStory } from './copy.ts'
import { countedAgain, namedCountsOf } from './counted-again.ts'
import { cueOf } from './cues.ts'
import { quotesOf, sentencesOf, touches } from './facts.ts'
import { words } from './figure-consistency.words.ts'
import { headlineFigures } from './headline-figures.ts'
import type { Anchor, Finding } from './finding.ts'
import { bodyAnchor, inBody, inField } from './make-finding.ts'
import { quantitiesOf } from './quantity-facts.ts'

const mayTell = cueOf([anyFrame])

const tollsOf = perCopy((copy): readonly Toll[] => {
  const { text, kind, language } = copy
  if (kind !== 'body' && kind !== 'subhead') return []
  const primary = primaryLanguage(language)
  if (primary !== 'en' && primary !== 'ko') return []
  if (primary === 'en' && !mayTell(copy)) return []
  const counted = quantitiesOf(copy)
  if (counted.length === 0) return []
  const read = primary === 'en' ? englishTolls : koreanTolls
  const found = read(text, sentencesOf(copy), counted)
  return found.filter(({ from, to }) => !touches(quotesOf(copy), from, to))
})

interface Placed extends Toll {
  readonly paragraph: PreparedParagraph
  readonly index: number
}

/**
 * The same count with two values in one story: 12 killed in the lede, 14 dead further down; and figures that only
 * the headline has. Subsets, other years, claims and updates ("to 14 from 12") are no contradiction.
 */
export const figureConsistency: Check = {
  id: 'figure-consistency',
  scope: 'story',
  run: (story, context) => {
    const placed = story.paragraphs.flatMap((paragraph, index) =>
      tollsOf(paragraph.copy).map((toll): Placed => ({ ...toll, paragraph, index })),
    )
    const found: Finding[] = []
    for (const frame of new Set(placed.map((toll) => toll.frame))) {
      const tolls = placed.filter((toll) => toll.frame === frame)
      found.push(...contradictions(tolls, context))
    }
    const isToll = (paragraph: PreparedParagraph, from: number): boolean => {
      const own = placed.find((toll) => toll.paragraph === paragraph && toll.from === from)
      if (!own) return false
      // "All 78 passengers were rescued" of 87 passengers: all of them, whatever happened to them.
      const all = /\ball (?:the )?$/i.test(paragraph.text.slice(Math.max(0, from - 8), from))
      return !all || placed.some((toll) => toll !== own && toll.frame === own.frame)
    }
    return [
      ...inHeadline(story, placed, context),
      ...found,
      ...countedAgain(story, isToll, context),
      ...contradictingVotes(story, context),
      ...contradictingValues(story, context),
    ]
  },
}

function contradictions(tolls: readonly Placed[], { locale }: CheckContext): readonly Finding[] {
  const [opening] = tolls
  const isAside = (toll: Placed): boolean => toll.aside || (toll.further && toll !== opening)
  const plain = tolls.filter((toll) => !isAside(toll))
  const [first] = plain
  if (!first) return []
  const known = new Set(tolls.filter((toll) => toll === first || isAside(toll)).map(({ value }) => value))
  const said = words[locale]
  const found: Finding[] = []
  // What happened to the parts of a whole adds up to it.
  const others = plain.filter(({ value }) => value < first.value)
  const parts = others.length > 1 && others.reduce((sum, { value }) => sum + value, 0) === first.value
  // "Another two died": the first count and they make another total.
  for (const toll of tolls) if (isAside(toll) && !toll.past) known.add(first.value + toll.value)
  for (const toll of plain) {
    if (toll === first || known.has(toll.value) || !contradict(first, toll) || isSum(toll)) continue
    if (parts && toll.value < first.value) continue
    known.add(toll.value)
    found.push(
      inBody('figure-consistency', toll.paragraph, toll, {
        severity: 'warning',
        title: said.title,
        message: said.message(
          said.frames[toll.frame],
          excerptOf(toll),
          excerptOf(first),
          said.paragraph(first.index + 1),
        ),
        related: [bodyAnchor(first.paragraph, first)],
      }),
    )
  }
  return found
}

/** Whether two or three counts beside it make it up: "120 passengers and nine crew, 129 in all". */
function isSum({ paragraph, from, value }: Placed): boolean {
  const counted = quantitiesOf(paragraph.copy)
  const at = counted.findIndex((quantity) => quantity.from === from)
  const valueAt = (index: number): number => counted[index]?.value ?? 0
  return [-1, 1].some((way) => {
    const two = valueAt(at + way) + valueAt(at + 2 * way)
    return two === value || two + valueAt(at + 3 * way) === value
  })
}

function excerptOf({ paragraph, from, to }: Placed): string {
  return paragraph.text.slice(from, to)
}

/** Nouns that leave open who is counted. */
const anyone = new Set([
  'people',
  'persons',
  'dead',
  'deaths',
  'victims',
  'lives',
  'fatalities',
  'others',
  'arrests',
  'arrested',
  'injuries',
  'casualties',
  '',
])
const verbs = new Set(
  'were was are have had is killed died injured wounded hurt missing arrested detained'.split(' '),
)

function isAnyone(noun: string): boolean {
  return anyone.has(noun) || verbs.has(noun)
}

function contradict(first: Placed, later: Placed): boolean {
  if (first.value === later.value) return false
  const ratio = Math.max(first.value, later.value) / Math.min(first.value, later.value)
  if ((first.rough || later.rough) && ratio < 1.25) return false
  const samePeople = first.noun === later.noun || (isAnyone(first.noun) && isAnyone(later.noun))
  if (later.whole)
    return samePeople || isAnyone(later.noun) ? ratio < 20 : later.value > first.value && ratio < 4
  // Far from each other, they are seldom the same count written wrong.
  if (ratio > 3) return false
  if (first.rough || later.rough) return ratio > 1.4 && first.noun === later.noun && !isAnyone(first.noun)
  if (later.value > first.value) return samePeople || isAnyone(first.noun)
  return samePeople && !elsewhere(first, later) && !listed(later)
}

/** Whether the later sentence names a place that the first does not: what happened there is a part. */
function elsewhere(first: Placed, later: Placed): boolean {
  const there = later.paragraph.text.slice(later.sentence.from, later.sentence.to)
  const here = first.paragraph.text.slice(first.sentence.from, first.sentence.to)
  for (const [, name] of allMatches(
    there,
    /\b(?:in|at|near|outside|from|around) (?:the )?(\p{Lu}[\p{L}-]+)/gu,
  ))
    if (name !== undefined && !here.includes(name)) return true
  return false
}

/** Whether the sentence counts several groups: "five in the north and seven in the south". */
function listed({ paragraph, frame, sentence }: Placed): boolean {
  return (
    tollsOf(paragraph.copy).filter((toll) => toll.frame === frame && toll.sentence.from === sentence.from)
      .length > 1
  )
}

const headlineQuantities = perCopy(({ text }) => quantities(text))

/** Figures that the headline has and the story has not. */
function inHeadline(
  { headline, headlineCopy, paragraphs, language }: PreparedStory,
  placed: readonly Placed[],
  { locale }: CheckContext,
): readonly Finding[] {
  const primary = primaryLanguage(language)
  if (!/\d|[a-z]/i.test(headline) || (primary !== 'en' && primary !== 'ko')) return []
  const body = paragraphs.filter(({ kind }) => kind === 'body')
  if (body.length === 0) return []
  const said = words[locale]
  const figures = headlineQuantities(headlineCopy)
  if (figures.length === 0) return []
  const read = primary === 'en' ? englishTolls : koreanTolls
  const tolls = read(headline, sentences(headline, language), figures)
  const all = body.flatMap(({ copy }): readonly Quantity[] => quantitiesOf(copy))
  const texts = body.map(({ text }) => text)
  const absent = new Set(headlineFigures(headline, figures, texts, all))
  const unlike = primary === 'en' ? unlikeTheLede(headline, figures, body, all) : []
  return figures.flatMap((figure) => {
    const toll = tolls.find(({ from }) => from === figure.from)
    const rival = toll && rivalOf(toll, placed)
    const other = unlike.find(({ count }) => count.from === figure.from)
    if (!rival && !other && !absent.has(figure)) return []
    const excerpt = headline.slice(figure.from, figure.to)
    const against = (frame: string, there: string, index: number, related: Anchor) => ({
      title: said.title,
      message: said.message(frame, excerpt, there, said.paragraph(index + 1)),
      related: [related],
    })
    const told =
      rival && toll
        ? against(said.frames[toll.frame], excerptOf(rival), rival.index, bodyAnchor(rival.paragraph, rival))
        : other
          ? against(other.count.noun, other.excerpt, 0, bodyAnchor(other.paragraph, other.told))
          : { title: said.absentTitle, message: said.absent(excerpt) }
    const span = { from: figure.from, to: figure.to }
    return [inField('figure-consistency', 'headline', headline, { severity: 'warning', ...told }, span)]
  })
}

interface Unlike {
  readonly count: NamedCount
  readonly told: NamedCount
  readonly paragraph: PreparedParagraph
  /** The words of `told`. */
  readonly excerpt: string
}

/** "Five missiles" over a lede that tells of two missiles, where the story has no other five. */
function unlikeTheLede(
  headline: string,
  figures: readonly Quantity[],
  [lede]: readonly PreparedParagraph[],
  all: readonly Quantity[],
): readonly Unlike[] {
  if (!lede) return []
  const inLede = namedCountsOf(lede.copy)
  return namedCounts(headline, figures).flatMap((count): readonly Unlike[] => {
    const [told, ...others] = inLede.filter(({ kind, noun }) => kind === count.kind && noun === count.noun)
    if (count.kind !== 'count' || !told || others.length > 0 || told.value === count.value) return []
    if (all.some(({ value }) => value === count.value)) return []
    return [{ count, told, paragraph: lede, excerpt: lede.text.slice(told.from, told.to) }]
  })
}

/** The body's toll that contradicts one of the headline; undefined where some toll or sum of tolls is as high. */
function rivalOf(toll: Toll, placed: readonly Placed[]): Placed | undefined {
  const same = placed.filter(({ frame }) => frame === toll.frame)
  const [first] = same.filter(({ aside, further, rough }) => !aside && !further && !rough)
  if (!first || toll.rough || toll.aside || toll.further) return undefined
  const values = same.map(({ value }) => value)
  const sums = values.flatMap((value, index) =>
    values.slice(index + 1, index + 6).map((other) => value + other),
  )
  const total = values.reduce((sum, value) => sum + value, 0)
  if ([...values, ...sums, total].includes(toll.value)) return undefined
  return Math.max(first.value, toll.value) < 3 * Math.min(first.value, toll.value) ? first : undefined
}
