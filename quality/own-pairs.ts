import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tabSeparated } from './separated.ts'

/** Two sentences that we made up and judged ourselves. */
export interface OwnPair {
  readonly language: string
  readonly isRepeat: boolean
  readonly one: string
  readonly other: string
}

export const ownPairsFile = join(import.meta.dirname, 'own-pairs.tsv')

/** The pairs of `own-pairs.tsv`: language, verdict, the two sentences, why. */
export function readOwnPairs(): readonly OwnPair[] {
  return tabSeparated(readFileSync(ownPairsFile, 'utf8'))
    .slice(1)
    .map(([language = '', verdict = '', one = '', other = '']) => ({
      language,
      isRepeat: verdict === 'repeat',
      one,
      other,
    }))
}
