import { readPattern } from '../house/pattern-tree.ts'
import { type CompiledRule, compile, foldedText, type Part } from '../house/run-rule.ts'
import { soughtWords } from '../house/wording.ts'
import { createWordIndex, type WordIndex } from '../house/word-index.ts'
import { type Copy, perCopy } from './copy.ts'
import { perHouse } from './per-house.ts'

/*
 * Most paragraphs hold no word of what a check or a rule of the house looks for. All those words are looked for at once,
 * in one walk over the paragraph, before any expression is tried.
 */

interface Cue {
  readonly words: readonly string[] | undefined
}

interface RulePart {
  readonly compiled: CompiledRule
  readonly part: Part
}

const cues: Cue[] = []
let isWalked = false

/** The rules of a house that are switched on, made ready. */
export const rulesOf = perHouse(({ rules }): readonly CompiledRule[] =>
  rules.filter(({ on }) => on).map(compile),
)

const indexOf = perHouse((house): WordIndex<Cue | RulePart> => {
  isWalked = true
  return createWordIndex<Cue | RulePart>([
    ...rulesOf(house).flatMap((compiled) =>
      compiled.parts.map((part) => ({
        words: part.wording.needed,
        whole: part.wording.startsWord,
        value: { compiled, part },
      })),
    ),
    ...cues.map((value) => ({ words: value.words, whole: false, value })),
  ])
})

const foundIn = perCopy((copy) => {
  const found = indexOf(copy.house).find(foldedText(copy))
  const parts = new Map<CompiledRule, Part[]>()
  for (const each of found) {
    if (!('part' in each)) continue
    const known = parts.get(each.compiled)
    if (known) known.push(each.part)
    else parts.set(each.compiled, [each.part])
  }
  return { found, parts }
})

/** The parts of the house's rules that could be found in a paragraph, by their rules. */
export function rulePartsIn(copy: Copy): ReadonlyMap<CompiledRule, readonly Part[]> {
  return foundIn(copy).parts
}

/**
 * Whether a paragraph could hold a match of one of these expressions: it does not where none of the words that each
 * needs stands in it. Asked for as a module is loaded.
 */
export function cueOf(finds: readonly RegExp[]): (copy: Copy) => boolean {
  // Paragraphs that were walked before know nothing of a latecomer.
  if (isWalked) return () => true
  const needed = finds.map(({ source }) => {
    const read = readPattern(source)
    return read.ok ? soughtWords(read.value) : undefined
  })
  const cue = { words: needed.includes(undefined) ? undefined : needed.flatMap((words) => words ?? []) }
  cues.push(cue)
  return (copy) => foundIn(copy).found.has(cue)
}
