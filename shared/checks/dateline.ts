import type { DatelineParts } from '../text/dateline.ts'
import type { Check, CheckContext } from './check.ts'
import type { PreparedStory } from './copy.ts'
import { daysFrom, shownDay } from './dateline-form.ts'
import { hasDateline, type Place, type Reading, readPlace, withoutDash } from './dateline-reading.ts'
import { words } from './dateline.words.ts'
import type { Anchor, Edit, Finding } from './finding.ts'
import { inBody, inField, replacing, type Said } from './make-finding.ts'

const dayThenTime = /\d{4}[^\p{L}]*\s*(?:[-–—|,·]|at|오전|오후|午前|午後)?\s*\d{1,2}:\d{2}/iu
const wholeDate =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:[a-z]{3,9}\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+[a-z]{3,9}\.?\s+\d{4}|\d{4}\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}\s?[일.]?)$/iu
const stamped =
  /^\s*(?:published|updated|posted|last (?:updated|modified)|입력|수정|등록|승인|기사입력|최종수정)\s*[:：]?\s.{0,24}\d/iu

/** Longer fields are no datelines. */
const longest = 120
/** In which paragraphs of the body the lede is looked for: bylines and notes may stand before it. */
const ledeWithin = 3
/** A story shorter than this, in characters, is a brief: it needs no dateline. */
const brief = 300

/**
 * The dateline, in its field or at the head of the lede: one that is missing, is the time stamp of a web page, is
 * written otherwise than the house writes it, or names another day than the story was filed on.
 */
export const dateline: Check = {
  id: 'dateline',
  scope: 'story',
  run: (story, context) => {
    const { house, locale } = context
    const said = words[locale]
    const text = story.dateline.trim()
    const stamp = text !== '' && text.length <= longest && isStamp(text)
    const whole = { in: 'dateline', from: 0, to: story.dateline.length } as const
    const fixes = house.dateline.wanted === 'always' ? [] : [replacing('empty', said.empty, whole, '')]
    const found = stamp
      ? [inField('dateline', 'dateline', story.dateline, { severity: 'warning', ...said.stamp, fixes })]
      : []
    if (house.dateline.wanted === 'never') return found
    const lede = inLede(story)
    if (lede) return [...found, ...judged(lede, story, context)]
    if (stamp) return found
    if (text !== '') return judged({ text: story.dateline, isLede: false }, story, context)
    if (house.dateline.wanted !== 'always' || isBrief(story)) return []
    const severity = story.origin === 'import' ? 'warning' : 'blocker'
    return [inField('dateline', 'dateline', story.dateline, { severity, ...said.missing })]
  },
}

function isStamp(text: string): boolean {
  return dayThenTime.test(text) || wholeDate.test(text) || stamped.test(text)
}

function isBrief({ genres, paragraphs }: PreparedStory): boolean {
  if (genres.some((genre) => /brief|alert|flash|bulletin|속보|단신/.test(genre))) return true
  return paragraphs.reduce((sum, { kind, text }) => sum + (kind === 'body' ? text.length : 0), 0) < brief
}

/** The paragraph at whose head a dateline stands, among the first of the body. */
function inLede(story: PreparedStory): Place | undefined {
  let seen = 0
  for (const { kind, id, text } of story.paragraphs) {
    if (kind !== 'body') continue
    if ((seen += 1) > ledeWithin) return undefined
    if (hasDateline(text, story)) return { id, text, isLede: true }
  }
  return undefined
}

function judged(place: Place, story: PreparedStory, context: CheckContext): readonly Finding[] {
  if (!place.isLede && place.text.length > longest) return []
  const reading = readPlace(place, story, context)
  if (!reading) return []
  const said = words[context.locale]
  const written = place.text.slice(reading.from, reading.to)
  const { title, message, why, fix } = said.form
  const found: Finding[] = []
  if (reading.lacks !== undefined) {
    found.push(findingAt(place, reading, { severity: reading.severity, title, message: reading.lacks, why }))
  } else if (reading.wanted !== undefined && reading.wanted !== written) {
    const wanted = reading.wanted
    const fixes = [{ id: 'house-form', label: fix, edits: editsTo(place, reading, wanted, story) }]
    const told = message(written.trim(), wanted.trim())
    found.push(findingAt(place, reading, { severity: reading.severity, title, message: told, why, fixes }))
  }
  if (reading.parts)
    found.push(...ofDay(place, reading.parts, story, context), ...ofCity(place, reading.parts, context))
  return found
}

