import { diffArrays } from 'diff'
import type { Difference } from '../api/errors.ts'
import { type Content, contentFields } from './record.ts'
import { bodyParagraphs } from './view.ts'

/**
 * The words in which two texts of a story differ, field by field; fields that are the same are left out.
 * Words are those of the story's language, so that Korean and figures like 0.25 stay whole.
 */
export function differences(before: Content, after: Content): readonly Difference[] {
  const segmenter = new Intl.Segmenter(after.language, { granularity: 'word' })
  return contentFields.flatMap((field) => {
    const was = readable(before, field)
    const is = readable(after, field)
    if (was === is) return []
    const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)
    const runs = diffArrays(wordsOf(was), wordsOf(is)).map(({ added, removed, value }) => ({
      kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
      text: value.join(''),
    }))
    return [{ field, runs }]
  })
}

function readable(content: Content, field: keyof Content): string {
  if (field === 'body') {
    return bodyParagraphs(content.body)
      .map(({ text }) => text)
      .join('\n')
  }
  const value = content[field]
  if (value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) {
    return value.map((item: unknown) => nameOf(item)).join('\n')
  }
  return nameOf(value)
}

function nameOf(value: unknown): string {
  if (value !== null && typeof value === 'object') {
    if ('name' in value) return String(value.name)
    if ('text' in value) return String(value.text)
    return JSON.stringify(value)
  }
  return String(value)
}
