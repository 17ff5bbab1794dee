import type { DeskError } from '../../shared/api/errors.ts'
import { type Result, refused } from '../../shared/result.ts'
import { sha256, stableJson } from '../../shared/story/canonical.ts'
import type { Vocabulary } from '../../shared/vocabulary/vocabulary.ts'
import type { Desk } from './context.ts'

/** A vocabulary to be stored, or to be removed; the ledger remembers who and what. */
export interface VocabularyChange {
  readonly id: string
  /** Absent where it is to be removed. */
  readonly after?: Vocabulary
  readonly by: string | undefined
  readonly detail: Readonly<Record<string, unknown>>
}

/** Changes one of the desk's vocabularies, with its entry in the ledger, and tells every page. */
export async function changeVocabulary(
  { store, now, events }: Desk,
  { id, after, by, detail }: VocabularyChange,
): Promise<Result<void, DeskError>> {
  if (store.readOnlyBecause) return refused(store.readOnlyBecause)
  const before = (await store.vocabularies.all()).get(id)
  const put = (vocabulary: Vocabulary | undefined): Promise<Result<void, DeskError>> =>
    vocabulary ? store.vocabularies.put(vocabulary) : store.vocabularies.remove(id)
  const done = await put(after)
  if (!done.ok) return done
  const told = await store.commit({
    stories: [],
    events: [
      {
        what: 'vocabulary',
        at: now().toISOString(),
        ...(by !== undefined && { by }),
        detail: { vocabulary: id, ...(after && { sha256: sha256(stableJson(after)) }), ...detail },
      },
    ],
  })
  // Nothing changes of which the ledger does not know.
  if (!told.ok) await put(before)
  else events.publish('event', { event: 'vocabularies' })
  return told
}
