import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { storyHash } from './story-hash.ts'
import type { StoryDocument } from './documents.ts'
import { createSynced, errorCode, unlessAbsent } from './file-system.ts'
import { type HistoryEntry, documentOf, entryOf, historyLine, parseHistoryLine } from './history-line.ts'
import { type LibraryContext, moveAside, nameInLibrary } from './library-context.ts'
import { linesOf } from './lines.ts'
import { sha256Hex } from './sealed-json.ts'
import { isStoryId } from './story-files.ts'
import { thinned } from './thinned.ts'

/** Fewer revisions are not worth a rewrite. */
const few = 64

interface Kept {
  readonly entries: readonly HistoryEntry[]
  /** How many bytes of the file are whole lines. */
  readonly length: number
  readonly damaged: number
  readonly torn: boolean
}

/** The last revision kept, and how many lines were written since it was last looked at what could go. */
interface End {
  readonly revision: number
  readonly savedAt: string
  readonly lines: number
}

/**
 * The revisions that stories had before the one in their files, a file a story, a line a revision. Written by
 * checkpoints, so that what a journal segment held is here before the segment goes. Of revisions that follow one another
 * with the same words the last is kept, and whatever was approved or left the desk.
 */
export class History {
  readonly #context: LibraryContext
  /** What the history of a story ends with, of those written to since the opening. */
  readonly #ends = new Map<string, End>()

  constructor(context: LibraryContext) {
    this.#context = context
  }

  /** The folder of all histories, absolute. */
  get folder(): string {
    return join(this.#context.path, 'history')
  }

  pathOf(id: string): string {
    return join(this.folder, sha256Hex(id).slice(0, 2), `${id}.ndjson`)
  }

  /** The kept revisions of a story, oldest first. A damaged line is told and left out. */
  async entries(id: string): Promise<readonly HistoryEntry[]> {
    const { entries, damaged } = await this.#read(id)
    if (damaged > 0) this.#tell(this.pathOf(id), damaged)
    return entries
  }

  /** Looks at a story's history and changes nothing: each revision, and how many lines cannot be read. */
  async inspect(id: string): Promise<{
    readonly entries: readonly {
      readonly revision: number
      readonly sha256: string
      readonly whole: boolean
    }[]
    readonly damaged: number
  }> {
    const { entries, damaged } = await this.#read(id)
    return {
      damaged,
      entries: entries.map((entry) => {
        const document = documentOf(entry, id)
        const { revision, sha256 } = entry
        return { revision, sha256, whole: document !== undefined && storyHash(document.story) === sha256 }
      }),
    }
  }

  /** The stories that have a history. */
  async ids(): Promise<readonly string[]> {
    const { fs } = this.#context
    const folders = (await unlessAbsent(fs.list(this.folder))) ?? []
    const ids: string[] = []
    for (const folder of folders.filter((name) => /^[0-9a-f]{2}$/.test(name))) {
      for (const name of await fs.list(join(this.folder, folder))) {
        if (name.endsWith('.ndjson')) ids.push(name.slice(0, -'.ndjson'.length))
      }
    }
    return ids
  }

  /** A kept revision as it was stored. */
  async document(id: string, revision: number): Promise<StoryDocument | undefined> {
    const found = (await this.entries(id)).findLast((entry) => entry.revision === revision)
    return found && documentOf(found, id)
  }

  /** Keeps revisions of one story, oldest first; those that are kept already are passed over. Synced when it resolves. */
  async keep(id: string, documents: readonly StoryDocument[]): Promise<void> {
    const end = this.#ends.get(id) ?? (await this.#endOf(id))
    const fresh = distinct(documents.filter(({ story }) => follows(story.desk, end)).map(entryOf))
    const last = fresh.at(-1)
    if (last === undefined) return
    // Until it is written it is not known how the file ends.
    this.#ends.delete(id)
    await this.#append(id, fresh)
    const lines = end.lines + fresh.length
    if (lines >= few) await this.#thin(id)
    this.#ends.set(id, { revision: last.revision, savedAt: last.savedAt, lines: lines >= few ? 0 : lines })
  }

  /** How a story's file ends. A torn end is cut off, for what followed it would be torn with it. */
  async #endOf(id: string): Promise<End> {
    const path = this.pathOf(id)
    try {
      const { entries, length, damaged, torn } = await this.#read(id)
      if (damaged > 0) this.#tell(path, damaged)
      if (torn) await this.#context.fs.truncate(path, length)
      const { revision, savedAt } = entries.at(-1) ?? { revision: 0, savedAt: '' }
      return { revision, savedAt, lines: entries.length }
    } catch (error) {
      // A history that cannot be read must not keep the story's newest words from their file.
      const aside = await moveAside(this.#context, path)
      const at = nameInLibrary(this.#context, path)
      const message = `The earlier revisions in ${at} could not be read from the disk (${errorCode(error) ?? 'unknown error'}). The file was set aside as ${aside}; the story itself is not affected.`
      const korean = `${at}의 이전 저장본을 디스크에서 읽지 못했습니다(${errorCode(error) ?? '알 수 없는 오류'}). 파일은 ${aside}(으)로 옮겨 두었습니다. 기사 자체에는 영향이 없습니다.`
      this.#context.onDamage({ where: 'history', at, message, korean })
      return { revision: 0, savedAt: '', lines: 0 }
    }
  }

  async #append(id: string, entries: readonly HistoryEntry[]): Promise<void> {
    const { fs, path } = this.#context
    const file = this.pathOf(id)
    const isNew = (await unlessAbsent(fs.size(file))) === undefined
    const folder = join(file, '..')
    if (isNew) await fs.makeFolder(folder)
    const open = await fs.open(file, 'append')
    try {
      await open.write(new TextEncoder().encode(entries.map(historyLine).join('')))
      await open.sync()
    } finally {
      await open.close()
    }
    if (isNew) for (const above of [folder, this.folder, path]) await fs.syncFolder(above)
  }

  /** Rewrites a history without what is too close together, where that is half of it: a rewrite costs as much as the rest. */
  async #thin(id: string): Promise<void> {
    const { fs } = this.#context
    const entries = await this.entries(id)
    const left = thinned(entries)
    if (left.length > entries.length / 2) return
    const path = this.pathOf(id)
    const beside = `${path}.${randomBytes(4).toString('hex')}.tmp`
    await createSynced(fs, beside, new TextEncoder().encode(left.map(historyLine).join('')))
    await fs.rename(beside, path)
    await fs.syncFolder(join(path, '..'))
  }

