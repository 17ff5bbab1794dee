import type { BodyNode } from '../../story/body.ts'
import { newParagraphId } from '../../story/new-id.ts'
import { htmlBlocks } from '../html/html-blocks.ts'
import { printable } from '../printable.ts'
import { writeTextBody } from '../text/write-body.ts'
import { isObject, plainName } from './json-object.ts'
import { type Properties, isBlank } from './properties.ts'

/** A text of an item: in a list (ninjs 2 and 3: role, content type, value) or under a name that says its role (1). */
export interface RoledText {
  readonly role: string
  readonly kind: 'text' | 'html' | 'nitf'
  readonly value: string
  /** Within the item. */
  readonly path: string
}

/**
 * The texts of a kind: `headlines`, `descriptions` or `bodies`, and `headline_*`, `description_*`, `body_*`.
 * What is no text is kept.
 */
export function takeTexts(properties: Properties, plural: string, singular: string): readonly RoledText[] {
  const listName = properties.key(plural) ?? plural
  const listed = properties.list(plural).flatMap((one: unknown, index): readonly RoledText[] => {
    const path = `/${listName}/${index}`
    if (typeof one === 'string') return isBlank(one) ? [] : [roled('', '', one, path)]
    const value = isObject(one) ? (one['value'] ?? one['description'] ?? one['headline']) : undefined
    if (!isObject(one) || typeof value !== 'string') {
      if (!isBlank(one)) properties.keep(path, one)
      return []
    }
    if (isBlank(value)) return []
    const type = one['contentType'] ?? one['contenttype']
    const role = typeof one['role'] === 'string' ? one['role'] : ''
    return [roled(role, typeof type === 'string' ? type : '', value, path)]
  })
  const named = properties
    .named((name) => name.startsWith(singular))
    .flatMap((name): readonly RoledText[] => {
      const value = properties.text(plainName(name))
      const role = plainName(name).slice(singular.length)
      // What a headline or a `_text` has of brackets is its words.
      const type = singular === 'headline' || role === 'text' ? 'text/plain' : ''
      return value === undefined ? [] : [roled(role, type, value, `/${name}`)]
    })
  return [...listed, ...named]
}

function roled(role: string, type: string, value: string, path: string): RoledText {
  const nitf = /nitf/i.test(type) || /<nitf[\s>]/i.test(value)
  const html = /html/i.test(type) || (type === '' && (/html/i.test(role) || /^\s*<[a-z!?]/i.test(value)))
  return { role, kind: nitf ? 'nitf' : html ? 'html' : 'text', value: printable(value), path }
}

/** A short text without its tags. */
export function asPlain(properties: Properties, text: RoledText): string | undefined {
  const plain =
    text.kind === 'text'
      ? text.value.trim()
      : filledLines(writeTextBody(blocksOf(properties, text))).join('\n')
  return plain === '' ? undefined : plain
}

/** A text as blocks of a body. */
export function blocksOf(properties: Properties, text: RoledText): readonly BodyNode[] {
  if (text.kind === 'text') return textBlocks(text.value)
  const inner =
    text.kind === 'nitf'
      ? (/<body\.content[^>]*>([\s\S]*?)<\/body\.content>/i.exec(text.value)?.[1] ?? text.value)
      : text.value
  const { blocks, notes } = htmlBlocks(inner, { path: `${properties.at}${text.path}` })
  for (const note of notes) properties.note(note)
  return blocks
}

/** Paragraphs of a plain text: at blank lines, or at each line where it has none. */
function textBlocks(text: string): readonly BodyNode[] {
  const divided = /\S[^\S\n]*\n[^\S\n]*\n/.test(text)
  return text
    .split(divided ? /\n[^\S\n]*\n\s*/ : /\n/)
    .map((part) => filledLines(part).join(' '))
    .filter((part) => part !== '')
    .map((part) => textBlock('paragraph', part))
}

/** The lines of a text that have words, without the white space around them. */
function filledLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

export function textBlock(type: string, text: string): BodyNode {
  return {
    type,
    attrs: { id: newParagraphId() },
    ...(text !== '' && { content: [{ type: 'text', text }] }),
  }
}

function words(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** True where every word of a text stands in another one too, as often: the same words told in another form. */
export function isToldIn(text: string, other: string): boolean {
  const counts = new Map<string, number>()
  for (const word of words(other)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return words(text).every((word) => {
    const left = counts.get(word) ?? 0
    counts.set(word, left - 1)
    return left > 0
  })
}
