// oxlint-disable no-control-regex -- NUL and RS stand between recorded messages
import type { FormatId } from '../story/record.ts'

const xmlFormats: ReadonlySet<FormatId> = new Set<FormatId>(['nitf', 'newsml-g2', 'newsml-1', 'rss', 'atom'])

/**
 * The messages of a file that holds several, one behind the other, as a line that was recorded does: documents of XML
 * with the same root, or objects of JSON. A file that is one message comes back as it is. IPTC 7901 and ANPA have frames,
 * which their readers know.
 */
export function messagesOf(format: FormatId, text: string): readonly string[] {
  if (format === 'ninjs') return jsonMessages(text)
  if (!xmlFormats.has(format)) return [text]
  const root = /<(?![?!])([A-Za-z_][\w.:-]*)/.exec(text)?.[1]
  if (root === undefined) return [text]
  const end = `</${root}>`
  // Each letter is matched in one way alone: U+FEFF is white space to an expression, and may stand there by the hundred.
  const next = new RegExp(
    `^(?:[\\s\\u0000]|<\\?[^>]*\\?>|<!DOCTYPE[^>[]*(?:\\[[^\\]]*\\]\\s*)?>)*<${root}[\\s>]`,
  )
  const messages: string[] = []
  let from = 0
  for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + end.length)) {
    const behind = at + end.length
    if (!next.test(text.slice(behind, behind + 2_000))) continue
    messages.push(text.slice(from, behind))
    from = behind
  }
  return [...messages, text.slice(from)].map((message) => message.replace(/^[\s\uFEFF\u0000]+/, ''))
}

/** Objects in a row: JSON Lines, or written one by one. One list of all where each is whole, else the text as it is. */
function jsonMessages(text: string): readonly string[] {
  const objects = objectsIn(text)
  return objects && objects.length > 1 ? objects : [text]
}

/** The objects of a text that is nothing else; undefined where something stands between them, or one is broken. */
export function objectsIn(text: string): readonly string[] | undefined {
  const found: string[] = []
  let depth = 0
  let quoted = false
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (quoted) {
      // What follows a backslash ends nothing.
      if (char === '\\') at += 1
      else if (char === '"') quoted = false
    } else if (char === '{' || char === '[') {
      if (depth === 0) from = at
      depth += 1
    } else if (char === '}' || char === ']') {
      depth -= 1
      if (depth < 0) return undefined
      if (depth === 0) found.push(text.slice(from, at + 1))
    } else if (char === '"' && depth > 0) quoted = true
    else if (depth === 0 && !/[\s,\uFEFF\u001E]/.test(char)) return undefined
  }
  return depth === 0 && !quoted ? found : undefined
}
