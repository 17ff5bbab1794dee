import type { Foreign, FormatId } from '../../story/record.ts'
import { type XmlElement, elements, isElement } from '../xml/tree.ts'

/** The namespaces that feeds use beside their own, by the prefix everybody gives them. */
export const namespaces = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  atom: 'http://www.w3.org/2005/Atom',
  media: 'http://search.yahoo.com/mrss/',
  yandex: 'http://news.yandex.ru',
} as const

const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries(namespaces).map(([prefix, uri]) => [uri, prefix]),
)

/** The name of an element with the prefix of its namespace; those of RSS and Atom themselves have none. */
export function feedName({ name, namespace }: XmlElement): string {
  if (namespace === '') return name
  const known = prefixes.get(namespace)
  if (known !== undefined) return known === 'atom' ? name : `${known}:${name}`
  if (/^http:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/$/.test(namespace)) return `excerpt:${name}`
  if (namespace.startsWith('http://wordpress.org/export/')) return `wp:${name}`
  return /^http:\/\/(?:purl\.org\/(?:rss\/1\.0\/$|atom\/)|backend\.userland|my\.netscape)/.test(namespace)
    ? name
    : `{${namespace}}${name}`
}

/** All that an element says, kept piece by piece with its path. */
export function keptOf(element: XmlElement, path: string, format: FormatId): readonly Foreign[] {
  const own = element.children
    .map((node) => (isElement(node) ? ' ' : node))
    .join('')
    .trim()
  return [
    ...Object.entries(element.attributes).flatMap(([name, value]) =>
      value.trim() === '' ? [] : [{ format, path: `${path}/@${name}`, value }],
    ),
    ...(own === '' ? [] : [{ format, path, value: own }]),
    ...elements(element).flatMap((child) => keptOf(child, `${path}/${feedName(child)}`, format)),
  ]
}
