import type { SearchTerm } from './search-query.ts'

/** A stretch of a text, UTF-16. */
export type Mark = readonly [from: number, to: number]

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

/** Where the terms that are looked for stand in a text. Reads their patterns once for any number of texts. */
export interface TermFinder {
  /** How many terms are looked for. */
  readonly terms: number
  /** The marks in order, those that touch as one, and how many of the terms the text has. */
  in(text: string): { readonly marks: readonly Mark[]; readonly terms: number }
}

/** Finds terms in texts; those that must not be there are passed over. */
export function termFinder(terms: readonly SearchTerm[]): TermFinder {
  const patterns = terms.flatMap((term) => (term.not ? [] : (pattern(term) ?? [])))
  return {
    terms: patterns.length,
    in(text) {
      if (patterns.length === 0) return { marks: [], terms: 0 }
      const plain = folded(text)
      const found = patterns.map((each) =>
        [...plain.matchAll(each)].map((match): Mark => [match.index, match.index + match[0].length]),
      )
      return { marks: merged(found.flat()), terms: found.filter((marks) => marks.length > 0).length }
    },
  }
}

function merged(marks: readonly Mark[]): readonly Mark[] {
  const all: [number, number][] = []
  for (const [from, to] of marks.toSorted((one, other) => one[0] - other[0])) {
    const last = all.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else all.push([from, to])
  }
  return all
}
