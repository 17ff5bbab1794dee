/*
 * An XML document as plain data. Agencies write one format with a namespace, with another, and without: elements are
 * known by their local names.
 */

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  /** Empty where it has none. */
  readonly namespace: string
  /** By local name; those of the `xml:` namespace with their prefix, `xml:lang`. */
  readonly attributes: Readonly<Record<string, string>>
  /** The names of those that stand in a namespace of their own, but `xml:`; absent where there is none. */
  readonly foreign?: readonly string[]
  readonly children: readonly XmlNode[]
  /** The line its tag stands on, from 1. */
  readonly line: number
}

/** An element, or text between elements. Comments and processing instructions are left out. */
export type XmlNode = XmlElement | string

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}

/** The child elements, all or those of a name. */
export function elements({ children }: XmlElement, name?: string): readonly XmlElement[] {
  return children.filter(
    (node): node is XmlElement => isElement(node) && (name === undefined || node.name === name),
  )
}

/** The first child element of a name. */
export function element(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((node): node is XmlElement => isElement(node) && node.name === name)
}

/** The first element at a path of child names: `head/docdata/date.issue`. */
export function at(root: XmlElement | undefined, path: string): XmlElement | undefined {
  return path.split('/').reduce<XmlElement | undefined>(element, root)
}

/** Every element of a name below this one, in document order. */
export function descendants(root: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  const walk = (parent: XmlElement): void => {
    for (const node of parent.children) {
      if (!isElement(node)) continue
      if (node.name === name) found.push(node)
      walk(node)
    }
  }
  walk(root)
  return found
}

/** All text within, as it stands. */
export function rawText(node: XmlNode | undefined): string {
  if (node === undefined) return ''
  if (!isElement(node)) return node
  let text = ''
  for (const child of node.children) text += rawText(child)
  return text
}

/** The text within, with runs of white space as one space and none at the ends; undefined where there is none. */
export function textOf(node: XmlNode | undefined): string | undefined {
  const text = rawText(node).replaceAll(/\s+/g, ' ').trim()
  return text === '' ? undefined : text
}

/** An attribute that says something; undefined where it is absent or empty. */
export function attribute(node: XmlElement | undefined, name: string): string | undefined {
  const value = node?.attributes[name]?.trim()
  return value === undefined || value === '' ? undefined : value
}
