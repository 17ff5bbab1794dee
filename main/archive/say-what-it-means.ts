import type { RanBefore, RanBeforeClass, StoryRow, UpdateOf } from '../../shared/api/archive.ts'
import { leastOfUpdate } from '../../shared/archive/least-of-update.ts'
import { seriesOf } from '../../shared/archive/series-of.ts'
import { foldLabel } from './catalogue/catalogue.ts'
import type { PassageQuestion } from './passage-question.ts'

/** A passage and a place where it ran, before anyone has said what that means. */
export interface Match extends Omit<RanBefore, 'class'> {
  /** How many words the passage asked about has, and whether it is running prose. */
  readonly words: number
  readonly isProse: boolean
}

/** Sentences that make another version or, of another source, copy that was lifted, at the least. */
const leastSentences = 2
/** What makes a paragraph lifted, where it is one sentence. */
const leastWords = 25
const hoursOfConflict = 48
/** Other days on which the same sentence ran: from so many on it is a daily report's frame. */
const daysOfTemplate = 3
/** So long ago with other figures makes it one as well: what happens is not told in the same words for a week. */
const hoursOfTemplate = 7 * 24

/** What matches mean, by the stories they are in. `sentences` is how many sentences of prose were asked about. */
export function sayWhatItMeans(
  matches: readonly Match[],
  sentences: number,
  question: PassageQuestion,
): { readonly updates: readonly UpdateOf[]; readonly hits: readonly RanBefore[] } {
  const updates: UpdateOf[] = []
  const hits: RanBefore[] = []
  const templates = placesOfTemplates(matches, question)
  for (const ofStory of byStory(matches)) {
    const story = ofStory[0]?.story
    if (!story) continue
    const prose = ofStory.filter(({ isProse }) => isProse).length
    if (question.isWhole && prose >= Math.max(leastSentences, sentences * leastOfUpdate)) {
      updates.push({ story, sentences: prose, of: sentences })
      continue
    }
    const words = ofStory.reduce((sum, match) => sum + match.words, 0)
    const isMuch = ofStory.length >= leastSentences || words >= leastWords
    const isOthers = isMuch && hasOtherOrigin(story, question)
    const isNear = hasSameSlug(story, question) && hoursApart(story, question) <= hoursOfConflict
    for (const { words: _words, isProse: _isProse, ...match } of ofStory) {
      const kind: RanBeforeClass =
        isNear && match.figures.length > 0 && !templates.has(placeOf(match))
          ? 'ran-before-conflict'
          : isOthers
            ? 'ran-before-lifted'
            : 'ran-before-reuse'
      hits.push({ class: kind, ...match })
    }
  }
  return { updates: updates.toSorted((one, other) => other.sentences - one.sentences), hits }
}

/**
 * Where sentences stand that a daily report says every day with that day's figures (“Treasury balances fell to …”).
 * They contradict nothing.
 */
function placesOfTemplates(matches: readonly Match[], question: PassageQuestion): ReadonlySet<string> {
  const days = new Map<string, Set<string>>()
  const templates = new Set<string>()
  for (const match of matches) {
    const { story, figures } = match
    const hours = hoursApart(story, question)
    if (hours === 0 || hours === Infinity) continue
    const place = placeOf(match)
    const known = days.get(place) ?? new Set()
    days.set(place, known.add(story.day))
    if (known.size >= daysOfTemplate || (hours >= hoursOfTemplate && figures.length > 0)) templates.add(place)
  }
  return templates
}

function placeOf({ at }: Pick<Match, 'at'>): string {
  return `${at.paragraph}:${at.from}`
}

function byStory(matches: readonly Match[]): Iterable<readonly Match[]> {
  const stories = new Map<number, Match[]>()
  for (const match of matches) {
    const others = stories.get(match.story.number)
    if (others) others.push(match)
    else stories.set(match.story.number, [match])
  }
  return stories.values()
}

/** Whether a story came from elsewhere: by its source where both have one, or else by its byline. */
function hasOtherOrigin(story: StoryRow, { source, by }: PassageQuestion): boolean {
  if (story.source !== undefined && source !== undefined) return foldLabel(story.source) !== foldLabel(source)
  if (story.by !== undefined && by !== undefined) return foldLabel(story.by) !== foldLabel(by)
  // One that names its source, beside one of the desk's own that needs none.
  return story.source !== source
}

function hasSameSlug(story: StoryRow, { slugline }: PassageQuestion): boolean {
  if (slugline === undefined || story.slugline === undefined) return false
  const series = seriesOf(slugline)
  return series !== undefined && seriesOf(story.slugline) === series
}

function hoursApart(story: StoryRow, { day }: PassageQuestion): number {
  if (day === undefined) return Infinity
  return Math.abs(Date.parse(story.day) - Date.parse(day)) / 3_600_000
}
