import type { Node } from 'prosemirror-model'
import { type Paragraph, textBlocks, toParagraph } from '../../shared/story/view.ts'
import { textHash } from '../../shared/text/hash.ts'
import { paragraphId } from './paragraph-ids.ts'

// Nodes are immutable: a block that was not edited is the same object, and what was made of it still holds.
const paragraphs = new WeakMap<Node, Paragraph>()
const hashes = new WeakMap<Paragraph, string>()

/** A block as the checks see it; made once for as long as the block is not edited. */
export function cachedParagraph(node: Node, index: number): Paragraph {
  const known = paragraphs.get(node)
  if (known) return known
  const paragraph = toParagraph(node, index)
  // Without an id a block is named by its place, which the node does not know.
  if (paragraphId(node) !== undefined) paragraphs.set(node, paragraph)
  return paragraph
}

/** The paragraphs of a document, as `documentParagraphs` gives them, at the cost of the edited ones. */
export function cachedParagraphs(doc: Node): readonly Paragraph[] {
  return textBlocks(doc).map(({ node }, index) => cachedParagraph(node, index))
}

/** The hash of a block's text, as a report gives it for the text it is of. */
export function blockHash(node: Node): string {
  const paragraph = cachedParagraph(node, 0)
  const known = hashes.get(paragraph)
  if (known !== undefined) return known
  const hash = textHash(paragraph.text)
  hashes.set(paragraph, hash)
  return hash
}
