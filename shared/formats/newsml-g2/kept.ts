import type { Foreign } from '../../story/record.ts'
import { isMoment, isUri } from '../ninjs/uri.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { type XmlElement, elements, isElement, rawText } from '../xml/tree.ts'
import { type XmlTree, el } from '../xml/write-xml.ts'
import { isTag } from './write-terms.ts'
import { own } from '../../own.ts'

/*
 * What an import kept of its source goes back to where it stood, as far as the schema of 2.35 lets it stand there:
 * feeds break their own schema, and what leaves is to be valid.
 */

/** The kept elements that go back, by the path of their parent and their name. */
export interface Kept {
  trees(path: string): readonly XmlTree[]
  /** What does not go back. */
  readonly lost: readonly Foreign[]
}

/** By path: how many the schema takes of each. */
const places: Readonly<Record<string, number>> = {
  'newsItem/catalogRef': 99,
  'newsItem/catalog': 99,
  'newsItem/itemMeta/role': 1,
  'newsItem/itemMeta/fileName': 1,
  'newsItem/itemMeta/generator': 99,
  'newsItem/itemMeta/profile': 1,
  'newsItem/itemMeta/service': 99,
  'newsItem/itemMeta/memberOf': 99,
  'newsItem/itemMeta/signal': 99,
  'newsItem/itemMeta/link': 99,
  'newsItem/contentMeta/contentModified': 1,
  'newsItem/contentMeta/creator': 99,
  'newsItem/contentMeta/contributor': 99,
  'newsItem/contentMeta/audience': 99,
  'newsItem/contentMeta/subject': 999,
  'newsItem/contentMeta/genre': 99,
  'newsItem/contentMeta/description': 99,
}

const qcode = /^[^\s:]+:\S+$/
const qcodes = (text: string) => text.split(/\s+/).every((one) => qcode.test(one))
const whole = (text: string) => /^\d{1,9}$/.test(text)

/** The attributes that go back, and what the schema wants of each. */
const attributes: Readonly<Record<string, (text: string) => boolean>> = {
  qcode: (text) => qcode.test(text),
  type: (text) => qcode.test(text),
  rel: (text) => qcode.test(text),
  creator: (text) => qcode.test(text),
  role: qcodes,
  literal: (text) => !/[\t\r\n]/.test(text),
  uri: isUri,
  href: isUri,
  residref: isUri,
  alias: (text) => /^[A-Za-z_][\w.-]*$/.test(text),
  rank: whole,
  version: whole,
  versioninfo: () => true,
  contenttype: (text) => /^[\w.+-]+\/[\w.+-]+$/.test(text),
  modified: isMoment,
  'xml:lang': isTag,
}

const flex = ['qcode', 'uri', 'literal', 'type', 'creator', 'modified']

/** The attributes that the schema takes, by element. */
const taken: Readonly<Record<string, readonly string[]>> = {
  catalogRef: ['href'],
  catalog: [],
  scheme: ['alias', 'uri'],
  role: ['qcode', 'uri', 'creator', 'modified'],
  itemClass: ['qcode', 'uri'],
  fileName: [],
  generator: ['versioninfo', 'role'],
  profile: ['versioninfo'],
  service: ['qcode', 'uri', 'creator', 'modified'],
  memberOf: flex,
  signal: ['qcode', 'uri', 'literal', 'creator', 'modified'],
  link: ['rel', 'rank', 'href', 'residref', 'version', 'contenttype', 'creator', 'modified'],
  contentModified: [],
  creator: [...flex, 'role'],
  contributor: [...flex, 'role'],
  audience: flex,
  subject: [...flex, 'rank'],
  genre: [...flex, 'rank'],
  description: ['role', 'rank', 'xml:lang', 'creator', 'modified'],
  name: ['xml:lang', 'role'],
  title: ['xml:lang'],
}

/** The children that go back, by their parent. */
const inside: Readonly<Record<string, readonly string[]>> = {
  catalog: ['scheme'],
  link: ['itemClass', 'title'],
  service: ['name'],
  memberOf: ['name'],
  creator: ['name'],
  contributor: ['name'],
  audience: ['name'],
  subject: ['name'],
  genre: ['name'],
}

