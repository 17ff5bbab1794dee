/*
 * What senders get wrong in XML and a reader can put right without a guess at words: a bare ampersand, a tag that is not
 * closed inside of one that is, a prefix that nobody declared. What breaks off is not mended: its end is not known.
 */

/** Where prefixes point that feeds use without declaring them. */
const known: Readonly<Record<string, string>> = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  atom: 'http://www.w3.org/2005/Atom',
  media: 'http://search.yahoo.com/mrss/',
  wp: 'http://wordpress.org/export/1.2/',
  excerpt: 'http://wordpress.org/export/1.2/excerpt/',
  xlink: 'http://www.w3.org/1999/xlink',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
}

/** Elements of HTML that hold nothing, and are often left open. */
const empty = /^(?:br|hr|img|input|meta|link|col|wbr)$/i

// A value of an attribute has no `<`: so no tag is looked for beyond the next one.
const piece =
  /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<(?<close>\/?)(?<name>[\p{L}_][\p{L}\p{N}_.:-]*)(?<rest>(?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|<|&(?!#\d+;|#x[\da-f]+;|[A-Za-z]\w*;)/giu

/** A prepared document with these faults mended; undefined where it has none of them, or breaks off. */
export function mendedXml(source: string): string | undefined {
  const text = source.trimStart()
  const open: string[] = []
  let ended = false
  let out = ''
  let at = 0
  for (const found of text.matchAll(piece)) {
    const [whole] = found
    const { name, close, rest = '' } = found.groups ?? {}
    out += text.slice(at, found.index)
    at = found.index + whole.length
    if (whole === '&' || whole === '<') out += whole === '&' ? '&amp;' : '&lt;'
    else if (name === undefined || rest.endsWith('/')) out += whole
    else if (close === '/') {
      const from = open.lastIndexOf(name)
      // The end of what never began is nothing.
      if (from < 0) continue
      for (const left of open.splice(from).toReversed()) out += `</${left}>`
      ended ||= open.length === 0
    } else if (empty.test(name) && !text.startsWith(`</${name}`, at)) out += `${whole.slice(0, -1)}/>`
    else {
      open.push(name)
      out += whole
    }
  }
  if (!ended || open.length > 0) return undefined
  const mended = withPrefixes(out + text.slice(at))
  return mended === source ? undefined : mended
}

/** The document with its undeclared prefixes declared at its root. */
function withPrefixes(text: string): string {
  const declared = new Set([...text.matchAll(/\sxmlns:([\w.-]+)\s*=/g)].map(([, prefix]) => prefix))
  const used = [...text.matchAll(/<([A-Za-z_][\w.-]*):|<[^<>]*?\s([A-Za-z_][\w.-]*):[\w.-]+\s*=/g)]
  const missing = [
    ...new Set(used.map(([, ofElement, ofAttribute]) => ofElement ?? ofAttribute ?? '')),
  ].filter((prefix) => !declared.has(prefix) && prefix !== 'xml' && prefix !== 'xmlns' && prefix !== '')
  const names = missing.map((prefix) => ` xmlns:${prefix}="${known[prefix] ?? `urn:undeclared:${prefix}`}"`)
  return text.replace(/<[A-Za-z_][\w.:-]*/, (root) => root + names.join(''))
}
