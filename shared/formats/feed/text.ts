import type { BodyNode } from '../../story/body.ts'
import { newParagraphId } from '../../story/new-id.ts'
import { htmlBlocks } from '../html/html-blocks.ts'
import { escapeHtml } from '../html/write-body.ts'
import type { ImportNote } from '../report.ts'
import { type XmlElement, attribute, isElement, rawText } from '../xml/tree.ts'

/** What a feed carries as text: HTML, or words without markup. */
export interface FeedText {
  readonly value: string
  readonly html: boolean
}

/** RSS does not say whether its text is HTML; a tag or a named character tells. */
export function rssText(element: XmlElement): FeedText {
  // HTML that was neither escaped nor put into CDATA is elements of the feed.
  if (element.children.some(isElement)) return { value: markupIn(element), html: true }
  const value = rawText(element)
  return { value, html: /<\/?[a-z!][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]\w*);/i.test(value) }
}

/** Atom says it by `type` (RFC 4287 §3.1.1, §4.1.3.3). */
export function atomText(element: XmlElement): FeedText {
  const type = attribute(element, 'type') ?? 'text'
  if (/xhtml|\+xml$|\/xml$/i.test(type)) return { value: markupIn(element), html: true }
  return { value: rawText(element), html: /html/i.test(type) }
}

/** What an element holds, as the HTML it was before it was parsed. */
export function markupIn(element: XmlElement): string {
  return element.children.map(markup).join('')
}

function markup(node: XmlElement['children'][number]): string {
  if (!isElement(node)) return escapeHtml(node)
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
  const empty = /^(?:br|hr|img|input|meta|link|col|area|source|wbr)$/.test(node.name)
  const open = `<${node.name}${attributes.join('')}>`
  return empty ? open : `${open}${node.children.map(markup).join('')}</${node.name}>`
}

const blockTag = /<(?:p|div|br|ul|ol|table|blockquote|h[1-6]|pre|section|article|figure)\b/i

/** Text as blocks. Where no tag divides it, blank lines do; `breaks` where single line ends count too. */
export function feedBlocks(
  { value: given, html }: FeedText,
  path: string,
  breaks: boolean,
): { readonly blocks: readonly BodyNode[]; readonly notes: readonly ImportNote[] } {
  // WordPress keeps the line ends its editor shows as breaks.
  const value = breaks && html ? given.replaceAll(/(?<=[^>\s])\r?\n(?=[^<\s])/g, '<br>\n') : given
  if (html && blockTag.test(value) && !(breaks && !/<p\b/i.test(value) && /\n\s*\n/.test(value)))
    return htmlBlocks(value, { path })
  const parts = value
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((words) => words.trim())
    .filter((words) => words !== '')
  // What has no markup needs no parser of HTML.
  if (!html && !breaks) return { blocks: parts.map(paragraphOf), notes: [] }
  const paragraphs = parts
    .map((words) => (html ? words : escapeHtml(words)))
    .map((words) => `<p>${breaks ? words.replaceAll(/(?<!<br>)\n/g, '<br>') : words}</p>`)
  return htmlBlocks(paragraphs.join('\n'), { path })
}

function paragraphOf(words: string): BodyNode {
  const text = words.replaceAll(/[ \t\n\f\r]+/g, ' ')
  return { type: 'paragraph', attrs: { id: newParagraphId() }, content: [{ type: 'text', text }] }
}

/** Text as one line of words. */
export function feedLine({ value, html }: FeedText): string | undefined {
  const words = html ? htmlBlocks(value).blocks.map(wordsOf).join(' ') : value
  const line = words.replaceAll(/\s+/g, ' ').trim()
  return line === '' ? undefined : line
}

function wordsOf(node: BodyNode): string {
  if (node.type === 'hard_break') return ' '
  const inside = (node.content ?? []).map(wordsOf)
  return node.text ?? inside.join(node.content?.[0]?.type === 'text' ? '' : ' ')
}
