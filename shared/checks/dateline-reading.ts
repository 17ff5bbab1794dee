import { type DatelineParts, readDatelineParts } from '../text/dateline.ts'
import { primaryLanguage } from '../text/language.ts'
import { namesAgency } from '../text/masks.ts'
import type { CheckContext } from './check.ts'
import type { PreparedStory } from './copy.ts'
import { houseDateline, isOfAnotherForm } from './dateline-form.ts'
import { koreanDateline } from './dateline-korean.ts'
import { words } from './dateline.words.ts'
import type { Severity } from './finding.ts'

/** Where a dateline stands. */
export interface Place {
  readonly id?: string
  readonly text: string
  readonly isLede: boolean
}

/** A dateline as it stands and as it should, whatever its language. */
export interface Reading {
  readonly from: number
  readonly to: number
  readonly wanted: string | undefined
  readonly severity: Severity
  /** What it lacks, where nothing can be put in its stead. */
  readonly lacks?: string
  readonly parts?: DatelineParts
}

function knows({ credits }: PreparedStory): (name: string) => boolean {
  return (name) => namesAgency(name) || credits.some((credit) => credit.toLowerCase() === name.toLowerCase())
}

/** Whether a dateline, or what was meant for one, stands at the head of a paragraph. */
export function hasDateline(text: string, story: PreparedStory): boolean {
  return primaryLanguage(story.language) === 'ko'
    ? koreanDateline(text) !== undefined
    : readDatelineParts(text, knows(story)) !== undefined
}

/** Reads the dateline of a place under the house's style; undefined where none was meant, and in unknown languages. */
export function readPlace(place: Place, story: PreparedStory, context: CheckContext): Reading | undefined {
  const language = primaryLanguage(context.language)
  if (language === 'ko') return readKorean(place.text)
  return language === 'en' ? readEnglish(place, story, context) : undefined
}

function readKorean(text: string): Reading | undefined {
  const read = koreanDateline(text)
  return read && { ...read, severity: read.broken ? 'blocker' : 'warning' }
}

function readEnglish(
  place: Place,
  story: PreparedStory,
  { house, locale }: CheckContext,
): Reading | undefined {
  const { text, isLede } = place
  const said = words[locale]
  const own = story.origin !== 'import'
  const whole = { from: 0, to: text.length }
  const parts = readDatelineParts(text, knows(story)) ?? (own ? cityAlone(text) : undefined)
  if (!parts) {
    // What another agency put in the field is its own affair, where it is no attempt at a dateline.
    return own ? { ...whole, wanted: undefined, severity: 'blocker', lacks: said.unreadable } : undefined
  }
  const { from, to } = parts
  const wrongBracket = parts.agency !== '' && parts.brackets !== 'both'
  const lacking = (severity: Severity, lacks: string): Reading => ({
    from,
    to,
    wanted: undefined,
    severity,
    lacks,
  })
  const form = houseDateline(parts, house, story, own)
  if ('lacks' in form && (form.lacks === 'day' || form.lacks === 'month')) {
    const date = parts.date?.text ?? ''
    return lacking('blocker', form.lacks === 'day' ? said.noDay(date) : said.noMonth(date))
  }
  if (!own && isOfAnotherForm(parts, house))
    return { from, to, wanted: undefined, severity: 'warning', parts }
  if ('lacks' in form) {
    return form.lacks === 'city' ? lacking('blocker', said.noCity) : lacking('warning', said.noAgency)
  }
  const small = !/\p{Lu}/u.test(parts.city)
  return {
    from,
    to,
    // In the field a dateline may end in its dash or not; in the lede only where nothing follows it.
    wanted: isLede
      ? form.text.slice(0, text.length > to ? undefined : form.text.length - 1)
      : withoutDash(form.text, text),
    severity: wrongBracket || small ? 'blocker' : 'warning',
    parts,
  }
}

/** A field that names a city and no more. */
function cityAlone(text: string): DatelineParts | undefined {
  const city = text.trim()
  if (!/^\p{L}[\p{L} .,'’/-]{1,49}$/u.test(city)) return undefined
  const cut = city.indexOf(',')
  return {
    from: text.indexOf(city),
    to: text.length,
    city: cut < 0 ? city : city.slice(0, cut),
    region: cut < 0 ? '' : city.slice(cut),
    date: undefined,
    agency: '',
    brackets: 'none',
    dash: '',
  }
}

/** A dateline for the field, where it may stand without the dash that ends it in the lede. */
export function withoutDash(form: string, written: string): string {
  const bare = form.trimEnd()
  return /(?:--|[-–—―_])\s*$/.test(written) ? bare : bare.replace(/\s+\S+$/, '')
}
