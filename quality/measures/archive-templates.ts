import type { Archive } from '../../main/archive/archive.ts'
import type { Table } from '../report.ts'
import type { DatedStory } from '../stories.ts'

/** Words of a headline that change from day to day. */
const ofTheDay =
  /\b(?:jan|feb|march|mar|april|apr|may|june|july|monday|tuesday|wednesday|thursday|friday|rose|fell|rises|falls|up|down|higher|lower)\b|[^a-z ]/g
/** Sluglines that recur on this many days are taken to be of daily reports. */
const leastDays = 5

/** What stands in for a slugline, which this set does not have: a headline without what changes from day to day. */
export function slugOf(headline: string): string {
  return headline.toLowerCase().replaceAll(ofTheDay, ' ').replaceAll(/\s+/g, ' ').trim()
}

/** Daily market reports, each asked for as a fragment: how often other figures are called a conflict. */
export function measureArchiveTemplates(archive: Archive, stories: readonly DatedStory[]): Table {
  const daily = new Map<string, DatedStory[]>()
  for (const story of stories) {
    const slug = slugOf(story.headline)
    if (slug !== '') daily.set(slug, [...(daily.get(slug) ?? []), story])
  }
  const reports = [...daily].filter(([, all]) => new Set(all.map(({ day }) => day)).size >= leastDays)
  let asked = 0
  let near = 0
  let conflicts = 0
  for (const [slugline, all] of reports) {
    for (const story of all) {
      const { hits } = archive.passages({
        paragraphs: story.paragraphs,
        silent: [],
        language: story.language,
        isWhole: false,
        except: story.id,
        source: 'Reuters',
        slugline,
        day: story.day,
        budget: 1000,
      })
      asked += 1
      if (hits.some(({ figures }) => figures.length > 0)) near += 1
      if (hits.some((hit) => hit.class === 'ran-before-conflict')) conflicts += 1
    }
  }
  return {
    title: 'Daily reports: the same frame with other figures',
    notes: [
      `Headlines that recur on ${leastDays} days or more, their dates and verbs of movement aside, stand in for sluglines.`,
    ],
    columns: ['measure', 'count'],
    rows: [
      ['kinds of daily reports', reports.length],
      ['reports asked for', asked],
      ['of these, with a sentence that ran with other figures', near],
      ['of these, called a conflict (goal: none)', conflicts],
    ],
  }
}
