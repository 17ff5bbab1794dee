import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import type { VocabularyInfo } from '../../shared/vocabulary/vocabulary.ts'
import { changeVocabulary } from './change-vocabularies.ts'
import type { Desk } from './context.ts'
import { listVocabularies } from './list-vocabularies.ts'

/** Removes a vocabulary that was imported. Stories keep their tags; the one that ships takes its place again. */
export function removeVocabulary(
  desk: Desk,
  { id, by }: { readonly id: string; readonly by?: string },
): Promise<Result<readonly VocabularyInfo[], DeskError>> {
  return desk.serial('vocabularies', async () => {
    if (!(await desk.store.vocabularies.all()).has(id)) {
      const message = {
        en: `There is no imported vocabulary ${id} at this desk, so none was removed.`,
        ko: `이 데스크에 가져온 ${id} 용어집이 없어 지우지 않았습니다.`,
      }
      return refused(deskError('NOT_FOUND', message, { id }))
    }
    const done = await changeVocabulary(desk, { id, by, detail: { removed: true } })
    return done.ok ? ok(await listVocabularies(desk)) : done
  })
}
