import type { Foreign } from '../../story/record.ts'
import { type XmlElement, elements, isElement, rawText } from '../xml/tree.ts'
import { collapsed, wordsOf } from './white-space.ts'

/** What of a document has been read: the rest of it is kept as foreign. */
export interface Unread {
  /** An attribute that says something. It counts as read, whether there or not. */
  attribute(element: XmlElement | undefined, name: string): string | undefined
  /** The words of an element and all within; they count as read, their attributes do not. */
  words(element: XmlElement | undefined): string | undefined
  /** Counts an element as read, with all within. */
  done(element: XmlElement | undefined): void
  /** Undoes the reading of an attribute. */
  leave(element: XmlElement | undefined, name: string): void
  /** What was not read within an element, at the path given to it. */
  left(element: XmlElement, path: string): readonly Foreign[]
}

const text = '#text'

export function unread(): Unread {
  const read = new Map<XmlElement, Set<string>>()
  const done = new Set<XmlElement>()
  const mark = (element: XmlElement, name: string) => {
    const names = read.get(element) ?? new Set()
    read.set(element, names.add(name))
  }
  const markWords = (element: XmlElement) => {
    mark(element, text)
    for (const child of elements(element)) markWords(child)
  }
  const foreign = (path: string, value: string): Foreign => ({ format: 'nitf', path, value })
  const left = (element: XmlElement, path: string): readonly Foreign[] => {
    if (done.has(element)) return []
    const names = read.get(element)
    const found: Foreign[] = []
    for (const [name, value] of Object.entries(element.attributes)) {
      if (names?.has(name) !== true && name !== 'xml:space' && value.trim() !== '')
        found.push(foreign(`${path}/@${name}`, value))
    }
    if (names?.has(text) !== true && hasWords(element)) {
      const own = element.children.map((node) => (isElement(node) ? ' ' : node)).join('')
      found.push(foreign(`${path}/text()`, collapsed(own)))
    }
    const children = elements(element)
    const places = placesOf(children)
    for (const child of children) {
      const meta = child.name === 'meta' ? child.attributes['name'] : undefined
      if (meta !== undefined && !meta.includes('"')) {
        const value = child.attributes['content'] ?? rawText(child)
        if (!done.has(child) && value !== '') found.push(foreign(`${path}/meta[@name="${meta}"]`, value))
      } else found.push(...left(child, `${path}/${child.name}${places.get(child) ?? ''}`))
    }
    return found
  }
  return {
    attribute: (element, name) => {
      if (!element) return undefined
      mark(element, name)
      const value = element.attributes[name]
      // What is empty says nothing (formats.md §7.9).
      return value === undefined || value.trim() === '' ? undefined : value
    },
    words: (element) => {
      if (element) markWords(element)
      return wordsOf(element)
    },
    done: (element) => {
      if (element) done.add(element)
    },
    leave: (element, name) => {
      if (element) read.get(element)?.delete(name)
    },
    left,
  }
}

/** Whether words stand right in an element, outside of those within. */
function hasWords({ children }: XmlElement): boolean {
  return children.some((node) => !isElement(node) && /[^ \t\r\n]/.test(node))
}

/** The place of each child among those of its name, as XPath writes it; none where it is the only one. */
function placesOf(children: readonly XmlElement[]): ReadonlyMap<XmlElement, string> {
  const places = new Map<XmlElement, string>()
  if (children.length < 2) return places
  for (const same of Map.groupBy(children, ({ name }) => name).values()) {
    if (same.length > 1) for (const [index, child] of same.entries()) places.set(child, `[${index + 1}]`)
  }
  return places
}
