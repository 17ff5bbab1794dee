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

/** No node, no passage: they are numbered from 1. */
const none = 0
/** What stands before a node that is counted and in no list yet. */
const unlinked = -1
/** Slots, nodes and passages there is room for at first. A power of two. */
const smallest = 0x40

/*
 * What is known of one slot, node or passage stands together in one array, since it is asked for together: these
 * are the places of its parts. A new array holds nothing but zeros, which is what an empty one says.
 */
/** A slot: its feature, how many passages hold it and one more (0 where the slot is free), the first node of its list, … */
const slotSize = 8
const holdersAt = 1
const headAt = 2
/** … what the feature weighs, … */
const weightAt = 3
/** … the passage counted last, which may have the feature twice, … */
const lastAt = 4
/** … and whether it was not looked up by when its holders last found their neighbours. */
const mutedAt = 5

/** A node: its slot, its passage, its neighbours in the slot's list, and the next node of the passage. */
const nodeSize = 5
const entryAt = 1
const beforeAt = 2
const afterAt = 3
const nextAt = 4

/** A passage: its first node, the weight of its features, and what it shares with the one that is looked at. */
const entrySize = 3
const entryWeightAt = 1
const votesAt = 2

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
 * in one of the passage. All of it lies in flat arrays: a story of 50,000 words has 25,000 nodes. Slots and nodes are
 * named by where they begin in theirs.
 */
class LinkedIndex implements FeatureIndex {
  // Open addressing. A slot is never freed, only emptied, until the table is made anew.
  #slots = new Int32Array(smallest * slotSize)
  #slotMask = smallest - 1
  #slotsUsed = 0

  #nodes = new Int32Array(smallest * nodeSize)
  #nodesEnd = nodeSize
  #freeNode = none

  #entries = new Int32Array(smallest * entrySize)
  #entriesUsed = 0
  readonly #freeEntries: number[] = []

  #touched = new Int32Array(smallest)
  /** Slots whose count has gone over the limit or come back under it since `unsettled` was last asked. */
  #crossed = new Set<number>()

