import type { Finding } from '../../shared/checks/finding.ts'

/** Which of the two places has the words that a merge keeps; undefined where nothing could be merged. */
export function newerSide({ fixes }: Finding): 'this' | 'other' | undefined {
  const merge = fixes.find(({ id }) => id === 'merge')
  if (!merge) return undefined
  // The words of the later place have to be put in at the earlier one; its own are there already.
  return merge.edits.some(({ insert }) => insert !== '') ? 'this' : 'other'
}
