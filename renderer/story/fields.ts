import type { FieldName } from '../../shared/checks/finding.ts'
import type { Body } from '../../shared/story/body.ts'
import { type Concept, type Content, type Story, contentOf } from '../../shared/story/record.ts'

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

/** The fields with a keyword more. Said twice, it is kept once. */
export function withKeyword(fields: Fields, typed: string): Fields {
  const keyword = typed.trim().replaceAll(/\s+/g, ' ')
  const taken = [...fields.keywords, ...fields.subjects.map(({ name }) => name)]
  if (keyword === '' || taken.some((other) => sameWord(other, keyword))) return fields
  return { ...fields, keywords: [...fields.keywords, keyword] }
}

/** A tag as the story shows it: a keyword, or a subject with its code. */
export interface Tag {
  readonly key: string
  readonly name: string
  readonly code?: string
}

/** A story's tags: subjects first, as the coded and so the firmer ones. */
export function tagsOf({ subjects, keywords }: Pick<Fields, 'subjects' | 'keywords'>): readonly Tag[] {
  return [
    ...subjects.map((subject, index) => ({
      key: `subject ${index} ${subject.name}`,
      name: subject.name,
      ...(subject.code !== undefined && { code: subject.code }),
    })),
    ...keywords.map((name, index) => ({ key: `keyword ${index} ${name}`, name })),
  ]
}

/** The fields without the named tags; keys as `tagsOf` gives them. */
export function withoutTags(fields: Fields, keys: ReadonlySet<unknown>): Fields {
  return {
    ...fields,
    subjects: fields.subjects.filter(
      (subject: Concept, index) => !keys.has(`subject ${index} ${subject.name}`),
    ),
    keywords: fields.keywords.filter((name, index) => !keys.has(`keyword ${index} ${name}`)),
  }
}

function sameWord(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0
}
