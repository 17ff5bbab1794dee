import type { BodyNode } from '../../story/body.ts'
import { newParagraphId } from '../../story/new-id.ts'
import { hasTooManyLines } from '../limits.ts'
import type { ImportNote } from '../report.ts'
import { Dropped } from './dropped.ts'
import { type InlineReading, inlineOf, isLeftOut, leftOutAs, merged } from './inline.ts'
import { tableOf } from './table.ts'
import {
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  attribute,
  descendants,
  inlineElements,
  isElement,
  parsePiece,
  wordsIn,
} from './tree.ts'

export interface HtmlBlocks {
  /** May be none. Blocks of text have fresh ids. */
  readonly blocks: readonly BodyNode[]
  readonly notes: readonly ImportNote[]
}

export interface HtmlOptions {
  /** The address of the page, for links that name only a part of theirs. */
  readonly base?: string
  /** Where the HTML stands in its file, for the notes; `body` where not given. */
  readonly path?: string
}

/**
 * A piece of HTML as blocks of a body, by the whitelist of formats.md §4.2: what is not known is unwrapped, scripts,
 * frames and forms go with what they hold, a link may lead to the web or a mail address. Every word is in the blocks or
 * in a note of level lost.
 */
export function htmlBlocks(html: string, { base, path = 'body' }: HtmlOptions = {}): HtmlBlocks {
  const dropped = new Dropped(path)
  const root = parsePiece(html)
  if (!root) return { blocks: unnested(html), notes: [tooNested(path)] }
  const blocks = blocksOf(root, { dropped, ...(base !== undefined && { base }) })
  return { blocks, notes: dropped.notes() }
}

function tooNested(path: string): ImportNote {
  return {
    level: 'changed',
    field: 'body',
    detail: 'The HTML is nested too deeply to be read as such; only its words were taken.',
    korean: 'HTML이 너무 깊이 겹쳐 글만 읽었습니다.',
    at: path,
  }
}

/** The words of HTML that cannot be built as a tree: without its tags, a paragraph a line. */
function unnested(html: string): readonly BodyNode[] {
  const lines = html
    .replaceAll(/<(script|style)\b[^<>]*>[^<]*/gi, ' ')
    .replaceAll(/<(?:p|div|h[1-6]|li|br|td)\b[^<>]*>/gi, '\n')
    .replaceAll(/<[^<>]*>/g, '')
  return (hasTooManyLines(lines) ? [lines] : lines.split('\n')).flatMap((line) =>
    textBlocks('paragraph', [{ type: 'text', text: line.replaceAll(/\s+/g, ' ').trim() }]),
  )
}

/** The blocks below an element; words between blocks are paragraphs of their own. */
export function blocksOf(parent: HtmlParent, reading: InlineReading): readonly BodyNode[] {
  return blocksFrom(parent.childNodes, reading)
}

function blocksFrom(nodes: readonly HtmlNode[], reading: InlineReading): readonly BodyNode[] {
  const blocks: BodyNode[] = []
  let loose: HtmlNode[] = []
  const flush = () => {
    if (loose.length > 0) blocks.push(...textBlocks('paragraph', inlineOf(loose, reading)))
    loose = []
  }
  for (const node of nodes) {
    if (isElement(node) && isLeftOut(node)) {
      reading.dropped.element(node, leftOutAs(node))
    } else if (isElement(node) && isBlock(node)) {
      flush()
      blocks.push(...blockOf(node, reading))
    } else {
      loose.push(node)
    }
  }
  flush()
  return blocks
}

/** True for what stands on its own, be it only for what it holds: a span around paragraphs parts words too. */
export function isBlock(element: HtmlElement): boolean {
  if (element.tagName === 'br') return false
  if (!inlineElements.has(element.tagName)) return true
  for (const inner of descendants(element)) {
    if (!inlineElements.has(inner.tagName) && inner.tagName !== 'br' && !isLeftOut(inner)) return true
  }
  return false
}

