import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from 'parse5'
import { mostElements } from '../limits.ts'

/*
 * HTML as a tree, by parse5 (the WHATWG's own parsing rules). What is nested beyond all sense is not built: Chromium
 * stops at 512 levels too, and every walk over the tree may then call itself.
 */

export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlNode = DefaultTreeAdapterTypes.Node
export type HtmlRoot = DefaultTreeAdapterTypes.Document | DefaultTreeAdapterTypes.DocumentFragment
export type HtmlParent = HtmlRoot | HtmlElement

const deepest = 400

class TooMuch extends Error {}

/** Adapter that gives up on a tree too deep or too large to be a page. */
function bounded() {
  let depth = 0
  let elements = 0
  return {
    ...defaultTreeAdapter,
    createElement: (...of: Parameters<typeof defaultTreeAdapter.createElement>) => {
      elements += 1
      if (elements > mostElements) throw new TooMuch()
      return defaultTreeAdapter.createElement(...of)
    },
    onItemPush: () => {
      depth += 1
      if (depth > deepest) throw new TooMuch()
    },
    onItemPop: () => {
      depth -= 1
    },
  }
}

/** A page, or undefined where it is nested too deeply or has too many elements to be one. */
export function parsePage(html: string): HtmlRoot | undefined {
  return within(() => parse(html, { treeAdapter: bounded(), scriptingEnabled: false }))
}

/** A piece of HTML as it stands in a page's body; undefined as with `parsePage`. */
export function parsePiece(html: string): HtmlRoot | undefined {
  return within(() => parseFragment(html, { treeAdapter: bounded(), scriptingEnabled: false }))
}

function within(build: () => HtmlRoot): HtmlRoot | undefined {
  try {
    return build()
  } catch (error) {
    if (error instanceof TooMuch) return undefined
    throw error
  }
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

/** The text of a text node; undefined for every other node. */
export function ownText(node: HtmlNode): string | undefined {
  return node.nodeName === '#text' && 'value' in node ? node.value : undefined
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

/** True where one of the values of a list attribute such as `class`, `rel` or `itemprop` is `value`. */
export function lists(element: HtmlElement, name: string, value: string): boolean {
  const stated = attribute(element, name)?.toLowerCase()
  const sought = value.toLowerCase()
  return stated !== undefined && stated.includes(sought) && stated.split(/\s+/).includes(sought)
}

/** Every element below, in the order of the source. */
export function* descendants(parent: HtmlParent): Generator<HtmlElement> {
  const waiting = parent.childNodes.toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue
    yield node
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index]
      if (child) waiting.push(child)
    }
  }
}

export function find(parent: HtmlParent, test: (element: HtmlElement) => boolean): HtmlElement | undefined {
  for (const element of descendants(parent)) if (test(element)) return element
  return undefined
}

const unread: ReadonlySet<string> = new Set(['script', 'style', 'template'])

/** The words below a node, white space as one space; scripts and style sheets have none. */
export function wordsIn(node: HtmlNode): string {
  const parts: string[] = []
  const walk = (one: HtmlNode): void => {
    const text = ownText(one)
    if (text !== undefined) parts.push(text)
    else if ('childNodes' in one && !unread.has(one.nodeName)) {
      const parted = isElement(one) && !inlineElements.has(one.tagName)
      if (parted) parts.push(' ')
      one.childNodes.forEach(walk)
      if (parted) parts.push(' ')
    }
  }
  walk(node)
  return parts
    .join('')
    .replaceAll(/[ \t\n\f\r]+/g, ' ')
    .replace(/^ | $/g, '')
}

/** The elements that stand within a line of text (HTML Living Standard, phrasing content). Others part words. */
export const inlineElements: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rb rp rt rtc ruby ' +
    's samp small span strike strong sub sup time tt u var wbr'
  ).split(' '),
)
