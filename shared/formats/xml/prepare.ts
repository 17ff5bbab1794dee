import type { ImportNote } from '../report.ts'
import { htmlEntities } from './html-entities.ts'
import { withoutIllegal } from './legal.ts'

/** A document as the parser is given it, and what was done to it. */
export interface PreparedXml {
  readonly text: string
  readonly notes: readonly ImportNote[]
}

/**
 * Takes away what a parser must not or cannot read: the document type with its own entities (agencies send some,
 * formats.md §7.4), names of characters that only HTML knows, and characters that no XML may hold. Line numbers stay.
 */
export function prepareXml(source: string): PreparedXml {
  const notes: ImportNote[] = []
  const bare = withoutDoctype(source)
  if (bare.hadOwn) {
    const detail = 'The document’s own entity declarations were not read.'
    const korean = '문서가 스스로 정한 엔티티는 읽지 않았습니다.'
    notes.push({ level: 'changed', field: 'source', detail, korean })
  }
  const named = withCharacters(bare.text)
  if (named.count > 0) {
    const detail = `${named.count} characters were written by names that only HTML knows (${named.names.join(', ')}).`
    const korean = `HTML에만 있는 이름으로 적힌 글자가 ${named.count}개 있었습니다(${named.names.join(', ')}).`
    notes.push({ level: 'changed', field: 'source', detail, korean })
  }
  const legal = withoutIllegal(named.text)
  if (legal.length < named.text.length) {
    const count = named.text.length - legal.length
    const detail = `${count} control characters that XML does not allow were taken out.`
    const korean = `XML이 허용하지 않는 제어 문자 ${count}개를 뺐습니다.`
    notes.push({ level: 'lost', field: 'source', detail, korean })
  }
  return { text: legal, notes }
}

/** The text without its DOCTYPE, whose lines are kept empty. Aware of quotes, comments, and the bracketed subset. */
export function withoutDoctype(text: string): { readonly text: string; readonly hadOwn: boolean } {
  // White space has U+FEFF among it: named once more, a run of them could be matched in countless ways.
  const from = /^(?:\s|<\?(?:[^?]|\?(?!>))*\?>|<!--(?:[^-]|-(?!->))*-->)*<!DOCTYPE/i.exec(text)?.[0]
  if (from === undefined) return { text, hadOwn: false }
  const start = from.length - '<!DOCTYPE'.length
  let depth = 0
  let hadOwn = false
  let at = from.length
  while (at < text.length) {
    const char = text.charAt(at)
    if (char === '"' || char === "'") {
      const close = text.indexOf(char, at + 1)
      at = close < 0 ? text.length : close + 1
      continue
    }
    if (text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at + 4)
      at = close < 0 ? text.length : close + 3
      continue
    }
    if (char === '[') {
      depth += 1
      hadOwn = true
    } else if (char === ']') depth -= 1
    else if (char === '>' && depth <= 0) {
      at += 1
      break
    }
    at += 1
  }
  const lines = text.slice(start, at).replaceAll(/[^\n]/g, '')
  return { text: text.slice(0, start) + lines + text.slice(at), hadOwn }
}

function withCharacters(text: string) {
  if (!/&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z]/.test(text)) return { text, count: 0, names: [] }
  const names = new Set<string>()
  let count = 0
  const replaced = text.replaceAll(
    /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|&([A-Za-z][A-Za-z0-9]{1,7});/g,
    (whole, name: string | undefined) => {
      const character = name === undefined ? undefined : htmlEntities.get(name)
      if (name === undefined || character === undefined) return whole
      names.add(name)
      count += 1
      return character
    },
  )
  return { text: replaced, count, names: [...names].slice(0, 5) }
}
