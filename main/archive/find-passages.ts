import type { Background, PassagePlace, RanBefore, RanBeforeReport } from '../../shared/api/archive.ts'
import { analyse } from '../../shared/duplicates/analyse.ts'
import { leastInformation } from '../../shared/duplicates/assemble-repeats.ts'
import { classify } from '../../shared/duplicates/classify.ts'
import type { AnalysedParagraph, Passage, Units } from '../../shared/duplicates/passage.ts'
import { compare, type FigureConflict } from '../../shared/duplicates/verify.ts'
import { type KeyCounts, keptOf } from '../../shared/archive/choose-keys.ts'
import { houseStories } from './passages/merge-segments.ts'
import type { PassageIndex } from './passages/passage-index.ts'
import type { PassageQuestion } from './passage-question.ts'
import { sayWhatItMeans, type Match } from './say-what-it-means.ts'
import { sentenceKeys, type StoredSentence, type StoredText, type StoredTexts } from './stored-text.ts'

/** Stories that may be looked at for one sentence, and after so many only while none has it. */
const candidatesASentence = 30
const enough = 10
/** One that scores less than this share of the best shares a pair of words by chance, where another has it. */
const leastScore = 0.4
/** Stories looked at before a sentence is called background. */
const backgroundStories = 3
/** Places named for one passage. */
const hitsAPassage = 5

/**
 * Says where the passages of a text ran before: looks their keys up, and has the detector compare the words with
 * those of the stories found, the likeliest first, until the time is up. `own` is the number of the story itself; by
 * `counts`, how often keys were seen, the likeliest are better known.
 */
export function findPassages(
  index: PassageIndex,
  texts: StoredTexts,
  question: PassageQuestion,
  own?: number,
  counts?: KeyCounts,
): RanBeforeReport {
  const until = performance.now() + question.budget
  const asked = readQuestion(question)
  const confirmed = new Set(question.confirmed)
  const background: Background[] = []
  const wanted: Asked[] = []
  const candidates = new Map<number, Candidate>()
  for (const sentence of asked) {
    const isConfirmed = confirmed.has(sentence.exact)
    const isEverywhere = isBackground(index, texts, sentence)
    if (isConfirmed || isEverywhere) {
      const at = placeOf(question.paragraphs, sentence.paragraph, sentence.passage)
      background.push({ at, stories: isEverywhere ? houseStories + 1 : 0, confirmed: isConfirmed })
      continue
    }
    wanted.push(sentence)
    addCandidates(candidates, sentence, index, own, counts)
  }
  const byKey = sentencesByKey(wanted)
  const matches: Match[] = []
  let complete = true
  for (const { story, of } of [...candidates.values()].toSorted(byScore)) {
    if (!of.some(({ sentence, score }) => isWorthALook(sentence, score))) continue
    if (performance.now() > until) {
      complete = false
      break
    }
    const stored = texts.read(story)
    const found = stored ? compareWith(stored, byKey, question) : new Map<Asked, Match>()
    matches.push(...found.values())
    for (const { sentence } of of) sentence.looked += 1
    for (const sentence of found.keys()) sentence.found += 1
  }
  const said = sayWhatItMeans(matches, wanted.filter(({ passage }) => passage.prose).length, question)
  return { ...said, hits: bestAtEachPlace(said.hits), background, complete }
}

/** A sentence of the question: its keys, what the detector sees in it, and how far the search for it is. */
interface Asked extends StoredSentence {
  /** Those of neighbouring words, and those of words that stand apart. */
  readonly keys: Uint32Array
  readonly apart: Uint32Array
  /** Its telling words, as the bits they set in a filter. */
  readonly words: Uint16Array
  readonly passage: Passage
  /** What its likeliest story scores, in nats. */
  best: number
  /** Stories looked at, and those that have it. */
  looked: number
  found: number
}

/** A story, and the sentences that it may have. */
interface Candidate {
  readonly story: number
  readonly of: { readonly sentence: Asked; readonly score: number }[]
  score: number
}

function byScore(one: Candidate, other: Candidate): number {
  return other.score - one.score || other.story - one.story
}

function addCandidates(
  candidates: Map<number, Candidate>,
  sentence: Asked,
  index: PassageIndex,
  own: number | undefined,
  counts: KeyCounts | undefined,
): void {
  const { apart, words } = sentence
  const keys = Uint32Array.from([sentence.exact, ...sentence.keys])
  // The story asked about is in the archive itself, as its own best match.
  const likeliest = index.lookup({ keys, apart, words, except: own }, candidatesASentence, counts)
  for (const { story, score } of likeliest) {
    sentence.best = Math.max(sentence.best, score)
    const candidate = candidates.get(story) ?? { story, of: [], score: 0 }
    candidate.of.push({ sentence, score })
    candidate.score += score
    candidates.set(story, candidate)
  }
}

/** The likeliest are looked at whatever comes; the unlikely only for a sentence that none has so far. */
function isWorthALook({ best, looked, found }: Asked, score: number): boolean {
  return found === 0 || (looked < enough && score >= best * leastScore)
}

