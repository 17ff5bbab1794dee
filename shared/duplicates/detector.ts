import type { AnalysedParagraph, Passage } from './passage.ts'
import {
  createPassageGroups,
  type Line,
  type PassageGroups,
  type Slot,
  type Worth,
} from './passage-groups.ts'
import type { Repeat } from './repeat.ts'
import { weightParts } from './weights.ts'
import { assembleRepeats, leastInformation, leastNearWords } from './assemble-repeats.ts'

/** Finds the repeats of one story, over and over while it is edited. */
export interface Detector {
  /**
   * The repeats of the story as it stands now, in reading order of their later places. `paragraphs` are told
   * apart by identity: those that were there at the last call, before and behind what changed, are not looked
   * at again. `undefined` stands for a block that takes no part (a caption, a subhead, a table). The answer
   * depends on the paragraphs alone, whatever was there before; it is the same list as the last where nothing in a
   * paragraph with repeats has changed. A caller that knows how many at either end are
   * those of the last call may say so, and saves the look at them.
   */
  update(paragraphs: readonly (AnalysedParagraph | undefined)[], known?: SameEnds): readonly Repeat[]
  /** How many pairs of passages have been compared word by word, ever. */
  readonly comparisons: number
}

/** How many items at the beginning and at the end of two lists are the same. */
export interface SameEnds {
  readonly head: number
  readonly tail: number
}

/** How far two lists are the same by identity, from either end; the two stretches do not overlap. */
export function sameEnds(before: readonly unknown[], after: readonly unknown[]): SameEnds {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  return { head, tail }
}

/** A detector that has seen nothing yet. */
export function createDetector(): Detector {
  return new StoryDetector()
}

/** One paragraph of the story, and the lines it has brought into the groups. */
interface Standing extends Slot {
  readonly paragraph: AnalysedParagraph | undefined
  sentences: readonly Line[]
  quotes: readonly Line[]
}

class StoryDetector implements Detector {
  #story: Standing[] = []
  #last: readonly (AnalysedParagraph | undefined)[] = []
  #repeats: readonly Repeat[] = []
  readonly #paragraphs = new Map<number, Standing[]>()
  readonly #copiedParagraphs = new Set<number>()
  readonly #sentences = createPassageGroups(worth(({ words, script }) => words >= leastNearWords[script]))
  readonly #quotes = createPassageGroups(worth(() => true))

  get comparisons(): number {
    return this.#sentences.comparisons + this.#quotes.comparisons
  }

