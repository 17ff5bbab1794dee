import type { Inspection, InspectedStory } from '../../shared/api/intake.ts'
import type { FormatId } from '../../shared/story/record.ts'
import type { HeldFile } from '../library/batches.ts'

/** A person's word for what a file is; what is absent the desk finds out. */
export interface ReadChoice {
  readonly encoding?: string
  readonly format?: FormatId
}

/** A file that is looked at before it is kept. */
export interface LookedAt {
  readonly key: number
  readonly file: HeldFile
  readonly choice: ReadChoice
  /** What the core last said of it; absent until it has. */
  readonly inspection?: Inspection
  /** The encoding that the core found by itself, before anything was chosen. */
  readonly found?: NonNullable<Inspection['encoding']>
  readonly isReading: boolean
  /** Why the core has not read it, as a sentence. */
  readonly refusal?: string
  /** Where the file came from is told once all that was taken from there is kept. */
  readonly whenKept?: () => void
}

/** One line of the list: a story of a file, or a file without one. */
export interface Row {
  readonly id: string
  readonly looked: LookedAt
  readonly story: InspectedStory | undefined
}

/** The first story's row is the one that the file had while it was read: the keyboard stays on it. */
export function rowId({ key }: Pick<LookedAt, 'key'>, item: number): string {
  return `${key}.${item}`
}

/** What is still to be settled, in the order of the files. */
export function rowsOf(files: readonly LookedAt[], settled: ReadonlySet<string>): readonly Row[] {
  return files
    .flatMap((looked): readonly Row[] => {
      const found = looked.inspection?.found
      if (found?.is !== 'stories') return [{ id: rowId(looked, 0), looked, story: undefined }]
      return found.stories.map((story) => ({ id: rowId(looked, story.item), looked, story }))
    })
    .filter(({ id }) => !settled.has(id))
}

/** True where the library would take it. */
export function isKeepable({ story, looked }: Row): boolean {
  return !looked.isReading && (story?.arrival === 'new' || story?.arrival === 'update')
}

/** True where reading it did nothing that a person would have to look at, and the library would take it. */
export function isClean(row: Row): boolean {
  return isKeepable(row) && row.story?.notes.length === 0
}

/** The row after another that goes: its neighbour below, or above. */
export function nextRow(rows: readonly Row[], gone: string): string | undefined {
  const at = rows.findIndex(({ id }) => id === gone)
  return (rows[at + 1] ?? rows[at - 1])?.id
}
