import type { Locale } from '../../shared/locale.ts'
import { stateSchema } from '../../shared/story/record.ts'
import type { Say } from '../i18n/say.ts'
import { shortDay, monthOf } from '../i18n/times.ts'
import type { ActiveFilter, FacetName } from './filters.ts'

const languages = new Map<Locale, Intl.DisplayNames>()

/** A value of a filter as a person reads it. */
export function facetValue(
  say: Say,
  locale: Locale,
  name: FacetName | ActiveFilter['name'],
  value: string,
): string {
  switch (name) {
    case 'state': {
      const state = stateSchema.options.find((one) => one === value)
      return state ? say(`state.${state}`) : value
    }
    case 'language':
      return languageName(locale, value)
    case 'month':
      return monthOf(value, locale)
    case 'since':
      return say('search.sinceDay', { day: shortDay(value, locale) })
    case 'until':
      return say('search.untilDay', { day: shortDay(value, locale) })
    case 'blocker':
      return say(value === 'true' ? 'search.blockers' : 'search.noBlockers')
    default:
      return value
  }
}

function languageName(locale: Locale, tag: string): string {
  const names = languages.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language' })
  languages.set(locale, names)
  try {
    return names.of(tag) ?? tag
  } catch {
    // A story may name a language that no one else knows.
    return tag
  }
}
