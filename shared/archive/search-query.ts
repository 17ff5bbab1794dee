/** A word or a phrase to look for. */
export interface SearchTerm {
  /** As typed, without quotation marks, star and minus. */
  readonly text: string
  /** Its last word may go on: `harb*`. */
  readonly prefix: boolean
  /** The story must not have it: `-harbour`. */
  readonly not: boolean
}

/** Marks that open or close a phrase. */
export const quotes = '"“”„«»「」『』'
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
