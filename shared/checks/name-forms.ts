import { foldedName } from '../text/names.ts'
import type { Span } from '../text/span.ts'
import { perCopy } from './copy.ts'
import { namesIn } from './name-facts.ts'

/** A form of a name, or of one word of it, where it stands in a paragraph. */
export interface FormMention extends Span {
  readonly text: string
  readonly folded: string
  /** Which letters it has, a bit each: two forms are far apart where these are. */
  readonly letters: number
  /** Stands within a sentence, where its capital tells that it is a name. */
  readonly isName: boolean
  /** The folded given name before a surname; empty where there is none. */
  readonly given: string
}

export interface FormsOf {
  readonly words: readonly FormMention[]
  readonly wholes: readonly FormMention[]
}

const fewestLetters = 3
const longestWhole = 60

/** The names of a paragraph in full, and their words one by one; of names in capitals none. */
export const formsIn = perCopy((copy): FormsOf => {
  const words: FormMention[] = []
  const wholes: FormMention[] = []
  for (const { text, from, to, given, surname, isFirst, person } of namesIn(copy)) {
    if (!/\p{Ll}/u.test(text)) continue
    const isName = !isFirst || person === 2
    if (given !== '' && text.length <= longestWhole) wholes.push(mentionOf(text, { from, to }, isName, ''))
    let at = 0
    for (const word of text.split(' ')) {
      const start = from + at
      at += word.length + 1
      if (word.length < fewestLetters || word.endsWith('.') || /^\p{Ll}|^I['’]|\p{Lu}{2}/u.test(word))
        continue
      const before = given !== '' && surname === word ? foldedName(given) : ''
      const span = { from: start, to: start + word.length }
      words.push(mentionOf(word, span, isName && (start > from || !isFirst), before))
    }
  }
  return { words, wholes }
})

function mentionOf(text: string, { from, to }: Span, isName: boolean, given: string): FormMention {
  const folded = foldedName(text)
  let letters = 0
  for (let at = 0; at < folded.length; at += 1) letters |= 1 << (folded.charCodeAt(at) & 31)
  return { text, from, to, folded, letters, isName, given }
}

/** How many letters one of two forms has and the other lacks: each change of a letter makes at most two. */
export function lettersApart(one: number, other: number): number {
  let bits = one ^ other
  let count = 0
  for (; bits !== 0; bits &= bits - 1) count += 1
  return count
}
