import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { BodyNode } from './body.ts'
import { type Story, contentOf } from './record.ts'

/** The SHA-256 of bytes or of a text's UTF-8, in lower-case hex. */
export function sha256(data: string | Uint8Array): string {
  return bytesToHex(digest(typeof data === 'string' ? utf8ToBytes(data) : data))
}

/**
 * A story's canonical form: everything that can leave the desk, as JSON with sorted keys and without the
 * paragraphs' ids, which never leave. Two stories with the same canonical form export to the same bytes.
 */
export function canonicalForm(story: Story): string {
  const { uri, version, type, firstCreated, versionCreated, altIds, foreign } = story
  const content = contentOf(story)
  return stableJson({
    uri,
    version,
    type,
    firstCreated,
    versionCreated,
    altIds,
    foreign,
    ...content,
    body: withoutIds(content.body),
  })
}

/** The hash an approval is bound to. */
export function storyHash(story: Story): string {
  return sha256(canonicalForm(story))
}

/** JSON with the keys of every object in code-unit order, so that equal values have equal text. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  )
}

/** A body without its paragraphs' ids, which are the desk's own and never leave. */
export function withoutIds(node: BodyNode): BodyNode {
  const { id: _id, ...attrs } = { ...node.attrs }
  return {
    ...node,
    ...(node.attrs && { attrs }),
    ...(node.content && { content: node.content.map(withoutIds) }),
  }
}
