import type { Span } from './span.ts'

/** Which take of a story a tag says it is. `number` counts from 1: "(LEAD)" is the first lead, "(2nd LD)" the second. */
export interface WireTag extends Span {
  /** `flash` is the Korean `[1보]`, an alert before the story. */
  readonly kind: 'lead' | 'update' | 'urgent' | 'correction' | 'flash'
  readonly number: number
  /** The ordinal as written, `2nd`, where the tag has one. */
  readonly ordinal: string
}

/** Leads as AP and Yonhap tag them: `(LEAD)`, `(2nd LD)`, `1st Ld-Writethru`, `(3rd Lead)`. */
const lead = '(?:(?<ordinal>\\d{1,2}(?:st|nd|rd|th|d))[ -])?(?:lead|ld)(?:[ -]writethru)?'
const urgent = '(?<urgent>urgent|flash|bulletin|breaking|newsalert|alert)'
const correction = '(?<correction>correct(?:ed|ion)|refile|recast)'
const bracketed = `[([](?:(?<lead>${lead})|${urgent}|${correction}|update[ -](?<update>\\d{1,2}))[)\\]]`
/** Reuters: `UPDATE 2-`, `WRAPUP 3-`, `URGENT-`. */
const dashed =
  '(?:(?:update|wrapup)[ -](?<dashedUpdate>\\d{1,2})|(?<dashedUrgent>urgent)|(?<dashedCorrection>corrected|refile))\\s?[-:–—]'
/** Yonhap in Korean: `[속보]`, `[2보]`, `(종합)`, `(종합2보)`. */
const korean =
  '[([<](?:(?<koreanUrgent>속보|긴급|긴급속보)|(?<koreanFlash>\\d)보|(?<koreanLead>종합)(?:(?<koreanNumber>\\d)보)?|(?<koreanCorrection>정정|고침|수정))[)\\]>]'

const atHead = new RegExp(`^\\s*(?:${bracketed}|${dashed}|${korean})\\s*`, 'iu')
const atTail = new RegExp(
  `\\s*(?:${bracketed}|${korean}|,\\s(?<bareLead>(?<bareOrdinal>\\d{1,2}(?:st|nd|rd|th))[ -](?:lead|ld)(?:[ -]writethru)?))\\s*$`,
  'iu',
)
/** The longest that either may be, and so how much of a line is looked at. */
const longest = 40

function tagOf(parts: Readonly<Record<string, string | undefined>>, { from, to }: Span): WireTag {
  const ordinal = parts['ordinal'] ?? parts['bareOrdinal'] ?? ''
  const tag = (kind: WireTag['kind'], number = 1) => ({ kind, number, ordinal, from, to })
  if (parts['lead'] ?? parts['bareLead']) return tag('lead', Number.parseInt(ordinal, 10) || 1)
  if (parts['koreanLead']) return tag('lead', Number(parts['koreanNumber'] ?? 1))
  const update = parts['update'] ?? parts['dashedUpdate']
  if (update !== undefined) return tag('update', Number(update))
  if (parts['koreanFlash']) return tag('flash', Number(parts['koreanFlash']))
  return tag(
    (parts['correction'] ?? parts['dashedCorrection'] ?? parts['koreanCorrection']) ? 'correction' : 'urgent',
  )
}

/** The tags at the head of a headline or a slug and, as Korean desks put them, at its end; and where the words stand. */
export function readWireTags(line: string): { readonly tags: readonly WireTag[]; readonly words: Span } {
  const tags: WireTag[] = []
  let from = 0
  let to = line.length
  for (;;) {
    const match = atHead.exec(line.slice(from, from + longest))
    if (!match) break
    const end = from + match[0].length
    tags.push(tagOf(match.groups ?? {}, { from: end - match[0].trimStart().length, to: end }))
    from = end
  }
  for (;;) {
    const rest = line.slice(Math.max(from, to - longest), to)
    const match = atTail.exec(rest)
    if (!match) break
    const start = to - rest.length + match.index
    tags.push(tagOf(match.groups ?? {}, { from: start, to: start + match[0].trimEnd().length }))
    to = start
  }
  return { tags, words: { from, to } }
}
