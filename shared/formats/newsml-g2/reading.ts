import type { Foreign, FormatId } from '../../story/record.ts'
import { collapsed } from '../nitf/white-space.ts'
import type { ImportNote } from '../report.ts'
import { type XmlElement, elements, isElement } from '../xml/tree.ts'
import type { Catalog } from './catalog.ts'

/** What is gathered while an item is read. */
export interface Reading {
  readonly catalog: Catalog
  /** RFC 3339; the moment of import. */
  readonly now: string
  /** The language the item is in, as far as it says. */
  readonly language: string | undefined
  readonly notes: ImportNote[]
  /** Keeps an element whole, to be written back to the same format. */
  keep(element: XmlElement, path: string): void
  /** Keeps words that have no element of their own. */
  keepWords(words: string, path: string): void
  /** Remembers the attributes and children of a mapped element that found no place. */
  rest(element: XmlElement, readAttributes: readonly string[], readChildren?: readonly string[]): void
  foreign(): readonly Foreign[]
  /** All that `rest` remembered, as one note. */
  restNote(): readonly ImportNote[]
}

const g2 = 'http://iptc.org/std/nar/2006-10-01/'

/** So many pieces are shown with a note about them. */
const shown = 40

export function startReading(
  catalog: Catalog,
  language: string | undefined,
  now: string,
  format: FormatId = 'newsml-g2',
): Reading {
  const foreign: Foreign[] = []
  const rest = new Set<string>()
  return {
    catalog,
    now,
    language,
    notes: [],
    keep: (element, path) => {
      if (saysSomething(element)) foreign.push({ format, path, value: xmlOf(element) })
    },
    keepWords: (value, path) => foreign.push({ format, path, value }),
    rest: (element, readAttributes, readChildren = []) => {
      for (const [name, value] of Object.entries(element.attributes)) {
        if (!readAttributes.includes(name) && value.trim() !== '')
          rest.add(`${element.name}@${name}=${value}`)
      }
      for (const child of elements(element)) {
        if (!readChildren.includes(child.name) && saysSomething(child))
          rest.add(`${element.name}: ${xmlOf(child)}`)
      }
    },
    foreign: () => foreign,
    restNote: () => {
      if (rest.size === 0) return []
      const detail = `${rest.size} details of the item’s fields (ranks, roles, broader terms) were left out.`
      const korean = `필드에 딸린 세부(순위, 역할, 상위 용어 등) ${rest.size}가지를 뺐습니다.`
      return [{ level: 'lost', field: 'source', detail, korean, value: [...rest].slice(0, shown).join('; ') }]
    },
  }
}

/** False for an element without words and without a filled attribute: agencies send their forms unfilled. */
export function saysSomething(element: XmlElement): boolean {
  return (
    Object.values(element.attributes).some((value) => value.trim() !== '') ||
    element.children.some((node) => (isElement(node) ? saysSomething(node) : node.trim() !== ''))
  )
}

/**
 * An element as a line of XML, for keeping: in the standard's namespace without a declaration. Attributes have their
 * local names, as the tree has them.
 */
export function xmlOf(element: XmlElement, outer = ''): string {
  const namespace = element.namespace === g2 ? '' : element.namespace
  const declared = namespace === outer ? '' : ` xmlns="${escaped(namespace)}"`
  const attributes = Object.entries(element.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  const inside = element.children
    .map((node) => (isElement(node) ? xmlOf(node, namespace) : escaped(node.replaceAll(/\s+/g, ' '))))
    .join('')
    .trim()
  const open = `${element.name}${declared}${attributes.join('')}`
  return inside === '' ? `<${open}/>` : `<${open}>${inside}</${element.name}>`
}

function escaped(text: string): string {
  if (!/[&<>"]/.test(text)) return text
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** The words of an element, a line a line of theirs or a block: notes have several. Undefined where there are none. */
export function linesOf(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined
  const broken = (node: XmlElement | string): string => {
    if (!isElement(node)) return node
    const inside = node.children.map(broken).join('')
    return /^(?:p|li|div|section|header|h[1-6]|br|tr|ul|ol|dt|dd)$/.test(node.name) ? `\n${inside}\n` : inside
  }
  const lines = broken(element)
    .split(/\r?\n/)
    .map(collapsed)
    .filter((line) => line !== '')
  return lines.length === 0 ? undefined : lines.join('\n')
}
