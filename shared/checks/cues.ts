import { readPattern } from '../house/pattern-tree.ts'
import { foldedText } from '../house/run-rule.ts'
import { soughtWords } from '../house/wording.ts'
import { createWordIndex, type WordIndex } from '../house/word-index.ts'
import { type Copy, perCopy } from './copy.ts'

/*
 * Most paragraphs hold no word of what a check looks for. All those words are looked for at once, in one walk over the
 * paragraph, before any expression is tried.
 */

interface Cue {
  readonly words: readonly string[] | undefined
}

const cues: Cue[] = []
let index: WordIndex<Cue> | undefined

const cuesIn = perCopy((copy): ReadonlySet<Cue> => {
  index ??= createWordIndex(cues.map((value) => ({ words: value.words, whole: false, value })))
  return index.find(foldedText(copy))
})

/**
 * Whether a paragraph could hold a match of one of these expressions: it does not where none of the words that each
 * needs stands in it. Asked for as a module is loaded.
 */
export function cueOf(finds: readonly RegExp[]): (copy: Copy) => boolean {
  // Paragraphs that were read before know nothing of a latecomer.
  if (index) return () => true
  const needed = finds.map(({ source }) => {
    const read = readPattern(source)
    return read.ok ? soughtWords(read.value) : undefined
  })
  const cue = { words: needed.includes(undefined) ? undefined : needed.flatMap((words) => words ?? []) }
  cues.push(cue)
  return (copy) => cuesIn(copy).has(cue)
}
