import type { Passage } from './passage.ts'

/** A feature that more passages than this share tells none of them apart: nothing is looked up by it. */
export const mostHolders = 64
/** The least share of the lighter passage's features that two must have in common to be compared. */
export const leastShared = 0.42

const none = -1

/**
 * An inverted index of passages by their features, to be changed one passage at a time. Which passages two
 * share features with depends on what is in the index alone, never on the order in which it came there.
 */
export interface FeatureIndex {
  /** Counts a passage in, and numbers it. Nothing finds it until it is linked. */
  add(passage: Passage): number
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
  #slotMask = 0x3ff
  #slotsUsed = 0
  #slotFeature = new Uint32Array(0x400)
  #slotHead = new Int32Array(0x400).fill(none)
  #slotCount = new Int32Array(0x400).fill(none)
  /** The passage counted last, which may have the feature twice. */
  #slotLast = new Int32Array(0x400).fill(none)
  /** Whether the slot was looked up by when its holders last found their neighbours. */
  #slotMuted = new Uint8Array(0x400)

  #nodeSlot = new Int32Array(0x400)
  #nodeEntry = new Int32Array(0x400)
  #nodeWeight = new Int32Array(0x400)
  #nodeBefore = new Int32Array(0x400)
  #nodeAfter = new Int32Array(0x400)
  #nodeNextOfEntry = new Int32Array(0x400)
  #nodesUsed = 0
  #freeNode = none

  #entryHead = new Int32Array(0x100)
  #entryWeight = new Int32Array(0x100)
  #entryVotes = new Int32Array(0x100)
  #entriesUsed = 0
  readonly #freeEntries: number[] = []

  #touched = new Int32Array(0x100)
  /** Slots whose count has gone over the limit or come back under it since `unsettled` was last asked. */
  readonly #crossed = new Set<number>()

  add({ features, featureWeight }: Passage): number {
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
      this.#nodeWeight[node] = features[at + 1] ?? 0
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
      if (before === none) this.#slotHead[slot] = after
      else this.#nodeAfter[before] = after
      if (after !== none) this.#nodeBefore[after] = before
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
      const weight = this.#nodeWeight[own] ?? 0
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
      if (other === entry || shared < leastShared * Math.min(weight, this.#entryWeight[other] ?? 0)) continue
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
  #enlargeSlots(): void {
    const old = {
      feature: this.#slotFeature,
      head: this.#slotHead,
      count: this.#slotCount,
      last: this.#slotLast,
      muted: this.#slotMuted,
    }
    let live = 0
    for (const count of old.count) if (count > 0) live += 1
    let size = 0x400
    while (size < live * 4) size *= 2
    this.#slotMask = size - 1
    this.#slotsUsed = 0
    this.#slotFeature = new Uint32Array(size)
    this.#slotHead = new Int32Array(size).fill(none)
    this.#slotCount = new Int32Array(size).fill(none)
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
      this.#slotLast[slot] = old.last[from] ?? none
      this.#slotMuted[slot] = old.muted[from] ?? 0
    }
    for (let node = 0; node < this.#nodesUsed; node += 1)
      this.#nodeSlot[node] = moved[this.#nodeSlot[node] ?? 0] ?? 0
    for (const from of crossed) this.#crossed.add(moved[from] ?? 0)
  }

  #newEntry(): number {
    if (this.#entriesUsed === this.#entryHead.length) {
      this.#entryHead = twice(this.#entryHead)
      this.#entryWeight = twice(this.#entryWeight)
      this.#entryVotes = twice(this.#entryVotes)
      this.#touched = twice(this.#touched)
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
    if (this.#nodesUsed === this.#nodeSlot.length) this.#enlargeNodes()
    this.#nodesUsed += 1
    return this.#nodesUsed - 1
  }

  #enlargeNodes(): void {
    this.#nodeSlot = twice(this.#nodeSlot)
    this.#nodeEntry = twice(this.#nodeEntry)
    this.#nodeWeight = twice(this.#nodeWeight)
    this.#nodeBefore = twice(this.#nodeBefore)
    this.#nodeAfter = twice(this.#nodeAfter)
    this.#nodeNextOfEntry = twice(this.#nodeNextOfEntry)
  }
}

/** The array with room for as many again. */
function twice(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
