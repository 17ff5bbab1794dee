import type { StoryRow } from '../../shared/api/archive.ts'
import { shortDay } from '../i18n/times.ts'
import type { Say } from '../i18n/say.ts'

/** What a story is called: its headline, its slug, or that it has neither. */
export function storyName({ headline, slugline }: StoryRow, say: Say): string {
  return headline ?? slugline ?? say('story.untitled')
}

/** Whose a story is, of when, and how it stands: `Southwire · Nov 22 · Sent`. */
export function storyLine({ source, by, day, state }: StoryRow, say: Say, locale: string): string {
  const whose = source ?? by
  return [...(whose === undefined ? [] : [whose]), shortDay(day, locale), say(`state.${state}`)].join(' · ')
}
