import { folded, initialsOf, isInitials, wordsOf } from './folded.ts'
import { nameIn, namesFor } from './names.ts'
import { type Tree, pathTo } from './tree.ts'
import type { Term } from './vocabulary.ts'

/** A term that was found, by the name it was found under. */
export interface Hit {
  readonly term: Term
  /** The name to show: the page's own, or else the one that was found. */
  readonly name: string
  readonly language: string
  /** The name it was found under, where that is another. */
  readonly found?: string
}

interface Entry {
  readonly term: Term
  readonly depth: number
  readonly code: string
  readonly names: readonly {
    readonly name: string
    readonly whole: string
    readonly words: readonly string[]
    readonly initials: string
  }[]
}

/** A vocabulary made ready for being searched. */
export interface Index {
  readonly entries: readonly Entry[]
  readonly languages: readonly string[]
}

/** Makes a vocabulary ready for being searched in these languages (BCP 47, the page's first) and in English. */
export function indexOf(tree: Tree, languages: readonly string[]): Index {
  const entries = tree.vocabulary.terms.map((term) => ({
    term,
    depth: pathTo(tree, term.id).length,
    code: (term.code ?? '').toLowerCase(),
    names: namesFor(term, languages).map(({ name }) => {
      const words = wordsOf(folded(name))
      return { name, whole: words.join(' '), words, initials: initialsOf(name) }
    }),
  }))
  return { entries, languages }
}

/** How well a name answers, best first. */
const grade = { whole: 0, start: 1, words: 2, within: 3 } as const
const notInUse = 10

/**
 * The terms that what was typed finds, best first: by the beginnings of a name's words in any order, by a part of a
 * word, by Korean initials, or by the code. Retired ones come last.
 */
export function searchTerms({ entries, languages }: Index, typed: string): readonly Hit[] {
  const asked = wordsOf(folded(typed))
  if (asked.length === 0) return []
  const code = typed.trim().toLowerCase().replace(/^.*:/, '')
  const whole = asked.join(' ')
  const found: { readonly hit: Hit; readonly rank: number; readonly depth: number }[] = []
  for (const { term, depth, code: own, names } of entries) {
    let best: { readonly grade: number; readonly name: string } | undefined
    if (own !== '' && code !== '' && own.startsWith(code)) {
      best = { grade: own === code ? grade.whole : grade.start, name: nameIn(term, languages).name }
    }
    for (const one of names) {
      const answer = gradeOf(one, whole, asked)
      if (answer !== undefined && (best === undefined || answer < best.grade))
        best = { grade: answer, name: one.name }
    }
    if (best === undefined) continue
    const shown = nameIn(term, languages)
    const hit = { term, ...shown, ...(best.name !== shown.name && { found: best.name }) }
    found.push({ hit, rank: best.grade + (term.retired === undefined ? 0 : notInUse), depth })
  }
  const collator = new Intl.Collator(languages[0] ?? 'en')
  return found
    .toSorted((a, b) => a.rank - b.rank || a.depth - b.depth || collator.compare(a.hit.name, b.hit.name))
    .map(({ hit }) => hit)
}

function gradeOf(
  { whole: name, words, initials }: Entry['names'][number],
  whole: string,
  asked: readonly string[],
): number | undefined {
  if (name === whole) return grade.whole
  if (name.startsWith(whole)) return grade.start
  if (asked.every((one) => words.some((word) => word.startsWith(one)))) return grade.words
  if (asked.every((one) => words.some((word) => mayStandWithin(one) && word.includes(one))))
    return grade.within
  if (asked.every((one) => isInitials(one) && initials.includes(one)))
    return initials.startsWith(asked.join('')) ? grade.start : grade.within
  return undefined
}

/** Parts of words are found where they tell something: three letters of an alphabet, a syllable, an ideograph. */
function mayStandWithin(word: string): boolean {
  return word.length >= 3 || /[\u1161-\u1175\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)
}
