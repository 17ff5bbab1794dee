import type { Summary } from '../../shared/api/contract.ts'
import { chainKey } from '../../shared/story/chain-key.ts'

/**
 * Which stories stand under a uri, whatever their version. Made at the first question: a command that imports
 * nothing never pays for it.
 */
export class Chains {
  readonly #summaries: ReadonlyMap<string, Summary>
  #ids: Map<string, readonly string[]> | undefined

  /** `summaries` is the whole library; whoever changes it tells `changed` of each change. */
  constructor(summaries: ReadonlyMap<string, Summary>) {
    this.#summaries = summaries
  }

  /** The ids of the stories of this name; more than one where a library holds copies. */
  under(uri: string, version: number): readonly string[] {
    return this.#made().get(chainKey(uri, version)) ?? []
  }

  /** Tells that a story has another summary: `before` is undefined for a new one, `after` for one that is gone. */
  changed(before: Summary | undefined, after: Summary | undefined): void {
    if (!this.#ids) return
    const [from, to] = [keyOf(before), keyOf(after)]
    if (from === to && before?.id === after?.id) return
    if (before && from !== undefined) {
      const others = this.#ids.get(from)?.filter((id) => id !== before.id) ?? []
      if (others.length > 0) this.#ids.set(from, others)
      else this.#ids.delete(from)
    }
    if (after) add(this.#ids, after)
  }

  #made(): Map<string, readonly string[]> {
    if (this.#ids) return this.#ids
    this.#ids = new Map()
    for (const summary of this.#summaries.values()) add(this.#ids, summary)
    return this.#ids
  }
}

function keyOf(summary: Summary | undefined): string | undefined {
  return summary?.uri === undefined ? undefined : chainKey(summary.uri, summary.version)
}

function add(ids: Map<string, readonly string[]>, summary: Summary): void {
  const key = keyOf(summary)
  if (key !== undefined) ids.set(key, [...(ids.get(key) ?? []), summary.id])
}
