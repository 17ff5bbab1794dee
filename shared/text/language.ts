/** The primary subtag of a BCP 47 tag, in lower case: `en` of `en-GB`. */
export function primaryLanguage(tag: string): string {
  // A report asks some thousand times, and nearly always of a tag that is nothing else.
  if (tag === 'en' || tag === 'ko') return tag
  return (/^[a-z]+/i.exec(tag)?.[0] ?? 'und').toLowerCase()
}
