import type { BodyNode } from '../../story/body.ts'
import { printable } from '../printable.ts'
import { Dropped, droppedElements } from './dropped.ts'
import { type HtmlElement, type HtmlNode, attribute, isElement, ownText } from './tree.ts'
import { isSafeLink } from './write-body.ts'

/** Where a link that names only a part of its address begins, as the page's own address says it. */
export interface InlineReading {
  readonly dropped: Dropped
  readonly base?: string
}

type Mark = NonNullable<BodyNode['marks']>[number]

/** In the order of the schema, as ProseMirror sorts them. */
const markOrder = ['link', 'strong', 'em', 'underline', 'strike', 'sub', 'sup']

const markOf: ReadonlyMap<string, string> = new Map([
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'em'],
  ['i', 'em'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strike'],
  ['del', 'strike'],
  ['strike', 'strike'],
  ['sub', 'sub'],
  ['sup', 'sup'],
])

/**
 * The text and line breaks of a run of inline nodes. White space is one space, and none beside a break or at the ends
 * (CSS Text §4.1), unless `keep`. Two breaks in a row are for the caller to part at.
 */
export function inlineOf(
  nodes: readonly HtmlNode[],
  reading: InlineReading,
  { keep = false }: { readonly keep?: boolean } = {},
): readonly BodyNode[] {
  const out: BodyNode[] = []
  const text = (value: string, marks: readonly Mark[]) => {
    const clean = printable(keep || !unevenSpace.test(value) ? value : value.replaceAll(/[ \t\n\f\r]+/g, ' '))
    if (clean !== '') out.push({ type: 'text', text: clean, ...(marks.length > 0 && { marks }) })
  }
  const walk = (node: HtmlNode, marks: readonly Mark[]): void => {
    const own = ownText(node)
    if (own !== undefined) return text(own, marks)
    if (!isElement(node)) return
    if (node.tagName === 'br') {
      out.push(keep ? { type: 'text', text: '\n' } : { type: 'hard_break' })
      return
    }
    if (isLeftOut(node)) return reading.dropped.element(node, leftOutAs(node))
    const inner = keep ? marks : withMarks(marks, node, reading)
    if (node.tagName === 'q') text('“', inner)
    for (const child of node.childNodes) walk(child, inner)
    if (node.tagName === 'q') text('”', inner)
  }
  for (const node of nodes) walk(node, [])
  return merged(keep ? out : tidied(out))
}

/** White space that is not one space already, as it is in nearly every line that was written by a machine. */
const unevenSpace = /[\t\n\f\r]| {2}/

/** True for what is taken out with all its words, which a note then carries. */
export function isLeftOut(element: HtmlElement): boolean {
  return droppedElements.has(element.tagName) || isHidden(element)
}

export function leftOutAs(element: HtmlElement): string {
  return droppedElements.has(element.tagName) ? element.tagName : 'hidden'
}

/** True for what a browser does not show. */
function isHidden(element: HtmlElement): boolean {
  if (element.attrs.length === 0) return false
  return (
    (attribute(element, 'hidden') !== undefined && attribute(element, 'hidden') !== 'until-found') ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(attribute(element, 'style') ?? '')
  )
}

function withMarks(marks: readonly Mark[], element: HtmlElement, reading: InlineReading): readonly Mark[] {
  if (element.attrs.length === 0 && !markOf.has(element.tagName)) return marks
  const added: Mark[] = []
  const style = attribute(element, 'style') ?? ''
  const plain = /font-weight\s*:\s*(?:normal|[1-5]00)/i.test(style)
  const named = markOf.get(element.tagName)
  // A whole page pasted from an office suite stands in a <b> that its style makes plain again.
  if (named !== undefined && !(named === 'strong' && plain)) added.push({ type: named })
  if (/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) added.push({ type: 'strong' })
  if (/font-style\s*:\s*italic/i.test(style)) added.push({ type: 'em' })
  if (/text-decoration[\w-]*\s*:[^;]*line-through/i.test(style)) added.push({ type: 'strike' })
  if (element.tagName === 'a') {
    const href = attribute(element, 'href')
    const whole = href === undefined ? undefined : wholeAddress(href, reading.base)
    if (whole !== undefined) added.push({ type: 'link', attrs: { href: whole } })
    // A jump within the page leads nowhere once the page is gone; that is no loss worth a line.
    else if (href !== undefined && href.trim() !== '' && !href.startsWith('#')) reading.dropped.link(href)
  }
  if (added.length === 0) return marks
  const script = added.find(({ type }) => type === 'sub' || type === 'sup')
  const kept = marks.filter(
    ({ type }) => !added.some((one) => one.type === type) && !(script && (type === 'sub' || type === 'sup')),
  )
  const unique = added.filter((one, index) => added.findIndex(({ type }) => type === one.type) === index)
  return [...kept, ...unique].toSorted((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type))
}

/** An address as it may stand in a link; undefined for a script, a file, or a part of an unknown whole. */
export function wholeAddress(href: string, base: string | undefined): string | undefined {
  const address = printable(href.trim().replaceAll(/[\t\n\r]/g, ''))
  const isPart = !/^(?:[a-z][a-z0-9+.-]*:|[#?\\]|$)/i.test(address)
  if (!isPart) return isSafeLink(address) ? address : undefined
  const site = base === undefined ? null : /^(https?:)(\/\/[^/?#]+)([^?#]*)/i.exec(base)
  if (!site) return undefined
  const [, scheme = '', host = '', path = ''] = site
  if (address.startsWith('//')) return scheme + address
  if (address.startsWith('/')) return scheme + host + address
  return `${scheme}${host}${path.slice(0, path.lastIndexOf('/') + 1) || '/'}${address}`
}

/** White space as a browser shows it: one space across the borders of elements, none at the ends of a line. */
function tidied(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const out: BodyNode[] = []
  let atStart = true
  const trimLast = () => {
    const last = out.at(-1)
    if (last?.type !== 'text' || !last.text?.endsWith(' ')) return
    const text = last.text.slice(0, -1)
    if (text === '') out.pop()
    else out[out.length - 1] = { ...last, text }
  }
  for (const node of nodes) {
    if (node.type === 'hard_break') {
      trimLast()
      out.push(node)
      atStart = true
      continue
    }
    const text: string = atStart ? (node.text ?? '').replace(/^ /, '') : (node.text ?? '')
    if (text === '') continue
    out.push(text === node.text ? node : { ...node, text })
    atStart = text.endsWith(' ')
  }
  trimLast()
  return out
}

/** Neighbours of the same marks as one, as ProseMirror keeps them. */
export function merged(nodes: readonly BodyNode[]): readonly BodyNode[] {
  if (nodes.length < 2) return nodes
  const out: BodyNode[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    const joins =
      last?.type === 'text' &&
      node.type === 'text' &&
      (last.marks === node.marks || JSON.stringify(last.marks ?? []) === JSON.stringify(node.marks ?? []))
    if (joins) out[out.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else out.push(node)
  }
  return out
}
