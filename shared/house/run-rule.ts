import { type Copy, perCopy } from '../checks/copy.ts'
import { masksOf, quotesOf, sentencesOf, touches } from '../checks/facts.ts'
import type { Span } from '../text/span.ts'
import { inStyle, isInStyle } from './letter-case.ts'
import { type Rewording, rewording } from './replacement.ts'
import type { Rule } from './rule.ts'
import {
  foldForSearch,
  type Match,
  matches,
  readWording,
  type Wording,
  type WordingFault,
} from './wording.ts'

/** One wording of a rule, made ready. */
export interface Part {
  readonly wording: Wording
  /** What should stand instead. */
  readonly preferred?: string
  /** Of a pair or of a condition: which one, and which side of it. */
  readonly pair: number
  readonly side: 0 | 1
}

/** A rule made ready to run. */
export interface CompiledRule {
  readonly rule: Rule
  readonly parts: readonly Part[]
}

/** The wordings of a rule that cannot be used: they are found nowhere. */
export function wordingFaults({ parts }: CompiledRule): readonly {
  readonly wording: string
  readonly fault: WordingFault
}[] {
  return parts.flatMap(({ wording }) => {
    const made = wording.expression()
    return made.ok ? [] : [{ wording: wording.source, fault: made.error }]
  })
}

/** Words a rule objects to. Offsets are UTF-16 within the paragraph or field. */
export interface RuleHit extends Span {
  /** What should stand instead, as `%r` says it. */
  readonly replacement?: string
  /** The change that puts it there. It may reach past the words, over a particle that must agree. */
  readonly edit?: Rewording
}

/** Where one of a rule's wordings stands. */
export interface Mark extends Match {
  readonly part: Part
}

const compiled = new WeakMap<Rule, CompiledRule>()

/** The rule made ready to run; once for as long as the rule lives. */
export function compile(rule: Rule): CompiledRule {
  const known = compiled.get(rule)
  if (known) return known
  const parts = sourcesOf(rule).map(({ source, ...place }): Part => ({
    wording: readWording(source),
    ...place,
  }))
  const made = { rule, parts }
  compiled.set(rule, made)
  return made
}

type Source = Omit<Part, 'wording'> & { readonly source: string }

function sourcesOf(rule: Rule): readonly Source[] {
  switch (rule.kind) {
    case 'existence':
      return rule.any.map((source, pair) => ({ source, pair, side: 0 }))
    case 'substitution':
      return rule.swap.map(([source, preferred], pair) => ({ source, preferred, pair, side: 0 }))
    case 'consistency':
      return rule.either.flatMap(([one, other], pair): readonly Source[] => [
        { source: one, pair, side: 0, ...preferring(other) },
        { source: other, pair, side: 1, ...preferring(one) },
      ])
    case 'conditional':
      return [
        { source: rule.first, pair: 0, side: 0 },
        { source: rule.second, pair: 0, side: 1 },
      ]
    case 'occurrence':
      return [{ source: rule.of, pair: 0, side: 0 }]
    case 'capitalization':
      return []
  }
}

/** A regular expression cannot be put in the place of words. */
function preferring(wording: string): Pick<Part, 'preferred'> {
  return wording.startsWith('/') ? {} : { preferred: wording }
}

/** Whether a rule says something of each paragraph alone; the others look over the whole story. */
export function isOfParagraphs(rule: Rule): boolean {
  switch (rule.kind) {
    case 'existence':
    case 'substitution':
      return true
    case 'occurrence':
      return rule.scope === 'sentence' || rule.scope === 'paragraph'
    case 'capitalization':
      return rule.scope === 'subhead'
    case 'consistency':
    case 'conditional':
      return false
  }
}

/** A paragraph's text as needed words are looked for in it. */
export const foldedText = perCopy(({ text }) => foldForSearch(text))

/** The parts of a rule of which a needed word stands in a paragraph. */
export function partsIn({ parts }: CompiledRule, copy: Copy): readonly Part[] {
  const folded = foldedText(copy)
  return parts.filter(({ wording: { needed } }) => needed?.some((word) => folded.includes(word)) ?? true)
}

