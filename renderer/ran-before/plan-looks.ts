import type { PassageInput, RanBeforeReport, UpdateOf } from '../../shared/api/archive.ts'
import { leastOfUpdate } from '../../shared/archive/least-of-update.ts'
import { isSilent } from '../../shared/archive/silent.ts'
import type { Paragraph } from '../../shared/story/view.ts'
import { textHash } from '../../shared/text/hash.ts'
import { sentences } from '../../shared/text/sentences.ts'
import { type RanPassage, passagesOf } from './passages.ts'

/** What is known of the story besides its words: it decides what it means that they ran before. */
export type LookContext = Omit<PassageInput, 'paragraphs' | 'silent' | 'isWhole'>

/** A stretch of the story that is asked about at once. */
export interface Look {
  /** Equal for equal words under equal circumstances. */
  readonly key: string
  readonly input: PassageInput
  readonly paragraphs: readonly Paragraph[]
}

/**
 * UTF-16 units. A story of up to `largest`, some 5,000 words, is asked about whole, with every pause of the typing.
 * A longer one is cut, and only the pieces that were typed in are asked about again.
 */
const largest = 30_000
const smallest = 15_000

/** What is to be asked about a story as it stands. */
export function planLooks(paragraphs: readonly Paragraph[], context: LookContext): readonly Look[] {
  const pieces = cut(paragraphs)
  const circumstances = JSON.stringify(context)
  return pieces.map((piece) => {
    const input: PassageInput = {
      ...context,
      paragraphs: piece.map(({ text }) => text),
      silent: piece.flatMap(({ kind }, index) => (isSilent(kind) ? [index] : [])),
      isWhole: pieces.length === 1,
    }
    const key = textHash(JSON.stringify([circumstances, input.isWhole, input.silent, ...input.paragraphs]))
    return { key, input, paragraphs: piece }
  })
}

function cut(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const size = paragraphs.reduce((sum, { text }) => sum + text.length, 0)
  if (size <= largest) return [paragraphs]
  const pieces: Paragraph[][] = []
  let piece: Paragraph[] = []
  let units = 0
  for (const paragraph of paragraphs) {
    if (units >= largest || (units >= smallest && beginsPiece(paragraph))) {
      pieces.push(piece)
      piece = []
      units = 0
    }
    piece.push(paragraph)
    units += paragraph.text.length
  }
  return [...pieces, piece]
}

/**
 * One paragraph in eight, told by its id, may begin a piece: an edit then moves the cuts around it, and not every
 * cut behind it.
 */
function beginsPiece({ id }: Paragraph): boolean {
  return Number.parseInt(textHash(id).slice(-1), 16) % 8 === 0
}

/** What the answers so far say of a story. */
export interface Looked {
  readonly passages: readonly RanPassage[]
  readonly updates: readonly UpdateOf[]
  /** False where an answer is still out, or time ran out over one. */
  readonly complete: boolean
}

/**
 * Puts the answers about a story's pieces together. Where one is still out, what was known of its paragraphs stays.
 * Of a story in pieces it is told here whether it is another version of one: no piece alone could say.
 */
export function putTogether(
  looks: readonly Look[],
  answers: ReadonlyMap<string, RanBeforeReport>,
  before: readonly RanPassage[],
): Looked {
  const passages = looks.flatMap(({ key, paragraphs }) => {
    const answer = answers.get(key)
    if (answer) return passagesOf(answer, paragraphs)
    const ids = new Set(paragraphs.map(({ id }) => id))
    return before.filter(({ paragraph }) => ids.has(paragraph))
  })
  const complete = looks.every(({ key }) => answers.get(key)?.complete === true)
  const [only] = looks
  if (looks.length <= 1) {
    return { passages, updates: (only && answers.get(only.key)?.updates) ?? [], complete }
  }
  const updates = updatesOfAll(looks, passages)
  const silenced = new Set(updates.map(({ story }) => story.number))
  return { passages: passages.flatMap((passage) => without(passage, silenced)), updates, complete }
}

function updatesOfAll(looks: readonly Look[], passages: readonly RanPassage[]): readonly UpdateOf[] {
  const of = looks.reduce((sum, { input, paragraphs }) => sum + sentencesIn(paragraphs, input.language), 0)
  const counts = new Map<number, UpdateOf>()
  for (const { places } of passages) {
    for (const story of new Map(places.map((place) => [place.story.number, place.story])).values()) {
      counts.set(story.number, { story, sentences: (counts.get(story.number)?.sentences ?? 0) + 1, of })
    }
  }
  return [...counts.values()]
    .filter((update) => update.sentences >= of * leastOfUpdate)
    .toSorted((one, other) => other.sentences - one.sentences)
}

const counted = new WeakMap<Paragraph, number>()

function sentencesIn(paragraphs: readonly Paragraph[], language: string): number {
  return paragraphs.reduce((sum, paragraph) => {
    if (paragraph.kind !== 'body') return sum
    const count = counted.get(paragraph) ?? sentences(paragraph.text, language).length
    counted.set(paragraph, count)
    return sum + count
  }, 0)
}

function without(passage: RanPassage, stories: ReadonlySet<number>): readonly RanPassage[] {
  const places = passage.places.filter(({ story }) => !stories.has(story.number))
  if (places.length === passage.places.length) return [passage]
  const [first] = places
  if (!first) return passage.stories > 0 ? [{ ...passage, kind: 'background', places }] : []
  return [{ ...passage, kind: first.kind, places }]
}
