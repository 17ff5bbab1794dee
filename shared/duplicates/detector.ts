import type { AnalysedParagraph, Passage } from './passage.ts'
import { createPassageGroups, type Line, type PassageGroups, type Slot } from './passage-groups.ts'
import type { Repeat } from './repeat.ts'
import { assembleRepeats, leastInformation, leastNearWords, leastQuotedWords } from './assemble-repeats.ts'

/** Finds the repeats of one story, over and over while it is edited. */
export interface Detector {
  /**
   * The repeats of the story as it stands now, in reading order of their later places. `paragraphs` are told
   * apart by identity: those that were there at the last call, before and behind what changed, are not looked
   * at again. `undefined` stands for a block that takes no part (a caption, a subhead, a table). The answer
   * depends on the paragraphs alone, whatever was there before.
   */
  update(paragraphs: readonly (AnalysedParagraph | undefined)[]): readonly Repeat[]
  /** How many pairs of passages have been compared word by word, ever. */
  readonly comparisons: number
}

/** A detector that has seen nothing yet. */
export function createDetector(): Detector {
  return new StoryDetector()
}

/** One paragraph of the story, and the lines it has brought into the groups. */
interface Standing extends Slot {
  readonly paragraph: AnalysedParagraph | undefined
  readonly sentences: readonly Line[]
  readonly quotes: readonly Line[]
}

class StoryDetector implements Detector {
  #story: Standing[] = []
  readonly #paragraphs = new Map<number, Standing[]>()
  readonly #copiedParagraphs = new Set<number>()
  readonly #sentences = createPassageGroups(worthFrom(leastNearWords))
  readonly #quotes = createPassageGroups(worthFrom(leastQuotedWords))

  get comparisons(): number {
    return this.#sentences.comparisons + this.#quotes.comparisons
  }

  update(paragraphs: readonly (AnalysedParagraph | undefined)[]): readonly Repeat[] {
    const story = this.#story
    let head = 0
    const most = Math.min(story.length, paragraphs.length)
    while (head < most && story[head]?.paragraph === paragraphs[head]) head += 1
    let tail = 0
    while (
      tail < most - head &&
      story[story.length - 1 - tail]?.paragraph === paragraphs[paragraphs.length - 1 - tail]
    )
      tail += 1
    const removed = story.slice(head, story.length - tail)
    const added = paragraphs
      .slice(head, paragraphs.length - tail)
      .map((paragraph, index) => stand(paragraph, head + index))
    if (removed.length > 0 || added.length > 0) {
      if (removed.length === added.length)
        for (const [index, one] of added.entries()) story[head + index] = one
      else {
        this.#story = [...story.slice(0, head), ...added, ...story.slice(story.length - tail)]
        for (let at = head + added.length; at < this.#story.length; at += 1) {
          const standing = this.#story[at]
          if (standing) standing.at = at
        }
      }
      this.#change(removed, added)
    }
    return assembleRepeats(
      [...this.#copiedParagraphs].map((words) => this.#paragraphs.get(words) ?? []),
      this.#sentences,
      this.#quotes,
    )
  }

  #change(removed: readonly Standing[], added: readonly Standing[]): void {
    const touched = new Set<number>()
    const gone = new Set<Slot>(removed)
    for (const { paragraph } of removed) if (paragraph?.exact !== undefined) touched.add(paragraph.exact)
    for (const words of touched) {
      this.#paragraphs.set(words, this.#paragraphs.get(words)?.filter((one) => !gone.has(one)) ?? [])
    }
    for (const standing of added) {
      const words = standing.paragraph?.exact
      if (words === undefined) continue
      touched.add(words)
      const group = this.#paragraphs.get(words)
      if (group) group.push(standing)
      else this.#paragraphs.set(words, [standing])
    }
    for (const words of touched) {
      const group = this.#paragraphs.get(words) ?? []
      if (group.length === 0) this.#paragraphs.delete(words)
      if (group.length < 2) this.#copiedParagraphs.delete(words)
      else {
        group.sort((one, other) => one.at - other.at)
        this.#copiedParagraphs.add(words)
      }
    }
    change(this.#sentences, removed, added, ({ sentences }) => sentences)
    change(this.#quotes, removed, added, ({ quotes }) => quotes)
  }
}

function change(
  groups: PassageGroups,
  removed: readonly Standing[],
  added: readonly Standing[],
  lines: (standing: Standing) => readonly Line[],
): void {
  groups.change(removed.flatMap(lines), added.flatMap(lines))
}

function stand(paragraph: AnalysedParagraph | undefined, at: number): Standing {
  const sentences: Line[] = []
  const quotes: Line[] = []
  const standing: Standing = { at, paragraph, sentences, quotes }
  for (const passage of paragraph?.sentences ?? []) sentences.push({ passage, slot: standing })
  for (const passage of paragraph?.quotes ?? []) quotes.push({ passage, slot: standing })
  return standing
}

function worthFrom(leastWords: number) {
  return {
    look: ({ words, featureWeight }: Passage): boolean =>
      words >= leastWords && featureWeight >= leastFeatures,
    compare: ({ prose, information }: Passage): boolean => prose && information >= leastInformation,
  }
}

/** Parts of a nat: the heaviest words alone tell nearly all. */
const leastFeatures = 0.5 * leastInformation * 256
