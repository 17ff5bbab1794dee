import { type Result, ok, refused } from '../result.ts'
import { messageOf } from '../message-of.ts'
import { isParticle } from '../text/particles.ts'
import type { Span } from '../text/span.ts'
import { boundedSource, lengths, neededWords } from './pattern-bounds.ts'
import { type PatternTree, readPattern } from './pattern-tree.ts'
import { ways } from './pattern-ways.ts'

/*
 * The wording of a rule, made ready to be looked for: words as they are said, or a regular expression between slashes.
 */

/** Why a wording cannot be used. `syntax` is the engine's own word on it. */
export type WordingFault =
  | { readonly kind: 'empty' | 'slow' | 'refers-back' }
  | { readonly kind: 'syntax'; readonly detail: string }

export interface Wording {
  /** As it stands in the rule. */
  readonly source: string
  readonly isPattern: boolean
  /** Whether capitals count: they do where the wording has one. */
  readonly exact: boolean
  /** With the flag `g`: to be used at once and never across calls. */
  readonly expression: RegExp
  /** A text that holds none of these has no match; in lower case where not `exact`. */
  readonly needed: readonly string[] | undefined
}

/** Words found, with what each group of the expression took. */
export interface Match extends Span {
  readonly groups: readonly string[]
}

/** The text in both forms that a wording is looked for in. */
export interface Searched {
  readonly text: string
  readonly lowered: string
}

/** The ways of dividing a text that a pattern may have at one place, and the characters it may take. */
const mostWays = 20_000
const longest = 2000

/** A wording made ready. */
export function readWording(source: string): Result<Wording, WordingFault> {
  if (source.length > 2 && source.startsWith('/') && source.endsWith('/'))
    return readExpression(source, source.slice(1, -1))
  return readWords(source)
}

const letter = String.raw`[\p{L}\p{N}_]`

function readWords(source: string): Result<Wording, WordingFault> {
  const said = source.trim()
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(said)) return refused({ kind: 'empty' })
  const exact = /\p{Lu}/u.test(said)
  const body = said
    .replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replaceAll(/['’]/g, "['’]")
    .replaceAll(/\s+/g, String.raw`\s+`)
  // A part of a compound is no word of its own: “a sell-off of the stock” holds no “off of the”.
  const before = new RegExp(`^${letter}`, 'u').test(said) ? `(?<!${letter}|${letter}-)` : ''
  // A Korean word is followed by its particle: what follows is looked at where the word was found.
  const ends = new RegExp(`${letter}$`, 'u').test(said) && !endsInHangul(said)
  const after = ends ? `(?!${letter}|-${letter})` : ''
  const pieces = (exact ? said : said.toLowerCase()).split(/['’\s]+/)
  return ok({
    source,
    isPattern: false,
    exact,
    expression: new RegExp(before + body + after, exact ? 'gu' : 'giu'),
    needed: [pieces.reduce((one, other) => (other.length > one.length ? other : one))],
  })
}

function readExpression(source: string, pattern: string): Result<Wording, WordingFault> {
  try {
    // What is no expression at all is refused in the engine's own words.
    void new RegExp(pattern, 'u')
  } catch (error) {
    return refused({ kind: 'syntax', detail: messageOf(error).replace(/^Invalid regular expression: /, '') })
  }
  const read = readPattern(pattern)
  if (!read.ok) {
    if (read.error === 'refers-back') return refused({ kind: 'refers-back' })
    return refused({ kind: 'syntax', detail: pattern })
  }
  const tree = read.value
  const { least, most } = lengths(tree)
  if (least === 0) return refused({ kind: 'empty' })
  const exact = hasCapital(tree)
  const flags = exact ? 'u' : 'iu'
  if (most > longest || ways(tree, !exact) > mostWays) return refused({ kind: 'slow' })
  return ok({
    source,
    isPattern: true,
    exact,
    expression: new RegExp(boundedSource(tree), `g${flags}`),
    needed: neededWords(tree, !exact),
  })
}

/** Whether capitals count in an expression: one stands in it, or it asks for capitals by their property. */
function hasCapital(tree: PatternTree): boolean {
  switch (tree.kind) {
    case 'char':
      return /\p{Lu}/u.test(tree.char)
    case 'set':
      return /\\[pP]\{(?:L[ult]|Uppercase|Lowercase)/.test(tree.source)
        ? true
        : /\p{Lu}/u.test(tree.source.replaceAll(/\\(?:[pP]\{[^}]*\}|[^])/g, ''))
    case 'edge':
      return false
    case 'group':
    case 'repeat':
      return hasCapital(tree.body)
    case 'sequence':
      return tree.parts.some(hasCapital)
    case 'either':
      return tree.options.some(hasCapital)
  }
}

/** Where a wording stands in a text, in order and apart. */
export function matches(wording: Wording, { text, lowered }: Searched): readonly Match[] {
  const { needed, exact, expression } = wording
  const searched = exact ? text : lowered
  if (needed !== undefined && !needed.some((word) => searched.includes(word))) return []
  const found: Match[] = []
  const isKorean = !wording.isPattern && endsInHangul(wording.source.trim())
  expression.lastIndex = 0
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    const [all, ...groups] = match
    const span = {
      from: match.index,
      to: match.index + all.length,
      groups: groups.map((group) => group ?? ''),
    }
    // A match of nothing would be met again for ever.
    if (all === '') expression.lastIndex += 1
    else if (!isKorean || endingAfter(text, span.to) !== undefined) found.push(span)
  }
  return found
}

function endsInHangul(text: string): boolean {
  return /[가-힣]$/.test(text)
}

const hangulRun = /[가-힣]{0,9}/y
/** What makes a verb of a noun: 살인범이다, 살인범으로, 극단적 선택이었다. */
const copula =
  /^(?:들|뿐|만|쯤|씩)?(?:이?다|이었다|였다|입니다|이었던|였던|인|일|임|이며|이고|이지만|이자|이라던|이란|란|이던|든|이든)$/

/**
 * The ending that a Korean word carries at `at`: a particle, a copula, or nothing; `undefined` where the word goes on
 * as another word.
 */
export function endingAfter(text: string, at: number): string | undefined {
  hangulRun.lastIndex = at
  const run = hangulRun.exec(text)?.[0] ?? ''
  if (run === '' || isParticle(run) || copula.test(run)) return run
  return /^[들뿐만쯤씩]/.test(run) && isParticle(run.slice(1)) ? run : undefined
}
