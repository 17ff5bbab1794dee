import type { XmlElement as LibElement } from 'libxml2-wasm'
import { type Result, ok, refused } from '../../result.ts'
import type { ImportNote } from '../report.ts'
import { mendedXml } from './mend.ts'
import { prepareXml } from './prepare.ts'
import type { XmlElement, XmlNode } from './tree.ts'

export interface ParsedXml {
  readonly root: XmlElement
  readonly notes: readonly ImportNote[]
}

/** Why a text is no XML, as its parser says it, and where. */
export interface XmlFault {
  readonly message: string
  /** From 1; 0 where the parser does not say. */
  readonly line: number
  readonly column: number
}

/** A megabyte of WebAssembly: only who reads XML pays for it, and once. */
let loading: Promise<Lib> | undefined

/**
 * Parses a decoded document: no network, no external entity, no document type of its own, at most 256 elements deep
 * (libxml2's own bound). `source` is the text, whatever encoding its declaration names.
 */
export async function parseXml(source: string): Promise<Result<ParsedXml, XmlFault>> {
  const { text, notes } = prepareXml(source)
  const root = await rootOf(text)
  return root.ok ? ok({ root: root.value, notes }) : root
}

/**
 * Parses what somebody sent: as `parseXml` does, and where that is no XML once more with its faults mended. A document
 * that breaks off, or whose faults no rule mends, is refused with the first of them.
 */
export async function parseSentXml(source: string): Promise<Result<ParsedXml, XmlFault>> {
  const { text, notes } = prepareXml(source)
  const first = await rootOf(text)
  if (first.ok) return ok({ root: first.value, notes })
  const mended = mendedXml(text)
  const second = mended === undefined ? first : await rootOf(mended)
  if (!second.ok) return first
  const { line, message } = first.error
  const detail = `The document is broken XML at line ${line} (${message.split('\n', 1)[0]?.replace(/\.$/, '')}); it was mended: a bare “&”, a tag without its end, or a prefix nobody declared. Compare the text with its source.`
  const korean = `${line}번째 줄이 깨진 XML이라 고쳐 읽었습니다. &가 그대로 있거나, 태그가 닫히지 않았거나, 선언되지 않은 접두어가 있습니다. 원문과 견주어 보십시오.`
  const note: ImportNote = { level: 'invalid', field: 'source', detail, korean, at: `line ${line}` }
  return ok({ root: second.value, notes: [...notes, note] })
}

async function rootOf(text: string): Promise<Result<XmlElement, XmlFault>> {
  const lib = await (loading ??= import('libxml2-wasm'))
  const { ParseOption, XmlDocument, XmlParseError } = lib
  const option =
    ParseOption.XML_PARSE_NONET |
    ParseOption.XML_PARSE_NO_XXE |
    ParseOption.XML_PARSE_NO_SYS_CATALOG |
    ParseOption.XML_PARSE_IGNORE_ENC |
    ParseOption.XML_PARSE_BIG_LINES
  try {
    const document = XmlDocument.fromString(text, { option })
    try {
      return ok(plainElement(document.root, lib))
    } finally {
      document.dispose()
    }
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error
    const first = error.details[0]
    const message = (first?.message ?? error.message).trim()
    return refused({ message, line: first?.line ?? 0, column: first?.col ?? 0 })
  }
}

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'

type Lib = typeof import('libxml2-wasm')

function plainElement(element: LibElement, lib: Lib): XmlElement {
  const attributes: Record<string, string> = {}
  let foreign: string[] | undefined
  for (const { name, namespaceUri, value } of element.attrs) {
    attributes[namespaceUri === xmlNamespace ? `xml:${name}` : name] = value
    if (namespaceUri !== '' && namespaceUri !== xmlNamespace) (foreign ??= []).push(name)
  }
  const children: XmlNode[] = []
  let words: string | undefined
  for (let node = element.firstChild; node; node = node.next) {
    if (node instanceof lib.XmlElement) {
      if (words !== undefined) children.push(words)
      words = undefined
      children.push(plainElement(node, lib))
    } else if (node instanceof lib.XmlText || node instanceof lib.XmlCData) {
      // Text, CDATA and text again are one run of words.
      words = words === undefined ? node.content : words + node.content
    }
  }
  if (words !== undefined) children.push(words)
  const { name, namespaceUri: namespace, line } = element
  // Written out twice: a spread of what is mostly absent costs as much as reading an element.
  return foreign === undefined
    ? { name, namespace, attributes, children, line }
    : { name, namespace, attributes, foreign, children, line }
}
