import type { ImportNote } from './report.ts'

/** What of a document breaks its format's rules. */
export interface RuleFault {
  /** A path within the document. */
  readonly at: string
  /** One sentence. */
  readonly what: string
}

/** Notes that a person can read through; a document that breaks one rule a hundred times says it no better. */
const most = 12

/** What an import says of a document that breaks its format's rules. It is read all the same. */
export function ruleNotes(faults: readonly RuleFault[], standard: string): readonly ImportNote[] {
  const told = faults
    .slice(0, most)
    .map(({ at, what }): ImportNote => ({ level: 'invalid', field: 'source', detail: what, at }))
  const rest = faults.length - told.length
  if (rest <= 0) return told
  const detail = `${rest} more places do not keep the rules of ${standard}.`
  return [...told, { level: 'invalid', field: 'source', detail }]
}
