import type { Summary } from '../../shared/api/contract.ts'
import type { Story } from '../../shared/story/record.ts'
import { isSilent } from '../../shared/archive/silent.ts'
import { bodyParagraphs } from '../../shared/story/view.ts'

/** What the archive keeps of a story. Plain data, to be sent to a worker. */
export interface ArchivedStory {
  readonly id: string
  readonly revision: number
  readonly version: number
  readonly state: Summary['state']
  /** BCP 47. */
  readonly language: string
  readonly source?: string
  readonly by?: string
  readonly slugline?: string
  readonly headline?: string
  readonly uri: string
  /** The day of the version, `2026-11-24`. */
  readonly day: string
  readonly savedAt: string
  readonly words: number
  readonly blockers: number
  readonly labels: readonly Label[]
  readonly paragraphs: readonly string[]
  /** Indices of the paragraphs that are a web page's furniture or a table: not looked up as passages. */
  readonly silent: readonly number[]
}

/** What a story can be filtered by besides its own fields: a tag or a person. */
export interface Label {
  readonly kind: 'tag' | 'person'
  readonly name: string
}

/** What the archive keeps of a story of the library. */
export function archivedStory(story: Story, summary: Summary): ArchivedStory {
  const paragraphs = bodyParagraphs(story.body)
  const { source, slugline, headline } = summary
  return {
    id: story.id,
    revision: story.desk.revision,
    version: story.version,
    state: story.desk.state,
    language: story.language,
    ...(source !== undefined && { source }),
    ...(story.by !== undefined && { by: story.by }),
    ...(slugline !== undefined && { slugline }),
    ...(headline !== undefined && { headline }),
    uri: story.uri,
    day: story.versionCreated.slice(0, 10),
    savedAt: story.desk.savedAt,
    words: summary.words,
    blockers: summary.findings.blockers,
    labels: labelsOf(story),
    paragraphs: paragraphs.map(({ text }) => text),
    silent: paragraphs.flatMap(({ kind }, index) => (isSilent(kind) ? [index] : [])),
  }
}

function labelsOf({ keywords, subjects, people }: Story): readonly Label[] {
  const tags = [
    ...keywords,
    ...subjects.flatMap(({ name, code }) => (code === undefined ? [name] : [name, code])),
  ]
  return [
    ...tags.map((name) => ({ kind: 'tag' as const, name })),
    ...people.map(({ name }) => ({ kind: 'person' as const, name })),
  ]
}
