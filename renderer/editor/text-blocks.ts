import type { Node } from 'prosemirror-model'

/*
 * The blocks of a document that hold text, found at the cost of a look at each child of the document. Their
 * index is the "paragraph" of a place, as in `textBlocks` of shared/story/view.ts.
 */

// Nodes are immutable: what a list or a table holds is read once for as long as nothing in it is edited.
const inside = new WeakMap<Node, readonly Node[]>()
const starts = new WeakMap<Node, readonly number[]>()

/** The blocks of text in a document, in reading order. */
export function blocksOf(doc: Node): readonly Node[] {
  const known = inside.get(doc)
  if (known) return known
  const children = doc.content.content
  // Most stories hold paragraphs and nothing around them: their list is there already.
  const blocks = children.every((child) => child.isTextblock) ? children : children.flatMap(blocksIn)
  inside.set(doc, blocks)
  return blocks
}

function blocksIn(node: Node): readonly Node[] {
  if (node.isTextblock) return [node]
  const known = inside.get(node)
  if (known) return known
  const blocks = node.content.content.flatMap(blocksIn)
  inside.set(node, blocks)
  return blocks
}

/** The document position of each block's first character, by its index. */
export function blockStarts(doc: Node): readonly number[] {
  const known = starts.get(doc)
  if (known) return known
  const found: number[] = []
  addStarts(doc, 0, found)
  starts.set(doc, found)
  return found
}

function addStarts(node: Node, start: number, found: number[]): void {
  let pos = start
  for (const child of node.content.content) {
    if (child.isTextblock) found.push(pos + 1)
    else addStarts(child, pos + 1, found)
    pos += child.nodeSize
  }
}
