import { readPattern } from '../house/pattern-tree.ts'
import { type CompiledRule, compile, foldedText, type Part } from '../house/run-rule.ts'
import { foldForSearch, soughtWords } from '../house/wording.ts'
import { createWordIndex, type WordIndex } from '../house/word-index.ts'
import { type Copy, perCopy } from './copy.ts'
import { perHouse } from './per-house.ts'

/*
 * Most paragraphs hold no word of what a check or a rule of the house looks for. All those words are looked for at once,
 * in one walk over the paragraph, before any expression is tried.
 */

interface Cue {
  readonly words: readonly string[]
}

interface RulePart {
  readonly compiled: CompiledRule
  readonly part: Part
}

/** A form of a name that the house never uses. */
export interface NeverForm {
  readonly form: string
  readonly name: string
}

const cues: Cue[] = []
let isWalked = false

/** The rules of a house that are switched on, made ready. */
export const rulesOf = perHouse(({ rules }): readonly CompiledRule[] =>
  rules.filter(({ on }) => on).map(compile),
)

type Sought = Cue | RulePart | NeverForm

const indexOf = perHouse((house): WordIndex<Sought> => {
  isWalked = true
  return createWordIndex<Sought>([
    ...rulesOf(house).flatMap((compiled) =>
      compiled.parts.map((part) => ({
        words: part.wording.needed,
        whole: part.wording.startsWord,
        value: { compiled, part },
      })),
    ),
    ...house.people.flatMap(({ name, never }) =>
      never.map((form) => ({ words: [foldForSearch(form)], whole: true, value: { form, name } })),
    ),
    ...cues.map((value) => ({ words: value.words, whole: false, value })),
  ])
})

const foundIn = perCopy((copy) => {
  const found = indexOf(copy.house).find(foldedText(copy))
  const parts = new Map<CompiledRule, Part[]>()
  const never: NeverForm[] = []
  for (const each of found) {
    if ('form' in each) never.push(each)
    if (!('part' in each)) continue
    const known = parts.get(each.compiled)
    if (known) known.push(each.part)
    else parts.set(each.compiled, [each.part])
  }
  return { found, parts, never }
})

/** The parts of the house's rules that could be found in a paragraph, by their rules. */
export function rulePartsIn(copy: Copy): ReadonlyMap<CompiledRule, readonly Part[]> {
  return foundIn(copy).parts
}

/** The forms that a paragraph's house never uses and that could be found in it, but for their capitals. */
export function neverFormsIn(copy: Copy): readonly NeverForm[] {
  return foundIn(copy).never
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
  if (needed.includes(undefined)) return () => true
  const cue = { words: needed.flatMap((words) => words ?? []) }
  cues.push(cue)
  return (copy) => foundIn(copy).found.has(cue)
}
