import { join } from 'node:path'
import { type SettingsDocument, type StoryDocument, decodeStory, libraryFormat } from '../documents.ts'
import { type FileSystem, unlessAbsent } from '../file-system.ts'
import { entryOf, historyLine } from '../history-line.ts'
import { type ChainEnd } from '../ledger-entry.ts'
import { nameInLibrary } from '../library-context.ts'
import type { Line } from '../lines.ts'
import type { LibraryParts } from '../open-parts.ts'
import { openSealed, sealedJson } from '../sealed-json.ts'
import type { PackedFile } from './manifest.ts'

/** One story's files, as of the snapshot. */
export interface StoryCopy {
  readonly story: PackedFile
  readonly history: PackedFile | undefined
}

type Turn = <Value>(task: () => Promise<Value>) => Promise<Value>

/**
 * A library as of one entry of its ledger, while the desk goes on: copy on write. Stories that stand in the journal alone
 * are kept by reference; of any other, a checkpoint that is about to take its file's place hands it over first
 * (`keep`). So no story is torn, and what is changed meanwhile costs its own size in memory and no more.
 */
export class Snapshot {
  readonly end: ChainEnd
  /** In order. */
  readonly ids: readonly string[]
  /** The files that could not be read, by their names in the library. It grows as stories are taken. */
  readonly lost: string[] = []
  readonly #parts: LibraryParts
  readonly #inTurn: Turn
  readonly #left: Set<string>
  readonly #kept = new Map<string, StoryCopy | undefined>()
  readonly #unwritten: ReadonlyMap<string, StoryDocument>
  readonly #revisions: ReadonlyMap<string, readonly StoryDocument[]>
  readonly #ledger: AsyncIterable<Line>
  readonly #settings: SettingsDocument

  /** Taken between two commits and outside of any checkpoint. `stored` are the ids that have files. */
  constructor(
    parts: LibraryParts,
    settings: SettingsDocument['settings'],
    stored: readonly string[],
    inTurn: Turn,
  ) {
    const { unwritten, ledger } = parts
    this.#parts = parts
    this.#inTurn = inTurn
    this.end = ledger.end
    this.#ledger = ledger.lines()
    this.#settings = { format: libraryFormat, settings, entry: ledger.end }
    this.#unwritten = new Map(unwritten.stories().map((document) => [document.story.id, document]))
    this.#revisions = Map.groupBy(unwritten.revisions(), ({ story }) => story.id)
    this.ids = [...new Set([...stored, ...this.#unwritten.keys()])].toSorted()
    this.#left = new Set(this.ids)
  }

  /** A story; undefined where nothing of it can be read. Each is given once. */
  take(id: string): Promise<StoryCopy | undefined> {
    return this.#inTurn(async () => {
      const kept = this.#kept.get(id)
      const known = this.#kept.delete(id)
      if (!this.#left.delete(id)) return undefined
      return known ? kept : this.#read(id)
    })
  }

  /** Keeps stories whose files are about to be replaced. */
  keep(ids: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      for (const id of ids) {
        if (this.#left.has(id) && !this.#kept.has(id)) this.#kept.set(id, await this.#read(id))
      }
    })
  }

  /** The small documents: of what format the library is, its settings, its vocabularies. */
  async documents(createdBy: string): Promise<readonly PackedFile[]> {
    const { context } = this.#parts
    const { fs, path, now } = context
    const meta = await textOf(fs, join(path, 'meta.json'))
    const made = { format: libraryFormat, createdAt: now().toISOString(), createdBy }
    const files = [
      { file: 'meta.json', content: meta !== undefined && openSealed(meta) ? meta : sealedJson(made, 2) },
      { file: 'settings.json', content: sealedJson(this.#settings, 2) },
    ]
    const folder = join(path, 'vocabularies')
    for (const name of ((await unlessAbsent(fs.list(folder))) ?? []).toSorted()) {
      if (!name.endsWith('.json')) continue
      const content = await textOf(fs, join(folder, name))
      if (content !== undefined && openSealed(content)) files.push({ file: `vocabularies/${name}`, content })
      else this.lost.push(`vocabularies/${name}`)
    }
    return files
  }

  /** The ledger's lines up to the snapshot's entry, each with its line end. */
  async *ledger(): AsyncGenerator<string> {
    for await (const { text } of this.#ledger) yield `${text}\n`
  }

  async #read(id: string): Promise<StoryCopy | undefined> {
    const { context, stories, history } = this.#parts
    const unwritten = this.#unwritten.get(id)
    const content = unwritten ? sealedJson(unwritten, 2) : await this.#storyText(id)
    if (content === undefined) {
      this.lost.push(nameInLibrary(context, stories.pathOf(id)))
      return undefined
    }
    const lines = await this.#historyText(id)
    // What the next checkpoint would make history of.
    const behind = unwritten ? await this.#behind(id) : []
    const earlier = lines + behind.map((document) => historyLine(entryOf(document))).join('')
    return {
      story: { file: nameInLibrary(context, stories.pathOf(id)), content },
      history:
        earlier === '' ? undefined : { file: nameInLibrary(context, history.pathOf(id)), content: earlier },
    }
  }

  async #historyText(id: string): Promise<string> {
    const { context, history } = this.#parts
    const bytes = await unlessAbsent(context.fs.read(history.pathOf(id))).catch(() => null)
    if (bytes === null) this.lost.push(nameInLibrary(context, history.pathOf(id)))
    return bytes ? new TextDecoder().decode(bytes) : ''
  }

  /** The file as it stands, where it is whole; else what is left of it. */
  async #storyText(id: string): Promise<string | undefined> {
    const { context, stories } = this.#parts
    const text = await textOf(context.fs, stories.pathOf(id))
    const json = text === undefined ? undefined : openSealed(text)
    if (json && decodeStory(json, id)) return text
    const document = await stories.read(id)
    return document ? sealedJson(document, 2) : undefined
  }

  async #behind(id: string): Promise<readonly StoryDocument[]> {
    const last = (await this.#parts.history.entries(id)).at(-1)?.revision ?? 0
    const file = await this.#parts.stories.inspect(id)
    const earlier = [
      ...(file.state === 'good' ? [file.data] : []),
      ...(this.#revisions.get(id) ?? []).slice(0, -1),
    ]
    const present = this.#unwritten.get(id)?.story.desk.revision ?? 0
    return earlier.filter(({ story }) => story.desk.revision > last && story.desk.revision < present)
  }
}

/** A file's text; undefined where it is absent or the disk refuses it: then what is left of it is looked for. */
async function textOf(fs: FileSystem, path: string): Promise<string | undefined> {
  const bytes = await unlessAbsent(fs.read(path)).catch(() => undefined)
  return bytes && new TextDecoder().decode(bytes)
}
