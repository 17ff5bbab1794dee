import { diffWordsWithSpace } from 'diff'
import { Fragment, type Node, type Schema } from 'prosemirror-model'
import { closeHistory } from 'prosemirror-history'
import type { Command, EditorState, Transaction } from 'prosemirror-state'
import type { Anchor, Edit, Fix } from '../../shared/checks/finding.ts'
import type { Report } from '../../shared/checks/check.ts'
import { type PlacedBlock, blockText } from '../../shared/story/view.ts'
import { getFindings } from './findings-plugin.ts'
import { blocksById } from './findings-marks.ts'
import { movedSpan } from './moved-span.ts'
import { blockHash } from './paragraph-cache.ts'

/**
 * Carries a fix out in one step of the history. Refused, and nothing is changed, where the fix is none of
 * what stands, or where the words it edits are no longer those that were checked. An edit
 * that empties a whole paragraph removes it; the last paragraph of a story is only emptied.
 */
export function applyFix(fix: Fix): Command {
  return applyFixes([fix])
}

/**
 * Carries several fixes out in one step of the history: each that still can be, as `applyFix` does one, and that
 * touches nothing another of them has changed. Refused where none can.
 */
export function applyFixes(fixes: readonly Fix[]): Command {
  return (state, dispatch) => {
    const placed = fixes.reduce<readonly PlacedEdit[]>((kept, fix) => {
      const offer = offerOf(state, fix)
      const more = (offer && placedEdits(state, fix, offer)) ?? []
      return more.some((one) => kept.some((other) => overlap(one, other)))
        ? kept
        : inOrder([...kept, ...more])
    }, [])
    if (placed.length === 0) return false
    if (!dispatch) return true
    const tr = closeHistory(state.tr)
    // From the end, so that an edit does not move the place of the next.
    for (const one of placed.toReversed()) carryOut(tr, one)
    dispatch(tr)
    return true
  }
}

type BodyEdit = Edit & { readonly at: { readonly in: 'body' } }

interface PlacedEdit {
  readonly edit: BodyEdit
  readonly block: PlacedBlock
  /** What is put in, where it stands in the body already. */
  readonly content: Fragment | undefined
}

/** Whose words a fix was made for: those of a report, or the text as it stands. */
type Offer = { readonly report: Report } | 'live'

/** What offers this fix: a finding that stands, or one that stands in no paragraph. */
function offerOf(state: EditorState, fix: Fix): Offer | undefined {
  const wanted = JSON.stringify(fix)
  const offers = (fixes: readonly Fix[]): boolean =>
    fixes.some((offered) => offered === fix || JSON.stringify(offered) === wanted)
  const { shown, report, repeats } = getFindings(state)
  // Not by what is shown: while an input method composes, that is of an earlier text.
  if (repeats?.found.some(({ finding }) => offers(finding.fixes))) return 'live'
  for (const { finding, report: origin } of shown.values()) {
    if (origin && offers(finding.fixes)) return { report: origin }
  }
  const elsewhere = report?.findings.some(({ at, fixes }) => at.in !== 'body' && offers(fixes))
  return report && elsewhere ? { report } : undefined
}

function placedEdits(state: EditorState, fix: Fix, offer: Offer): readonly PlacedEdit[] | undefined {
  const blocks = blocksById(state.doc)
  const placed: PlacedEdit[] = []
  for (const { at, insert, source } of fix.edits) {
    // What a fix changes in the fields, the desk changes there.
    if (at.in !== 'body') continue
    const block = blocks.get(at.paragraph)
    if (!block) return undefined
    const span = offer === 'live' ? at : spanNow(state, offer.report, at, block.node)
    if (!span || span.from > span.to || span.to > block.node.content.size) return undefined
    const content = source && contentAt(source, blocks)
    if (source && content?.text !== insert) return undefined
    placed.push({
      edit: { at: { ...at, from: span.from, to: span.to }, insert },
      block,
      content: content?.nodes,
    })
  }
  return placed.length === 0 ? undefined : inOrder(placed)
}

/** Where the words of an edit stand now, if they are as they were when they were checked. */
function spanNow(
  state: EditorState,
  { hashes }: Report,
  at: BodyEdit['at'],
  block: Node,
): Pick<BodyEdit['at'], 'from' | 'to'> | undefined {
  const hash = hashes[at.paragraph]
  if (hash === undefined || hash === blockHash(block)) return hash === undefined ? undefined : at
  const before = getFindings(state).checked.get(hash)
  return before === undefined ? undefined : movedSpan(before, blockText(block), at)
}

