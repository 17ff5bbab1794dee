import { type XmlElement, attribute, descendants } from '../xml/tree.ts'

/*
 * Codes of NewsML-G2 (specification, "QCodes"): `medtop:20000151` is a code of the scheme that the document's catalogs
 * call medtop. The desk fetches no catalog: it knows IPTC's own schemes, and what a document declares in itself.
 */

/** IPTC's schemes that the desk reads or writes, by the alias of IPTC's catalog. */
export const iptcSchemes: Readonly<Record<string, string>> = {
  cpnat: 'http://cv.iptc.org/newscodes/cpnature/',
  drol: 'http://cv.iptc.org/newscodes/descriptionrole/',
  genre: 'http://cv.iptc.org/newscodes/genre/',
  irel: 'http://cv.iptc.org/newscodes/itemrelation/',
  medtop: 'http://cv.iptc.org/newscodes/mediatopic/',
  ninat: 'http://cv.iptc.org/newscodes/ninature/',
  sig: 'http://cv.iptc.org/newscodes/signal/',
  stat: 'http://cv.iptc.org/newscodes/pubstatusg2/',
  subj: 'http://cv.iptc.org/newscodes/subjectcode/',
}

/** The catalog with those schemes, as the standard wants it named. */
export const iptcCatalog = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml'

/** What G2 has no code for and the desk would not lose: roles of its own, declared in each document. */
export const deskScheme = { alias: 'copydesk', uri: 'tag:copydesk.local,2026:role/' } as const

/** Schemes that a story knows only by their alias are declared below this. */
export const aliasBase = 'tag:copydesk.local,2026:scheme/'

/** A code with its scheme: IPTC's alias where it is IPTC's, else the document's own. */
export interface Coded {
  readonly scheme?: string
  readonly code?: string
  /** Absent where scheme and code say as much. */
  readonly uri?: string
}

/** The schemes that a document declares in itself, by alias. */
export type Catalog = ReadonlyMap<string, string>

/** Reads the inline catalogs of an item. */
export function catalogOf(item: XmlElement): Catalog {
  return new Map(
    descendants(item, 'scheme').flatMap((scheme) => {
      const alias = attribute(scheme, 'alias')
      const uri = attribute(scheme, 'uri')
      return alias === undefined || uri === undefined ? [] : [[alias, uri] as const]
    }),
  )
}

/** The code of an attribute pair `qcode` and `uri`, or of another such pair: `type` and `typeuri`. */
export function codedBy(element: XmlElement, catalog: Catalog, qcode = 'qcode', uri = 'uri'): Coded {
  const short = attribute(element, qcode)
  const long = attribute(element, uri)
  if (short !== undefined) return { ...resolved(short, catalog), ...(long !== undefined && { uri: long }) }
  return long === undefined ? {} : ofUri(long)
}

function resolved(qcode: string, catalog: Catalog): Coded {
  const colon = qcode.indexOf(':')
  // A scheme without a code, or a code without a scheme, is no qcode: it stays as it came.
  if (colon < 1 || colon === qcode.length - 1) return { code: qcode }
  const alias = qcode.slice(0, colon)
  const code = qcode.slice(colon + 1)
  const base = catalog.get(alias)
  if (base === undefined || base.startsWith(aliasBase)) return { scheme: alias, code }
  if (base === deskScheme.uri) return { scheme: deskScheme.alias, code }
  const iptc = Object.entries(iptcSchemes).find(([, uri]) => uri === base)?.[0]
  return iptc === undefined ? { scheme: alias, code, uri: base + code } : { scheme: iptc, code }
}

function ofUri(uri: string): Coded {
  const iptc = Object.entries(iptcSchemes).find(([, base]) => uri !== base && uri.startsWith(base))
  return iptc === undefined ? { uri } : { scheme: iptc[0], code: uri.slice(iptc[1].length) }
}

/** As `scheme:code`; empty where there is none. */
export function shortForm({ scheme, code, uri }: Coded): string {
  return scheme === undefined ? (code ?? uri ?? '') : `${scheme}:${code ?? ''}`
}
