import type { ConfirmedBackground } from '../../shared/api/archive.ts'
import { sentenceKeys } from './stored-text.ts'

const known = new WeakMap<readonly ConfirmedBackground[], readonly number[]>()

/** The exact hashes of the sentences that an editor called background, as `PassageQuestion.confirmed` takes them. */
export function confirmedHashes(background: readonly ConfirmedBackground[]): readonly number[] {
  const before = known.get(background)
  if (before) return before
  const hashes = background.flatMap(({ text, language }) =>
    sentenceKeys([text], [], language).sentences.map(({ exact }) => exact),
  )
  known.set(background, hashes)
  return hashes
}
