import { type Said, toTold } from '../../shared/locale.ts'
import { join } from 'node:path'
import * as v from 'valibot'
import type { DeskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { type Vocabulary, vocabularySchema } from '../../shared/vocabulary/vocabulary.ts'
import { readDocument, writeDocument } from './document.ts'
import { libraryFormat } from './documents.ts'
import { type DurableFile, lastCopyOf } from './durable-file.ts'
import { type FileSystem, removeIfThere, unlessAbsent } from './file-system.ts'
import { type LibraryContext, libraryFile, nameInLibrary, problemOf } from './library-context.ts'
import type { Recorded } from './recorded.ts'
import { writeRefusal } from './refusals.ts'
import { storedDigest } from './stored-digest.ts'
import type { Damage } from './store.ts'

/** The file of one vocabulary. */
interface VocabularyDocument {
  readonly format: number
  readonly vocabulary: Vocabulary
}

/** Begins a sentence about such a file. */
const called: Said = { en: 'The vocabulary', ko: '용어집' }

const documentSchema = v.object({ format: v.number(), vocabulary: vocabularySchema })

/**
 * The vocabularies that a desk has imported: one file each under `vocabularies/`, written whole and synced. They are no
 * part of a transaction, since nothing else depends on them: a story carries the names and codes of its own tags.
 */
export class VocabularyFiles {
  readonly #context: LibraryContext
  #held: Promise<Map<string, Vocabulary>> | undefined
  #changes = 0

  constructor(context: LibraryContext) {
    this.#context = context
  }

  /** All of them, by id. Read from the disk the first time; a damaged file is set aside and told. */
  async all(): Promise<ReadonlyMap<string, Vocabulary>> {
    return this.#hold()
  }

  /** Stores one, in the place of the one with its id. Resolves once it is safe on the disk, or refused by it. */
  async put(vocabulary: Vocabulary): Promise<Result<void, DeskError>> {
    const held = await this.#hold()
    return this.#change(async (fs) => {
      await fs.makeFolder(this.#folder())
      await writeDocument(this.#file(vocabulary.id), { format: libraryFormat, vocabulary })
      held.set(vocabulary.id, vocabulary)
    })
  }

  /** Removes one, if it is there. */
  async remove(id: string): Promise<Result<void, DeskError>> {
    const held = await this.#hold()
    return this.#change(async (fs) => {
      // Its last good copy first: without the file it would be taken for what is left of a damaged one.
      await removeIfThere(fs, lastCopyOf(this.#path(id)))
      await removeIfThere(fs, this.#path(id))
      await fs.syncFolder(this.#folder())
      held.delete(id)
    })
  }

  /** How many changes there were: the ledger has the entry of one only a moment after its file has it. */
  get changes(): number {
    return this.#changes
  }

  async #change(task: (fs: FileSystem) => Promise<void>): Promise<Result<void, DeskError>> {
    this.#changes += 1
    const { fs, path } = this.#context
    try {
      await task(fs)
      return ok(undefined)
    } catch (error) {
      return refused(writeRefusal(error, path))
    }
  }

  /** Looks at each file again, as `verify` does, and at what the ledger says of it; tells of damage and changes nothing. */
  async inspect(recorded: Recorded['vocabularies'] | undefined): Promise<readonly Damage[]> {
    const damage: Damage[] = []
    const ids = new Set(await this.#ids())
    for (const id of new Set([...ids, ...(recorded?.keys() ?? [])])) {
      const at = nameInLibrary(this.#context, this.#path(id))
      const found = await this.#file(id).inspect()
      const known = recorded?.get(id)
      const tell = (what: Said): void => void damage.push({ where: 'vocabulary', at, ...toTold(what) })
      if (found.state === 'damaged') tell(problemOf(called, at, found.problem))
      else if (found.state === 'absent') tell(problemOf(called, at, 'missing'))
      else if (known === undefined)
        tell({
          en: `${called.en} ${at} is not in the ledger: it was put there by another hand.`,
          ko: `${called.ko} ${at}이(가) 원장에 없습니다. 다른 손이 넣은 것입니다.`,
        })
      else if (known?.digest !== undefined && known.digest !== storedDigest(found.data.vocabulary)) {
        tell({
          en: `${called.en} ${at} is not what was imported last: it does not match ledger entry ${known.seq}.`,
          ko: `${called.ko} ${at}이(가) 마지막으로 가져온 것과 다릅니다. 원장 ${known.seq}번 항목과 맞지 않습니다.`,
        })
      }
    }
    return damage
  }

  #hold(): Promise<Map<string, Vocabulary>> {
    this.#held ??= this.#read()
    return this.#held
  }

  async #read(): Promise<Map<string, Vocabulary>> {
    const found = new Map<string, Vocabulary>()
    for (const id of await this.#ids()) {
      const document = await readDocument(this.#file(id))
      if (document?.vocabulary.id === id) found.set(id, document.vocabulary)
    }
    return found
  }

  async #ids(): Promise<readonly string[]> {
    const names = (await unlessAbsent(this.#context.fs.list(this.#folder()))) ?? []
    return names
      .toSorted()
      .flatMap((name) => /^(?<id>[a-z0-9][a-z0-9-]{0,63})\.json$/.exec(name)?.groups?.['id'] ?? [])
  }

  #folder(): string {
    return join(this.#context.path, 'vocabularies')
  }

  #path(id: string): string {
    return join(this.#folder(), `${id}.json`)
  }

  #file(id: string): DurableFile<VocabularyDocument> {
    return libraryFile(this.#context, this.#path(id), {
      where: 'vocabulary',
      called,
      otherwise: {
        en: 'Import it again; the tags of stories are not affected.',
        ko: '다시 가져오십시오. 기사의 태그에는 영향이 없습니다.',
      },
      keepLast: true,
      decode: (json) => {
        const parsed = v.safeParse(documentSchema, json)
        return parsed.success ? parsed.output : undefined
      },
    })
  }
}
