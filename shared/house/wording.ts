import { messageOf } from '../message-of.ts'
import { type Result, ok, refused } from '../result.ts'
import { classOf, unitClass } from '../text/fold.ts'
import { isParticle } from '../text/particles.ts'
import type { Span } from '../text/span.ts'
import { neededWords } from './needed-words.ts'
import { boundedSource, lengths } from './pattern-bounds.ts'
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
  /** A text holds a match only if, as `foldForSearch` gives it, it holds one of these. */
  readonly needed: readonly string[] | undefined
  /** Whether the needed words stand only where a word begins. */
  readonly startsWord: boolean
  /**
   * What finds it, made when it is first asked for: most texts hold no needed word. With the flag `g`: to be used at
   * once and never across calls.
   */
  readonly expression: () => Result<RegExp, WordingFault>
}

/** Words found, with what each group of the expression took. */
export interface Match extends Span {
  readonly groups: readonly string[]
}

/** The text as needed words are looked for in it: lower case, one kind of apostrophe, single spaces. No offsets hold. */
export function foldForSearch(text: string): string {
  const folded = text.toLowerCase().replaceAll('’', "'")
  return /[^\S ]|\s\s/.test(folded) ? folded.replaceAll(/\s+/g, ' ') : folded
}

/** Words of which the text of any match holds one, as `foldForSearch` gives both. */
export function soughtWords(tree: PatternTree): readonly string[] | undefined {
  const words = neededWords(tree)
  return words && [...new Set(words.map(foldForSearch))]
}

/** A wording made ready. What is wrong with it is said by its `expression`. */
export function readWording(source: string): Wording {
  const isPattern = source.length > 2 && source.startsWith('/') && source.endsWith('/')
  return isPattern ? readExpression(source, source.slice(1, -1)) : readWords(source)
}

const capital = /\p{Lu}/u

function readWords(source: string): Wording {
  const said = source.trim()
  const exact = capital.test(said)
  return {
    source,
    isPattern: false,
    exact,
    needed: said === '' ? undefined : [foldForSearch(said)],
    startsWord: isOfWord(classOf(said.charCodeAt(0))),
    expression: once(() => {
      if (!/[^\s]/.test(said)) return refused({ kind: 'empty' })
      const body = said
        .replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
        .replaceAll(/['’]/g, "['’]")
        .replaceAll(/\s+/g, String.raw`\s+`)
      return ok(new RegExp(body, exact ? 'g' : 'gi'))
    }),
  }
}

/** The ways of dividing a text that a pattern may have at one place, and the characters it may take. */
const mostWays = 20_000
const longest = 2000

function readExpression(source: string, pattern: string): Wording {
  const read = readPattern(pattern)
  const exact = read.ok && hasCapital(read.value)
  return {
    source,
    isPattern: true,
    exact,
    needed: read.ok ? soughtWords(read.value) : undefined,
    startsWord: false,
    expression: once(() => {
      try {
        // What is no expression at all is refused in the engine's own words.
        void new RegExp(pattern, 'u')
      } catch (error) {
        const detail = messageOf(error).replace(/^Invalid regular expression: /, '')
        return refused({ kind: 'syntax', detail })
      }
      if (!read.ok) {
        return refused(
          read.error === 'refers-back' ? { kind: 'refers-back' } : { kind: 'syntax', detail: pattern },
        )
      }
      const { least, most } = lengths(read.value)
      if (least === 0) return refused({ kind: 'empty' })
      if (most > longest || ways(read.value, !exact) > mostWays) return refused({ kind: 'slow' })
      return ok(new RegExp(boundedSource(read.value), exact ? 'gu' : 'giu'))
    }),
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** Whether capitals count in an expression: one stands in it, or it asks for capitals by their property. */
function hasCapital(tree: PatternTree): boolean {
  switch (tree.kind) {
    case 'char':
      return capital.test(tree.char)
    case 'set':
      return /\\[pP]\{(?:L[ult]|Uppercase|Lowercase)/.test(tree.source)
        ? true
        : capital.test(tree.source.replaceAll(/\\(?:[pP]\{[^}]*\}|[^])/g, ''))
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

/**
 * Where a wording stands in a text, in order and apart; nowhere, where it cannot be used. Words are whole unless
 * `within` lets them stand in others.
 */
export function matches(wording: Wording, text: string, within = false): readonly Match[] {
  const made = wording.expression()
  if (!made.ok) return []
  const expression = made.value
  const found: Match[] = []
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
    else if (wording.isPattern || within || standsAlone(text, span)) found.push(span)
  }
  return found
}

/**
 * Whether words are whole: no letter goes on with them, nor a hyphen (“a sell-off of the stock” holds no “off of the”).
 * Korean ones may be followed by a particle, and Latin ones by a Korean particle too.
 */
function standsAlone(text: string, { from, to }: Span): boolean {
  const first = classOf(text.charCodeAt(from))
  const before = classOf(text.charCodeAt(from - 1))
  if (isOfWord(first) && isOfWord(before) && !(first === unitClass.hangul && before === unitClass.digit))
    return false
  if (isOfWord(first) && text.charAt(from - 1) === '-' && isOfWord(classOf(text.charCodeAt(from - 2))))
    return false
  if (!isOfWord(classOf(text.charCodeAt(to - 1)))) return true
  if (classOf(text.charCodeAt(to)) === unitClass.hangul) return endingAfter(text, to) !== undefined
  return (
    !isOfWord(classOf(text.charCodeAt(to))) &&
    !(text.charAt(to) === '-' && isOfWord(classOf(text.charCodeAt(to + 1))))
  )
}

function isOfWord(kind: number): boolean {
  return kind !== unitClass.other && kind !== unitClass.apostrophe
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
