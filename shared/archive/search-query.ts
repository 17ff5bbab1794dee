import type { State } from '../story/record.ts'

/** A word or a phrase to look for. */
export interface SearchTerm {
  /** As typed, without quotation marks, star and minus. */
  readonly text: string
  /** Its last word may go on: `harb*`. */
  readonly prefix: boolean
  /** The story must not have it: `-harbour`. */
  readonly not: boolean
}

/** What stories are looked for. Every filter given must hold. */
export interface SearchQuery {
  /** Words in any order, “phrases”, `prefixes*` and `-words` that must not be there; empty finds all. */
  readonly text: string
  readonly state?: State
  /** Each must be a keyword or a subject of the story, by name or code, whatever its case. */
  readonly tags?: readonly string[]
  /** A person named in the story's own list of people, whatever the case. */
  readonly person?: string
  /** Whole, whatever its case. */
  readonly source?: string
  /** BCP 47; `en` finds `en-GB` as well. */
  readonly language?: string
  /** Days of the story's version, `2026-11-24`, both included. */
  readonly since?: string
  readonly until?: string
  /** Only stories with a blocker, or only those without. */
  readonly blocker?: boolean
  /** Without words there is no relevance, and the newest comes first. */
  readonly sort: 'relevance' | 'date'
  readonly offset: number
  readonly limit: number
  /** Whether to count the hits by state, source, language, tag and month. */
  readonly facets: boolean
}

const quotes = '"“”„«»「」『』'
const term = new RegExp(`(-?)(?:[${quotes}]([^${quotes}]*)(?:[${quotes}]|$)(\\*?)|([^\\s${quotes}]+))`, 'gu')

/** Reads what a person typed. Never fails: a mark that closes nothing is passed over. */
export function parseSearch(text: string): readonly SearchTerm[] {
  const terms: SearchTerm[] = []
  for (const [, minus = '', phrase, phraseStar = '', word = ''] of text.normalize('NFKC').matchAll(term)) {
    const prefix = phrase === undefined ? word.endsWith('*') : phraseStar === '*'
    const found = (phrase ?? word).replaceAll('*', ' ').trim()
    if (!/[\p{L}\p{N}]/u.test(found)) continue
    terms.push({ text: found, prefix, not: minus === '-' })
  }
  return terms
}