function readQuestion({ paragraphs, silent, language }: PassageQuestion): readonly Asked[] {
  const analysed = new Map<number, AnalysedParagraph>()
  const { sentences, keys, weights, words } = sentenceKeys(paragraphs, silent, language, 'look-up')
  return sentences.flatMap((sentence) => {
    const { paragraph, first, end, firstWord, endWord } = sentence
    const known = analysed.get(paragraph) ?? analyse(paragraphs[paragraph] ?? '', language)
    analysed.set(paragraph, known)
    const passage = passageAt(known, sentence)
    if (!passage) return []
    const own = keys.slice(first, end)
    const isApart = (_key: number, at: number): boolean => weights[first + at] === 0
    const apart = own.filter(isApart)
    const near = own.filter((key, at) => !isApart(key, at))
    return [
      {
        ...sentence,
        keys: near,
        apart,
        words: words.slice(firstWord, endWord),
        passage,
        best: 0,
        looked: 0,
        found: 0,
      },
    ]
  })
}

/** The detector's passage that a sentence's words begin in. */
function passageAt({ sentences }: AnalysedParagraph, { from }: StoredSentence): Passage | undefined {
  return sentences.find(({ span }) => span.from <= from && from < span.to)
}

/**
 * Whether more than 64 stories say a sentence: as many of its keys are in so many as the archive keeps of a
 * sentence, or nearly, and one of the stories that have most of them has it word for word.
 */
function isBackground(index: PassageIndex, texts: StoredTexts, { keys, exact }: Asked): boolean {
  const kept = Uint32Array.from(keys.length < 2 ? [exact, ...keys] : keys)
  const house = index.house(kept, backgroundStories)
  if (house.keys < Math.max(1, keptOf(keys.length) - 1)) return false
  return house.stories.some(
    ({ story }) => texts.read(story)?.sentences.some((sentence) => sentence.exact === exact) === true,
  )
}

function sentencesByKey(sentences: readonly Asked[]): ReadonlyMap<number, readonly Asked[]> {
  const byKey = new Map<number, Asked[]>()
  for (const sentence of sentences) {
    for (const key of new Set([sentence.exact, ...sentence.keys, ...sentence.apart])) {
      const others = byKey.get(key)
      if (others) others.push(sentence)
      else byKey.set(key, [sentence])
    }
  }
  return byKey
}

/** What a story has of the sentences asked about: for each at most one place, the likest. */
function compareWith(
  stored: StoredText,
  byKey: ReadonlyMap<number, readonly Asked[]>,
  { paragraphs }: PassageQuestion,
): ReadonlyMap<Asked, Match> {
  const best = new Map<Asked, Match>()
  for (const sentence of stored.sentences) {
    const alike = new Set(byKey.get(sentence.exact))
    for (let at = sentence.first; at < sentence.end; at += 1)
      for (const asked of byKey.get(stored.keys[at] ?? 0) ?? []) alike.add(asked)
    for (const asked of alike) {
      if ((best.get(asked)?.score ?? 0) === 1) continue
      const there = passageAt(stored.analysed(sentence.paragraph), sentence)
      const judged = there && judge(asked.passage, there)
      if (!judged || judged.score <= (best.get(asked)?.score ?? 0)) continue
      best.set(asked, {
        at: placeOf(paragraphs, asked.paragraph, asked.passage),
        there: placeOf(stored.paragraphs, sentence.paragraph, there),
        story: stored.story,
        words: asked.passage.words,
        isProse: asked.passage.prose,
        ...judged,
      })
    }
  }
  return best
}

/** The detector's word on two passages, or undefined where they are not the same. */
function judge(here: Passage, there: Passage): Pick<Match, 'score' | 'overlap' | 'figures'> | undefined {
  // Rows of results and prices are alike every day.
  if (here.row || here.information < leastInformation) return undefined
  if (here.exact === there.exact) return { score: 1, overlap: 1, figures: [] }
  if (!here.prose || !there.prose) return undefined
  const comparison = compare(here, there)
  const judgement = classify(comparison, here, there)
  if (!judgement) return undefined
  return {
    score: judgement.score,
    overlap: Math.round(comparison.contained * 1000) / 1000,
    figures: comparison.conflicts.map((pair) => figuresOf(pair, here, there)),
  }
}

function figuresOf(
  { first, second }: FigureConflict,
  here: Passage,
  there: Passage,
): RanBefore['figures'][number] {
  return { here: wordsOf(here, here.units, first), there: wordsOf(there, there.units, second) }
}

function wordsOf({ text }: Passage, units: Units, unit: number): string {
  return text.slice(units.from[unit], units.to[unit])
}

function placeOf(
  paragraphs: readonly string[],
  paragraph: number,
  { span: { from, to } }: Passage,
): PassagePlace {
  return { paragraph, from, to, text: (paragraphs[paragraph] ?? '').slice(from, to) }
}

function bestAtEachPlace(hits: readonly RanBefore[]): readonly RanBefore[] {
  const sorted = hits.toSorted(
    (one, other) =>
      one.at.paragraph - other.at.paragraph ||
      one.at.from - other.at.from ||
      other.score - one.score ||
      (one.story.day < other.story.day ? 1 : -1),
  )
  const named = new Map<string, number>()
  return sorted.filter(({ at }) => {
    const place = `${at.paragraph}:${at.from}`
    const before = named.get(place) ?? 0
    named.set(place, before + 1)
    return before < hitsAPassage
  })
}
