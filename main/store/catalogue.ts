import { join } from 'node:path'
import type { Summary } from '../../shared/api/contract.ts'
import { readDocument, writeDocument } from './document.ts'
import { type CatalogueDocument, decodeCatalogue, libraryFormat } from './documents.ts'
import type { DurableFile } from './durable-file.ts'
import { removeIfThere } from './file-system.ts'
import { inParallel } from './in-parallel.ts'
import type { ChainEnd } from './ledger-entry.ts'
import { type LibraryContext, libraryFile } from './library-context.ts'
import { type StoryFiles, summaryOfDocument } from './story-files.ts'

/**
 * The list of stories, kept so that a library opens without reading them all. The file is there only while
 * nothing was stored since it was written: it goes before the first commit and comes back when all is
 * quiet. So a library that was not closed has none, and is read story by story.
 */
export class Catalogue {
  readonly #context: LibraryContext
  readonly #path: string
  readonly #file: DurableFile<CatalogueDocument>
  #onDisk = true
  #fresh = false

  constructor(context: LibraryContext) {
    this.#context = context
    this.#path = join(context.path, 'catalogue.json')
    this.#file = libraryFile(context, this.#path, {
      where: 'catalogue',
      called: 'The list of stories',
      otherwise: 'It was made anew from the stories; nothing is lost.',
      keepLast: false,
      indent: 0,
      decode: decodeCatalogue,
    })
  }

  /** The list as of the ledger's entry `end`, or undefined where there is none. */
  async load(end: ChainEnd): Promise<Map<string, Summary> | undefined> {
    const kept = await readDocument(this.#file)
    this.#onDisk = kept !== null
    this.#fresh = kept !== null && kept.entry.seq === end.seq && kept.entry.hash === end.hash
    // A list of before there were uris in it is made anew: whose version a story is could not be told by it.
    if (kept?.summaries.some(({ uri }) => uri === undefined)) this.#fresh = false
    if (kept === null || !this.#fresh) return undefined
    return new Map(kept.summaries.map((summary) => [summary.id, summary]))
  }

  /** Removes the list before anything is stored. Throws the file system's error. */
  async drop(): Promise<void> {
    if (!this.#onDisk) return
    await removeIfThere(this.#context.fs, this.#path)
    await this.#context.fs.syncFolder(this.#context.path)
    this.#onDisk = false
    this.#fresh = false
  }

  /** Writes the list. The stories it speaks of must be safe on the disk. */
  async save(summaries: Iterable<Summary>, end: ChainEnd): Promise<void> {
    if (this.#fresh) return
    await writeDocument(this.#file, { format: libraryFormat, entry: end, summaries: [...summaries] })
    this.#onDisk = true
    this.#fresh = true
  }

  /** Looks at the file without touching it. */
  inspect() {
    return this.#file.inspect()
  }
}

/** Makes the list from the stories themselves, having ended what an interrupted program left. */
export async function listStories(stories: StoryFiles, end: ChainEnd): Promise<Map<string, Summary>> {
  const { ids, staged } = await stories.list()
  const settled = await stories.settle(staged, end)
  const summaries = new Map<string, Summary>()
  await inParallel(new Set([...ids, ...settled]), 32, async (id) => {
    const document = await stories.read(id)
    if (document !== null) summaries.set(id, summaryOfDocument(document))
  })
  return summaries
}
