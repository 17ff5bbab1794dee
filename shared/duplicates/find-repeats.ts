import { candidatePairs } from './candidates.ts'
import { classify, type Judgement } from './classify.ts'
import type { AnalysedParagraph, Passage } from './passage.ts'
import { mostRelated, type Repeat, type RepeatClass, type RepeatPlace } from './repeat.ts'
import { compare } from './verify.ts'

/** What was found, and how much work it was. */
export interface Found {
  readonly repeats: readonly Repeat[]
  /** Pairs that were aligned word by word. */
  readonly compared: number
}

/** The least words, and the least information in nats, of what may be called repeated word for word. */
const leastWords = 5
const leastInformation = 14
const leastNearWords = 7
const leastQuotedWords = 8

interface Located {
  readonly passage: Passage
  readonly place: RepeatPlace
}

/**
 * The repeats of a story, in reading order of their later places. `paragraphs` are those that take part, each
 * at its index in the story; `undefined` stands for one that does not (a caption, a subhead, a table).
 * A repeated paragraph is reported once, not sentence by sentence. Linear in the length of the story.
 */
export function findRepeats(paragraphs: readonly (AnalysedParagraph | undefined)[]): Found {
  const covered: (Uint8Array | undefined)[] = []
  const repeats: Repeat[] = []
  const keep = (found: readonly Repeat[]): void => {
    for (const repeat of found) {
      if (isCovered(covered, repeat.at)) continue
      repeats.push(repeat)
    }
    for (const { at } of found) cover(covered, at, paragraphs[at.paragraph]?.length ?? 0)
  }
  keep(repeatedParagraphs(paragraphs))

  const sentences = located(paragraphs, (paragraph) => paragraph.sentences)
  const sentenceGroups = groups(sentences)
  keep(exactRepeats(sentenceGroups, 'repeat-sentence', leastWords))

  const near = nearRepeats(sentenceGroups)
  keep(near.repeats)
  const quotes = groups(located(paragraphs, (paragraph) => paragraph.quotes))
  keep(exactRepeats(quotes, 'repeat-quote', leastQuotedWords))
  const nearQuotes = nearRepeats(quotes, 'repeat-quote')
  keep(nearQuotes.repeats)

  repeats.sort((one, other) => one.at.paragraph - other.at.paragraph || one.at.from - other.at.from)
  return { repeats, compared: near.compared + nearQuotes.compared }
}

function isCovered(
  covered: readonly (Uint8Array | undefined)[],
  { paragraph, from, to }: RepeatPlace,
): boolean {
  const marks = covered[paragraph]
  return marks !== undefined && marks[from] === 1 && marks[to - 1] === 1
}

function cover(
  covered: (Uint8Array | undefined)[],
  { paragraph, from, to }: RepeatPlace,
  length: number,
): void {
  const marks = covered[paragraph] ?? new Uint8Array(length)
  marks.fill(1, from, to)
  covered[paragraph] = marks
}

function located(
  paragraphs: readonly (AnalysedParagraph | undefined)[],
  passages: (paragraph: AnalysedParagraph) => readonly Passage[],
): readonly Located[] {
  return paragraphs.flatMap((paragraph, index) =>
    paragraph
      ? passages(paragraph).map((passage) => ({ passage, place: { paragraph: index, ...passage.span } }))
      : [],
  )
}

/** Passages that are word for word the same, in reading order, by their words. */
function groups(all: readonly Located[]): readonly (readonly Located[])[] {
  const byWords = new Map<number, Located[]>()
  for (const one of all) {
    const group = byWords.get(one.passage.exact)
    if (group) group.push(one)
    else byWords.set(one.passage.exact, [one])
  }
  return [...byWords.values()]
}

function repeatedParagraphs(paragraphs: readonly (AnalysedParagraph | undefined)[]): readonly Repeat[] {
  const byWords = new Map<number, RepeatPlace[]>()
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph?.exact === undefined) continue
    if (paragraph.words < leastWords || paragraph.information < leastInformation) continue
    const place = { paragraph: index, from: 0, to: paragraph.length }
    const first = paragraph.sentences[0]?.span.from ?? 0
    const last = paragraph.sentences.at(-1)?.span.to ?? paragraph.length
    const own = { ...place, from: first, to: last }
    const group = byWords.get(paragraph.exact)
    if (group) group.push(own)
    else byWords.set(paragraph.exact, [own])
  }
  return [...byWords].flatMap(([words, places]) => copies('repeat-paragraph', words, places))
}

function exactRepeats(
  all: readonly (readonly Located[])[],
  kind: RepeatClass,
  least: number,
): readonly Repeat[] {
  return all.flatMap((group) => {
    const passage = group[0]?.passage
    if (group.length < 2 || !passage) return []
    // Between quotation marks stand titles too; a quotation is something said.
    if (kind === 'repeat-quote' && !passage.prose) return []
    if (passage.row || passage.words < least || passage.information < leastInformation) return []
    return copies(
      kind,
      passage.exact,
      group.map(({ place }) => place),
    )
  })
}

/** One repeat for each place after the first: it names the first place, then the others. */
function copies(kind: RepeatClass, words: number, places: readonly RepeatPlace[]): readonly Repeat[] {
  const named = places.slice(0, mostRelated + 1)
  return places.slice(1).map((at, index) => ({
    class: kind,
    score: 1,
    at,
    related: named.filter((place) => place !== at).slice(0, mostRelated),
    places: places.length,
    copy: index + 2,
    words: [words, words],
  }))
}

interface NearPair extends Judgement {
  readonly earlier: Located
  readonly later: Located
}

/** Near repeats among passages that differ; of passages that are the same, the first stands for all. */
function nearRepeats(all: readonly (readonly Located[])[], as?: RepeatClass): Found {
  const least = as === 'repeat-quote' ? leastQuotedWords : leastNearWords
  const several = all
    .flatMap(([first]) => first ?? [])
    .filter(
      ({ passage }) => passage.prose && passage.words >= least && passage.information >= leastInformation,
    )
  const pairs = candidatePairs(several.map(({ passage }) => passage))
  const byLater = new Map<Located, NearPair[]>()
  for (const [one, other] of pairs) {
    const earlier = several[one]
    const later = several[other]
    if (!earlier || !later) continue
    const judgement = classify(compare(earlier.passage, later.passage), earlier.passage, later.passage)
    if (!judgement) continue
    const pair = { ...judgement, ...(as && { class: as }), earlier, later }
    const found = byLater.get(later)
    if (found) found.push(pair)
    else byLater.set(later, [pair])
  }
  return { repeats: [...byLater.values()].flatMap(nearRepeat), compared: pairs.length }
}

/** Gravest first. */
const gravity: readonly RepeatClass[] = ['repeat-figures', 'repeat-near', 'repeat-quote', 'repeat-part']

function nearRepeat(pairs: readonly NearPair[]): readonly Repeat[] {
  const [gravest] = pairs.toSorted(
    (one, other) => gravity.indexOf(one.class) - gravity.indexOf(other.class) || other.score - one.score,
  )
  if (!gravest) return []
  const { earlier, later, comparison } = gravest
  const [low, high] = [earlier.passage.exact, later.passage.exact].toSorted((one, other) => one - other)
  const others = pairs.filter((pair) => pair !== gravest).map((pair) => pair.earlier.place)
  return [
    {
      class: gravest.class,
      score: gravest.score,
      at: later.place,
      related: [earlier.place, ...others],
      places: pairs.length + 1,
      copy: 2,
      words: [low ?? 0, high ?? 0],
      difference: { first: earlier.passage, second: later.passage, comparison },
    },
  ]
}
