import { fieldInEnglish } from './in-english.ts'
import { fieldInKorean, formatInKorean } from './in-korean.ts'
import type { Said } from '../locale.ts'
import type { BodyNode } from '../story/body.ts'
import { type Story, contentFields } from '../story/record.ts'
import type { ImportNote } from './report.ts'

/** The fields of a story that a format may hold. */
export type StoryField = keyof Story

const compared: readonly StoryField[] = [
  ...contentFields,
  'uri',
  'version',
  'firstCreated',
  'versionCreated',
  'altIds',
  'foreign',
]

/**
 * What a format does to a story, by comparing it with what would be read back (its projection, formats.md §6.1): a note
 * for each field that differs, `lost` where nothing of it is left, and no other. `why` says more where the general
 * sentence says too little.
 */
export function projectionNotes(
  story: Story,
  projected: Story,
  format: string,
  why: Partial<Record<StoryField, Said>> = {},
): readonly ImportNote[] {
  return compared.flatMap((field): readonly ImportNote[] => {
    const isSame =
      field === 'body'
        ? isSameBlock(story.body, projected.body)
        : isSameData(plain(field, story), plain(field, projected))
    if (isSame) return []
    const lost = isEmpty(projected[field]) || isDefault(field, projected[field])
    const name = fieldInEnglish(field)
    const value = story[field]
    return [
      {
        level: lost ? 'lost' : 'changed',
        field,
        detail:
          why[field]?.en ??
          (lost ? `${format} has no place for the ${name}.` : `${format} holds the ${name} in another form.`),
        korean:
          why[field]?.ko ??
          (lost
            ? `${formatInKorean(format)}에는 ${fieldInKorean(field)}을(를) 둘 자리가 없어 뺐습니다.`
            : `${formatInKorean(format)}에는 ${fieldInKorean(field)}이(가) 다른 꼴로 담깁니다.`),
        ...(typeof value === 'string' && { value }),
      },
    ]
  })
}

function plain(field: StoryField, story: Story): unknown {
  if (field === 'dateline' && story.dateline) return { ...story.dateline, guessed: false }
  return story[field]
}

/** True where two values are the same as JSON: keys in any order, `undefined` as good as absent. */
export function isSameData(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false
    return one.every((item, index) => isSameData(item, other[index]))
  }
  if (Array.isArray(other)) return false
  return (
    Object.entries(one).every(([key, value]) => isSameData(value, Reflect.get(other, key))) &&
    Object.entries(other).every(([key, value]) => value === undefined || Reflect.get(one, key) !== undefined)
  )
}

/** True where two blocks, or bodies, are the same but for what is the desk's own (`withoutIds`). */
export function isSameBlock(one: BodyNode, other: BodyNode): boolean {
  if (one === other) return true
  if (one.type !== other.type || one.text !== other.text) return false
  if (!isSameList(one.content, other.content, isSameBlock)) return false
  return isSameList(one.marks, other.marks, isSameData) && isSameAttributes(one.attrs, other.attrs)
}

function isSameList<Item>(
  one: readonly Item[] = [],
  other: readonly Item[] = [],
  isSame: (item: Item, counterpart: Item) => boolean,
): boolean {
  return (
    one.length === other.length &&
    one.every((item, index) => {
      const counterpart = other[index]
      return counterpart !== undefined && isSame(item, counterpart)
    })
  )
}

function isSameAttributes(one: BodyNode['attrs'] = {}, other: BodyNode['attrs'] = {}): boolean {
  for (const name in one)
    if (name !== 'id' && !isSameData(one[name] ?? null, other[name] ?? null)) return false
  for (const name in other)
    if (name !== 'id' && !(name in one) && (other[name] ?? null) !== null) return false
  return true
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function isDefault(field: StoryField, value: unknown): boolean {
  return (field === 'urgency' && value === 5) || (field === 'pubStatus' && value === 'usable')
}

/** A body without what is the desk's own: ids, and attributes that say nothing. */
export function withoutIds(node: BodyNode): BodyNode {
  const { id: _id, ...attrs } = { ...node.attrs }
  const kept = Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null))
  return {
    type: node.type,
    ...(Object.keys(kept).length > 0 && { attrs: kept }),
    ...(node.content && node.content.length > 0 && { content: node.content.map(withoutIds) }),
    ...(node.text !== undefined && { text: node.text }),
    ...(node.marks && node.marks.length > 0 && { marks: node.marks }),
  }
}
