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
  const told = faults.slice(0, most).map(({ at, what }): ImportNote => ({
    level: 'invalid',
    field: 'source',
    detail: what,
    // What is broken is said in the standard's own words.
    korean: `${standard}의 규칙에 어긋납니다: ${what}`,
    at,
  }))
  const rest = faults.length - told.length
  if (rest <= 0) return told
  const detail = `${rest} more places do not keep the rules of ${standard}.`
  const korean = `이 밖에도 ${rest}군데가 ${standard}의 규칙에 어긋납니다.`
  return [...told, { level: 'invalid', field: 'source', detail, korean }]
}
