import type { ImportNote } from '../../shared/formats/report.ts'
import type { BodyNode } from '../../shared/story/body.ts'
import { type Content, type Foreign, type Story, contentOf } from '../../shared/story/record.ts'
import { wordsOf } from './source-words.ts'

/** What a reader made of one story, as far as words go. */
export interface Kept {
  readonly content: Content | Story
  readonly foreign: readonly Foreign[]
  readonly notes: readonly ImportNote[]
}

/**
 * The words of a source's text that are found neither in a field or the body, nor in what was kept, nor in a note of
 * level lost; each is asked for as often as it stands there.
 */
export function missingFrom(source: string, stories: readonly Kept[]): readonly string[] {
  const counts = new Map<string, number>()
  const add = (text: string): void => {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  for (const { content, foreign, notes } of stories) {
    const { body, ...fields } = 'desk' in content ? contentOf(content) : content
    add(textOf(body))
    for (const text of everyText(fields)) add(text)
    for (const { value } of foreign) add(value)
    for (const { level, value } of notes) if (level === 'lost' && value !== undefined) add(value)
  }
  return wordsOf(source).filter((word) => {
    const left = counts.get(word) ?? 0
    counts.set(word, left - 1)
    return left <= 0
  })
}

const blocks =
  /^(?:paragraph|heading|caption|furniture|preformatted|blockquote|.*_list|list_item|table.*|hard_break)$/

function textOf(node: BodyNode): string {
  const inside = (node.content ?? []).map(textOf).join('')
  const credit = node.attrs?.['credit']
  return `${node.text ?? ''}${inside}${typeof credit === 'string' ? ` ${credit}` : ''}${blocks.test(node.type) ? '\n' : ''}`
}

function everyText(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(everyText)
}