function findingAt(place: Place, { from, to }: Pick<Reading, 'from' | 'to'>, said: Said): Finding {
  const span = { from, to: from + place.text.slice(from, to).trimEnd().length }
  if (!place.isLede) return inField('dateline', 'dateline', place.text, said, span)
  return inBody('dateline', { id: place.id ?? '', text: place.text }, span, said)
}

/** The least change that makes what is written what is wanted; in the field too, where the same dateline stands. */
function editsTo(
  place: Place,
  { from, to }: Pick<Reading, 'from' | 'to'>,
  wanted: string,
  story: PreparedStory,
): readonly Edit[] {
  const written = place.text.slice(from, to)
  const change = changeIn(written, wanted)
  const at = { from: from + change.from, to: from + change.to }
  const here: Anchor = place.isLede
    ? { in: 'body', paragraph: place.id ?? '', ...at }
    : { in: 'dateline', ...at }
  const edits: Edit[] = [{ at: here, insert: change.insert }]
  const field = story.dateline.trim()
  if (place.isLede && field !== '' && written.startsWith(field)) {
    const bare = withoutDash(wanted, field)
    if (bare !== story.dateline)
      edits.push({ at: { in: 'dateline', from: 0, to: story.dateline.length }, insert: bare })
  }
  return edits
}

function changeIn(
  written: string,
  wanted: string,
): { readonly from: number; readonly to: number; readonly insert: string } {
  let head = 0
  while (head < written.length && head < wanted.length && written[head] === wanted[head]) head += 1
  let tail = 0
  while (
    tail < written.length - head &&
    tail < wanted.length - head &&
    written[written.length - 1 - tail] === wanted[wanted.length - 1 - tail]
  )
    tail += 1
  return { from: head, to: written.length - tail, insert: wanted.slice(head, wanted.length - tail) }
}

/** More than this many days off, another agency's story is an old one that was imported late. */
const late = 31

function ofDay(
  place: Place,
  parts: DatelineParts,
  story: PreparedStory,
  { house, locale }: CheckContext,
): readonly Finding[] {
  const { date } = parts
  const { filedOn, filedInUtc, origin } = story
  // The samples are dated when they are put in.
  if (!date || filedOn === '' || origin === 'sample') return []
  const days = daysFrom(parts, filedOn)
  if (days <= (filedInUtc ? 1 : 0) || (origin === 'import' && days > late)) return []
  const { title, message, fix } = words[locale].far
  const start = place.text.indexOf(date.text, parts.from)
  const span = { from: start, to: start + date.text.length }
  const filed = shownDay(filedOn, house)
  const edits = editsTo(place, span, filed, { ...story, dateline: '' })
  const field = story.dateline.indexOf(date.text)
  const both =
    place.isLede && field >= 0
      ? [
          ...edits,
          { at: { in: 'dateline', from: field, to: field + date.text.length } as const, insert: filed },
        ]
      : edits
  return [
    findingAt(place, span, {
      severity: 'warning',
      title,
      message: message(date.text, filed),
      fixes: [{ id: 'filing-day', label: fix(filed), edits: both }],
    }),
  ]
}

function ofCity(
  place: Place,
  { city, region, from }: DatelineParts,
  { house, locale }: CheckContext,
): readonly Finding[] {
  const { cities } = house.dateline
  if (cities.length === 0 || region !== '' || city === '') return []
  const known = new Set(cities.map((one) => one.toUpperCase()))
  if (city.split('/').every((one) => known.has(one.trim().toUpperCase()))) return []
  const start = place.text.indexOf(city, from)
  const { title, message } = words[locale].city
  return [
    findingAt(
      place,
      { from: start, to: start + city.length },
      { severity: 'warning', title, message: message(city) },
    ),
  ]
}
