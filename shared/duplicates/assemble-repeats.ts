import type { Judgement } from './classify.ts'
import type { AnalysedParagraph, Script } from './passage.ts'
import { byPlace, type Line, type PassageGroup, type PassageGroups, type Slot } from './passage-groups.ts'
import { type Comparison, flipped } from './verify.ts'
import { mostCopies, mostRelated, type Repeat, type RepeatClass, type RepeatPlace } from './repeat.ts'

/** The least words, and the least information in nats, of what may be called repeated word for word. */
const leastWords = 5
export const leastInformation = 14
/** The least words of a sentence that may be called nearly the same as another (duplicates.md §2, D3). */
export const leastNearWords: Readonly<Record<Script, number>> = { spaced: 7, hangul: 4, characters: 5 }

/** A paragraph in its place. */
interface PlacedParagraph extends Slot {
  readonly paragraph: AnalysedParagraph | undefined
}

/**
 * The repeats of a story, in reading order of their later places. `paragraphs` are groups of paragraphs that
 * are word for word the same, each in reading order. A repeated paragraph is reported once, not sentence by
 * sentence, and a repeated sentence without the quotation in it.
 */
export function assembleRepeats(
  paragraphs: readonly (readonly PlacedParagraph[])[],
  sentences: PassageGroups,
  quotes: PassageGroups,
): readonly Repeat[] {
  const covered = new Map<number, RepeatPlace[]>()
  const repeats: Repeat[] = []
  const keep = (found: readonly Repeat[]): void => {
    for (const repeat of found) if (!isCovered(covered, repeat.at)) repeats.push(repeat)
    for (const { at } of found) {
      const places = covered.get(at.paragraph)
      if (places) places.push(at)
      else covered.set(at.paragraph, [at])
    }
  }
  keep(paragraphs.flatMap(paragraphRepeats))
  keep(copiedPassages(sentences, 'repeat-sentence'))
  keep(nearRepeats(sentences))
  keep(copiedPassages(quotes, 'repeat-quote'))
  keep(nearRepeats(quotes, 'repeat-quote'))
  return repeats.sort((one, other) => one.at.paragraph - other.at.paragraph || one.at.from - other.at.from)
}

/** Whether both ends of a place lie in places that are reported already. */
function isCovered(covered: ReadonlyMap<number, readonly RepeatPlace[]>, at: RepeatPlace): boolean {
  const places = covered.get(at.paragraph)
  if (!places) return false
  const holds = (offset: number): boolean => places.some(({ from, to }) => from <= offset && offset < to)
  return holds(at.from) && holds(at.to - 1)
}

function paragraphRepeats(group: readonly PlacedParagraph[]): readonly Repeat[] {
  const paragraph = group[0]?.paragraph
  if (paragraph?.exact === undefined || !isWorthTelling(paragraph)) return []
  const places = group.map(({ at, paragraph: same }) => ({
    paragraph: at,
    from: same?.sentences[0]?.span.from ?? 0,
    to: same?.sentences.at(-1)?.span.to ?? 0,
  }))
  return copies('repeat-paragraph', paragraph.exact, places)
}

/** Whether what a paragraph says in running words is enough to be said twice by mistake. */
function isWorthTelling({ sentences }: AnalysedParagraph): boolean {
  const running = sentences.filter(({ row }) => !row)
  return (
    running.reduce((sum, { words }) => sum + words, 0) >= leastWords &&
    running.reduce((sum, { information }) => sum + information, 0) >= leastInformation
  )
}

function placeOf({ passage, slot }: Line): RepeatPlace {
  return { paragraph: slot.at, from: passage.span.from, to: passage.span.to }
}

function copiedPassages({ copied }: PassageGroups, kind: RepeatClass): readonly Repeat[] {
  return [...copied].flatMap(({ lines, words }) => {
    const passage = lines[0]?.passage
    // Between quotation marks stand titles too; a quotation is something said.
    if (!passage || (kind === 'repeat-quote' && !passage.prose)) return []
    if (passage.words < leastWords || passage.information < leastInformation || passage.row) return []
    return copies(kind, words, lines.map(placeOf))
  })
}

/** One repeat for each place after the first, up to `mostCopies`: it names the first place, then the others. */
function copies(kind: RepeatClass, words: number, places: readonly RepeatPlace[]): readonly Repeat[] {
  const named = places.slice(0, mostRelated + 1)
  return places.slice(1, mostCopies).map((at, index) => ({
    class: kind,
    score: 1,
    at,
    related: named.filter((place) => place !== at).slice(0, mostRelated),
    places: places.length,
    copy: index + 2,
    words: [words, words],
  }))
}

interface Earlier {
  readonly group: PassageGroup
  readonly first: Line
  readonly judgement: Judgement
}

/** A repeat for each group that stands behind one that says nearly the same; the first of each stands for all. */
function nearRepeats({ near }: PassageGroups, as?: RepeatClass): readonly Repeat[] {
  return [...near].flatMap((group) => {
    const [later] = group.lines
    if (!later) return []
    const earlier: Earlier[] = []
    for (const [other, judgement] of group.neighbours) {
      const [first] = other.lines
      if (first && byPlace(first, later) < 0) earlier.push({ group: other, first, judgement })
    }
    return nearRepeat(group, later, earlier, as)
  })
}

/** Judgements read the other way round: made once, since repeats are told anew with every keystroke. */
const turned = new WeakMap<Judgement, Comparison>()

function comparisonOf(judgement: Judgement, isTurned: boolean): Comparison {
  if (!isTurned) return judgement.comparison
  const known = turned.get(judgement)
  if (known) return known
  const comparison = flipped(judgement.comparison)
  turned.set(judgement, comparison)
  return comparison
}

/** Gravest first. */
const gravity: readonly RepeatClass[] = ['repeat-figures', 'repeat-near', 'repeat-quote', 'repeat-part']

function nearRepeat(
  group: PassageGroup,
  later: Line,
  earlier: readonly Earlier[],
  as: RepeatClass | undefined,
): readonly Repeat[] {
  const inOrder =
    earlier.length < 2
      ? earlier
      : earlier.toSorted(
          ({ judgement: one, first }, { judgement: other, first: second }) =>
            gravity.indexOf(one.class) - gravity.indexOf(other.class) ||
            other.score - one.score ||
            byPlace(first, second),
        )
  const [gravest, ...others] = inOrder
  const first = gravest?.group.compared?.units
  const second = group.compared?.units
  if (!gravest || !first || !second) return []
  const low = Math.min(gravest.group.words, group.words)
  const high = Math.max(gravest.group.words, group.words)
  return [
    {
      class: as ?? gravest.judgement.class,
      score: gravest.judgement.score,
      at: placeOf(later),
      related: [gravest, ...others].slice(0, mostRelated).map((one) => placeOf(one.first)),
      places: earlier.length + 1,
      copy: 2,
      words: [low, high],
      difference: {
        first,
        second,
        comparison: comparisonOf(gravest.judgement, gravest.group.words > group.words),
      },
    },
  ]
}