function blockOf(element: HtmlElement, reading: InlineReading): readonly BodyNode[] {
  const { tagName } = element
  const inside = () => blocksOf(element, reading)
  switch (tagName) {
    case 'h1':
    case 'h2':
      return headings(element, 2, reading)
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return headings(element, 3, reading)
    case 'hr':
      return [{ type: 'horizontal_rule' }]
    case 'pre':
    case 'listing':
    case 'xmp':
    case 'plaintext':
      return preformatted(element, reading)
    case 'blockquote': {
      const content = inside()
      return content.length === 0 ? [] : [{ type: 'blockquote', content }]
    }
    case 'ul':
    case 'menu':
    case 'dir':
      return listOf(element, { type: 'bullet_list' }, reading)
    case 'ol': {
      const start = Number(attribute(element, 'start') ?? 1)
      const order = Number.isInteger(start) ? start : 1
      return listOf(element, { type: 'ordered_list', attrs: { order } }, reading)
    }
    case 'table':
      return tableOf(element, reading, inside)
    case 'figcaption':
      return inside().map((block) => (block.type === 'paragraph' ? { ...block, type: 'caption' } : block))
    case 'aside':
      return holdsBlocks(element)
        ? inside()
        : inside().map((block) => (block.type === 'paragraph' ? { ...block, type: 'furniture' } : block))
    case 'form':
      return formOf(element, reading, inside)
    default:
      return inside()
  }
}

function holdsBlocks(element: HtmlElement): boolean {
  return element.childNodes.some((node) => isElement(node) && !isLeftOut(node) && isBlock(node))
}

/** A form goes with what it holds (formats.md §4.2), but some servers put a whole page in one. */
function formOf(
  element: HtmlElement,
  { dropped }: InlineReading,
  inside: () => readonly BodyNode[],
): readonly BodyNode[] {
  for (const one of descendants(element)) {
    if (one.tagName === 'p' && wordsIn(one).length >= 120) return inside()
  }
  dropped.element(element)
  return []
}

function headings(element: HtmlElement, level: 2 | 3, reading: InlineReading): readonly BodyNode[] {
  return blocksOf(element, reading).map((block) =>
    block.type === 'paragraph' ? { ...block, type: 'heading', attrs: { ...block.attrs, level } } : block,
  )
}

function preformatted(element: HtmlElement, reading: InlineReading): readonly BodyNode[] {
  const text = inlineOf(element.childNodes, reading, { keep: true })
    .map((node) => node.text ?? '')
    .join('')
  if (text.trim() === '') return []
  return [{ type: 'preformatted', attrs: { id: newParagraphId() }, content: [{ type: 'text', text }] }]
}

function listOf(list: HtmlElement, node: BodyNode, reading: InlineReading): readonly BodyNode[] {
  const items: (readonly BodyNode[])[] = []
  let loose: HtmlNode[] = []
  const flush = () => {
    const blocks = blocksFrom(loose, reading)
    // A list right inside a list belongs to the item before it.
    if (blocks.length > 0 && items.length > 0) items.push([...(items.pop() ?? []), ...blocks])
    else if (blocks.length > 0) items.push(blocks)
    loose = []
  }
  for (const child of list.childNodes) {
    if (isElement(child) && child.tagName === 'li' && !isLeftOut(child)) {
      flush()
      const blocks = blocksOf(child, reading)
      if (blocks.length > 0) items.push(blocks)
    } else {
      loose.push(child)
    }
  }
  flush()
  if (items.length === 0) return []
  return [{ ...node, content: items.map((blocks) => ({ type: 'list_item', content: asItem(blocks) })) }]
}

/** An item begins with a paragraph, as the schema has it. */
function asItem(blocks: readonly BodyNode[]): readonly BodyNode[] {
  const [first, ...others] = blocks
  if (first?.type === 'paragraph') return blocks
  if (first?.type === 'heading' || first?.type === 'furniture' || first?.type === 'caption') {
    return [{ ...first, type: 'paragraph', attrs: { id: first.attrs?.['id'] } }, ...others]
  }
  return [{ type: 'paragraph', attrs: { id: newParagraphId() } }, ...blocks]
}

/** Inline content as blocks of that type: parted at two breaks in a row, no breaks at the ends. */
function textBlocks(type: string, content: readonly BodyNode[]): readonly BodyNode[] {
  const parts: BodyNode[][] = [[]]
  let breaks = 0
  for (const node of content) {
    if (node.type === 'hard_break') {
      breaks += 1
      continue
    }
    if (isBlank(node) && breaks > 0) continue
    if (breaks > 1) parts.push([])
    else if (breaks === 1 && parts.at(-1)?.length) parts.at(-1)?.push({ type: 'hard_break' })
    breaks = 0
    parts.at(-1)?.push(node)
  }
  return parts.flatMap((part) => {
    const inner = merged(part)
    if (inner.every(isBlank)) return []
    return [{ type, attrs: { id: newParagraphId() }, content: inner }]
  })
}

/** A text of no-break spaces only: what editors put into a paragraph that is to stand empty. */
function isBlank({ type, text }: BodyNode): boolean {
  return type === 'hard_break' || (text ?? '').trim() === ''
}