/** Elements whose words may stand in them. */
const worded = new Set([
  'fileName',
  'generator',
  'profile',
  'contentModified',
  'description',
  'name',
  'title',
])

/** Attributes by which some elements are known: without them they say nothing, or are invalid. */
const needed: Readonly<Record<string, readonly string[]>> = {
  catalogRef: ['href'],
  scheme: ['alias', 'uri'],
  signal: ['qcode', 'uri'],
  role: ['qcode', 'uri'],
  link: ['href', 'residref'],
}

/** Sorts what was kept into what goes back and what does not. */
export async function keptOf(foreign: readonly Foreign[]): Promise<Kept> {
  const found = new Map<string, XmlTree[]>()
  const lost: Foreign[] = []
  const placed = foreign.filter(
    ({ format, path }) => format === 'newsml-g2' && own(places, path) !== undefined,
  )
  const roots = await rootsOf(placed.map(({ value }) => value))
  for (const one of foreign) {
    const root = roots[placed.indexOf(one)]
    const given = found.get(one.path) ?? []
    const fits =
      root?.name === one.path.slice(one.path.lastIndexOf('/') + 1) && given.length < (places[one.path] ?? 0)
    const tree = root && fits ? treeOf(root) : undefined
    if (tree) found.set(one.path, [...given, tree])
    if (!root || !tree || !isWhole(root, tree)) lost.push(one)
  }
  return { trees: (path) => found.get(path) ?? [], lost }
}

/** The element of each text; undefined for one that is no element. */
async function rootsOf(values: readonly string[]): Promise<readonly (XmlElement | undefined)[]> {
  if (values.length === 0) return []
  // All in one go: a parser's start costs more than a small element.
  const whole = await parseXml(`<kept><one>${values.join('</one><one>')}</one></kept>`)
  const parts = whole.ok ? elements(whole.value.root, 'one').map((one) => elements(one)) : []
  if (parts.length === values.length) return parts.map((part) => (part.length === 1 ? part[0] : undefined))
  return Promise.all(
    values.map(async (value) => {
      const parsed = await parseXml(value)
      return parsed.ok ? parsed.value.root : undefined
    }),
  )
}

function treeOf(element: XmlElement): XmlTree | undefined {
  const { name } = element
  const given = Object.entries(element.attributes).filter(
    ([key, value]) =>
      value.trim() !== '' &&
      own(taken, name)?.includes(key) === true &&
      own(attributes, key)?.(value) === true,
  )
  const wants = own(needed, name)
  const has = (key: string) => given.some(([known]) => known === key)
  if (wants && !(name === 'scheme' ? wants.every(has) : wants.some(has))) return undefined
  const words = worded.has(name) ? rawText(element).trim() : ''
  if (name === 'contentModified' && !isMoment(words)) return undefined
  const children = elements(element)
    .filter((child) => own(inside, name)?.includes(child.name) === true)
    .flatMap((child) => treeOf(child) ?? [])
  if (name === 'catalog' && children.length === 0) return undefined
  // One that is known by nothing says nothing.
  const known = ['qcode', 'uri', 'literal'].some(has) || children.length > 0
  if (own(inside, name) && !wants && name !== 'catalog' && !known) return undefined
  if (worded.has(name) && words === '') return undefined
  return el(name, Object.fromEntries(given), ...(words === '' ? [] : [words]), ...children)
}

/** Whether all of an element is in what goes back of it. */
function isWhole(element: XmlElement, tree: XmlTree): boolean {
  const filled = Object.entries(element.attributes).filter(([, value]) => value.trim() !== '')
  const children = (tree.children ?? []).filter((child) => typeof child !== 'string')
  const words = element.children.filter((node) => !isElement(node) && node.trim() !== '')
  return (
    filled.length === Object.keys(tree.attributes ?? {}).length &&
    elements(element).length === children.length &&
    (words.length === 0 || worded.has(element.name)) &&
    elements(element).every((child, index) => isWhole(child, children[index] ?? el('')))
  )
}
