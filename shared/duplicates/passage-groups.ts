import { classify, type Judgement } from './classify.ts'
import { createFeatureIndex } from './feature-index.ts'
import type { Passage } from './passage.ts'
import { areAlike, compare } from './verify.ts'

/** Where a paragraph stands now. One for each paragraph of the story, even of two with the same text. */
export interface Slot {
  /** Index in the story. */
  at: number
}

/** A passage in its place. It keeps its place while words before it change: then passage and slot do. */
export interface Line {
  passage: Passage
  slot: Slot
  /** Whether it has left the story. */
  isGone: boolean
}

/** Passages that are word for word the same. */
export interface PassageGroup {
  readonly words: number
  /** In reading order. */
  readonly lines: readonly Line[]
  /** What stands for all of them beside other groups; undefined where they are none to compare. */
  readonly compared: Passage | undefined
  /** Groups that say nearly the same, and what the two are: that of the lower `words` is named first. */
  readonly neighbours: ReadonlyMap<PassageGroup, Judgement>
}

/** The passages of a story by what they say, kept while the story changes. */
export interface PassageGroups {
  /**
   * Takes these lines out and those in, when every slot has the place it has afterwards. What the groups are
   * afterwards depends on the story as it stands alone, not on how it came to be so.
   */
  change(removed: readonly Line[], added: readonly Line[]): void
  /** Groups of two lines and more. */
  readonly copied: ReadonlySet<PassageGroup>
  /** Groups with neighbours. */
  readonly near: ReadonlySet<PassageGroup>
  /** Whether passages of these words repeat each other, or say nearly what others say. */
  isTold(words: number): boolean
  /** How often what repeats what has changed: an edit can do so far from where it is made. */
  readonly revision: number
  /** How many pairs have been compared word by word, ever. */
  readonly comparisons: number
}

/** Which passages are compared with others: a look at them decides first, and then a close reading. */
export interface Worth {
  /** Whether to look for passages like this one. */
  look(passage: Passage): boolean
  /** Whether to compare it with one that shares its words. */
  compare(passage: Passage): boolean
}

/** Groups of no passages. */
export function createPassageGroups(worth: Worth): PassageGroups {
  return new GroupsByWords(worth)
}

interface Group extends PassageGroup {
  lines: Line[]
  compared: Passage | undefined
  /** Its number in the index while `compared` is there. */
  entry: number
  /** The change that it was touched by last. */
  change: number
  /** Made when the first neighbour comes: nearly all groups have none. */
  own: Map<Group, Judgement> | undefined
  neighbours: ReadonlyMap<PassageGroup, Judgement>
}

const nobody: ReadonlyMap<PassageGroup, Judgement> = new Map()

/** Lines that come in one change when a story is opened or much is pasted. */
const many = 32

class GroupsByWords implements PassageGroups {
  readonly copied = new Set<Group>()
  readonly near = new Set<Group>()
  revision = 0
  comparisons = 0
  #changes = 0
  readonly #worth: Worth
  readonly #byWords = new Map<number, Group>()
  readonly #index = createFeatureIndex()
  readonly #byEntry: (Group | undefined)[] = []

  constructor(worth: Worth) {
    this.#worth = worth
  }

  change(removed: readonly Line[], added: readonly Line[]): void {
    this.#changes += 1
    const touched: Group[] = []
    for (const line of removed) {
      line.isGone = true
      this.#touch(this.#groupOf(line.passage.exact), touched)
    }
    for (const group of touched) {
      group.lines = group.lines.length === 1 ? [] : group.lines.filter(({ isGone }) => !isGone)
    }
    for (const line of added) {
      const group = this.#groupOf(line.passage.exact)
      group.lines.push(line)
      this.#touch(group, touched)
    }
    if (added.length > many)
      this.#index.reserve(added.reduce((sum, { passage }) => sum + passage.features.length / 2, 0))
    const fresh = touched.filter((group) => this.#settle(group))
    const unsettled = new Set<Group>()
    for (const entry of this.#index.unsettled()) {
      const group = this.#byEntry[entry]
      if (group) unsettled.add(group)
    }
    for (const group of unsettled) this.#part(group)
    for (const group of fresh) {
      this.#index.link(group.entry, (entry) => {
        const other = this.#byEntry[entry]
        // One that is unsettled looks around itself when all are there.
        if (other && !unsettled.has(other)) this.#meet(group, other)
      })
    }
    for (const group of unsettled) {
      this.#index.look(group.entry, (entry) => {
        const other = this.#byEntry[entry]
        // Two that are both unsettled would meet twice.
        if (other && !(unsettled.has(other) && entry < group.entry)) this.#meet(group, other)
      })
    }
  }

  isTold(words: number): boolean {
    const group = this.#byWords.get(words)
    return group !== undefined && (group.lines.length > 1 || group.own !== undefined)
  }

  #touch(group: Group, touched: Group[]): void {
    if (group.change === this.#changes) return
    group.change = this.#changes
    touched.push(group)
  }

  #groupOf(words: number): Group {
    const known = this.#byWords.get(words)
    if (known) return known
    const made: Group = {
      words,
      lines: [],
      compared: undefined,
      entry: -1,
      change: 0,
      own: undefined,
      neighbours: nobody,
    }
    this.#byWords.set(words, made)
    return made
  }

  /** Brings a group whose lines have changed up to date. True where it is new to the index. */
  #settle(group: Group): boolean {
    if (group.lines.length > 1) {
      group.lines.sort(byPlace)
      this.copied.add(group)
      this.revision += 1
    } else if (this.copied.delete(group)) this.revision += 1
    const first = group.lines[0]?.passage
    const wanted = first && this.#worth.look(first) ? first : undefined
    if (group.compared?.text === wanted?.text && first) return false
    if (group.compared) {
      this.#part(group)
      this.#index.remove(group.entry)
      this.#byEntry[group.entry] = undefined
    }
    group.compared = wanted
    if (!first) this.#byWords.delete(group.words)
    if (!wanted) return false
    group.entry = this.#index.add(wanted)
    this.#byEntry[group.entry] = group
    return true
  }

  #part(group: Group): void {
    if (!group.own) return
    for (const other of group.own.keys()) {
      other.own?.delete(group)
      if (other.own?.size === 0) this.#leaveAlone(other)
    }
    this.#leaveAlone(group)
  }

  #leaveAlone(group: Group): void {
    this.revision += 1
    group.own = undefined
    group.neighbours = nobody
    this.near.delete(group)
  }

  #join(group: Group, other: Group, judgement: Judgement): void {
    this.revision += 1
    group.own ??= new Map()
    group.own.set(other, judgement)
    group.neighbours = group.own
    this.near.add(group)
  }

  #meet(group: Group, other: Group): void {
    // Which is named first must not depend on which came first.
    const [low, high] = group.words < other.words ? [group, other] : [other, group]
    const [one, two] = [low.compared, high.compared]
    if (!one || !two || !this.#worth.compare(one) || !this.#worth.compare(two)) return
    if (!areAlike(one, two)) return
    this.comparisons += 1
    const judgement = classify(compare(one, two), one, two)
    if (!judgement) return
    this.#join(low, high, judgement)
    this.#join(high, low, judgement)
  }
}

/** Orders lines as they are read. */
export function byPlace(one: Line, other: Line): number {
  return one.slot.at - other.slot.at || one.passage.span.from - other.passage.span.from
}
