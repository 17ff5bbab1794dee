import type { Concept } from '../../shared/story/record.ts'
import { isSameTag, sameName } from '../../shared/vocabulary/tag.ts'
import { type TagField, tagFields } from '../../shared/vocabulary/vocabulary.ts'
import type { Fields } from '../story/fields.ts'

/** The fields of a story that hold its tags. */
export type TagFields = Pick<Fields, TagField>

/** A tag as the story shows it. */
export interface Tag {
  readonly key: string
  readonly field: TagField
  /** A keyword is a name alone. */
  readonly concept: Concept
}

/** A story's tags: subjects first, as the coded and so the firmer ones, then keywords and what has a name. */
export function tagsOf(fields: TagFields): readonly Tag[] {
  return tagFields.flatMap((field) =>
    conceptsIn(fields, field).map((concept, index) => ({
      key: `${field} ${index} ${concept.name}`,
      field,
      concept,
    })),
  )
}

function conceptsIn(fields: TagFields, field: TagField): readonly Concept[] {
  return field === 'keywords' ? fields.keywords.map((name) => ({ name })) : fields[field]
}

/** Whether a story has a tag already. A keyword that is a subject's name is had. */
export function hasTag(fields: TagFields, field: TagField, concept: Concept): boolean {
  const same = (other: Concept): boolean => isSameTag(other, concept)
  if (conceptsIn(fields, field).some(same)) return true
  return field === 'keywords' && fields.subjects.some(({ name }) => sameName(name, concept.name))
}

/** The fields with a tag more. Said twice, it is kept once. */
export function withTag<All extends TagFields>(fields: All, field: TagField, given: Concept): All {
  const name = given.name.trim().replaceAll(/\s+/g, ' ')
  const concept = { ...given, name }
  if (name === '' || hasTag(fields, field, concept)) return fields
  return field === 'keywords'
    ? { ...fields, keywords: [...fields.keywords, name] }
    : { ...fields, [field]: [...fields[field], concept] }
}

/** The fields without the named tags; keys as `tagsOf` gives them. */
export function withoutTags<All extends TagFields>(fields: All, keys: ReadonlySet<unknown>): All {
  const left = tagsOf(fields).filter(({ key }) => !keys.has(key))
  const of = (field: TagField): readonly Concept[] =>
    left.filter((tag) => tag.field === field).map(({ concept }) => concept)
  return {
    ...fields,
    subjects: of('subjects'),
    keywords: of('keywords').map(({ name }) => name),
    places: of('places'),
    people: of('people'),
    organisations: of('organisations'),
  }
}

/** The fields with one tag in the place of another; without the other where it is there already. */
export function withTagInstead<All extends TagFields>(fields: All, key: string, concept: Concept): All {
  const tag = tagsOf(fields).find((one) => one.key === key)
  if (!tag || tag.field === 'keywords') return fields
  if (hasTag(fields, tag.field, concept)) return withoutTags(fields, new Set([key]))
  return {
    ...fields,
    [tag.field]: fields[tag.field].map((one) => (one === tag.concept ? concept : one)),
  }
}
