import type { Said } from '../../shared/locale.ts'
import type { Recovery } from './backup/recovery.ts'
import type { StoryDocument } from './documents.ts'
import type { History } from './history.ts'
import { type LibraryContext, nameInLibrary } from './library-context.ts'
import type { StoryFiles } from './story-files.ts'

/** What a story is brought back from. */
interface Found {
  readonly document: StoryDocument
  /** Ends the sentence "It was restored from …". */
  readonly from: Said
}

/** Where a story is brought back from that stands in no file of its own any more. */
export class Rescue {
  readonly #context: LibraryContext
  readonly #stories: StoryFiles
  readonly #history: History
  readonly #recovery: Recovery

  constructor(context: LibraryContext, stories: StoryFiles, history: History, recovery: Recovery) {
    this.#context = context
    this.#stories = stories
    this.#history = history
    this.#recovery = recovery
  }

  /** A story from its file, the copy before it, or else as `story` finds it; null where it is gone. */
  async read(id: string): Promise<StoryDocument | null> {
    return (await this.#stories.read(id)) ?? (await this.story(id)) ?? null
  }

  /**
   * A story as its history or the last backup has it, whichever was saved later. It becomes the story's file, and what
   * happened is told.
   */
  async story(id: string): Promise<StoryDocument | undefined> {
    const found = later(await this.#inHistory(id), await this.#inBackup(id))
    if (found === undefined) return undefined
    const { fs, writable, onDamage } = this.#context
    const { document, from } = found
    if (writable) {
      await (await this.#stories.stage(document)).publish()
      await fs.syncFolder(this.#stories.folderOf(id))
    }
    const at = nameInLibrary(this.#context, this.#stories.pathOf(id))
    const message = `The story file ${at} could not be read, nor the copy before it. The story was restored from ${from.en}; what was saved after that is lost.`
    const korean = `기사 파일 ${at}도 그 전의 사본도 읽지 못했습니다. ${from.ko}에서 기사를 되살렸습니다. 그 뒤에 저장한 것은 잃었습니다.`
    onDamage({ where: 'story', at, message, korean })
    return document
  }

  async #inHistory(id: string): Promise<Found | undefined> {
    const last = (await this.#history.entries(id)).at(-1)
    const document = last && (await this.#history.document(id, last.revision))
    const from = {
      en: `its history, as it was saved on ${last?.savedAt} (revision ${last?.revision})`,
      ko: `이력(${last?.savedAt}에 저장한 ${last?.revision}번째 저장본)`,
    }
    return document && { document, from }
  }

  async #inBackup(id: string): Promise<Found | undefined> {
    const found = await this.#recovery.story(id)
    return (
      found && {
        document: found.value,
        from: { en: `a backup, as it was on ${found.asOf}`, ko: `백업(${found.asOf})` },
      }
    )
  }
}

function later(one: Found | undefined, other: Found | undefined): Found | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return one.document.story.desk.savedAt > other.document.story.desk.savedAt ? one : other
}
