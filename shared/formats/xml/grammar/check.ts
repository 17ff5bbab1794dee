import type { RuleFault } from '../../rule-notes.ts'
import { type XmlElement, isElement, rawText } from '../tree.ts'
import type { ElementType, Grammar } from './notation.ts'
import { isOfKind, kindName } from './values.ts'

const signatureNamespace = 'http://www.w3.org/2000/09/xmldsig#'

/** A format of XML, as its grammar knows it. */
export interface XmlFormat {
  /** As a sentence names it. */
  readonly name: string
  /** The format’s own: one, or with it the empty one where documents come without. */
  readonly namespaces: readonly string[]
  readonly grammar: Grammar
}

/** Every place where a document breaks the rules of its format, in its order: the names on the way, and the line. */
export function faultsInXml(root: XmlElement, format: XmlFormat): readonly RuleFault[] {
  const type = format.namespaces.includes(root.namespace) ? format.grammar.elementType(root.name) : undefined
  if (!type) {
    const what = `“${root.name}” is no element that ${format.name} begins with, or not in its namespace.`
    return [{ at: `${root.name}, line ${root.line}`, what }]
  }
  const document: Document = { format, faults: [], ids: new Set() }
  checkElement(root, type, root.name, document)
  return document.faults
}

interface Document {
  readonly format: XmlFormat
  readonly faults: RuleFault[]
  /** Identifiers so far. What refers to one that is not there is let pass, as the official unit files do. */
  readonly ids: Set<string>
}

function checkElement(element: XmlElement, type: ElementType, path: string, document: Document): void {
  const say = (what: string): void => {
    document.faults.push({ at: `${path}, line ${element.line}`, what })
  }
  checkAttributes(element, type, say, document)
  if (type.text !== undefined) {
    if (element.children.some(isElement)) say(`“${element.name}” holds a text, and no elements.`)
    else if (!isOfKind(rawText(element), type.text))
      say(`“${rawText(element).trim()}” in “${element.name}” is no ${kindName(type.text)}.`)
    return
  }
  const loose = !type.mixed && element.children.some((child) => !isElement(child) && /[^\t\n\r ]/.test(child))
  if (loose) say(`“${element.name}” holds elements, and no text.`)
  const fault = childrenFault(element, type, document.format)
  if (fault !== undefined) say(fault)
  for (const child of element.children) {
    if (!isElement(child)) continue
    const known = document.format.namespaces.includes(child.namespace)
      ? type.types.get(child.name)
      : undefined
    const own = known === undefined ? undefined : document.format.grammar.type(known)
    const below = `${path}/${child.name}`
    if (own) checkElement(child, own, below, document)
    else checkStranger(child, below, document)
  }
}

/** An element that any may stand for: what it holds of the format is looked at all the same. */
function checkStranger(element: XmlElement, path: string, document: Document): void {
  const { namespaces, grammar } = document.format
  const type = namespaces.includes(element.namespace) ? grammar.elementType(element.name) : undefined
  if (type) {
    checkElement(element, type, path, document)
    return
  }
  for (const child of element.children)
    if (isElement(child)) checkStranger(child, `${path}/${child.name}`, document)
}

function childrenFault(
  { name, children: nodes }: XmlElement,
  { children: model, mandatory, types }: ElementType,
  format: XmlFormat,
): string | undefined {
  let signs = ''
  for (const node of nodes) if (isElement(node)) signs += `${signOf(node, format)};`
  if (model.test(signs)) return undefined
  const children = nodes.filter(isElement)
  const found = children.map((child) => signOf(child, format))
  const lacking = mandatory.find((child) => !found.includes(child))
  if (lacking !== undefined) return `“${name}” lacks “${lacking}”.`
  const stranger = found.findIndex((sign) => !types.has(sign) && !model.test(`${sign};`))
  const strange = children[stranger]
  if (strange && !/^[?#~]$/.test(found[stranger] ?? '')) return `“${strange.name}” has no place in “${name}”.`
  const order = [...new Set(children.map((child) => child.name))].join(', ')
  return `The children of “${name}” (${order}) are not those, or not in the order, that ${format.name} asks for.`
}

/** A child as the grammar's expressions know it. */
function signOf({ name, namespace }: XmlElement, { namespaces }: XmlFormat): string {
  if (namespaces.includes(namespace)) return name
  return namespace === '' ? '~' : namespace === signatureNamespace ? '#' : '?'
}

function checkAttributes(
  { name: element, attributes, foreign = [] }: XmlElement,
  type: ElementType,
  say: (what: string) => void,
  document: Document,
): void {
  for (const name of type.demanded) {
    if (attributes[name] === undefined || foreign.includes(name))
      say(`“${element}” lacks the attribute “${name}”.`)
  }
  for (const [name, value] of Object.entries(attributes)) {
    const known = foreign.includes(name) ? undefined : type.attributes.get(name)
    if (!known) {
      const strange = foreign.includes(name) || name.startsWith('xml:')
      const allowed = strange && (type.open || isOfInstance(name))
      if (!allowed) say(`“${element}” has no attribute “${name}”.`)
    } else if (!isOfKind(value, known.kind)) {
      say(`“${value}” in “${element}/@${name}” is no ${kindName(known.kind)}.`)
    } else if (known.kind === 'id') {
      if (document.ids.has(value.trim())) say(`The identifier “${value}” is there twice.`)
      document.ids.add(value.trim())
    }
  }
}

/** Attributes of XML Schema itself, which may stand anywhere. */
function isOfInstance(name: string): boolean {
  return ['schemaLocation', 'noNamespaceSchemaLocation', 'type', 'nil'].includes(name)
}
