/** A slug line, and what stood on it besides. */
export interface SlugLine {
  readonly slug: string
  /** "1st Ld-Writethru", "02-26 0105": version, date and word count. */
  readonly rest?: string
}

const labelled = /^(?:slug(?:line)?|keyword)s?\s?:\s*(?<slug>\S.{0,118})$/iu
const wire =
  /^(?<slug>(?:[A-Za-z]{2}--?)?[\p{L}\p{N}.&<>'_]+(?:(?:--?|\/)[\p{L}\p{N}.&<>'_]+)+\/?|[\p{L}\p{N}.&-]+\/)(?<rest>(?:,?\s+\d(?:st|nd|rd|th)[ -](?:ld|lead|add|take|writethru)\S*)?(?:\s+\d\d-\d\d)?(?:\s+\d{2,4})?)$/iu

/**
 * Reads the slug of a line that is nothing else: `SLUG: talks-open`, `BC-TALKS-OPEN   11-24 0105`,
 * `Talks/diplomacy/`. A line of one hyphenated word is only taken where the wire's marks are on it.
 */
export function readSlugLine(line: string): SlugLine | undefined {
  const named = labelled.exec(line)?.groups?.['slug']
  if (named !== undefined) return { slug: named.trim() }
  if (line.length > 80) return undefined
  const { slug, rest } = wire.exec(line)?.groups ?? {}
  if (slug === undefined || !/\p{L}{2}/u.test(slug) || /^\d[\d./-]*$/.test(slug)) return undefined
  const trimmed = rest?.trim().replace(/^,\s*/, '')
  return { slug, ...(trimmed && { rest: trimmed }) }
}

/** An IPTC 7901 header that lost its control bytes: `abc0124 3 i 93  dpa 1888`. */
export function isWireHeader(line: string): boolean {
  return /^[a-z]{3}\d{3,5} [1-9] [a-z]{1,3} \d{1,5}(?:\s.{0,40})?$/i.test(line)
}
