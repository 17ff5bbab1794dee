import type { Summary } from '../api/contract.ts'
import type { BodyNode } from './body.ts'
import type { Story } from './record.ts'

/**
 * A story as the library's list shows it. `findings` are what the checks say of it; they are not part of
 * the story, so whoever asks brings them.
 */
export function summaryOf(story: Story, findings: Summary['findings']): Summary {
  const { slugline, headline } = story
  const source = sourceOf(story)
  return {
    id: story.id,
    uri: story.uri,
    ...(slugline !== undefined && { slugline }),
    ...(headline !== undefined && { headline }),
    language: story.language,
    ...(source !== undefined && { source }),
    state: story.desk.state,
    origin: story.desk.origin,
    version: story.version,
    revision: story.desk.revision,
    words: bodyWords(story.body),
    savedAt: story.desk.savedAt,
    findings,
  }
}

/**
 * How many words a text has, as a desk counts copy: what stands between spaces, so that Korean counts by
 * eojeol; Han and kana, which no space divides, count two characters to a word.
 */
export function countWords(text: string): number {
  if (!eastern.test(text)) return spacedWords(text)
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
  const characters = text.match(unspaced)?.length ?? 0
  return spacedWords(text.replaceAll(unspaced, ' ')) + Math.ceil(characters / 2)
}

/** Where Han and kana stand, and the halves of rare Han: a cheap look before a dear one. */
const eastern = /[\u2E80-\uDFFF\uF900-\uFFFF]/

function spacedWords(text: string): number {
  return text.split(/[\s\u2014]+/).filter((run) => /[A-Za-z0-9]|[\p{L}\p{N}]/u.test(run)).length
}

/** Captions and a web page's furniture are not counted: they are not the story's own length. */
const uncounted: ReadonlySet<string> = new Set(['caption', 'furniture'])

function bodyWords(node: BodyNode): number {
  if (uncounted.has(node.type) || node.content === undefined) return 0
  const isTextBlock = node.content.some(({ type }) => type === 'text')
  if (isTextBlock) return countWords(node.content.map(({ text }) => text ?? '\n').join(''))
  return node.content.reduce((sum, child) => sum + bodyWords(child), 0)
}

/** Where a story comes from, as its row names it: a source rather than a credit. */
export function sourceOf({ infoSources }: Pick<Story, 'infoSources'>): string | undefined {
  const origin = infoSources.find(({ role }) => role !== 'credit') ?? infoSources[0]
  return origin?.name
}
