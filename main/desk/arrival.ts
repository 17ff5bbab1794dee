import { stableJson, storyHash, withoutIds } from '../../shared/story/canonical.ts'
import { type Story, contentFields } from '../../shared/story/record.ts'
import type { Desk } from './context.ts'

/** What a story that comes in is to the library. `kept` is the one that is there. */
export type Arrival =
  | { readonly kind: 'new' }
  /** A later version of one whose words are the agency's own, or were approved. */
  | { readonly kind: 'update'; readonly kept: Story; readonly changed: readonly string[] }
  | { readonly kind: 'already-here' | 'older' | 'same-version' | 'edited-here'; readonly kept: Story }

/**
 * Tells a new story from a version of one that is here (formats.md §6.1, 13). `source` is the SHA-256 of the file:
 * a file sent twice is here already, whatever an editor made of it meanwhile.
 */
export async function arrivalOf(desk: Desk, story: Story, source: string): Promise<Arrival> {
  const kept: Story[] = []
  for (const id of desk.store.chains.under(story.uri, story.version)) {
    const found = await desk.store.get(id)
    if (found.ok) kept.push(found.value)
  }
  const latest = kept.toSorted((a, b) => b.version - a.version)[0]
  if (!latest) return { kind: 'new' }
  const same = kept.find(
    (one) =>
      one.version === story.version &&
      (one.provenance?.sha256 === source || changedFields(one, story).length === 0),
  )
  if (same) return { kind: 'already-here', kept: same }
  if (story.version < latest.version) return { kind: 'older', kept: latest }
  if (story.version === latest.version) return { kind: 'same-version', kept: latest }
  if (!isSafeToReplace(latest)) return { kind: 'edited-here', kept: latest }
  return { kind: 'update', kept: latest, changed: changedFields(latest, story) }
}

/** The fields whose content differs; paragraphs' ids are no content. */
export function changedFields(before: Story, after: Story): readonly string[] {
  const plain = (story: Story, field: (typeof contentFields)[number]) =>
    stableJson(field === 'body' ? withoutIds(story.body) : story[field])
  return contentFields.filter((field) => plain(before, field) !== plain(after, field))
}

/** No editor's words are lost with it: it is as it came in, or what was approved of it stays in its approval. */
function isSafeToReplace(story: Story): boolean {
  const { received, approval, revision } = story.desk
  const hash = storyHash(story)
  if (hash === approval?.sha256) return true
  // Stories of older libraries do not say how they came in: those never stored again are as they came.
  return received === undefined ? revision <= 1 : hash === received
}
