import type { Story } from '../story/record.ts'

/** What the ledger says of a story, without its place in the chain. */
export interface RecordedEvent {
  readonly seq: number
  readonly what: string
  /** RFC 3339. */
  readonly at: string
  readonly by?: string
  readonly version?: number
  readonly revision?: number
  readonly sha256?: string
  readonly detail?: Readonly<Record<string, unknown>>
  readonly previous: string
  readonly hash: string
}

/** All that the desk knows of a story. */
export interface StoryRecord {
  /** As it is now. */
  readonly story: Story
  /** The revisions that are kept, oldest first, the present one last. */
  readonly revisions: readonly Story[]
  /** The ledger's entries of this story, oldest first. */
  readonly events: readonly RecordedEvent[]
}

/** One or more events as one line of a story's life. */
export interface Stage {
  readonly events: readonly [RecordedEvent, ...RecordedEvent[]]
  /** The text before and after, where both are kept and differ. */
  readonly before?: Story
  readonly after?: Story
}

/** A story's life in order: saves that follow one another are one stage of it. */
export function stagesOf({ revisions, events }: StoryRecord): readonly Stage[] {
  const stages: [RecordedEvent, ...RecordedEvent[]][] = []
  for (const event of events) {
    const last = stages.at(-1)
    if (event.what === 'save' && last?.[0].what === 'save') last.push(event)
    else stages.push([event])
  }
  let before: Story | undefined
  return stages.map((stage): Stage => {
    const until = stage.at(-1)?.revision ?? 0
    const after = revisions.findLast(({ desk }) => desk.revision <= until)
    const changed = before && after && after.desk.revision > before.desk.revision ? { before, after } : {}
    before = after ?? before
    return { events: stage, ...changed }
  })
}