  update(paragraphs: readonly (AnalysedParagraph | undefined)[], known?: SameEnds): readonly Repeat[] {
    const { head, tail } = known ?? sameEnds(this.#last, paragraphs)
    const from = this.#story.length - tail
    const to = paragraphs.length - tail
    this.#last = paragraphs
    if (head === from && head === to) return this.#repeats
    // A list of repeats grows with the story; an edit to what nobody repeats costs none.
    const isSilent = from === to && !this.#speaks(head, from)
    const { revision } = this
    this.#replace(head, from, paragraphs.slice(head, to))
    if (isSilent && revision === this.revision && !this.#speaks(head, to)) return this.#repeats
    this.#repeats = assembleRepeats(
      [...this.#copiedParagraphs].map((words) => this.#paragraphs.get(words) ?? []),
      this.#sentences,
      this.#quotes,
    )
    return this.#repeats
  }

  get revision(): number {
    return this.#sentences.revision + this.#quotes.revision
  }

  /** Whether any repeat has to do with these paragraphs. */
  #speaks(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) {
      const paragraph = this.#story[at]?.paragraph
      if (!paragraph) continue
      if (paragraph.exact !== undefined && this.#copiedParagraphs.has(paragraph.exact)) return true
      if (paragraph.sentences.some(({ exact }) => this.#sentences.isTold(exact))) return true
      if (paragraph.quotes.some(({ exact }) => this.#quotes.isTold(exact))) return true
    }
    return false
  }

  #replace(from: number, to: number, paragraphs: readonly (AnalysedParagraph | undefined)[]): void {
    const removed = this.#story.slice(from, to)
    const added = paragraphs.map((paragraph, index): Standing => {
      return { at: from + index, paragraph, sentences: [], quotes: [] }
    })
    if (removed.length === added.length) {
      for (const [index, standing] of added.entries()) this.#story[from + index] = standing
    } else {
      this.#story = [...this.#story.slice(0, from), ...added, ...this.#story.slice(to)]
      for (let at = from + added.length; at < this.#story.length; at += 1) {
        const standing = this.#story[at]
        if (standing) standing.at = at
      }
    }
    this.#replaceParagraphs(removed, added)
    replaceLines(this.#sentences, removed, added, 'sentences')
    replaceLines(this.#quotes, removed, added, 'quotes')
  }

  #replaceParagraphs(removed: readonly Standing[], added: readonly Standing[]): void {
    // Paragraphs are taken out of a group all at once: one line a thousand times over must not cost a million.
    const gone = removed.length > 1 ? new Set<Slot>(removed) : undefined
    for (const standing of removed) {
      const words = standing.paragraph?.exact
      const group = words === undefined ? undefined : this.#paragraphs.get(words)
      if (words === undefined || !group) continue
      const left = group.filter((one) => one !== standing && !gone?.has(one))
      if (left.length === 0) this.#paragraphs.delete(words)
      else if (left.length < group.length) this.#paragraphs.set(words, left)
      if (left.length < 2) this.#copiedParagraphs.delete(words)
    }
    for (const standing of added) {
      const words = standing.paragraph?.exact
      if (words === undefined) continue
      const group = this.#paragraphs.get(words)
      if (!group) this.#paragraphs.set(words, [standing])
      else {
        const last = group.at(-1)
        group.push(standing)
        if (last && last.at > standing.at) group.sort((one, other) => one.at - other.at)
        this.#copiedParagraphs.add(words)
      }
    }
  }
}

/**
 * Has the groups take the lines of some paragraphs for those of others. Lines at either end that read as they
 * did stay where they are: a keystroke changes one sentence of its paragraph, and the groups see one change.
 */
function replaceLines(
  groups: PassageGroups,
  removed: readonly Standing[],
  added: readonly Standing[],
  kind: 'sentences' | 'quotes',
): void {
  const old = removed.length === 1 ? (removed[0]?.[kind] ?? []) : removed.flatMap((one) => one[kind])
  const fresh: Line[] = []
  for (const slot of added) {
    for (const passage of slot.paragraph?.[kind] ?? []) fresh.push({ passage, slot, isGone: false })
  }
  const most = Math.min(old.length, fresh.length)
  let head = 0
  while (head < most && keeps(old, head, fresh, head)) head += 1
  let tail = 0
  while (tail < most - head && keeps(old, old.length - 1 - tail, fresh, fresh.length - 1 - tail)) tail += 1
  let next = 0
  for (const standing of added) {
    const count = standing.paragraph?.[kind].length ?? 0
    standing[kind] = fresh.slice(next, next + count)
    next += count
  }
  if (head + tail < old.length || head + tail < fresh.length)
    groups.change(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail))
}

/** Whether a fresh line reads as an old one did; if so the old one stays, in the fresh one's place. */
function keeps(old: readonly Line[], oldAt: number, fresh: Line[], freshAt: number): boolean {
  const [before, after] = [old[oldAt], fresh[freshAt]]
  if (!before || !after || before.passage.exact !== after.passage.exact) return false
  if (before.passage.text !== after.passage.text) return false
  before.passage = after.passage
  before.slot = after.slot
  fresh[freshAt] = before
  return true
}

/** What is compared with others. Quotations that are too short are none to begin with. */
function worth(isLongEnough: (passage: Passage) => boolean): Worth {
  return {
    look: (passage) => isLongEnough(passage) && passage.featureWeight >= leastFeatures,
    compare: ({ prose, information }) => prose && information >= leastInformation,
  }
}

/** Parts of a nat: the heaviest words alone tell nearly all. */
const leastFeatures = 0.5 * leastInformation * weightParts
