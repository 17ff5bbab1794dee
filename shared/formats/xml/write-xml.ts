import type { XmlElement as LibElement } from 'libxml2-wasm'
import { withoutIllegal } from './legal.ts'

/*
 * XML from plain data, by libxml2: its escapes, never ours. What a writer builds is laid out one element a line, but
 * for running text, where every space counts.
 */

/** An element to be written. */
export interface XmlTree {
  /** `p`, or with a prefix that `namespaces` of this or an outer element declares: `xhtml:p`. `xml:` is known. */
  readonly name: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly children?: readonly (XmlTree | string)[]
  /** Namespaces declared here, by prefix; `''` is the one of names without a prefix. */
  readonly namespaces?: Readonly<Record<string, string>>
  /** True where the children are running text, so that no white space comes between them. */
  readonly running?: boolean
}

/** What stands for nothing, so that a writer may write `value && el(…)`. */
type Absent = undefined | false

/** A written document, and what it could not hold. */
export interface WrittenXml {
  readonly xml: string
  /** How many UTF-16 units XML 1.0 has no place for (§2.2), and so were left out. */
  readonly dropped: number
}

/** An element. Attributes and children that are absent are left out. */
export function el(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (XmlTree | string | Absent)[]
): XmlTree {
  const given = Object.entries(attributes).filter((pair): pair is [string, string] => pair[1] !== undefined)
  const kept = children.filter((child): child is XmlTree | string => Boolean(child))
  return {
    name,
    ...(given.length > 0 && { attributes: Object.fromEntries(given) }),
    ...(kept.length > 0 && { children: kept }),
  }
}

/** An element of running text, `p` or `headline`: its spaces are its words’. */
export function running(...given: Parameters<typeof el>): XmlTree {
  return { ...el(...given), running: true }
}

/** A megabyte of WebAssembly: only who writes XML pays for it, and once. */
let loading: Promise<typeof import('libxml2-wasm')> | undefined

/** Writes a document in UTF-8, with its declaration and one line feed at the end. The same tree gives the same bytes. */
export async function writeXml(root: XmlTree): Promise<WrittenXml> {
  const { XmlDocument } = await (loading ??= import('libxml2-wasm'))
  const document = XmlDocument.create()
  try {
    const legal = legalText()
    const { prefix, local } = split(root.name)
    const top = document.createRoot(local, root.namespaces?.[prefix ?? ''], prefix)
    fill(top, root, { legal, declared: prefix ?? '', depth: 0, laidOut: true })
    return { xml: document.toString(), dropped: legal.dropped() }
  } finally {
    document.dispose()
  }
}

interface Legal {
  (text: string): string
  dropped(): number
}

function legalText(): Legal {
  let count = 0
  return Object.assign(
    (text: string) => {
      const kept = withoutIllegal(text)
      count += text.length - kept.length
      return kept
    },
    { dropped: () => count },
  )
}

interface Place {
  readonly legal: Legal
  /** The prefix whose namespace the element has been given when it was made. */
  readonly declared: string | undefined
  readonly depth: number
  readonly laidOut: boolean
}

function fill(target: LibElement, tree: XmlTree, { legal, declared, depth, laidOut }: Place): void {
  for (const [prefix, uri] of Object.entries(tree.namespaces ?? {})) {
    if (prefix !== declared) target.addNsDeclaration(uri, prefix === '' ? undefined : prefix)
  }
  for (const [name, value] of Object.entries(tree.attributes ?? {})) {
    const { prefix, local } = split(name)
    target.setAttr(local, legal(value), prefix)
  }
  const children = tree.children ?? []
  const lines = laidOut && tree.running !== true && children.every((child) => typeof child !== 'string')
  for (const child of children) {
    if (typeof child === 'string') {
      const text = legal(child)
      if (text !== '') target.addText(text)
      continue
    }
    if (lines) target.addText(`\n${'  '.repeat(depth + 1)}`)
    const { prefix, local } = split(child.name)
    const own = child.namespaces?.[prefix ?? '']
    const made =
      own === undefined ? target.addElement(local, prefix) : declaring(target.addElement(local), own, prefix)
    fill(made, child, {
      legal,
      declared: own === undefined ? undefined : (prefix ?? ''),
      depth: depth + 1,
      laidOut: lines,
    })
  }
  if (lines && children.length > 0) target.addText(`\n${'  '.repeat(depth)}`)
}

function declaring(element: LibElement, uri: string, prefix: string | undefined): LibElement {
  element.addNsDeclaration(uri, prefix)
  element.namespacePrefix = prefix ?? ''
  return element
}

function split(name: string): { readonly prefix: string | undefined; readonly local: string } {
  const colon = name.indexOf(':')
  return colon < 0
    ? { prefix: undefined, local: name }
    : { prefix: name.slice(0, colon), local: name.slice(colon + 1) }
}
