import { join } from 'node:path'
import type { Summary } from '../../shared/api/contract.ts'
import { summaryOf } from '../../shared/story/summary.ts'
import { readDocument, stageDocument } from './document.ts'
import { type StoryDocument, decodeStory } from './documents.ts'
import { type DurableFile, type Inspection, type StagedFile, ownerOfStaged } from './durable-file.ts'
import { errorCode, unlessAbsent } from './file-system.ts'
import { inParallel } from './in-parallel.ts'
import type { ChainEnd } from './ledger-entry.ts'
import { type LibraryContext, libraryFile, storyFile } from './library-context.ts'
import { openSealed, sha256Hex } from './sealed-json.ts'

const storyId = /^[A-Za-z0-9_-]{6,64}$/

/** True for what may name a story's file, and so for what can never lead out of the library. */
export function isStoryId(id: string): boolean {
  return storyId.test(id)
}

/** The list's row of a stored story. */
export function summaryOfDocument({ story, findings }: StoryDocument): Summary {
  return summaryOf(story, findings)
}

/** What lies in the stories' folders. */
export interface StoryListing {
  readonly ids: readonly string[]
  /** New versions that were not put in place. */
  readonly staged: readonly { readonly id: string; readonly path: string }[]
}

/** The story files, one a story, spread over 256 folders by a hash of the story's id. */
export class StoryFiles {
  readonly #context: LibraryContext
  readonly #root: string
  readonly #folders = new Set<string>()
  /** Committed versions that could not be put in place, by story id. */
  readonly #waiting = new Map<string, string>()

  constructor(context: LibraryContext) {
    this.#context = context
    this.#root = join(context.path, 'stories')
  }

  /** The folder of a story's file, absolute. */
  folderOf(id: string): string {
    return join(this.#root, sha256Hex(id).slice(0, 2))
  }

  pathOf(id: string): string {
    return join(this.folderOf(id), `${id}.json`)
  }

  /** A story as it is stored, or null. Damage is set aside, the last good copy restored, and it is told. */
  async read(id: string): Promise<StoryDocument | null> {
    const waiting = await this.#inspectWaiting(id)
    return waiting?.state === 'good' ? waiting.data : readDocument(this.#file(id))
  }

  /** Looks at a story's file without touching it. */
  async inspect(id: string): Promise<Inspection<StoryDocument>> {
    return (await this.#inspectWaiting(id)) ?? this.#file(id).inspect()
  }

  /** The story as its file has it, before this version of Copydesk reads it; undefined where that cannot be told. */
  async raw(id: string): Promise<unknown> {
    const bytes = await unlessAbsent(this.#context.fs.read(this.#waiting.get(id) ?? this.pathOf(id))).catch(
      // Named already, by the inspection.
      () => undefined,
    )
    return bytes && openSealed(new TextDecoder().decode(bytes))?.['story']
  }

  /** Writes a new version beside the old one. The caller syncs its folder. */
  async stage(document: StoryDocument): Promise<StagedFile> {
    const { id } = document.story
    await this.#makeFolder(this.folderOf(id))
    return stageDocument(this.#file(id), document)
  }

  async list(): Promise<StoryListing> {
    const { fs } = this.#context
    const ids = new Set<string>()
    const staged: { id: string; path: string }[] = []
    const folders = (await unlessAbsent(fs.list(this.#root))) ?? []
    await inParallel(
      folders.filter((name) => /^[0-9a-f]{2}$/.test(name)),
      16,
      async (folder) => {
        for (const name of await this.#namesIn(folder)) {
          const owner = ownerOfStaged(name)
          const id = /^(.+)\.json(?:\.last)?$/.exec(owner ?? name)?.[1]
          // What a person or a file manager put there is none of ours.
          if (id === undefined || !isStoryId(id) || !this.folderOf(id).endsWith(folder)) continue
          if (owner === undefined) ids.add(id)
          else staged.push({ id, path: join(this.#root, folder, name) })
        }
      },
    )
    return { ids: [...ids], staged }
  }

  /**
   * Ends what an interrupted program left: a new version whose ledger entry is the last one was committed
   * and is put in place; any other never was, and goes. Returns the ids of those put in place.
   */
  async settle(staged: StoryListing['staged'], end: ChainEnd): Promise<readonly string[]> {
    const settled: string[] = []
    for (const { id, path } of staged) {
      const file = this.#file(id)
      const found = await file.inspect(path)
      const committed =
        found.state === 'good' && found.data.entry.seq === end.seq && found.data.entry.hash === end.hash
      if (committed) {
        settled.push(id)
        await this.#putInPlace(id, path)
      } else if (this.#context.writable) {
        // If it stays it does no harm: it is looked at again at the next opening.
        await file
          .staged(path)
          .discard()
          .catch(() => undefined)
      }
    }
    return settled
  }

  async #namesIn(folder: string): Promise<readonly string[]> {
    try {
      return await this.#context.fs.list(join(this.#root, folder))
    } catch (error) {
      // One bad folder must not keep the others' stories from the desk.
      const at = `stories/${folder}`
      const message = `The folder ${at} cannot be read (${errorCode(error) ?? 'unknown error'}); its stories are not in the list until it can be.`
      const korean = `폴더 ${at}을(를) 읽을 수 없습니다(${errorCode(error) ?? '알 수 없는 오류'}). 읽을 수 있을 때까지 그 안의 기사는 목록에 나오지 않습니다.`
      this.#context.onDamage({ where: 'library', at, message, korean })
      return []
    }
  }

  async #putInPlace(id: string, path: string): Promise<void> {
    if (!this.#context.writable) {
      this.#waiting.set(id, path)
      return
    }
    try {
      await this.#file(id).staged(path).publish()
    } catch {
      // Committed is committed: it is read from where it is until a later opening can move it.
      this.#waiting.set(id, path)
    }
  }

  async #inspectWaiting(id: string): Promise<Inspection<StoryDocument> | undefined> {
    const path = this.#waiting.get(id)
    return path === undefined ? undefined : this.#file(id).inspect(path)
  }

  async #makeFolder(folder: string): Promise<void> {
    if (this.#folders.has(folder)) return
    const { fs } = this.#context
    await fs.makeFolder(folder)
    await fs.syncFolder(this.#root)
    await fs.syncFolder(this.#context.path)
    this.#folders.add(folder)
  }

  #file(id: string): DurableFile<StoryDocument> {
    return libraryFile(this.#context, this.pathOf(id), {
      where: 'story',
      called: storyFile,
      otherwise: {
        en: 'No earlier version of the story was left.',
        ko: '기사의 이전 판은 남아 있지 않습니다.',
      },
      keepLast: true,
      decode: (json) => decodeStory(json, id),
    })
  }
}
