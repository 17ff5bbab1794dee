import type { Passage } from './passage.ts'

/** A feature that more passages than this share tells none of them apart: nothing is looked up by it. */
export const mostHolders = 64
/**
 * What two passages must share to be compared: this much of both together, or else nearly all of the lighter
 * one, which may be a part of the other.
 */
export const leastDice = 0.34
export const leastContained = 0.68

/** What the index sees of a passage. */
export type Indexed = Pick<Passage, 'features' | 'featureWeight'>

const none = -1
/** What stands before a node that is counted and in no list yet. */
const unlinked = -2
/** Slots, nodes and passages there is room for at first. A power of two. */
const smallest = 0x40

/**
 * An inverted index of passages by their features, to be changed one passage at a time. Which passages two
 * share features with depends on what is in the index alone, never on the order in which it came there.
 */
export interface FeatureIndex {
  /** Makes room for passages with so many features in all, so that it need not be made bit by bit. */
  reserve(features: number): void
  /** Counts a passage in, and numbers it. Nothing finds it until it is linked. */
  add(passage: Indexed): number
  /** Takes a passage out. Its number is given out again. */
  remove(entry: number): void
  /**
   * Lets a passage be found from now on, and calls `found` for every one linked before that shares enough with
   * it. To be called when all that is to be added has been added: what is rare is known only then.
   */
  link(entry: number, found: (other: number) => void): void
  /** Calls `found` for every other linked passage that shares enough with this one. */
  look(entry: number, found: (other: number) => void): void
  /**
   * The linked passages whose neighbours may have changed since the last call, because a feature of theirs
   * has come to be shared by too many or no longer is.
   */
  unsettled(): readonly number[]
}

/** An index that holds nothing. */
export function createFeatureIndex(): FeatureIndex {
  return new LinkedIndex()
}

/**
 * Every feature has a slot in a hash table, and every passage that holds it a node: in a list of the slot, and
 * in one of the passage. All of it lies in flat arrays: a story of 50,000 words has 25,000 nodes.
 */
class LinkedIndex implements FeatureIndex {
  // Slots, by open addressing. A slot is never freed, only emptied, until the table is made anew.
  #slotMask = smallest - 1
  #slotsUsed = 0
  #slotFeature = new Int32Array(smallest)
  #slotHead = new Int32Array(smallest).fill(none)
  #slotCount = new Int32Array(smallest).fill(none)
  #slotWeight = new Int32Array(smallest)
  /** The passage counted last, which may have the feature twice. */
  #slotLast = new Int32Array(smallest).fill(none)
  /** Whether the slot was looked up by when its holders last found their neighbours. */
  #slotMuted = new Uint8Array(smallest)

  #nodeSlot = new Int32Array(smallest)
  #nodeEntry = new Int32Array(smallest)
  #nodeBefore = new Int32Array(smallest)
  #nodeAfter = new Int32Array(smallest)
  #nodeNextOfEntry = new Int32Array(smallest)
  #nodesUsed = 0
  #freeNode = none

  #entryHead = new Int32Array(smallest)
  #entryWeight = new Int32Array(smallest)
  #entryVotes = new Int32Array(smallest)
  #entriesUsed = 0
  readonly #freeEntries: number[] = []

  #touched = new Int32Array(smallest)
  /** Slots whose count has gone over the limit or come back under it since `unsettled` was last asked. */
  readonly #crossed = new Set<number>()

