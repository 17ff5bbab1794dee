import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { textHash } from '../shared/text/hash.ts'
import { tabSeparated } from './separated.ts'

/** What we said of two sentences of a published story that the detector flagged. */
export type Verdict = 'repeat' | 'not'

const file = join(import.meta.dirname, 'judgements.tsv')

/** Names two texts, whichever comes first, without holding either. */
export function pairKey(one: string, other: string): string {
  return [textHash(one), textHash(other)].toSorted().join(' ')
}

/** Our verdicts on flagged pairs, by `pairKey`. The texts are an agency's and are kept as hashes alone. */
export function readJudgements(): ReadonlyMap<string, Verdict> {
  if (!existsSync(file)) return new Map()
  return new Map(
    tabSeparated(readFileSync(file, 'utf8'))
      .slice(1)
      .map(([one = '', other = '', verdict]) => [
        [one, other].toSorted().join(' '),
        verdict === 'repeat' ? 'repeat' : 'not',
      ]),
  )
}
