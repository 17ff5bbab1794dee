import { foldText } from '../text/fold.ts'
import { textHash } from '../text/hash.ts'

const contextLength = 16

/** Words without their spacing, case and punctuation. */
function bare(text: string): string {
  return foldText(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * The fingerprint of a finding on a stretch of text: the check, the words, and some sixteen characters of
 * words on each side. No positions: it stays the same wherever the paragraph moves, and ends with the words.
 */
export function fingerprint(check: string, text: string, from: number, to: number): string {
  // Twice the context is folded, so that spacing and punctuation do not shorten it.
  const before = bare(text.slice(Math.max(0, from - 2 * contextLength), from)).slice(-contextLength)
  const after = bare(text.slice(to, to + 2 * contextLength)).slice(0, contextLength)
  return textHash([check, bare(text.slice(from, to)), before, after].join('\u0000'))
}

/** The fingerprint of a finding that is about more than one stretch, by what makes it the same finding. */
export function fingerprintOf(check: string, ...parts: readonly (string | number)[]): string {
  return textHash([check, ...parts].join('\u0000'))
}
