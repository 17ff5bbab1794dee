import type { BodyNode } from '../../story/body.ts'
import { printable, unprintable } from '../printable.ts'

/*
 * A body as HTML: the elements of formats.md §5, nothing from the outside unescaped. Paragraph ids are the
 * desk's own and never leave.
 */

/** Escapes a text for HTML and XML, in an element as well as in a quoted attribute. */
export function escapeHtml(text: string): string {
  // Most runs of text have nothing of the kind: one look tells.
  if (!special.test(text)) return text
  return printable(text).replaceAll(specials, (char) => references[char] ?? char)
}

const special = new RegExp(`[&<>"${unprintable}]`)
const specials = /[&<>"]/g
const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** True for an address that may stand in a link. */
export function isSafeLink(href: unknown): href is string {
  return typeof href === 'string' && /^(?:https?:|mailto:)/i.test(href)
}

const wholeElements: Readonly<Record<string, string>> = {
  paragraph: 'p',
  furniture: 'aside',
  blockquote: 'blockquote',
  bullet_list: 'ul',
  list_item: 'li',
  table_row: 'tr',
}

const markElements: Readonly<Record<string, string>> = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strike: 's',
  sub: 'sub',
  sup: 'sup',
}

/** The HTML of a body's blocks, one after the other. */
export function writeHtmlBody(blocks: readonly BodyNode[]): string {
  return blocks.map(writeNode).join('')
}

function writeNode(node: BodyNode): string {
  const inside = () => writeHtmlBody(node.content ?? [])
  const attr = (name: string): unknown => node.attrs?.[name]
  switch (node.type) {
    case 'text':
      return writeText(node)
    case 'hard_break':
      return '<br>'
    case 'horizontal_rule':
      return '<hr>'
    case 'heading': {
      const level = attr('level') === 3 ? 3 : 2
      return `<h${level}>${inside()}</h${level}>`
    }
    case 'caption':
      return `<figure><figcaption>${inside()}</figcaption></figure>`
    case 'preformatted':
      // A parser drops the first line feed of a pre; a second one keeps the text's own.
      return `<pre>${startsWithBreak(node) ? '\n' : ''}${inside()}</pre>`
    case 'ordered_list': {
      const start = Number(attr('order') ?? 1)
      return `<ol${Number.isInteger(start) && start !== 1 ? ` start="${start}"` : ''}>${inside()}</ol>`
    }
    case 'table':
      return `<table><tbody>${inside()}</tbody></table>`
    case 'table_cell': {
      const element = attr('header') === true ? 'th' : 'td'
      return `<${element}>${inside()}</${element}>`
    }
    default: {
      const element = wholeElements[node.type]
      return element === undefined ? inside() : `<${element}>${inside()}</${element}>`
    }
  }
}

function startsWithBreak(node: BodyNode): boolean {
  const first = node.content?.[0]
  return first?.type === 'text' && /^[\r\n]/.test(first.text ?? '')
}

function writeText(node: BodyNode): string {
  return (node.marks ?? []).reduceRight(
    (html, { type, attrs }) => {
      if (type === 'link') {
        const href = attrs?.['href']
        return isSafeLink(href) ? `<a href="${escapeHtml(href)}">${html}</a>` : html
      }
      const element = markElements[type]
      return element === undefined ? html : `<${element}>${html}</${element}>`
    },
    escapeHtml(node.text ?? ''),
  )
}
