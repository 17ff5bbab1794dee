import type { Serial } from './serial.ts'

interface Batch<Item, Outcome> {
  readonly items: Item[]
  readonly outcome: Promise<Outcome>
}

/**
 * Gathers what is asked for while the last batch is being stored, and stores it together: many commits cost one
 * sync of the disk. The order is kept, and a batch has one outcome for all of it.
 */
export class GroupCommit<Item, Outcome> {
  readonly #serial: Serial
  readonly #most: number
  readonly #store: (items: readonly Item[]) => Promise<Outcome>
  #gathering: Batch<Item, Outcome> | undefined

  /** Batches of at most `most` items run on `serial`, one after the other. */
  constructor(serial: Serial, most: number, store: (items: readonly Item[]) => Promise<Outcome>) {
    this.#serial = serial
    this.#most = most
    this.#store = store
  }

  /** Resolves or rejects as the batch does that `item` becomes part of. */
  run(item: Item): Promise<Outcome> {
    if (this.#gathering === undefined || this.#gathering.items.length >= this.#most) {
      const items: Item[] = []
      const outcome = this.#serial.run(() => {
        if (this.#gathering?.items === items) this.#gathering = undefined
        return this.#store(items)
      })
      this.#gathering = { items, outcome }
    }
    this.#gathering.items.push(item)
    return this.#gathering.outcome
  }
}
