// oxlint-disable no-control-regex -- the wire’s frames are made of control characters
import type { FormatId } from '../story/record.ts'
import { objectsIn } from './messages.ts'
import { ninjsItems } from './ninjs/items.ts'
import { isWireHeader } from './text/slug.ts'
import { withoutDoctype } from './xml/prepare.ts'

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
  const wire = sniffWire(source.slice(0, 500))
  if (wire) return wire
  if (isMarkdown(start)) return known('markdown', 'a Markdown file')
  if (isMail(start)) return known('eml', 'a mail message')
  return text
}

/** The wire's frames begin with SOH, behind fillers and what a line put there; a frame may have lost it. */
function sniffWire(head: string): Sniffed | undefined {
  // SOH, source, number, priority, category
  if (/\u0001\s*[A-Za-z]{1,6}\d{1,5} \S [A-Za-z]/.test(head) || isWireHeader(firstLine(head))) {
    return known('iptc7901', 'an IPTC 7901 message')
  }
  // SYN, SOH, service letter, story number, US
  if (/\u0001[a-z]\d{3,4}\u001F|^[\u0000\u007F\s]*\u0016+\u0001?[a-z]\d{3,4}/i.test(head)) {
    return known('anpa1312', 'an ANPA 1312 message')
  }
  return undefined
}

function firstLine(text: string): string {
  // DEL and NUL fill the line of a teleprinter
  return (
    text
      .replace(/^[\u0000\u0016\u007F\s]+/, '')
      .split(/[\r\n]/, 1)[0]
      ?.trim() ?? ''
  )
}

function known(format: FormatId, name: string): Sniffed {
  return { kind: 'format', format, name }
}

function other(name: string): Sniffed {
  return { kind: 'other', name }
}

function sniffMarkup(start: string): Sniffed {
  if (/^<!doctype html/i.test(start)) return known('html', 'an HTML page')
  const body = withoutDoctype(start).text.replace(/^(?:<\?[^>]*\?>|<!--[\s\S]*?-->|\s)+/, '')
  const name = /^<(?:[A-Za-z][\w.-]*:)?([A-Za-z][\w.-]*)(?:\s+[\w:.-]+\s*=|\s*\/?>)/.exec(body)?.[1]
  const declared = /^<\?xml\s/i.test(start)
  const root = name === undefined ? undefined : roots.find(([pattern]) => pattern.test(name))
  if (root) return root[2] ? known(root[2], root[1]) : other(root[1])
  if (declared) return known('xml', 'an XML document')
  // "<END>" begins a line of copy too; only an element that is closed again is XML.
  return name !== undefined && start.trimEnd().endsWith(`${name}>`) && start.includes('</')
    ? known('xml', 'an XML document')
    : text
}

function sniffJson(start: string): Sniffed {
  if (start.startsWith('{\\rtf')) return other('an RTF document')
  const parsed = parsedJson(start) ?? firstOfSeveral(start)
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

/** The first of several objects that stand one behind the other. */
function firstOfSeveral(text: string): unknown {
  const [first, second] = objectsIn(text) ?? []
  return first !== undefined && second !== undefined && first.startsWith('{') ? parsedJson(first) : undefined
}

const mailHeader =
  /^(?:received|return-path|delivered-to|from|to|subject|date|message-id|mime-version|content-type|x-[\w-]+|dkim-signature|reply-to):\s/i

function isMail(start: string): boolean {
  // A store of mail begins each with a line of its own: `From desk@example.org Tue Nov 24 09:00:00 2026`.
  const lines = start
    .slice(0, 8000)
    .replace(/^From \S+ .*\r?\n/, '')
    .split(/\r?\n/)
  const end = lines.indexOf('')
  const head = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !/^\s/.test(line))
  return (
    head.length >= 3 &&
    head.every((line) => /^[\w-]+:/.test(line)) &&
    head.filter((line) => mailHeader.test(line)).length >= 3
  )
}

/** Front matter, or a heading of Markdown with other signs of it: `# ` alone opens notes of agencies too. */
function isMarkdown(start: string): boolean {
  if (/^---[ \t]*\r?\n(?:[^\n]*\r?\n){0,200}?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.test(start))
    return /^---[ \t]*\r?\n(?:\s*\r?\n|#.*\r?\n)*[\p{L}_][\p{L}\p{N}_.-]*\s*:/u.test(start)
  const head = start.slice(0, 20_000)
  return (
    /^#{1,2} \S[^\n]*\r?\n/.test(head) &&
    /\n#{2,4} \S|\*\*\S[^*\n]*\*\*|\[[^[\]\n]+\]\((?:https?:|mailto:|\/|<)|\n```/.test(head)
  )
}