  reserve(features: number): void {
    const nodes = this.#nodesUsed + features
    if (nodes > this.#nodeSlot.length) this.#enlargeNodes(nodes)
    // Every second feature is one that another passage has too.
    if ((this.#slotsUsed + features / 2) * 2 > this.#slotMask) this.#enlargeSlots(features / 2)
  }

  add({ features, featureWeight }: Indexed): number {
    const entry = this.#freeEntries.pop() ?? this.#newEntry()
    this.#entryWeight[entry] = featureWeight
    let head = none
    for (let at = 0; at < features.length; at += 2) {
      const slot = this.#slotOf(features[at] ?? 0)
      if (this.#slotLast[slot] === entry) continue
      this.#slotLast[slot] = entry
      const node = this.#newNode()
      this.#nodeSlot[node] = slot
      this.#nodeEntry[node] = entry
      this.#slotWeight[slot] = features[at + 1] ?? 0
      this.#nodeBefore[node] = unlinked
      this.#nodeNextOfEntry[node] = head
      head = node
      const count = (this.#slotCount[slot] ?? 0) + 1
      this.#slotCount[slot] = count
      if (count === mostHolders + 1) this.#crossed.add(slot)
    }
    this.#entryHead[entry] = head
    return entry
  }

  remove(entry: number): void {
    let node = this.#entryHead[entry] ?? none
    while (node !== none) {
      const slot = this.#nodeSlot[node] ?? 0
      const before = this.#nodeBefore[node] ?? none
      const after = this.#nodeAfter[node] ?? none
      const next = this.#nodeNextOfEntry[node] ?? none
      if (before !== unlinked) {
        if (before === none) this.#slotHead[slot] = after
        else this.#nodeAfter[before] = after
        if (after !== none) this.#nodeBefore[after] = before
      }
      if (this.#slotLast[slot] === entry) this.#slotLast[slot] = none
      const count = (this.#slotCount[slot] ?? 0) - 1
      this.#slotCount[slot] = count
      if (count === mostHolders) this.#crossed.add(slot)
      this.#nodeAfter[node] = this.#freeNode
      this.#freeNode = node
      node = next
    }
    this.#entryHead[entry] = none
    this.#freeEntries.push(entry)
  }

  link(entry: number, found: (other: number) => void): void {
    const touched = this.#vote(entry)
    for (
      let node = this.#entryHead[entry] ?? none;
      node !== none;
      node = this.#nodeNextOfEntry[node] ?? none
    ) {
      const slot = this.#nodeSlot[node] ?? 0
      const first = this.#slotHead[slot] ?? none
      this.#nodeBefore[node] = none
      this.#nodeAfter[node] = first
      if (first !== none) this.#nodeBefore[first] = node
      this.#slotHead[slot] = node
    }
    this.#tell(entry, touched, found)
  }

  look(entry: number, found: (other: number) => void): void {
    this.#tell(entry, this.#vote(entry), found)
  }

  /** Adds up what every linked passage shares with this one. Returns how many share anything. */
  #vote(entry: number): number {
    let touched = 0
    for (let own = this.#entryHead[entry] ?? none; own !== none; own = this.#nodeNextOfEntry[own] ?? none) {
      const slot = this.#nodeSlot[own] ?? 0
      const count = this.#slotCount[slot] ?? 0
      if (count === 1 || count > mostHolders) continue
      const weight = this.#slotWeight[slot] ?? 0
      for (let node = this.#slotHead[slot] ?? none; node !== none; node = this.#nodeAfter[node] ?? none) {
        const other = this.#nodeEntry[node] ?? 0
        const before = this.#entryVotes[other] ?? 0
        if (before === 0) {
          this.#touched[touched] = other
          touched += 1
        }
        this.#entryVotes[other] = before + weight
      }
    }
    return touched
  }

  #tell(entry: number, touched: number, found: (other: number) => void): void {
    const weight = this.#entryWeight[entry] ?? 0
    let worth = 0
    for (let index = 0; index < touched; index += 1) {
      const other = this.#touched[index] ?? 0
      const shared = this.#entryVotes[other] ?? 0
      this.#entryVotes[other] = 0
      const otherWeight = this.#entryWeight[other] ?? 0
      const isAlike =
        2 * shared >= leastDice * (weight + otherWeight) ||
        shared >= leastContained * Math.min(weight, otherWeight)
      if (other === entry || !isAlike) continue
      this.#touched[worth] = other
      worth += 1
    }
    for (let index = 0; index < worth; index += 1) found(this.#touched[index] ?? 0)
  }

  unsettled(): readonly number[] {
    if (this.#crossed.size === 0) return []
    const entries = new Set<number>()
    for (const slot of this.#crossed) {
      const muted = (this.#slotCount[slot] ?? 0) > mostHolders ? 1 : 0
      // A feature that crossed the limit and came back within one change has changed nothing.
      if (muted === this.#slotMuted[slot]) continue
      this.#slotMuted[slot] = muted
      for (let node = this.#slotHead[slot] ?? none; node !== none; node = this.#nodeAfter[node] ?? none)
        entries.add(this.#nodeEntry[node] ?? 0)
    }
    this.#crossed.clear()
    return [...entries]
  }

  #slotOf(feature: number): number {
    if (this.#slotsUsed * 2 > this.#slotMask) this.#enlargeSlots()
    let slot = feature & this.#slotMask
    while (this.#slotCount[slot] !== none && this.#slotFeature[slot] !== feature)
      slot = (slot + 1) & this.#slotMask
    if (this.#slotCount[slot] === none) {
      this.#slotFeature[slot] = feature
      this.#slotCount[slot] = 0
      this.#slotsUsed += 1
    }
    return slot
  }

  /** Makes the table anew, with room for what it holds: slots that were emptied are left behind. */
  #enlargeSlots(more = 0): void {
    const old = {
      feature: this.#slotFeature,
      head: this.#slotHead,
      count: this.#slotCount,
      weight: this.#slotWeight,
      last: this.#slotLast,
      muted: this.#slotMuted,
    }
    let live = more
    for (const count of old.count) if (count > 0) live += 1
    let size = smallest
    while (size < live * 3) size *= 2
    this.#slotMask = size - 1
    this.#slotsUsed = 0
    this.#slotFeature = new Int32Array(size)
    this.#slotHead = new Int32Array(size).fill(none)
    this.#slotCount = new Int32Array(size).fill(none)
    this.#slotWeight = new Int32Array(size)
    this.#slotLast = new Int32Array(size).fill(none)
    this.#slotMuted = new Uint8Array(size)
    const crossed = [...this.#crossed]
    this.#crossed.clear()
    const moved = new Int32Array(old.count.length)
    for (let from = 0; from < old.count.length; from += 1) {
      const count = old.count[from] ?? none
      if (count <= 0 && old.muted[from] === 0) continue
      const slot = this.#slotOf(old.feature[from] ?? 0)
      moved[from] = slot
      this.#slotHead[slot] = old.head[from] ?? none
      this.#slotCount[slot] = count
      this.#slotWeight[slot] = old.weight[from] ?? 0
      this.#slotLast[slot] = old.last[from] ?? none
      this.#slotMuted[slot] = old.muted[from] ?? 0
    }
    for (let node = 0; node < this.#nodesUsed; node += 1)
      this.#nodeSlot[node] = moved[this.#nodeSlot[node] ?? 0] ?? 0
    for (const from of crossed) this.#crossed.add(moved[from] ?? 0)
  }

  #newEntry(): number {
    if (this.#entriesUsed === this.#entryHead.length) {
      this.#entryHead = enlarged(this.#entryHead, 2 * this.#entriesUsed)
      this.#entryWeight = enlarged(this.#entryWeight, 2 * this.#entriesUsed)
      this.#entryVotes = enlarged(this.#entryVotes, 2 * this.#entriesUsed)
      this.#touched = enlarged(this.#touched, 2 * this.#entriesUsed)
    }
    this.#entriesUsed += 1
    return this.#entriesUsed - 1
  }

  #newNode(): number {
    const free = this.#freeNode
    if (free !== none) {
      this.#freeNode = this.#nodeAfter[free] ?? none
      return free
    }
    if (this.#nodesUsed === this.#nodeSlot.length) this.#enlargeNodes(2 * this.#nodesUsed)
    this.#nodesUsed += 1
    return this.#nodesUsed - 1
  }

  #enlargeNodes(size: number): void {
    this.#nodeSlot = enlarged(this.#nodeSlot, size)
    this.#nodeEntry = enlarged(this.#nodeEntry, size)
    this.#nodeBefore = enlarged(this.#nodeBefore, size)
    this.#nodeAfter = enlarged(this.#nodeAfter, size)
    this.#nodeNextOfEntry = enlarged(this.#nodeNextOfEntry, size)
  }
}

function enlarged(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size)
  larger.set(array)
  return larger
}