  async #read(id: string): Promise<Kept> {
    const { fs } = this.#context
    const entries: HistoryEntry[] = []
    let [length, damaged, torn] = [0, 0, false]
    // What is no story's id may lead out of the folder as a path.
    if (!isStoryId(id)) return { entries, length, damaged, torn }
    const path = this.pathOf(id)
    if ((await unlessAbsent(fs.size(path))) === undefined) return { entries, length, damaged, torn }
    for await (const { text, to, complete } of linesOf(fs.stream(path, 0))) {
      const entry = complete ? parseHistoryLine(text) : undefined
      if (entry) entries.push(entry)
      else if (complete) damaged += 1
      if (complete) length = to
      else torn = true
    }
    return { entries, length, damaged, torn }
  }

  #tell(path: string, lines: number): void {
    const at = nameInLibrary(this.#context, path)
    const which = lines === 1 ? 'One earlier revision' : `${lines} earlier revisions`
    const message = `${which} in ${at} cannot be read: the content does not match its checksum. The story itself and the other revisions are not affected.`
    const korean = `${at}의 이전 저장본 ${lines}개를 읽을 수 없습니다. 내용이 체크섬과 다릅니다. 기사 자체와 다른 저장본에는 영향이 없습니다.`
    this.#context.onDamage({ where: 'history', at, message, korean })
  }
}

/** Whether a revision came after the one that a history ends with: where an older copy took a damaged one's place, they are counted anew. */
function follows({ revision, savedAt }: Pick<End, 'revision' | 'savedAt'>, end: End): boolean {
  return revision > end.revision || savedAt > end.savedAt
}

/** Entries without those whose words are the same as of the one after, unless they have to last. */
function distinct(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  return entries.filter(({ lasting, sha256 }, index) => lasting || sha256 !== entries[index + 1]?.sha256)
}
