import type { FormatId } from '../../shared/story/record.ts'

/*
 * The words of a source's body by the simplest means: regular expressions over the text as it came. It shares no code
 * with the readers, whose work it judges.
 */

/**
 * The texts of a file's bodies; undefined where this simple extraction knows nothing of the format. One text in two
 * forms, as HTML and plain, is two.
 */
export function bodiesOf(format: FormatId, source: string): readonly string[] | undefined {
  return bodyOf[format]?.(source)
}

/** Words and figures; scripts without spaces by the letter. A hyphen at a line's end comes and goes. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .replaceAll(/[\u00AD\u180E\u200B-\u200D\u2060\uFEFF\u202A-\u202E]/gu, '')
      .replaceAll(/(?<=\p{L})-[^\S\n]*\n[^\S\n]*(?=\p{Ll})/gu, '')
      .match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu,
      ) ?? []
  )
}

type Extract = (source: string) => readonly string[]

const bodyOf: Partial<Record<FormatId, Extract>> = {
  ninjs: bodiesOfJson,
  nitf: (source) => elements(source, 'body\\.content'),
  'newsml-g2': (source) => elements(source, '(?:inlineXML|inlineData)'),
  'newsml-1': (source) => elements(source, '(?:DataContent|body\\.content)'),
  text: (source) => [source],
  // oxlint-disable-next-line no-control-regex -- the wire's text stands between STX and ETX
  iptc7901: (source) => [...source.matchAll(/\u0002([^\u0003\u0004]*)/g)].map(([, text = '']) => text),
  // oxlint-disable-next-line no-control-regex -- as above
  anpa1312: (source) => [...source.matchAll(/\u0002([^\u0003\u0004]*)/g)].map(([, text = '']) => text),
  // Ritzau escapes its HTML twice.
  xml: (source) => elements(source, '(?:[Cc]ontent|[Bb]ody|text|DataContent)').map(unescaped),
  rss: (source) => elements(source, '(?:content:encoded|description)', 'item'),
  wxr: (source) => elements(source, 'content:encoded', 'item'),
  atom: (source) => elements(source, '(?:content|summary)', 'entry'),
}

const bodyNames = /^(?:body_?.*|article_html|infobox_html|articleBody|content_html|content_text)$/i

/** Every text under a name that means a body, at any depth but inside of what is only linked. */
function bodiesOfJson(source: string): readonly string[] {
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (/^associations$/i.test(key)) continue
        if (key === 'bodies' && Array.isArray(inner)) {
          for (const one of inner as readonly { readonly value?: unknown }[])
            if (typeof one.value === 'string') found.push(untagged(one.value))
        } else if (bodyNames.test(key) && typeof inner === 'string') found.push(untagged(inner))
        else visit(inner)
      }
    }
  }
  try {
    visit(JSON.parse(source))
  } catch {
    // Objects in a row, one a line.
    for (const line of source.split('\n')) if (line.trim() !== '') visit(JSON.parse(line))
  }
  return found
}

/** The text of every element of that name, innermost text of CDATA and escaped HTML included. */
function elements(source: string, name: string, within?: string): readonly string[] {
  const scopes =
    within === undefined
      ? [source]
      : [...source.matchAll(new RegExp(`<${within}[\\s>][\\s\\S]*?</${within}>`, 'g'))].map(([all]) => all)
  return scopes
    .flatMap((scope) => [
      ...scope.matchAll(new RegExp(`<((?:\\w+:)?${name})(?:\\s[^>]*)?(?<!/)>([\\s\\S]*?)</\\1>`, 'g')),
    ])
    .map(([, , inner = '']) => inner)
    .map((inner) => untagged(/&lt;\/?\w/.test(inner) ? unescaped(inner) : inner))
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
}

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return named[name] ?? whole
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : ' '
  })
}

/** A text without tags, comments, scripts, styles and heads; a word that a mark divides stays one. */
function untagged(html: string): string {
  return unescaped(
    html
      .replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')
      .replaceAll(/<!--[\s\S]*?-->|<!doctype[^>]*>|<\?[\s\S]*?\?>/gi, ' ')
      .replaceAll(/<(script|style|head)\b[\s\S]*?<\/\1>/gi, ' ')
      .replaceAll(
        /<\/?(?:\w+:)?(?:b|i|u|s|em|strong|span|a|sub|sup|font|small|q|person|org|location|money|num|chron|copyrite|event|function|object\.title|virtloc|pronounce|abbr|acronym|cite|code|mark|tt|wbr)(?:\s[^>]*)?\/?>/gi,
        '',
      )
      .replaceAll(/<[^>]*>/g, ' '),
  )
}
