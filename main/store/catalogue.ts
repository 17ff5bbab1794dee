import { join } from 'node:path'
import type { Summary } from '../../shared/api/contract.ts'
import { catalogueText, readCatalogueText, rowForm } from './catalogue-text.ts'
import { readDocument, writeDocument } from './document.ts'
import { type CatalogueDocument, decodeCatalogue, libraryFormat } from './documents.ts'
import type { DurableFile } from './durable-file.ts'
import { removeIfThere } from './file-system.ts'
import { inParallel } from './in-parallel.ts'
import type { Ledger, LedgerMark } from './ledger.ts'
import { parseEntry } from './ledger-entry.ts'
import { type LibraryContext, libraryFile, nameInLibrary, problemOf, storyFile } from './library-context.ts'
import type { Rescue } from './rescue.ts'
import { type StoryFiles, isStoryId, summaryOfDocument } from './story-files.ts'

/**
 * The list of stories, kept so that a library opens without reading them all. It says how far the ledger went when it
 * was written; the stories that the ledger names behind that are read and listed anew.
 */
export class Catalogue {
  readonly #context: LibraryContext
  readonly #path: string
  readonly #file: DurableFile<CatalogueDocument>
  #onDisk = true
  #behind = 0

  constructor(context: LibraryContext) {
    this.#context = context
    this.#path = join(context.path, 'catalogue.json')
    this.#file = libraryFile(context, this.#path, {
      where: 'catalogue',
      called: { en: 'The list of stories', ko: '기사 목록' },
      otherwise: {
        en: 'It was made anew from the stories; nothing is lost.',
        ko: '기사들로 다시 만들었습니다. 잃은 것은 없습니다.',
      },
      keepLast: false,
      decode: decodeCatalogue,
      text: catalogueText,
    })
  }

  /** The list as the story files have it, or undefined where there is none or it is of no use. */
  async load(ledger: Ledger, stories: Pick<Rescue, 'read'>): Promise<Map<string, Summary> | undefined> {
    const quick = await readCatalogueText(this.#context.fs, this.#path).catch(() => undefined)
    const kept = quick ?? (await readDocument(this.#file))
    const later = kept && (await ledger.writtenSince(markOf(kept, ledger.written)))
    // A list of before there were uris in it is made anew: whose version a story is could not be told by it.
    if (!kept || !later || kept.summaries.some(({ uri }) => uri === undefined)) {
      this.#onDisk = false
      return undefined
    }
    const summaries = new Map<string, Summary>()
    for (const summary of kept.summaries) summaries.set(summary.id, summary)
    const changed = new Set(later.flatMap(({ story }) => story ?? []))
    await inParallel(changed, 32, async (id) => {
      const document = await stories.read(id)
      if (document === null) summaries.delete(id)
      else summaries.set(id, summaryOfDocument(document))
    })
    this.#behind = changed.size
    return summaries
  }

  /** Tells that so many stories have changed. */
  changed(count: number): void {
    this.#behind += count
  }

  /** True where there is no list, or so many stories have changed since it was written. */
  isBehind(by: number): boolean {
    return !this.#onDisk || this.#behind >= by
  }

  /** Removes the list. Throws the file system's error. */
  async drop(): Promise<void> {
    if (!this.#onDisk) return
    await removeIfThere(this.#context.fs, this.#path)
    await this.#context.fs.syncFolder(this.#context.path)
    this.#onDisk = false
  }

  /** Writes the list as of `mark`. The stories it speaks of must be safe on the disk. */
  async save(summaries: readonly Summary[], { end, length }: LedgerMark): Promise<void> {
    const head = { format: libraryFormat, entry: end, ledgerLength: length, form: rowForm }
    await writeDocument(this.#file, { ...head, summaries })
    this.#onDisk = true
    this.#behind = 0
  }

  /** Looks at the file without touching it. */
  inspect() {
    return this.#file.inspect()
  }
}

/**
 * Makes the list from the stories themselves: those that have files, those that stand under no name of their own yet, and
 * those that the ledger alone names, which are looked for elsewhere.
 */
export async function listStories(
  context: LibraryContext,
  stories: StoryFiles,
  rescue: Rescue,
  ledger: Ledger,
  settled: readonly string[],
  inJournal: ReadonlySet<string>,
): Promise<Map<string, Summary>> {
  const there = new Set([...(await stories.list()).ids, ...settled])
  const named = new Set<string>()
  for await (const { text } of ledger.lines()) {
    const id = parseEntry(text)?.story
    if (id !== undefined && !there.has(id) && !inJournal.has(id) && isStoryId(id)) named.add(id)
  }
  const summaries = new Map<string, Summary>()
  await inParallel([...there, ...named], 32, async (id) => {
    const document = await rescue.read(id)
    if (document !== null) summaries.set(id, summaryOfDocument(document))
    else if (named.has(id)) {
      const at = nameInLibrary(context, stories.pathOf(id))
      const { en, ko } = problemOf(storyFile, at, 'missing')
      context.onDamage({
        where: 'story',
        at,
        message: `${en} Neither its history nor a backup has the story.`,
        korean: `${ko} 이력에도 백업에도 이 기사가 없습니다.`,
      })
    }
  })
  return summaries
}

/** Where in the ledger a list was written. Format 1 did not say how long the ledger was: nothing may have followed. */
function markOf({ entry, ledgerLength }: CatalogueDocument, now: LedgerMark): LedgerMark {
  return { end: entry, length: ledgerLength ?? now.length }
}
