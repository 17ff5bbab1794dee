import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { mediaTopics } from '../../shared/vocabulary/media-topics.ts'
import { type Vocabulary, type VocabularyInfo, infoOf } from '../../shared/vocabulary/vocabulary.ts'
import type { Desk } from './context.ts'

const shipped: readonly Vocabulary[] = [mediaTopics]

/** The vocabularies of a desk, those that ship first. An imported one stands for the shipped one of its id. */
export async function listVocabularies({ store }: Pick<Desk, 'store'>): Promise<readonly VocabularyInfo[]> {
  const imported = await store.vocabularies.all()
  const ids = new Set([...shipped.map(({ id }) => id), ...imported.keys()])
  return [...ids].flatMap((id): readonly VocabularyInfo[] => {
    const own = imported.get(id)
    if (own) return [infoOf(own)]
    return shipped.filter((one) => one.id === id).map((one) => infoOf(one, true))
  })
}

/** A vocabulary with all its terms. */
export async function getVocabulary(
  { store }: Pick<Desk, 'store'>,
  id: string,
): Promise<Result<Vocabulary, DeskError>> {
  const found = (await store.vocabularies.all()).get(id) ?? shipped.find((one) => one.id === id)
  if (found) return ok(found)
  return refused(
    deskError(
      'NOT_FOUND',
      { en: `There is no vocabulary ${id} at this desk.`, ko: `이 데스크에 ${id} 용어집이 없습니다.` },
      { id },
    ),
  )
}
