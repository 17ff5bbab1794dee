import type { Content } from '../../story/record.ts'
import { readSignal } from '../text/signals.ts'

/** What a wire's line on a story's version says: `1ST LEAD`, `REFILE`, `3rd Ld-Writethru`. */
export interface Take {
  readonly signal?: Content['signals'][number]
  /** 1 is the first story sent; the first lead is its second version. */
  readonly version?: number
  readonly killed?: boolean
  readonly urgency?: Content['urgency']
  readonly embargo?: { readonly until?: string }
}

const numbered =
  /^(?<count>\d{1,2})(?:st|nd|rd|th)[ -](?:night |day )?(?:lead|ld|net|update|writethru|recast)(?:[ -]?write ?thru)?\.?$/iu

/** A lead without its number, as the desk's own writers put it for an update of the first version. */
const unnumbered = /^(?:lead|ld)[ -]?write ?thru\.?$/iu

/** Reads a take line of IPTC 7901, or the version word of an ANPA keyword line. */
export function readTake(line: string, now: string): Take | undefined {
  const text = line.trim()
  const count = numbered.exec(text)?.groups?.['count']
  if (count !== undefined) return { signal: 'sig:update', version: Number(count) + 1 }
  return unnumbered.test(text) ? { signal: 'sig:update' } : readSignal(text, now)
}

/** The take line of a story's version: the second version is the `1ST LEAD`. */
export function leadOf(version: number, word: string): string {
  const count = version - 1
  const ending = /1[1-3]$/.test(String(count))
    ? 'th'
    : (({ 1: 'st', 2: 'nd', 3: 'rd' } as const)[count % 10] ?? 'th')
  return count < 1 ? word : `${count}${ending} ${word}`
}
