import { droppedElements } from '../../shared/formats/html/dropped.ts'
import {
  type HtmlElement,
  type HtmlNode,
  attribute,
  isElement,
  ownText,
  parsePiece,
} from '../../shared/formats/html/tree.ts'
import { escapeHtml, isSafeLink } from '../../shared/formats/html/write-body.ts'
import { schema } from '../../shared/story/body.ts'

/** What the editor has a place for, and what only parts one block from the next. */
const kept: ReadonlySet<string> = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 figcaption aside pre blockquote ul ol li table tbody thead tfoot tr td th hr br a strong b em i u s del ' +
    'sub sup div section article header footer main address figure caption center dl dt dd'
  ).split(' '),
)

const empty: ReadonlySet<string> = new Set(['hr', 'br'])

/**
 * Pasted HTML, with nothing in it that the editor has no place for. A browser that is given a piece of HTML to read looks
 * at its styles and may fetch its films even where it is never shown, so it is read here first, as plain data. Bold and
 * italic of a style become elements, and a bold element that says it is not bold, in which some word processors wrap
 * everything, is passed over.
 */
export function cleanHtml(html: string): string {
  const root = parsePiece(html)
  // Nested beyond all sense: its words are kept.
  return root === undefined
    ? escapeHtml(html.replaceAll(/<[^>]*>/g, ' '))
    : root.childNodes.map(written).join('')
}

function written(node: HtmlNode): string {
  const text = ownText(node)
  if (text !== undefined) return escapeHtml(text)
  if (!isElement(node) || droppedElements.has(node.tagName)) return ''
  const tag = node.tagName
  if (empty.has(tag)) return `<${tag}>`
  const { bold, italic } = styleOf(node)
  let inside = node.childNodes.map(written).join('')
  if (bold === true) inside = `<strong>${inside}</strong>`
  if (italic === true) inside = `<em>${inside}</em>`
  const isUndone =
    (/^(?:b|strong)$/.test(tag) && bold === false) || (/^(?:i|em)$/.test(tag) && italic === false)
  return kept.has(tag) && !isUndone ? `<${tag}${attributesOf(node)}>${inside}</${tag}>` : sliced(node, inside)
}

/** What a style says of two things; undefined where it says nothing. */
function styleOf(element: HtmlElement): {
  readonly bold: boolean | undefined
  readonly italic: boolean | undefined
} {
  const style = attribute(element, 'style') ?? ''
  const weight = /(?:^|;)\s*font-weight:\s*([\w]+)/i.exec(style)?.[1]?.toLowerCase()
  const slant = /(?:^|;)\s*font-style:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase()
  return {
    bold: weight === undefined ? undefined : /^(?:bold|bolder|[6-9]\d\d)$/.test(weight),
    italic: slant === undefined ? undefined : /^(?:italic|oblique)$/.test(slant),
  }
}

function attributesOf(element: HtmlElement): string {
  const { tagName } = element
  const href = attribute(element, 'href')
  const start = attribute(element, 'start') ?? ''
  const given: readonly (readonly [string, string | undefined])[] = [
    ['data-pm-slice', ownSlice(attribute(element, 'data-pm-slice'))],
    ['data-id', attribute(element, 'data-id')],
    ['data-credit', tagName === 'figcaption' ? attribute(element, 'data-credit') : undefined],
    ['href', tagName === 'a' && isSafeLink(href) ? href : undefined],
    ['start', tagName === 'ol' && /^\d{1,6}$/.test(start) ? start : undefined],
  ]
  return given.map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`)).join('')
}

/** An element that is passed over may carry ProseMirror's own mark; a plain one carries it on. */
function sliced(element: HtmlElement, inside: string): string {
  const slice = ownSlice(attribute(element, 'data-pm-slice'))
  return slice === undefined ? inside : `<span data-pm-slice="${escapeHtml(slice)}">${inside}</span>`
}

/**
 * What ProseMirror writes on what it copies: how far both ends are open, and what stood around it. It is believed by
 * ProseMirror as it is, and anyone can write it: only blocks of the schema with plain attributes pass.
 */
function ownSlice(value: string | undefined): string | undefined {
  const [, context] = /^\d{1,2} \d{1,2}(?: -\d+)? (.*)$/s.exec(value ?? '') ?? []
  if (context === undefined) return undefined
  try {
    const parts: unknown = JSON.parse(context)
    return Array.isArray(parts) && parts.every(isAround) ? value : undefined
  } catch {
    // No JSON: not of ProseMirror's making.
    return undefined
  }
}

/** A name of a block, or its attributes: they take turns. */
function isAround(part: unknown, at: number): boolean {
  if (at % 2 === 0) return typeof part === 'string' && Object.hasOwn(schema.nodes, part)
  return (
    part === null ||
    (typeof part === 'object' &&
      Object.values(part).every((value) => value === null || typeof value !== 'object'))
  )
}
