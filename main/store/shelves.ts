import type { Queue, Summary } from '../../shared/api/contract.ts'
import { Shelf } from './shelf.ts'

/** The library's queues as they are read: each newest first. */
export interface Shelves {
  /** How many stories stand in each. */
  counts(): Record<Queue, number>
  /** The stories of a queue from `offset` on, at most `limit`. */
  window(queue: Queue, offset: number, limit: number): Summary[]
  /** Every story of a queue, in order. Do not change the queues meanwhile. */
  all(queue: Queue): Iterable<Summary>
}

/**
 * Keeps each queue's order as stories come, change and go, so that a window of a million rows costs no more than
 * one of a hundred. Sorted at the first look: a command that lists nothing never pays for it.
 */
export class OrderedShelves implements Shelves {
  readonly #summaries: ReadonlyMap<string, Summary>
  #shelves: Readonly<Record<Queue, Shelf>> | undefined

  /** `summaries` is the whole library; whoever changes it tells `changed` of each change. */
  constructor(summaries: ReadonlyMap<string, Summary>) {
    this.#summaries = summaries
  }

  /** Tells that a story has another summary: `before` is undefined for a new one, `after` for one that is gone. */
  changed(before: Summary | undefined, after: Summary | undefined): void {
    if (!this.#shelves) return
    if (before) this.#shelves[before.state].remove(before)
    if (after) this.#shelves[after.state].add(after)
  }

  counts(): Record<Queue, number> {
    const { draft, submitted, approved, exported, spiked } = this.#sorted()
    return {
      draft: draft.size,
      submitted: submitted.size,
      approved: approved.size,
      exported: exported.size,
      spiked: spiked.size,
    }
  }

  window(queue: Queue, offset: number, limit: number): Summary[] {
    return this.#sorted()[queue].window(offset, limit)
  }

  all(queue: Queue): Iterable<Summary> {
    return this.#sorted()[queue].all()
  }

  #sorted(): Readonly<Record<Queue, Shelf>> {
    if (this.#shelves) return this.#shelves
    const by: Record<Queue, Summary[]> = { draft: [], submitted: [], approved: [], exported: [], spiked: [] }
    for (const summary of this.#summaries.values()) by[summary.state].push(summary)
    this.#shelves = {
      draft: new Shelf(by.draft),
      submitted: new Shelf(by.submitted),
      approved: new Shelf(by.approved),
      exported: new Shelf(by.exported),
      spiked: new Shelf(by.spiked),
    }
    return this.#shelves
  }
}
