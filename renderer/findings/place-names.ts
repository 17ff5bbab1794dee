import type { Anchor } from '../../shared/checks/finding.ts'
import type { Paragraph } from '../../shared/story/view.ts'
import type { Say } from '../i18n/say.ts'

/** Where a finding stands, in a word: `¶4`, or the name of the field; empty for the story as a whole. */
export function placeName(anchor: Anchor, paragraphs: readonly Paragraph[], say: Say): string {
  if (anchor.in === 'story') return ''
  if (anchor.in !== 'body') return say(`place.${anchor.in}`)
  const row = rowsOf(paragraphs).get(anchor.paragraph)
  return row === undefined ? '' : `¶${row + 1}`
}

// A long story with hundreds of places asks for them all with every key.
const rows = new WeakMap<readonly Paragraph[], ReadonlyMap<string, number>>()

function rowsOf(paragraphs: readonly Paragraph[]): ReadonlyMap<string, number> {
  const known = rows.get(paragraphs) ?? new Map(paragraphs.map(({ id }, index) => [id, index]))
  rows.set(paragraphs, known)
  return known
}

/** All the places of a finding, in reading order and each once: `¶2, ¶7`. */
export function placeNames(anchors: readonly Anchor[], paragraphs: readonly Paragraph[], say: Say): string {
  const names = anchors.map((anchor) => placeName(anchor, paragraphs, say)).filter((name) => name !== '')
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, undefined, { numeric: true })).join(', ')
}
