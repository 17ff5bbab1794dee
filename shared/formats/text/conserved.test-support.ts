import { bodyParagraphs } from '../../story/view.ts'
import type { ParsedText } from './parse.ts'

/** Words that an importer reads as labels of a field and does not repeat in it. */
const labels = new Set(['by', 'von', 'par', 'por', 'slug', 'slugline', 'keyword', 'keywords'])

/**
 * A text's words and figures; scripts without spaces by the letter. A hyphen inside a word counts for
 * nothing: it comes and goes where lines are joined.
 */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .replace(/[\u00AD\u180E\u200B-\u200D\u2060\uFEFF\u202A-\u202E]/gu, '')
      .replace(/(?<=\p{L})-[^\S\n]*\n?[^\S\n]*(?=\p{Ll})/gu, '')
      .match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu,
      ) ?? []
  )
}

function everyText(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(everyText)
}

/** The words of `source` that are found neither in the story nor in a note of level lost. */
export function missingWords(source: string, parsed: ParsedText): readonly string[] {
  const { body, ...fields } = parsed.content
  const kept = [
    ...bodyParagraphs(body).map(({ text }) => text),
    ...everyText(fields),
    ...parsed.foreign.map(({ value }) => value),
    ...parsed.notes.flatMap(({ level, value }) => (level === 'lost' && value !== undefined ? [value] : [])),
  ]
  const counts = new Map<string, number>()
  for (const word of kept.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return wordsOf(source).filter((word) => {
    const left = counts.get(word) ?? 0
    counts.set(word, left - 1)
    return left <= 0 && !labels.has(word.toLowerCase())
  })
}
