/** A piece of a document between `<` and `>`. */
export interface XmlPiece {
  /** `start` and `end` of an element, `empty` for one without content; `other` is CDATA, a comment, a declaration. */
  readonly kind: 'start' | 'end' | 'empty' | 'other'
  /** Without its prefix; empty for `other`. */
  readonly name: string
  /** As it is written, with its prefix. */
  readonly written: string
  /** Offset after its last character. */
  readonly end: number
}

/** What opens a piece that is no tag, and what ends it. */
export const enclosures = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
  ['<?', '?>'],
] as const

const tagStart = /^<\/?([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)(?=[\s/>])/

/** Longer than this a tag is none, but a sign that begins none. */
const longestTag = 64 * 1024

/**
 * The piece that begins at a `<`; undefined where it does not end in this text. A `<` that begins nothing is a piece of
 * its own. Nothing is checked: that is the parser’s.
 */
export function pieceAt(text: string, at: number): XmlPiece | undefined {
  for (const [open, close] of enclosures) {
    if (!text.startsWith(open, at)) continue
    const end = text.indexOf(close, at + open.length)
    return end < 0 ? undefined : other(end + close.length)
  }
  if (text.startsWith('<!DOCTYPE', at)) {
    const end = /\[[^\]]*\]\s*>|>/.exec(text.slice(at, at + longestTag))
    return end ? other(at + end.index + end[0].length) : undefined
  }
  const end = tagEnd(text, at)
  if (end === undefined) return text.length - at > longestTag ? other(at + 1) : undefined
  const tag = text.slice(at, end)
  const [, prefix = '', name] = tagStart.exec(tag) ?? []
  if (name === undefined) return other(at + 1)
  const kind = tag.startsWith('</') ? 'end' : tag.endsWith('/>') ? 'empty' : 'start'
  return { kind, name, written: prefix + name, end }
}

function other(end: number): XmlPiece {
  return { kind: 'other', name: '', written: '', end }
}

/** Where a tag ends: at the first `>` outside of quotation marks. */
function tagEnd(text: string, at: number): number | undefined {
  let quote = ''
  for (let index = at + 1; index < text.length && index - at < longestTag; index += 1) {
    const char = text.charAt(index)
    if (quote !== '') {
      if (char === quote) quote = ''
    } else if (char === '"' || char === "'") quote = char
    else if (char === '>') return index + 1
    else if (char === '<') return index
  }
  return undefined
}
