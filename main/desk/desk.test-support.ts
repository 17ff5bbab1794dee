import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Delivery, Summary } from '../../shared/api/contract.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import type { ImportNote } from '../../shared/formats/report.ts'
import { type Result, ok } from '../../shared/result.ts'
import type { Story } from '../../shared/story/record.ts'
import { openLibrary } from '../store/library.ts'
import { type Desk, createDesk } from './context.ts'
import { type ExportAs, exportStories } from './export-stories.ts'
import type { OutgoingFile } from './host.ts'
import { importFile } from './import-files.ts'

/** A desk over a library in a temporary folder, and what it delivered. */
export interface TestDesk extends AsyncDisposable {
  readonly desk: Desk
  readonly folder: string
  readonly delivered: readonly OutgoingFile[]
}

/** Opens a desk in a new temporary folder; disposing of it closes and removes the library. */
export async function testDesk(): Promise<TestDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-desk-'))
  const now = tickingClock()
  const store = valueOf(await openLibrary(folder, { shell: 'command-line', version: '0.0.0', now }))
  const delivered: OutgoingFile[] = []
  const desk = createDesk({
    store,
    version: '0.0.0',
    now,
    host: {
      edition: 'command-line',
      capabilities: { saveDialog: false, systemMenu: false, printPdf: false, pickFolder: false },
      deliver: async (file) => {
        delivered.push(file)
        return ok({ how: 'saved', path: `/out/${file.name}` })
      },
    },
  })
  return {
    desk,
    folder,
    delivered,
    async [Symbol.asyncDispose]() {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Imports a text and gives the stored story. */
export async function imported(desk: Desk, text: string, name = 'story.txt'): Promise<Story> {
  const [outcome] = await importFile(desk, incoming(text, name))
  if (outcome.outcome !== 'imported') throw new Error(JSON.stringify(outcome))
  return stored(desk, outcome.story)
}

/** A text as a file that someone dropped. */
export function incoming(text: string | Uint8Array, name = 'story.txt') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return { name, size: bytes.byteLength, bytes: async () => ok(bytes) }
}

/** The story as the store holds it now. */
export async function stored(desk: Desk, { id }: Pick<Summary, 'id'>): Promise<Story> {
  return valueOf(await desk.store.get(id))
}

/** The value of a result that the test expects to be one. */
export function valueOf<Value, Failure>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** The error of a result that the test expects to be refused. */
export function errorOf<Value, Failure>(result: Result<Value, Failure>): Failure {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`)
  return result.error
}

/** A clock that starts at a fixed instant and moves on a second at every look. */
function tickingClock(): () => Date {
  let instant = Date.UTC(2026, 10, 24, 9)
  return () => new Date((instant += 1000))
}

/** An export of one story. */
interface ExportedStory {
  readonly story: Story
  readonly fileName: string
  readonly delivery: Delivery
  readonly notes: readonly ImportNote[]
}

/** Writes one approved story's file: `exportStories` of one. */
export async function exportStory(
  desk: Desk,
  {
    id,
    underEmbargo,
    ...as
  }: {
    readonly id: string
    /** Why it leaves before its embargo ends. */
    readonly underEmbargo?: string
  } & ExportAs,
): Promise<Result<ExportedStory, DeskError>> {
  const exported = await exportStories(desk, { ids: [id], ...as, ...(underEmbargo && { underEmbargo }) })
  if (!exported.ok) return exported
  const { stories, files, reports } = exported.value
  const [story] = stories
  const [file] = files
  if (!story || !file) throw new Error('A story was exported without a file.')
  return ok({ story, ...file, notes: reports[0]?.notes ?? [] })
}