  reserve(features: number): void {
    const nodes = this.#nodesEnd + features * nodeSize
    if (nodes > this.#nodes.length) this.#nodes = enlarged(this.#nodes, nodes)
    // Every second feature is one that another passage has too.
    if ((this.#slotsUsed + features / 2) * 2 > this.#slotMask) this.#enlargeSlots(features / 2)
  }

  add({ features, featureWeight }: Indexed): number {
    const entry = this.#freeEntries.pop() ?? this.#newEntry()
    this.#entries[entry * entrySize + entryWeightAt] = featureWeight
    let head = none
    for (let at = 0; at < features.length; at += 2) {
      const slot = this.#slotOf(features[at] ?? 0)
      const slots = this.#slots
      if (slots[slot + lastAt] === entry + 1) continue
      slots[slot + lastAt] = entry + 1
      const node = this.#newNode()
      const nodes = this.#nodes
      nodes[node] = slot
      nodes[node + entryAt] = entry
      nodes[node + beforeAt] = unlinked
      nodes[node + nextAt] = head
      head = node
      slots[slot + weightAt] = features[at + 1] ?? 0
      const holders = slots[slot + holdersAt] ?? 0
      slots[slot + holdersAt] = holders + 1
      if (holders === mostHolders + 1) this.#crossed.add(slot)
    }
    this.#entries[entry * entrySize] = head
    return entry
  }

  remove(entry: number): void {
    const [slots, nodes] = [this.#slots, this.#nodes]
    let node = this.#entries[entry * entrySize] ?? none
    while (node !== none) {
      const slot = nodes[node] ?? 0
      const before = nodes[node + beforeAt] ?? none
      const after = nodes[node + afterAt] ?? none
      const next = nodes[node + nextAt] ?? none
      if (before !== unlinked) {
        if (before === none) slots[slot + headAt] = after
        else nodes[before + afterAt] = after
        if (after !== none) nodes[after + beforeAt] = before
      }
      if (slots[slot + lastAt] === entry + 1) slots[slot + lastAt] = 0
      const holders = (slots[slot + holdersAt] ?? 0) - 1
      slots[slot + holdersAt] = holders
      if (holders === mostHolders + 1) this.#crossed.add(slot)
      nodes[node + afterAt] = this.#freeNode
      this.#freeNode = node
      node = next
    }
    this.#entries[entry * entrySize] = none
    this.#freeEntries.push(entry)
  }

  link(entry: number, found: (other: number) => void): void {
    const touched = this.#vote(entry)
    const [slots, nodes] = [this.#slots, this.#nodes]
    let node = this.#entries[entry * entrySize] ?? none
    while (node !== none) {
      const head = (nodes[node] ?? 0) + headAt
      const first = slots[head] ?? none
      nodes[node + beforeAt] = none
      nodes[node + afterAt] = first
      if (first !== none) nodes[first + beforeAt] = node
      slots[head] = node
      node = nodes[node + nextAt] ?? none
    }
    this.#tell(entry, touched, found)
  }

  look(entry: number, found: (other: number) => void): void {
    this.#tell(entry, this.#vote(entry), found)
  }

  /** Adds up what every linked passage shares with this one. Returns how many share anything. */
  #vote(entry: number): number {
    const [slots, nodes, entries] = [this.#slots, this.#nodes, this.#entries]
    let touched = 0
    let own = entries[entry * entrySize] ?? none
    while (own !== none) {
      const slot = nodes[own] ?? 0
      own = nodes[own + nextAt] ?? none
      const holders = slots[slot + holdersAt] ?? 0
      if (holders === 2 || holders > mostHolders + 1) continue
      const weight = slots[slot + weightAt] ?? 0
      let node = slots[slot + headAt] ?? none
      while (node !== none) {
        const other = nodes[node + entryAt] ?? 0
        const votes = other * entrySize + votesAt
        const before = entries[votes] ?? 0
        if (before === 0) {
          this.#touched[touched] = other
          touched += 1
        }
        entries[votes] = before + weight
        node = nodes[node + afterAt] ?? none
      }
    }
    return touched
  }

  #tell(entry: number, touched: number, found: (other: number) => void): void {
    const entries = this.#entries
    const weight = entries[entry * entrySize + entryWeightAt] ?? 0
    let worth = 0
    for (let index = 0; index < touched; index += 1) {
      const other = this.#touched[index] ?? 0
      const at = other * entrySize
      const shared = entries[at + votesAt] ?? 0
      entries[at + votesAt] = 0
      const otherWeight = entries[at + entryWeightAt] ?? 0
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
    const [slots, nodes] = [this.#slots, this.#nodes]
    const entries = new Set<number>()
    for (const slot of this.#crossed) {
      const muted = (slots[slot + holdersAt] ?? 0) > mostHolders + 1 ? 1 : 0
      // A feature that crossed the limit and came back within one change has changed nothing.
      if (muted === slots[slot + mutedAt]) continue
      slots[slot + mutedAt] = muted
      for (let node = slots[slot + headAt] ?? none; node !== none; node = nodes[node + afterAt] ?? none)
        entries.add(nodes[node + entryAt] ?? 0)
    }
    this.#crossed.clear()
    return [...entries]
  }

  #slotOf(feature: number): number {
    if (this.#slotsUsed * 2 > this.#slotMask) this.#enlargeSlots()
    const slots = this.#slots
    let number = feature & this.#slotMask
    let slot = number * slotSize
    while (slots[slot + holdersAt] !== 0 && slots[slot] !== feature) {
      number = (number + 1) & this.#slotMask
      slot = number * slotSize
    }
    if (slots[slot + holdersAt] === 0) {
      slots[slot] = feature
      slots[slot + holdersAt] = 1
      this.#slotsUsed += 1
    }
    return slot
  }

  /** Makes the table anew, with room for what it holds: slots that were emptied are left behind. */
  #enlargeSlots(more = 0): void {
    const [old, nodes] = [this.#slots, this.#nodes]
    const isHeld = (slot: number): boolean => (old[slot + holdersAt] ?? 0) > 1
    let live = more
    for (let slot = 0; slot < old.length; slot += slotSize) if (isHeld(slot)) live += 1
    let size = smallest
    while (size < live * 3) size *= 2
    this.#slots = new Int32Array(size * slotSize)
    this.#slotMask = size - 1
    this.#slotsUsed = 0
    const crossed: number[] = []
    for (let from = 0; from < old.length; from += slotSize) {
      if (!isHeld(from) && old[from + mutedAt] !== 1) continue
      const slot = this.#slotOf(old[from] ?? 0)
      this.#slots.set(old.subarray(from, from + slotSize), slot)
      if (this.#crossed.has(from)) crossed.push(slot)
      // The old table says from now on where each has gone.
      old[from] = slot
    }
    this.#crossed = new Set(crossed)
    for (let node = nodeSize; node < this.#nodesEnd; node += nodeSize)
      nodes[node] = old[nodes[node] ?? 0] ?? 0
  }

  #newEntry(): number {
    if (this.#entriesUsed === this.#touched.length) {
      this.#entries = enlarged(this.#entries, 2 * this.#entries.length)
      this.#touched = enlarged(this.#touched, 2 * this.#touched.length)
    }
    this.#entriesUsed += 1
    return this.#entriesUsed - 1
  }

  #newNode(): number {
    const free = this.#freeNode
    if (free !== none) {
      this.#freeNode = this.#nodes[free + afterAt] ?? none
      return free
    }
    if (this.#nodesEnd + nodeSize > this.#nodes.length)
      this.#nodes = enlarged(this.#nodes, 2 * this.#nodes.length)
    this.#nodesEnd += nodeSize
    return this.#nodesEnd - nodeSize
  }
}

function enlarged(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size)
  larger.set(array)
  return larger
}
