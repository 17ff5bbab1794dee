import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  liftEmptyBlock,
  newlineInCode,
  splitBlock,
  toggleMark,
} from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import type { Command } from 'prosemirror-state'
import { canSplit } from 'prosemirror-transform'
import { schema } from '../../shared/story/body.ts'

/** Makes the selected words bold, or plain again. */
export const toggleStrong: Command = toggleMark(schema.marks.strong)

/** Makes the selected words italic, or upright again. */
export const toggleEmphasis: Command = toggleMark(schema.marks.em)

/** Makes crossheads of the selected paragraphs, or paragraphs of crossheads. They keep their ids. */
export const toggleCrosshead: Command = (state, dispatch) => {
  const { heading, paragraph } = schema.nodes
  const { from, to } = state.selection
  let isHeading = true
  state.doc.nodesBetween(from, to, (node) => {
    if (node.isTextblock && node.type !== heading) isHeading = false
  })
  const { tr } = state
  tr.setBlockType(from, to, isHeading ? paragraph : heading, ({ attrs }) => ({
    id: attrs['id'],
    ...(isHeading ? {} : { level: 2 }),
  }))
  if (!tr.docChanged) return false
  dispatch?.(tr.scrollIntoView())
  return true
}

/** Ends a line without ending the paragraph. */
export const breakLine: Command = (state, dispatch) => {
  const { $from } = state.selection
  if (!$from.parent.inlineContent) return false
  if ($from.parent.type.spec.code) dispatch?.(state.tr.insertText('\n').scrollIntoView())
  else dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView())
  return true
}

/** In a table, a new line: splitting the cell would shift every column behind it. */
const breakLineInCell: Command = (state, dispatch, view) => {
  const { $from, $to } = state.selection
  if ($from.parent.type !== schema.nodes.table_cell || !$from.sameParent($to)) return false
  return breakLine(state, dispatch, view)
}

/** In a list, a new item. An empty item is left to what lifts it out of the list. */
const splitListItem: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  const isInItem = $from.depth > 1 && $from.node(-1).type === schema.nodes.list_item
  if (!isInItem || !$from.sameParent($to) || $from.parent.content.size === 0) return false
  const tr = state.tr.deleteSelection()
  const pos = tr.mapping.map($from.pos)
  // The new item begins with a paragraph, whatever it is split off.
  const types = [null, { type: schema.nodes.paragraph }]
  if (!canSplit(tr.doc, pos, 2, types)) return false
  dispatch?.(tr.split(pos, 2, types).scrollIntoView())
  return true
}

/** Enter. */
export const endParagraph: Command = chainCommands(
  newlineInCode,
  breakLineInCell,
  splitListItem,
  createParagraphNear,
  liftEmptyBlock,
  splitBlock,
)

// The desk submits with Mod-Enter; the base keymap would leave a preformatted block by it.
const { 'Mod-Enter': _exitCode, ...base } = baseKeymap

/** What the editor's keys do. The desk's own keys stand in the command table. */
export const editorKeys: Readonly<Record<string, Command>> = {
  ...base,
  Enter: endParagraph,
  'Shift-Enter': breakLine,
  'Mod-z': undo,
  'Mod-Shift-z': redo,
  'Mod-y': redo,
  'Mod-b': toggleStrong,
  'Mod-i': toggleEmphasis,
  'Mod-Alt-2': toggleCrosshead,
}
