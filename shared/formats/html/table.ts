import type { BodyNode } from '../../story/body.ts'
import { newParagraphId } from '../../story/new-id.ts'
import { type InlineReading, inlineOf } from './inline.ts'
import { type HtmlElement, type HtmlNode, attribute, descendants, inlineElements, isElement } from './tree.ts'

/** What a cell may hold besides inline text: these end a line in it. */
const lineElements: ReadonlySet<string> = new Set(['p', 'div', 'center', 'br'])

/**
 * A table of words and figures. One that only lays out a page (it holds tables, lists or headings, or says so) is
 * unwrapped by `inside`.
 */
export function tableOf(
  table: HtmlElement,
  reading: InlineReading,
  inside: () => readonly BodyNode[],
): readonly BodyNode[] {
  if (laysOut(table)) {
    reading.dropped.changed('layout')
    return inside()
  }
  const rows: BodyNode[] = []
  const captions: BodyNode[] = []
  for (const element of descendants(table)) {
    if (element.tagName === 'caption') {
      const content = inlineOf(lined(element.childNodes), reading)
      if (content.length > 0) captions.push({ type: 'paragraph', attrs: { id: newParagraphId() }, content })
    }
    if (element.tagName !== 'tr') continue
    const cells = element.childNodes.flatMap((node) => (isElement(node) ? cellOf(node, reading) : []))
    if (cells.length > 0) rows.push({ type: 'table_row', content: cells })
  }
  if (rows.every((row) => (row.content ?? []).every((cell) => cell.content === undefined)))
    return rows.length > 0 && isOwn(table) ? [{ type: 'table', content: rows }] : captions
  return [...captions, { type: 'table', content: rows }]
}

/** An empty table of ours is the editor's; on a page it is a spacer. */
function isOwn(table: HtmlElement): boolean {
  return table.attrs.length === 0
}

function laysOut(table: HtmlElement): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return true
  for (const { tagName } of descendants(table)) {
    if (/^(?:table|ul|ol|dl|h[1-6]|blockquote|pre|figure|article|section|form|hr)$/.test(tagName)) return true
  }
  return false
}

function cellOf(cell: HtmlElement, reading: InlineReading): readonly BodyNode[] {
  if (cell.tagName !== 'td' && cell.tagName !== 'th') return []
  for (const span of ['colspan', 'rowspan']) {
    if (Number(attribute(cell, span) ?? 1) > 1) reading.dropped.changed('span')
  }
  const content = trimmed(inlineOf(lined(cell.childNodes), reading))
  return [
    {
      type: 'table_cell',
      attrs: { id: newParagraphId(), header: cell.tagName === 'th' },
      ...(content.length > 0 && { content }),
    },
  ]
}

/** The nodes of a cell with a break where a block within it ended. */
function lined(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  return nodes.flatMap((node): readonly HtmlNode[] => {
    if (!isElement(node) || inlineElements.has(node.tagName)) return [node]
    return lineElements.has(node.tagName) && node.tagName !== 'br'
      ? [lineBreak(node), ...lined(node.childNodes), lineBreak(node)]
      : [node]
  })
}

function lineBreak(beside: HtmlElement): HtmlElement {
  return { ...beside, nodeName: 'br', tagName: 'br', attrs: [], childNodes: [] }
}

/** One break between lines, none at the ends. */
function trimmed(content: readonly BodyNode[]): readonly BodyNode[] {
  const start = content.findIndex(({ type }) => type !== 'hard_break')
  if (start < 0) return []
  return content.filter(
    ({ type }, index) =>
      index >= start &&
      (type !== 'hard_break' || (content[index + 1]?.type ?? 'hard_break') !== 'hard_break'),
  )
}