function inOrder(placed: readonly PlacedEdit[]): readonly PlacedEdit[] {
  return placed.toSorted((one, other) => startOf(one) - startOf(other) || endOf(one) - endOf(other))
}

function overlap(one: PlacedEdit, other: PlacedEdit): boolean {
  return startOf(one) < endOf(other) && startOf(other) < endOf(one)
}

/** What stands at a place, and its text; undefined where the place is no longer there. */
function contentAt(anchor: Anchor, blocks: ReadonlyMap<string, PlacedBlock>) {
  const block = anchor.in === 'body' ? blocks.get(anchor.paragraph)?.node : undefined
  if (anchor.in !== 'body' || !block || anchor.to > block.content.size) return undefined
  const { from, to } = anchor
  return { text: blockText(block).slice(from, to), nodes: block.content.cut(from, to) }
}

function startOf({ edit, block }: PlacedEdit): number {
  return block.pos + 1 + edit.at.from
}

function endOf({ edit, block }: PlacedEdit): number {
  return block.pos + 1 + edit.at.to
}

function carryOut(tr: Transaction, { edit: { at, insert }, block, content }: PlacedEdit): void {
  const isWhole = at.from === 0 && at.to === block.node.content.size
  if (insert === '' && isWhole) {
    removeBlock(tr, block)
    return
  }
  const start = block.pos + 1
  if (content) {
    tr.replaceWith(start + at.from, start + at.to, content)
    return
  }
  const before = blockText(block.node).slice(at.from, at.to)
  for (const piece of differences(before, insert).toReversed()) {
    const from = start + at.from + piece.from
    replaceText(tr, from, from + piece.length, piece.insert)
  }
}

interface Difference {
  readonly from: number
  readonly length: number
  readonly insert: string
}

/** The least that has to be replaced, word by word, so that what stays keeps its marks. UTF-16 offsets. */
function differences(before: string, after: string): readonly Difference[] {
  const pieces: Difference[] = []
  let offset = 0
  let open: { from: number; length: number; insert: string } | undefined
  for (const { value, added, removed } of diffWordsWithSpace(before, after)) {
    if (!added && !removed) {
      if (open) pieces.push(open)
      open = undefined
      offset += value.length
      continue
    }
    open ??= { from: offset, length: 0, insert: '' }
    if (added) open.insert += value
    else {
      open.length += value.length
      offset += value.length
    }
  }
  if (open) pieces.push(open)
  return pieces
}

function replaceText(tr: Transaction, from: number, to: number, insert: string): void {
  if (insert === '') {
    tr.delete(from, to)
    return
  }
  const $from = tr.doc.resolve(from)
  const marks = from === to ? $from.marks() : ($from.marksAcross(tr.doc.resolve(to)) ?? $from.marks())
  const isCode = $from.parent.type.spec.code === true
  const content = textContent(insert, tr.doc.type.schema, isCode)
  tr.replaceWith(
    from,
    to,
    content.map((node) => (node.isText ? node.mark(marks) : node)),
  )
}

/** Text with its line breaks, as a block holds it: characters in preformatted text, breaks elsewhere. */
function textContent(text: string, schema: Schema, isCode: boolean): readonly Node[] {
  if (isCode) return [schema.text(text)]
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [schema.node('hard_break')] : []),
      ...(line === '' ? [] : [schema.text(line)]),
    ])
}

function removeBlock(tr: Transaction, { node, pos }: PlacedBlock): void {
  const $pos = tr.doc.resolve(pos)
  let depth = $pos.depth
  let from = pos
  let to = pos + node.nodeSize
  // What held nothing but this paragraph (a list item, a quotation) goes with it.
  while (depth > 0 && $pos.node(depth).childCount === 1 && !$pos.node(depth).type.spec.isolating) {
    from = $pos.before(depth)
    to = $pos.after(depth)
    depth -= 1
  }
  const parent = $pos.node(depth)
  const index = $pos.index(depth)
  const isCell = node.type.spec.isolating === true
  if (!isCell && parent.childCount > 1 && parent.canReplace(index, index + 1, Fragment.empty)) {
    tr.delete(from, to)
    return
  }
  // Removing it would leave its place invalid: a story has a paragraph, a table row all its cells.
  tr.delete(pos + 1, pos + 1 + node.content.size)
  const { paragraph } = tr.doc.type.schema.nodes
  // What is typed next is copy, whatever was removed.
  if (paragraph && !isCell && parent.type === tr.doc.type) {
    tr.setBlockType(pos + 1, pos + 1, paragraph, ({ attrs }) => ({ id: attrs['id'] }))
  }
}
