import type { RanBefore, StoryRow } from '../../shared/api/archive.ts'
import type { RanPassage, RanPlace } from './passages.ts'

/* Builders for this folder's tests. */

/** A story as the archive has it. */
export function keptStory(more: Partial<StoryRow> = {}): StoryRow {
  const number = more.number ?? 1
  return {
    number,
    id: `story-${number}`,
    revision: 1,
    version: 1,
    state: 'exported',
    language: 'en',
    uri: `urn:newsml:desk.example:20261122:${number}`,
    day: '2026-11-22',
    savedAt: '2026-11-22T09:00:00Z',
    words: 100,
    blockers: 0,
    ...more,
  }
}

/** A hit of a report: word for word, of another source. */
export function hit(more: Partial<RanBefore> = {}): RanBefore {
  const at = more.at ?? { paragraph: 0, from: 0, to: 14, text: 'The pier shut.' }
  return {
    class: 'ran-before-lifted',
    at,
    there: { ...at, paragraph: 3 },
    story: keptStory(),
    score: 1,
    overlap: 1,
    figures: [],
    ...more,
  }
}

/** A place where a passage ran. */
export function place(more: Partial<RanPlace> = {}): RanPlace {
  const { class: _class, at: _at, ...rest } = hit()
  return { ...rest, kind: 'lifted', ...more }
}

/** A passage of the open story that ran before. */
export function passage(more: Partial<RanPassage> = {}): RanPassage {
  return {
    id: 'a 1',
    kind: 'lifted',
    paragraph: 'a',
    from: 0,
    to: 14,
    text: 'The pier shut.',
    of: 14,
    places: [place(more.kind ? { kind: more.kind } : {})],
    stories: 0,
    ...more,
  }
}
