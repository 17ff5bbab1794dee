import type { Anchor, FieldName } from '../../shared/checks/finding.ts'
import type { Body } from '../../shared/story/body.ts'
import { type Content, type Story, contentOf } from '../../shared/story/record.ts'

/** Everything an editor may change but the body, which the editor proper holds. */
export type Fields = Omit<Content, 'body'>

/** The fields of a stored story. */
export function fieldsOf(story: Story): Fields {
  const { body: _body, ...fields } = contentOf(story)
  return fields
}

/** Fields and body as one content again. */
export function toContent(fields: Fields, body: Body): Content {
  return { ...fields, body }
}

/** A place in one of the one-line fields. Offsets are UTF-16. */
export type FieldPlace = Exclude<Anchor, { readonly in: 'body' | 'story' }>

/** The text of one of the one-line fields; empty where the story has none. */
export function fieldText(fields: Fields, name: FieldName): string {
  return name === 'dateline' ? (fields.dateline?.text ?? '') : (fields[name] ?? '')
}

/**
 * The fields with one of the one-line fields set. Line breaks become spaces, since the field is one line;
 * an empty text removes the field. A dateline that a person has set is no longer a guess, and what was made
 * of the old words no longer holds.
 */
export function withFieldText(fields: Fields, name: FieldName, typed: string): Fields {
  const text = typed.replaceAll(/\s*[\r\n]+\s*/g, ' ')
  if (text === fieldText(fields, name)) return fields
  const { [name]: before, ...rest } = fields
  if (text.trim() === '') return rest
  if (name !== 'dateline') return { ...rest, [name]: text }
  const inBody = typeof before === 'object' ? before.inBody : false
  return { ...rest, dateline: { text, guessed: false, inBody } }
}

/** The fields with other words at a place of one of them. */
export function withFieldWords(fields: Fields, at: FieldPlace, words: string): Fields {
  const text = fieldText(fields, at.in)
  return withFieldText(fields, at.in, text.slice(0, at.from) + words + text.slice(at.to))
}
