import { isLeftOut } from './inline.ts'
import {
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  attribute,
  descendants,
  inlineElements,
  isElement,
  lists,
  ownText,
  wordsIn,
} from './tree.ts'

/** The article of a page: the elements that hold it, in their order, and what of the page is not it. */
export interface FoundArticle {
  readonly parts: readonly HtmlElement[]
  /** Every run of words outside of the parts, and those taken out of them. */
  readonly around: readonly string[]
  readonly within: readonly string[]
}

/** How much running text an element holds, and how much of its text is links; in letters, Han letters twice. */
interface Measure {
  readonly prose: number
  readonly text: number
  readonly links: number
}

const hint =
  /(?:^|[^a-z])(?:comments?|disqus|footer|sidebar|related|promos?|newsletter|shar(?:e|es|ing|ebar)|social|sponsor(?:ed)?|advert\w*|ads?|banner|breadcrumbs?|menu|nav|navigation|navbar|cookies?|consent|popup|modal|teasers?|recommend\w*|most(?:read|popular|viewed)?|trending|popular|outbrain|taboola|widgets?|toolbar|tools|subscri\w+|signup|login|tags?|topics?|pagination|copyright|more|readmore|moreon|playlist|gallery|follow|reporter|journalist|sns|utility|recirc\w*)(?:[^a-z]|$)/

const furnitureElements: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'menu', 'dialog'])
const furnitureRoles = /^(?:navigation|complementary|banner|contentinfo|search|menu|dialog|alert|toolbar)$/

/** True for what its element, its role or its names say is no part of a story. */
function looksLikeFurniture(element: HtmlElement): boolean {
  if (furnitureElements.has(element.tagName)) return true
  if (furnitureRoles.test(attribute(element, 'role') ?? '')) return true
  if (/^(?:body|html|main|article|p|h[1-6]|table|tr|td|tbody|figure|figcaption)$/.test(element.tagName))
    return false
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  return hint.test(names.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase())
}

