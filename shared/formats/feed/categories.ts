import { own } from '../../own.ts'
import type { Concept, Foreign, FormatId } from '../../story/record.ts'
import { iptcSchemes } from '../newsml-g2/catalog.ts'
import { type XmlElement, attribute, elements } from '../xml/tree.ts'
import { feedName } from './names.ts'
import { feedLine, rssText } from './text.ts'

/*
 * The categories of a feed: RSS has a name and a domain, Atom (RFC 4287, 4.2.2) a term, the address of its scheme, and
 * a label.
 */

/** A category of a scheme is a subject; a bare one, and a tag of WordPress, a keyword. */
export function categoriesOf(
  item: XmlElement,
  used: Set<XmlElement>,
  path: string,
  format: FormatId,
  foreign: Foreign[],
): { readonly subjects: readonly Concept[]; readonly keywords: readonly string[] } {
  const subjects: Concept[] = []
  const keywords: string[] = []
  for (const child of elements(item).filter((one) => /^(?:category|dc:subject)$/.test(feedName(one)))) {
    used.add(child)
    const term = attribute(child, 'term')
    const name = attribute(child, 'label') ?? feedLine(rssText(child)) ?? term
    const scheme = attribute(child, 'domain') ?? attribute(child, 'scheme')
    const code = attribute(child, 'nicename') ?? (term === name ? undefined : term)
    if (name === undefined) continue
    if (scheme === undefined || scheme === 'post_tag') {
      keywords.push(name)
      if (code !== undefined) foreign.push({ format, path: `${path}/category/@nicename`, value: code })
      continue
    }
    subjects.push(subjectOf(name, scheme, code))
  }
  return { subjects, keywords: [...new Set(keywords)] }
}

function subjectOf(name: string, scheme: string, term: string | undefined): Concept {
  for (const [alias, base] of Object.entries(iptcSchemes)) {
    const address = scheme.replace(/^https:/, 'http:')
    if (!`${address}/`.startsWith(base)) continue
    const code = address.slice(base.length) || term
    return { name, scheme: alias, ...(code !== undefined && { code }) }
  }
  const code = term === undefined ? {} : { code: term }
  if (/^https?:/.test(scheme)) return { name, uri: scheme, ...code }
  if (scheme === 'subject') return { name }
  const coded = /^(?<alias>[a-z][\w-]*):(?<code>[^\s:/][^:]*)$/i.exec(scheme)?.groups
  return coded ? { name, scheme: coded['alias'] ?? '', code: coded['code'] ?? '' } : { name, scheme, ...code }
}

/** The domain of a subject in RSS, which tells it from a keyword and holds its code. */
export function rssDomain({ uri, scheme, code }: Concept): string {
  if (uri !== undefined && /^https?:/.test(uri)) return uri
  return scheme !== undefined && code !== undefined ? `${scheme}:${code}` : (scheme ?? 'subject')
}

/** The attributes of a subject as a category of Atom; `name` is its name on one line. */
export function atomCategory(concept: Concept, name: string | undefined) {
  const { scheme, code, uri } = concept
  const base = scheme === undefined ? undefined : own(iptcSchemes, scheme)
  if (base !== undefined && code !== undefined) return { scheme: base, term: code, label: name }
  const isScheme = uri !== undefined && code !== undefined && /^https?:/.test(uri) && !uri.endsWith(code)
  return { scheme: rssDomain(concept), term: isScheme ? code : name, label: name }
}

/** Whether something of a subject has no place in a category. */
export function losesOfSubject({ names, rel, uri, scheme, code }: Concept): boolean {
  const isIptc = uri !== undefined && Object.values(iptcSchemes).some((base) => uri.startsWith(base))
  const coded =
    scheme !== undefined && code !== undefined && /^[a-z][\w-]*:[^\s:/][^:]*$/i.test(`${scheme}:${code}`)
  return (
    names !== undefined ||
    rel !== undefined ||
    (uri !== undefined && code !== undefined && !isIptc) ||
    (uri === undefined && code !== undefined && !coded)
  )
}
