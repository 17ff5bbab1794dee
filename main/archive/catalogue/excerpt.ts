import type { Excerpt } from '../../../shared/api/archive.ts'
import type { SearchTerm } from '../../../shared/archive/search-query.ts'

/** UTF-16 units of an excerpt, about. */
const length = 240
/** Of these before the first word found. */
const leadIn = 60

const folds = new Map<string, string>()

/** Folds case and accents unit by unit, so that every offset stays. */
function folded(text: string): string {
  // oxlint-disable-next-line no-control-regex -- everything that is one plain byte
  if (/^[\u0000-\u007f]*$/.test(text)) return text.toLowerCase()
  let plain = ''
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    let fold = folds.get(char)
    if (fold === undefined) {
      const base = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(char)
        ? char.normalize('NFD').charAt(0).toLowerCase()
        : char.normalize('NFKC').toLowerCase()
      fold = base.length === 1 ? base : char
      folds.set(char, fold)
    }
    plain += fold
  }
  return plain
}

const unspaced = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** A pattern for a term in folded text: its words whole, with anything but words between them. */
function pattern({ text, prefix }: SearchTerm): RegExp | undefined {
  const words = folded(text).match(/[\p{L}\p{M}\p{N}]+/gu)
  if (!words) return undefined
  const [first, last = ''] = [words[0], words.at(-1)]
  const start = unspaced.test(first.charAt(0)) ? '' : '(?<![\\p{L}\\p{N}])'
  const end = prefix || unspaced.test(last.slice(-1)) ? '' : '(?![\\p{L}\\p{N}])'
  return new RegExp(`${start}${words.join('[^\\p{L}\\p{N}]+')}${end}`, 'gu')
}

/** The paragraph with the most of the terms, cut to about 240 units; where none has any, the first. */
export function excerptOf(paragraphs: readonly string[], terms: readonly SearchTerm[]): Excerpt {
  const patterns = terms.flatMap((term) => (term.not ? [] : (pattern(term) ?? [])))
  let best: { readonly text: string; readonly marks: [number, number][]; readonly terms: number } | undefined
  for (const text of paragraphs) {
    const plain = folded(text)
    const found = patterns.map((each) =>
      [...plain.matchAll(each)].map((match): [number, number] => [
        match.index,
        match.index + match[0].length,
      ]),
    )
    const has = found.filter((marks) => marks.length > 0).length
    if (has > (best?.terms ?? 0)) best = { text, marks: found.flat(), terms: has }
    if (has === patterns.length && has > 0) break
  }
  if (!best) return cut(paragraphs.find((text) => text.trim() !== '') ?? '', [])
  return cut(best.text, merged(best.marks))
}

/** Marks in order; those that touch are one. */
function merged(marks: [number, number][]): [number, number][] {
  const all: [number, number][] = []
  for (const [from, to] of marks.toSorted((one, other) => one[0] - other[0])) {
    const last = all.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else all.push([from, to])
  }
  return all
}

function cut(text: string, marks: readonly (readonly [number, number])[]): Excerpt {
  if (text.length <= length) return { text, marks }
  const first = marks[0]?.[0] ?? 0
  const from = first <= leadIn ? 0 : atSpace(text, first - leadIn)
  const to = from + length >= text.length ? text.length : atSpace(text, from + length)
  const before = from === 0 ? '' : '… '
  const after = to === text.length ? '' : ' …'
  const shift = before.length - from
  return {
    text: `${before}${text.slice(from, to).trim()}${after}`,
    marks: marks.filter((mark) => mark[1] <= to).map((mark) => [mark[0] + shift, mark[1] + shift]),
  }
}

/** The next place to cut: behind a space, if one is near, and never within a character. */
function atSpace(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  if (space >= 0 && space - at < 20) return space + 1
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at
}