const sentence = /[.,;!?。、，！？؟،।…"”」]/u

/** Measures every element below. A run of text counts as prose from 25 letters on, and fully only with punctuation. */
function measure(root: HtmlParent): ReadonlyMap<HtmlParent, Measure> {
  const measures = new Map<HtmlParent, Measure>()
  const visit = (parent: HtmlParent): Measure => {
    let prose = 0
    let text = 0
    let links = 0
    let run = ''
    let linked = 0
    const inline = (node: HtmlNode, inLink: boolean): void => {
      const own = ownText(node)
      if (own !== undefined) {
        run += own
        if (inLink) linked += weigh(own)
      } else if (isElement(node) && !isLeftOut(node)) {
        if (!inlineElements.has(node.tagName) && node.tagName !== 'br') {
          flush()
          const inner = visit(node)
          prose += inner.prose
          text += inner.text
          links += inLink ? inner.text : inner.links
        } else {
          for (const child of node.childNodes) inline(child, inLink || node.tagName === 'a')
        }
      }
    }
    const flush = () => {
      const letters = weigh(run)
      text += letters
      links += Math.min(linked, letters)
      const own = letters - linked
      const isHeading = 'tagName' in parent && /^h[1-6]$/.test(parent.tagName)
      if (own >= 25 && !isHeading) prose += sentence.test(run) ? own : own * 0.2
      run = ''
      linked = 0
    }
    for (const child of parent.childNodes) inline(child, false)
    flush()
    const found = { prose, text, links }
    measures.set(parent, found)
    return found
  }
  visit(root)
  return measures
}

function weigh(text: string): number {
  // Only white space that is more than a space, and letters beyond the alphabets, are looked for: most text has neither.
  const words = text.replaceAll(/\s{2,}|[^\S ]/g, ' ').trim()
  if (!/[\u1100-\uFFFF]/.test(words)) return words.length
  return (
    words.length +
    (words.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0)
  )
}

/**
 * Finds the article of a page: what the page itself marks as one, else the smallest element that holds most of its
 * running text. Takes navigation, sharing, related stories and their like out of it: the tree is changed. A document
 * without any furniture is an article as a whole.
 */
export function findArticle(root: HtmlParent, body: HtmlElement): FoundArticle {
  const before = measure(root)
  const total = before.get(body)?.prose ?? 0
  const furniture = [...descendants(body)].filter(
    (element) => looksLikeFurniture(element) && (before.get(element)?.prose ?? 0) < total * 0.25,
  )
  const page = before.get(body)
  if (furniture.length === 0 && page && page.links < page.text * 0.3 && !marked(body).length) {
    return { parts: [body], around: [], within: [] }
  }
  const outer = new Set(furniture)
  const removed = furniture.filter((element) => !hasAncestorIn(element, outer))
  const places = new Map(removed.map((element) => [element, element.parentNode]))
  detach(removed)
  const after = measure(root)
  const top = topOf(body, after)
  const parts = withNeighbours(top, after)
  const inside = new Set<HtmlNode>(parts)
  const within: string[] = []
  for (const part of parts) within.push(...cleaned(part, after))
  const aroundRemoved: string[] = []
  for (const [element, parent] of places) {
    const words = wordsIn(element)
    if (words === '') continue
    const isInside =
      parent !== null && isElement(parent) && (inside.has(parent) || hasAncestorIn(parent, inside))
    ;(isInside ? within : aroundRemoved).push(words)
  }
  return { parts, around: [...runsOutside(body, inside), ...aroundRemoved], within }
}

/** Takes elements out of their parents; each parent's children are gone through once. */
function detach(elements: readonly HtmlElement[]): void {
  const gone = new Set<HtmlNode>(elements)
  for (const parent of new Set(elements.map(({ parentNode }) => parentNode))) {
    if (parent) parent.childNodes = parent.childNodes.filter((child) => !gone.has(child))
  }
}

function hasAncestorIn(element: HtmlElement, set: ReadonlySet<HtmlNode>): boolean {
  for (let up = element.parentNode; up; up = 'parentNode' in up ? up.parentNode : null)
    if (set.has(up)) return true
  return false
}

function marked(body: HtmlElement): readonly HtmlElement[] {
  return [...descendants(body)].filter(
    (element) => lists(element, 'itemprop', 'articleBody') || lists(element, 'property', 'articleBody'),
  )
}

function topOf(body: HtmlElement, measures: ReadonlyMap<HtmlParent, Measure>): readonly HtmlElement[] {
  const prose = (element: HtmlParent) => measures.get(element)?.prose ?? 0
  const bodies = marked(body).filter((element) => element.tagName !== 'meta' && prose(element) > 0)
  const outermost = bodies.filter((element) => !hasAncestorIn(element, new Set(bodies)))
  if (outermost.reduce((sum, element) => sum + prose(element), 0) >= prose(body) * 0.3) return outermost
  const articles = [...descendants(body)].filter(({ tagName }) => tagName === 'article' || tagName === 'main')
  const best = articles.toSorted((a, b) => prose(b) - prose(a))[0]
  let top = best && prose(best) >= prose(body) * 0.5 ? best : body
  for (;;) {
    const inner: HtmlElement | undefined = top.childNodes
      .filter(isElement)
      .find((child) => prose(child) >= prose(top) * (top === body || isWrapper(top) ? 0.6 : 0.75))
    if (!inner || prose(top) === 0 || /^(?:p|pre|ul|ol|blockquote|table)$/.test(inner.tagName)) return [top]
    top = inner
  }
}

function isWrapper(element: HtmlElement): boolean {
  return element.childNodes.filter(isElement).length > 8
}

/** A standfirst or a piece of the text that stands beside its main part, two levels up at most. */
function withNeighbours(
  top: readonly HtmlElement[],
  measures: ReadonlyMap<HtmlParent, Measure>,
): readonly HtmlElement[] {
  const [only] = top
  if (!only || top.length > 1) return top
  const parts = new Set<HtmlElement>([only])
  let current: HtmlElement = only
  for (let level = 0; level < 2; level += 1) {
    const parent = current.parentNode
    if (!parent || !isElement(parent) || current.tagName === 'body' || parent.tagName === 'html') break
    for (const sibling of parent.childNodes) {
      if (!isElement(sibling) || sibling === current) continue
      const found = measures.get(sibling)
      if (
        found &&
        found.prose >= 120 &&
        found.links < found.text * 0.2 &&
        /^(?:p|div|section|h2)$/.test(sibling.tagName)
      )
        parts.add(sibling)
    }
    current = parent
  }
  if (parts.size === 1) return top
  let body: HtmlParent = current
  while ('parentNode' in body && body.parentNode) body = body.parentNode
  return [...descendants(body)].filter((element) => parts.has(element))
}

/** Takes lists of links out of an article, and what is left of a page's forms. Gives their words. */
function cleaned(part: HtmlElement, measures: ReadonlyMap<HtmlParent, Measure>): readonly string[] {
  const removed = new Set<HtmlElement>()
  for (const element of descendants(part)) {
    if (!/^(?:ul|ol|dl|div|section|table|form|header)$/.test(element.tagName)) continue
    const found = measures.get(element)
    if (!found || found.text === 0 || found.prose >= 200 || hasAncestorIn(element, removed)) continue
    if (element.tagName === 'form' || found.links > found.text * 0.5) removed.add(element)
  }
  const words = [...removed].map(wordsIn).filter((text) => text !== '')
  detach([...removed])
  return words
}

/** The runs of words outside of the article, one for each block. */
function runsOutside(body: HtmlElement, inside: ReadonlySet<HtmlNode>): readonly string[] {
  const runs: string[] = []
  let run = ''
  const flush = () => {
    const words = run.replaceAll(/\s+/g, ' ').trim()
    if (words !== '') runs.push(words)
    run = ''
  }
  const walk = (node: HtmlNode): void => {
    if (inside.has(node)) return
    const own = ownText(node)
    if (own !== undefined) run += own
    if (!isElement(node) || /^(?:script|style|template)$/.test(node.tagName)) return
    const parts = !inlineElements.has(node.tagName)
    if (parts) flush()
    node.childNodes.forEach(walk)
    if (parts) flush()
  }
  walk(body)
  flush()
  return runs
}
