import { hashEnd, hashStart, hashStep } from '../text/hash.ts'
import { unitFlag, type Units } from './passage.ts'

/** What the inverted index knows a passage by. */
export interface Features {
  readonly features: Uint32Array
  readonly featureWeights: Float32Array
}

function pairKey(one: number, other: number): number {
  return hashEnd(hashStep(hashStep(hashStart, one), other))
}

/**
 * A passage's features, each once: its words, and for scripts without spaces its pairs of neighbouring
 * characters, since single ones are in every sentence.
 */
export function featuresOf(units: Units): Features {
  const weights = new Map<number, number>()
  for (let index = 0; index < units.count; index += 1) {
    const key = units.key[index] ?? 0
    const weight = units.weight[index] ?? 0
    const next = index + 1
    if (((units.flags[index] ?? 0) & unitFlag.character) === 0) weights.set(key, weight)
    else if (next < units.count && ((units.flags[next] ?? 0) & unitFlag.character) !== 0) {
      weights.set(pairKey(key, units.key[next] ?? 0), weight + (units.weight[next] ?? 0))
    }
  }
  return { features: Uint32Array.from(weights.keys()), featureWeights: Float32Array.from(weights.values()) }
}
