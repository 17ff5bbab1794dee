import type { Node } from 'prosemirror-model'
import { type SameEnds, sameEnds } from '../../shared/duplicates/detector.ts'

/*
 * The blocks of a document that hold text, found at the cost of a look at each child of the document. Their
 * index is the "paragraph" of a place, as in `textBlocks` of shared/story/view.ts.
 */

// Nodes are immutable: what a list or a table holds is read once for as long as nothing in it is edited. Of
// documents only those of the last step are kept: a table of all would hold each until the next full collection.
const inside = new WeakMap<Node, readonly Node[]>()
const blocks = lastTwo(readBlocks)
const starts = lastTwo((doc): readonly number[] => {
  const found: number[] = []
  addStarts(doc, 0, found)
  return found
})

/** What is made of a document, kept for the last two that were asked about: the one before a step and after it. */
function lastTwo<Made>(make: (doc: Node) => Made): (doc: Node) => Made {
  let last: { readonly doc: Node; readonly made: Made } | undefined
  let before: typeof last
  return (doc) => {
    if (last?.doc === doc) return last.made
    if (before?.doc === doc) return before.made
    before = last
    last = { doc, made: make(doc) }
    return last.made
  }
}

/** The blocks of text in a document, in reading order. */
export function blocksOf(doc: Node): readonly Node[] {
  return blocks(doc)
}

/** The children of the last document that held paragraphs and nothing around them. */
let plain: readonly Node[] = []

function readBlocks(doc: Node): readonly Node[] {
  const children = doc.content.content
  // Most stories are plain: their list is there already. Only what an edit made is asked whether it holds text.
  const { head, tail } = sameBlocks(plain, children)
  for (let index = head; index < children.length - tail; index += 1)
    if (children[index]?.isTextblock !== true) return children.flatMap(blocksIn)
  plain = children
  return children
}

let lastCompared: {
  readonly one: readonly Node[]
  readonly other: readonly Node[]
  readonly ends: SameEnds
} = {
  one: [],
  other: [],
  ends: { head: 0, tail: 0 },
}

/** `sameEnds` of the blocks of two documents: each plugin asks it of every edit, and it is walked once. */
export function sameBlocks(one: readonly Node[], other: readonly Node[]): SameEnds {
  if (lastCompared.one !== one || lastCompared.other !== other)
    lastCompared = { one, other, ends: sameEnds(one, other) }
  return lastCompared.ends
}

function blocksIn(node: Node): readonly Node[] {
  if (node.isTextblock) return [node]
  const known = inside.get(node)
  if (known) return known
  const found = node.content.content.flatMap(blocksIn)
  inside.set(node, found)
  return found
}

/** The document position of each block's first character, by its index. */
export function blockStarts(doc: Node): readonly number[] {
  return starts(doc)
}

function addStarts(node: Node, start: number, found: number[]): void {
  let pos = start
  for (const child of node.content.content) {
    if (child.isTextblock) found.push(pos + 1)
    else addStarts(child, pos + 1, found)
    pos += child.nodeSize
  }
}
