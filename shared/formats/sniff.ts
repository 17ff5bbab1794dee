import type { FormatId } from '../story/record.ts'
import { ninjsItems } from './ninjs/items.ts'

/** What a text is, by its own looks. The file's name is not asked: it is often wrong. */
export type Sniffed =
  /** A format of the wire, as a sentence names it: "a NewsML-G2 document". */
  | { readonly kind: 'format'; readonly format: FormatId; readonly name: string }
  | { readonly kind: 'story-json' }
  /** Something else, as a sentence names it: "a picture". */
  | { readonly kind: 'other'; readonly name: string }

const text = { kind: 'format', format: 'text', name: 'plain text' } as const

const roots: readonly (readonly [RegExp, string, FormatId?])[] = [
  [/^nitf$/i, 'a NITF document', 'nitf'],
  [/^(?:newsItem|newsMessage|packageItem)$/, 'a NewsML-G2 document', 'newsml-g2'],
  [/^NewsML$/i, 'a NewsML 1 document', 'newsml-1'],
  [/^rss$|^RDF$/i, 'an RSS feed', 'rss'],
  [/^feed$/i, 'an Atom feed', 'atom'],
  [
    /^(?:html|head|body|article|section|div|p|h[1-6]|table|span|main|meta|script|style)$/i,
    'an HTML page',
    'html',
  ],
  [/^svg$/i, 'an SVG picture'],
]

/** Looks at the beginning of a decoded text. Only what is clearly markup or data is not text. */
export function sniff(source: string): Sniffed {
  const start = source.trimStart()
  if (start.startsWith('{') || start.startsWith('[')) return sniffJson(start)
  if (start.startsWith('<')) return sniffMarkup(start)
  if (start.startsWith('{\\rtf')) return other('an RTF document')
  // oxlint-disable-next-line no-control-regex -- the wire's frames begin with control characters
  if (/^[\u0016\s]*\u0001[A-Za-z]{1,5}\d{3,5} /.test(source)) return known('iptc7901', 'an IPTC 7901 message')
  // oxlint-disable-next-line no-control-regex -- as above
  if (/^[\u0016\s]*\u0016+\u0001?[a-z]\d{4}\u001F?/i.test(source))
    return known('anpa1312', 'an ANPA 1312 message')
  if (isMail(start)) return known('eml', 'a mail message')
  return text
}

function known(format: FormatId, name: string): Sniffed {
  return { kind: 'format', format, name }
}

function other(name: string): Sniffed {
  return { kind: 'other', name }
}

function sniffMarkup(start: string): Sniffed {
  if (/^<!doctype html/i.test(start)) return known('html', 'an HTML page')
  const body = start.replace(/^(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!doctype[^>]*>|\s)+/i, '')
  const name = /^<(?:[A-Za-z][\w.-]*:)?([A-Za-z][\w.-]*)(?:\s+[\w:.-]+\s*=|\s*\/?>)/.exec(body)?.[1]
  const declared = /^<\?xml\s/i.test(start)
  const root = name === undefined ? undefined : roots.find(([pattern]) => pattern.test(name))
  if (root) return root[2] ? known(root[2], root[1]) : other(root[1])
  if (declared) return other('an XML document')
  // "<END>" begins a line of copy too; only an element that is closed again is XML.
  return name !== undefined && start.trimEnd().endsWith(`${name}>`) && start.includes('</')
    ? other('an XML document')
    : text
}

function sniffJson(start: string): Sniffed {
  if (start.startsWith('{\\rtf')) return other('an RTF document')
  const parsed = parsedJson(start)
  if (parsed === undefined) {
    // Broken JSON that says what it is gets the sentence of its own reader.
    if (/^\{\s*"format"\s*:\s*"copydesk-story"/.test(start)) return { kind: 'story-json' }
    return /^[{[]\s*(?:\{\s*)?"[\w$@-]+"\s*:/.test(start) ? other('JSON that is cut off or broken') : text
  }
  if (typeof parsed !== 'object' || parsed === null) return text
  const has = (key: string) => key in parsed
  if (
    ('format' in parsed && parsed.format === 'copydesk-story') ||
    (has('schema') && has('body') && has('desk'))
  ) {
    return { kind: 'story-json' }
  }
  if (ninjsItems(parsed)) return known('ninjs', 'a ninjs document')
  return other('JSON data')
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // Not JSON: for a sniffer that is an answer, not an error.
    return undefined
  }
}

const mailHeader =
  /^(?:received|return-path|delivered-to|from|to|subject|date|message-id|mime-version|content-type|x-[\w-]+|dkim-signature|reply-to):\s/i

function isMail(start: string): boolean {
  const lines = start.slice(0, 8000).split(/\r?\n/)
  const end = lines.indexOf('')
  const head = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !/^\s/.test(line))
  return (
    head.length >= 3 &&
    head.every((line) => /^[\w-]+:/.test(line)) &&
    head.filter((line) => mailHeader.test(line)).length >= 3
  )
}
