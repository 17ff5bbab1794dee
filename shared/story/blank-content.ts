import type { Content } from './record.ts'

/** What every story's content has and most stories leave as it is: no tags, ordinary urgency, usable. */
export const blankContent = {
  authors: [],
  keywords: [],
  subjects: [],
  places: [],
  people: [],
  organisations: [],
  genres: [],
  // The wire's ordinary (IPTC).
  urgency: 5,
  pubStatus: 'usable',
  signals: [],
  infoSources: [],
} as const satisfies Partial<Content>
