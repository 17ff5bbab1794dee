import type { FileData } from '../../shared/api/file-data.ts'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import type { VocabularyLook } from '../../shared/api/vocabulary-look.ts'
import type { Locale, Said } from '../../shared/locale.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { type ReadVocabulary, readVocabulary } from '../../shared/vocabulary/read-vocabulary.ts'
import { mergedOver, settled } from '../../shared/vocabulary/take-in.ts'
import { type TagField, type VocabularyInfo, infoOf } from '../../shared/vocabulary/vocabulary.ts'
import { changeVocabulary } from './change-vocabularies.ts'
import type { Desk } from './context.ts'
import { decode } from './decode.ts'

/** A file that someone brings, and the language they are answered in. */
export interface VocabularyFile {
  readonly file: { readonly name: string; readonly data: FileData }
  readonly locale: Locale
}

/** What a vocabulary file would come to. Nothing of it is taken. */
export async function lookAtVocabulary(
  { store }: Pick<Desk, 'store'>,
  given: VocabularyFile,
): Promise<Result<VocabularyLook, DeskError>> {
  const read = await readFile(given)
  if (!read.ok) return read
  const { vocabulary, notes } = read.value
  // Any field will do for counting what is in it.
  const { id, field: _field, shipped: _shipped, ...about } = infoOf(settled(vocabulary, 'keywords'))
  const over = vocabulary.id === undefined ? undefined : (await store.vocabularies.all()).get(id)
  return ok({
    vocabulary: about,
    ...(vocabulary.field !== undefined && { field: vocabulary.field }),
    ...(over && { over: infoOf(over) }),
    notes: [...notes],
  })
}

/** Takes a vocabulary file in. A list that does not say what it is for is refused without a field. */
export function importVocabulary(
  desk: Desk,
  given: VocabularyFile & { readonly field?: TagField; readonly name?: string; readonly by?: string },
): Promise<Result<{ readonly vocabulary: VocabularyInfo; readonly notes: readonly string[] }, DeskError>> {
  return desk.serial('vocabularies', async () => {
    const read = await readFile(given)
    if (!read.ok) return read
    const { vocabulary: incoming, notes } = read.value
    const field = incoming.field ?? given.field
    if (field === undefined) {
      const message = {
        en: `“${given.file.name}” does not say whether it lists subjects, keywords, places, people or organisations. Say which.`,
        ko: `‘${given.file.name}’: 주제, 키워드, 장소, 인물, 기관 가운데 무엇의 목록인지 적혀 있지 않습니다. 무엇인지 고르십시오.`,
      }
      return refused(deskError('BAD_INPUT', message, { what: given.file.name }))
    }
    const own = settled(incoming, field, given.name)
    const vocabulary = mergedOver((await desk.store.vocabularies.all()).get(own.id), own)
    const { terms, released, source } = infoOf(vocabulary)
    const detail = {
      file: given.file.name,
      terms,
      ...(released !== undefined && { released }),
      ...(source !== undefined && { source }),
    }
    const done = await changeVocabulary(desk, { id: own.id, after: vocabulary, by: given.by, detail })
    return done.ok ? ok({ vocabulary: infoOf(vocabulary), notes }) : done
  })
}

async function readFile({ file, locale }: VocabularyFile): Promise<Result<ReadVocabulary, DeskError>> {
  const refuse = (why: Said) => refused(deskError('BAD_INPUT', why, { what: file.name }))
  const decoded = decode(new Uint8Array(await file.data.arrayBuffer()), file.name)
  if (!decoded.ok) return refuse({ en: decoded.error.message, ko: decoded.error.korean })
  const read = readVocabulary(decoded.value.text, file.name, locale)
  // Worded in the language that was asked for already.
  return read.ok ? read : refuse({ en: read.error.message, ko: read.error.message })
}
