import type { Serial } from './serial.ts'

interface Batch<Item, Ready, Outcome> {
  readonly items: Item[]
  /** Those of the items that were made ready, in their order. */
  readonly ready: Ready[]
  readonly outcome: Promise<Outcome>
}

export interface GroupCommitOptions<Item, Ready, Outcome> {
  /** Batches run on it, one after the other, in turn with whatever else does. */
  readonly serial: Serial
  /** Items that a batch has at most. */
  readonly most: number
  /** Does all that depends on no other item. Must not throw. */
  readonly makeReady: (item: Item) => Ready
  readonly store: (batch: readonly Ready[]) => Promise<Outcome>
}

/** Items made ready before the disk's answer is looked for again: about a millisecond's work. */
const aTurn = 32

/**
 * Gathers what is asked for while the last batch is being stored, and stores it together: many commits cost one
 * sync of the disk, and while that is under way the next ones are made ready. The order is kept, and a batch has one
 * outcome for all of it.
 */
export class GroupCommit<Item, Ready, Outcome> {
  readonly #options: GroupCommitOptions<Item, Ready, Outcome>
  /** Batches whose turn has not come, the first one first. */
  readonly #waiting: Batch<Item, Ready, Outcome>[] = []
  #isGoingAhead = false

  constructor(options: GroupCommitOptions<Item, Ready, Outcome>) {
    this.#options = options
  }

  /** Resolves or rejects as the batch does that `item` becomes part of. */
  run(item: Item): Promise<Outcome> {
    let last = this.#waiting.at(-1)
    if (last === undefined || last.items.length >= this.#options.most) {
      last = this.#newBatch()
      this.#waiting.push(last)
    }
    last.items.push(item)
    // A single one is made ready when its turn comes, which is at once where nothing else is stored.
    if (last.items.length > 1 && !this.#isGoingAhead) this.#goAhead()
    return last.outcome
  }

  #newBatch(): Batch<Item, Ready, Outcome> {
    const [items, ready]: [Item[], Ready[]] = [[], []]
    const outcome = this.#options.serial.run(() => {
      this.#waiting.shift()
      this.#make(items, ready, items.length)
      return this.#options.store(ready)
    })
    return { items, ready, outcome }
  }

  /** Makes ready what waits, a little at a time: in between, the disk is given its next work. */
  #goAhead(): void {
    this.#isGoingAhead = true
    setImmediate(() => {
      const next = this.#waiting.find(({ items, ready }) => ready.length < items.length)
      if (next) {
        this.#make(next.items, next.ready, aTurn)
        this.#goAhead()
      } else this.#isGoingAhead = false
    })
  }

  #make(items: readonly Item[], ready: Ready[], most: number): void {
    const from = ready.length
    for (const item of items.slice(from, from + most)) ready.push(this.#options.makeReady(item))
  }
}
