import { Fragment, type Node, Slice } from 'prosemirror-model'
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state'
import { newParagraphId } from '../../shared/story/new-id.ts'
import { blocksOf, sameBlocks } from './text-blocks.ts'

/**
 * Keeps an id on every block that holds text, and no id twice. Of two blocks with one id, as a split leaves
 * them, the first keeps it; what is pasted gets ids of its own. An id is given in the dispatch that made the
 * block: given later, while an input method composes in it, it would redraw the block under the syllable.
 */
export function paragraphIds(newId: () => string = newParagraphId): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, state) {
      if (!transactions.some(({ docChanged }) => docChanged) || keepsIds(before.doc, state.doc)) return null
      return missingIds(state, newId)
    },
    props: {
      transformPasted(slice) {
        return new Slice(
          withIds(slice.content, () => newId()),
          slice.openStart,
          slice.openEnd,
        )
      },
    },
  })
}

/** The document with an id on every block of text; the same document where none was missing. */
export function identified(doc: Node, newId: () => string = newParagraphId): Node {
  const seen = new Set<string>()
  const content = withIds(doc.content, (id) => {
    const kept = id === undefined || seen.has(id) ? newId() : id
    seen.add(kept)
    return kept
  })
  return content.eq(doc.content) ? doc : doc.copy(content)
}

/** The id of a block of text; undefined where it has none yet. */
export function paragraphId(node: Node): string | undefined {
  const id: unknown = node.attrs['id']
  return typeof id === 'string' && id !== '' ? id : undefined
}

/**
 * Whether the blocks that an edit made have ids of the blocks they stand for, none of them twice: so it is with nearly
 * every key, and no other block has to be looked at.
 */
function keepsIds(before: Node, after: Node): boolean {
  const [old, blocks] = [blocksOf(before), blocksOf(after)]
  const { head, tail } = sameBlocks(old, blocks)
  const free = new Set(old.slice(head, old.length - tail).map(paragraphId))
  return blocks.slice(head, blocks.length - tail).every((block) => {
    const id = paragraphId(block)
    return id !== undefined && free.delete(id)
  })
}

function missingIds(state: EditorState, newId: () => string): Transaction | null {
  const seen = new Set<string>()
  const { tr } = state
  state.doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    const id = paragraphId(node)
    if (id !== undefined && !seen.has(id)) seen.add(id)
    // An attribute step, unlike new markup, moves no position: what is marked in the block stays marked.
    else tr.setNodeAttribute(pos, 'id', newId())
    return false
  })
  // The history takes it for a part of what made the block: undo takes both back, redo gives the same id again.
  return tr.docChanged ? tr : null
}

function withIds(content: Fragment, choose: (id: string | undefined) => string): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    if (!node.isTextblock) {
      nodes.push(node.isText ? node : node.copy(withIds(node.content, choose)))
      return
    }
    const id = choose(paragraphId(node))
    nodes.push(
      id === node.attrs['id'] ? node : node.type.create({ ...node.attrs, id }, node.content, node.marks),
    )
  })
  return Fragment.fromArray(nodes)
}
