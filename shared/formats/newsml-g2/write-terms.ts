import type { Concept, InfoSource } from '../../story/record.ts'
import { isUri } from '../ninjs/uri.ts'
import { type XmlTree, el } from '../xml/write-xml.ts'
import { withoutIllegal } from '../xml/legal.ts'
import { aliasBase, deskScheme, iptcCatalog, iptcSchemes } from './catalog.ts'

/*
 * Concepts and parties as NewsML-G2 has them: a name, and a code by a scheme that the document declares.
 */

const alias = /^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u

/** Whether two parts make a QCode, `[^\s:]+:[^\s]+` in the schema. */
export function isQcode(scheme: string | undefined, code: string | undefined): boolean {
  return (
    scheme !== undefined &&
    code !== undefined &&
    alias.test(scheme) &&
    /^\S+$/.test(code) &&
    withoutIllegal(code) === code
  )
}

/** Whether a text may stand as an `xml:lang`. */
export function isTag(tag: string): boolean {
  return /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag)
}

function nameTrees({ name, names = {} }: Pick<Concept, 'name' | 'names'>): readonly XmlTree[] {
  return [
    el('name', {}, name),
    ...Object.entries(names).flatMap(([tag, one]) =>
      isTag(tag) ? [el('name', { 'xml:lang': tag }, one)] : [],
    ),
  ]
}

/** The attributes that hold a concept's code: `qcode`, `uri`, and `literal` for a code without a scheme. */
function codeAttributes({ scheme, code, uri }: Pick<Concept, 'scheme' | 'code' | 'uri'>) {
  const qcode = isQcode(scheme, code) ? `${scheme}:${code}` : undefined
  return {
    qcode,
    uri: uri !== undefined && isUri(uri) ? uri : undefined,
    literal: qcode === undefined ? code : undefined,
  }
}

/** A concept as an element of this name; `type` is its nature, a QCode. */
export function conceptTree(name: string, concept: Concept, type?: string): XmlTree {
  return el(name, { ...codeAttributes(concept), type }, ...nameTrees(concept))
}

/** True where something of a concept does not come back: what no attribute or element holds. */
export function losesOf(concept: Concept, rel?: string): boolean {
  const { scheme, code, uri, names = {} } = concept
  const qcode = isQcode(scheme, code)
  const known = uri !== undefined && Object.values(iptcSchemes).some((base) => uri.startsWith(base))
  return (
    (scheme !== undefined && !qcode) ||
    (uri !== undefined && (!isUri(uri) || (known && !qcode))) ||
    (concept.rel !== undefined && concept.rel !== rel) ||
    concept.creator !== undefined ||
    Object.keys(names).some((tag) => !isTag(tag))
  )
}

/** An organisation; its code is a QCode where it looks like one. */
export function partyTree(name: string, { name: said, code }: InfoSource, role?: string): XmlTree {
  const [scheme, ...rest] = code?.split(':') ?? []
  const isCode = rest.length > 0 && isQcode(scheme, rest.join(':'))
  return el(
    name,
    { role, qcode: isCode ? code : undefined, literal: isCode ? undefined : code },
    el('name', {}, said),
  )
}

/**
 * The catalogs a document needs for its codes: IPTC's, the source's own, and one inline for what those do not declare.
 * Where the source named catalogs of others, they are trusted to declare their codes.
 */
export function catalogTrees(qcodes: readonly string[], kept: readonly XmlTree[]): readonly XmlTree[] {
  const declared = new Set([
    ...Object.keys(iptcSchemes),
    deskScheme.alias,
    ...kept.flatMap(({ children = [] }) =>
      children.flatMap((child) => (typeof child === 'string' ? [] : [child.attributes?.['alias'] ?? ''])),
    ),
  ])
  const trusting = kept.some(({ name }) => name === 'catalogRef')
  const used = [...new Set(qcodes.map((code) => code.slice(0, code.indexOf(':'))))]
  const own = trusting ? [] : used.filter((one) => alias.test(one) && !declared.has(one))
  const schemes = [
    ...(used.includes(deskScheme.alias) ? [el('scheme', deskScheme)] : []),
    ...own
      .toSorted()
      .map((one) => el('scheme', { alias: one, uri: `${aliasBase}${encodeURIComponent(one)}/` })),
  ]
  return [
    el('catalogRef', { href: iptcCatalog }),
    ...kept,
    ...(schemes.length > 0 ? [el('catalog', {}, ...schemes)] : []),
  ]
}

/** Every QCode that stands in a tree, to know which schemes it uses. */
export function qcodesIn({ attributes = {}, children = [] }: XmlTree): readonly string[] {
  const own = ['qcode', 'type', 'role', 'rel', 'creator', 'why', 'how', 'environment'].flatMap(
    (name) => attributes[name]?.split(/\s+/) ?? [],
  )
  return [
    ...own.filter((code) => code.includes(':')),
    ...children.flatMap((child) => (typeof child === 'string' ? [] : qcodesIn(child))),
  ]
}