/**
 * Where the rule's wordings stand in a paragraph or field: in order, and not in what is the wire's or a table's.
 * `parts` are those that may stand there, where that is known already.
 */
export function marksIn(
  compiledRule: CompiledRule,
  copy: Copy,
  parts: readonly Part[] = partsIn(compiledRule, copy),
): readonly Mark[] {
  if (copy.kind === 'furniture' || copy.kind === 'tabular') return []
  const { rule } = compiledRule
  const found: Mark[] = []
  for (const part of parts) {
    // What must have been said before counts wherever it was said.
    const inQuotes = rule.inQuotes || (rule.kind === 'conditional' && part.side === 1)
    for (const match of matches(part.wording, copy.text))
      if (isSaid(copy, match, inQuotes)) found.push({ ...match, part })
  }
  return found.length > 1 ? found.sort((one, other) => one.from - other.from || other.to - one.to) : found
}

function isSaid(copy: Copy, { from, to }: Span, inQuotes: boolean): boolean {
  // A line has no dateline: “WATCH:” in a headline is no speaker.
  if (copy.kind !== 'subhead' && touches(masksOf(copy), from, to)) return false
  return inQuotes || !touches(quotesOf(copy), from, to)
}

/** A hit on the words of a mark, with the change that mends them. */
export function hitOn({ text }: Copy, mark: Mark): RuleHit {
  const { from, to, part } = mark
  if (part.preferred === undefined) return { from, to }
  const edit = rewording(text, part.wording, mark, part.preferred)
  return { from, to, replacement: edit.words, edit }
}

/** What a rule of paragraphs says of a paragraph, in order; nothing for a rule over the story. */
export function ruleHits(
  compiledRule: CompiledRule,
  copy: Copy,
  parts?: readonly Part[],
): readonly RuleHit[] {
  const { rule } = compiledRule
  switch (rule.kind) {
    case 'existence':
    case 'substitution':
      return (
        apart(marksIn(compiledRule, copy, parts))
          .map((mark) => hitOn(copy, mark))
          // A pattern may take words that are as they should be already.
          .filter(({ from, to, replacement }) => replacement !== copy.text.slice(from, to))
      )
    case 'occurrence':
      return isOfParagraphs(rule) ? countedHits(compiledRule, copy, rule, parts) : []
    case 'capitalization':
      return rule.scope === 'subhead' && copy.kind === 'subhead' ? caseHits(rule, copy) : []
    case 'consistency':
    case 'conditional':
      return []
  }
}

/** Of marks that overlap, the one that begins first, and of those the longest. */
export function apart(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = []
  for (const mark of marks) if (mark.from >= (kept.at(-1)?.to ?? 0)) kept.push(mark)
  return kept
}

function countedHits(
  compiledRule: CompiledRule,
  copy: Copy,
  rule: Rule & { kind: 'occurrence' },
  parts?: readonly Part[],
): readonly RuleHit[] {
  if (copy.kind !== 'body') return []
  const marks = apart(marksIn(compiledRule, copy, parts))
  if (marks.length === 0 && rule.least === undefined) return []
  const scopes = rule.scope === 'sentence' ? sentencesOf(copy) : [{ from: 0, to: copy.text.length }]
  return scopes.flatMap((within) =>
    beyond(
      marks.filter(({ from }) => from >= within.from && from < within.to),
      rule,
    ).map((mark) => mark ?? within),
  )
}

/** The marks that are too many; nothing (`undefined`) once where there are too few. */
export function beyond<Counted>(
  marks: readonly Counted[],
  { most, least }: { readonly most?: number; readonly least?: number },
): readonly (Counted | undefined)[] {
  if (least !== undefined && marks.length < least) return [undefined]
  return most === undefined ? [] : marks.slice(most)
}

/** What a rule of capitals says of a line. */
export function caseHits(
  { style, exceptions }: Rule & { kind: 'capitalization' },
  { text }: Copy,
): readonly RuleHit[] {
  if (text.trim() === '' || isInStyle(text, style, exceptions)) return []
  const whole = { from: 0, to: text.length }
  const insert = inStyle(text, style, exceptions)
  return [
    insert === undefined
      ? whole
      : { ...whole, replacement: insert, edit: { ...whole, insert, words: insert } },
  ]
}
