import { type Passage, unitFlag, type Units } from './passage.ts'
import { wordHash } from '../text/tokens.ts'
import { quotedSpans } from '../text/quotes.ts'
import type { Comparison } from './verify.ts'

/** What the verifier knows two passages by, in the order of the model's weights. */
export const signalNames = [
  'dice',
  'bag',
  'softBag',
  'contained',
  'softContained',
  'plainDice',
  'pairs',
  'characters',
  'information',
  'exchanged',
  'names',
  'looseNames',
  'figures',
  'looseFigures',
  'lengths',
  'size',
  'run',
  'insertOnly',
  'head',
  'weightedCharacters',
  'days',
  'quoted',
  'synonyms',
  'softBag2',
  'weighted2',
  'softContained2',
  'characters2',
  'softCharacters',
  'hangul',
  'spacelessScript',
] as const

interface Side {
  readonly units: Units
  readonly text: string
  readonly rest: readonly number[]
}

const figure = unitFlag.figure | unitFlag.weakFigure

export function signalsOf(one: Passage, other: Passage, comparison: Comparison): readonly number[] {
  const a = one.units,
    b = other.units
  const [restA, restB] = leftovers(a, b)
  const soft = softMatches(
    { units: a, text: one.text, rest: restA },
    { units: b, text: other.text, rest: restB },
  )
  const wa = one.information,
    wb = other.information
  const bagW = (comparison.bag * (wa + wb)) / 2
  const softBag = Math.min(1, (2 * (bagW + soft.weight)) / (wa + wb))
  const lightest = Math.min(wa, wb)
  const softContained = Math.min(1, (bagW + soft.weight) / lightest)
  const count = a.count + b.count
  const plain = (2 * comparison.alignment.first.length) / count
  const weighted = weightedCharacters(one, other)
  const chars = characterDice(one.text, other.text)
  let looseNames = 0,
    looseFigures = 0
  for (const [u, rest] of [
    [a, restA],
    [b, restB],
  ] as const)
    for (const i of rest) {
      const f = u.flags[i] ?? 0
      if ((f & figure) !== 0) looseFigures++
      else if ((f & unitFlag.name) !== 0) looseNames++
    }
  looseNames = Math.max(0, looseNames - 2 * soft.names)
  const script = a.flags[0] ?? 0
  const insertOnly = restA.length === 0 || restB.length === 0 ? 1 : 0
  const head = a.key[0] === b.key[0] ? 1 : 0
  return [
    comparison.dice,
    comparison.bag,
    softBag,
    comparison.contained,
    softContained,
    plain,
    pairDice(a, b),
    chars,
    Math.log(1 + bagW) / 5,
    comparison.exchanged,
    Math.min(3, comparison.namesExchanged) / 3,
    Math.min(4, looseNames) / 4,
    Math.min(3, comparison.conflicts.length) / 3,
    Math.min(4, looseFigures) / 4,
    Math.min(wa, wb) / Math.max(wa, wb),
    Math.log(1 + Math.min(a.count, b.count)) / 4,
    comparison.longestRun / Math.min(a.count, b.count),
    insertOnly,
    head,
    weighted,
    days(a, restA, b, restB),
    quoted(one, restA, other, restB),
    0,
    softBag * softBag,
    weighted * weighted,
    softContained * softContained,
    chars * chars,
    softBag * chars,
    (script & unitFlag.hangul) !== 0 ? 1 : 0,
    (script & unitFlag.character) !== 0 ? 1 : 0,
  ]
}

function leftovers(one: Units, other: Units): [number[], number[]] {
  const counts = new Map<number, number>()
  for (let i = 0; i < other.count; i++) {
    const k = other.key[i] ?? 0
    counts.set(k, (counts.get(k) ?? 0) + 1)
  }
  const a: number[] = []
  const matched = new Map<number, number>()
  for (let i = 0; i < one.count; i++) {
    const k = one.key[i] ?? 0
    const left = counts.get(k) ?? 0
    if (left > 0) {
      counts.set(k, left - 1)
      matched.set(k, (matched.get(k) ?? 0) + 1)
    } else a.push(i)
  }
  const b: number[] = []
  for (let i = 0; i < other.count; i++) {
    const k = other.key[i] ?? 0
    const left = matched.get(k) ?? 0
    if (left > 0) matched.set(k, left - 1)
    else b.push(i)
  }
  return [a, b]
}

function softMatches(one: Side, other: Side): { weight: number; names: number } {
  let weight = 0,
    names = 0
  if (one.rest.length > 40 || other.rest.length > 40) return { weight, names }
  const words = other.rest
    .filter((i) => ((other.units.flags[i] ?? 0) & figure) === 0)
    .map((i) => ({ i, text: word(other, i), used: false }))
  for (const i of one.rest) {
    const f = one.units.flags[i] ?? 0
    if ((f & figure) !== 0 || (f & unitFlag.character) !== 0) continue
    const text = word(one, i)
    let best = 0,
      at = -1
    for (const [k, candidate] of words.entries()) {
      if (candidate.used) continue
      const s = likeness(text, candidate.text)
      if (s > best) {
        best = s
        at = k
      }
    }
    const found = words[at]
    if (found && best >= 0.45) {
      found.used = true
      weight += best * Math.min(one.units.weight[i] ?? 0, other.units.weight[found.i] ?? 0)
      if ((f & unitFlag.name) !== 0) names++
    }
  }
  return { weight, names }
}

function word(side: Side, i: number): string {
  return side.text.slice(side.units.from[i], side.units.to[i]).toLowerCase()
}

export function likeness(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0
  let p = 0
  while (p < a.length && p < b.length && a[p] === b[p]) p++
  let s = 0
  while (s < a.length - p && s < b.length - p && a[a.length - 1 - s] === b[b.length - 1 - s]) s++
  const hangul = a.charCodeAt(0) >= 0xac00
  if (hangul) return p === 0 ? 0 : (2 * p) / (a.length + b.length)
  if (p < 2) return 0
  return (2 * (p + s)) / (a.length + b.length) >= 0.6 ? (2 * (p + s)) / (a.length + b.length) : 0
}

function pairDice(a: Units, b: Units): number {
  const n = Math.max(0, a.count - 1) + Math.max(0, b.count - 1)
  if (n === 0) return 0
  const set = new Map<number, number>()
  for (let i = 1; i < a.count; i++) {
    const k = (Math.imul(a.key[i - 1] ?? 0, 31) + (a.key[i] ?? 0)) | 0
    set.set(k, (set.get(k) ?? 0) + 1)
  }
  let c = 0
  for (let i = 1; i < b.count; i++) {
    const k = (Math.imul(b.key[i - 1] ?? 0, 31) + (b.key[i] ?? 0)) | 0
    const l = set.get(k) ?? 0
    if (l > 0) {
      set.set(k, l - 1)
      c++
    }
  }
  return (2 * c) / n
}

export function characterDice(a: string, b: string): number {
  const counts = new Map<number, number>()
  const x = a.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''),
    y = b.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  for (let i = 1; i < x.length; i++) {
    const k = x.charCodeAt(i - 1) * 65536 + x.charCodeAt(i)
    counts.set(k, (counts.get(k) ?? 0) + 1)
  }
  let c = 0
  for (let i = 1; i < y.length; i++) {
    const k = y.charCodeAt(i - 1) * 65536 + y.charCodeAt(i)
    const l = counts.get(k) ?? 0
    if (l > 0) {
      counts.set(k, l - 1)
      c++
    }
  }
  const n = x.length + y.length - 2
  return n > 0 ? (2 * c) / n : 0
}

const dayWords = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december 월요일 화요일 수요일 목요일 금요일 토요일 일요일'
    .split(' ')
    .flatMap((w) => [wordHash(w)]),
)
function days(a: Units, restA: readonly number[], b: Units, restB: readonly number[]): number {
  const has = (u: Units, r: readonly number[]) => r.some((i) => dayWords.has(u.key[i] ?? 0))
  return has(a, restA) && has(b, restB) ? 1 : 0
}
function quoted(one: Passage, restA: readonly number[], other: Passage, restB: readonly number[]): number {
  const part = (p: Passage, rest: readonly number[]): number => {
    const spans = quotedSpans(p.text)
    let w = 0
    const half = /^[^"“]*["”]/.exec(p.text)
    if (half && spans.length === 0) spans2(p.text, half[0].length)
    for (const i of rest) {
      const f = p.units.from[i] ?? 0
      if (spans.some((s) => s.from <= f && f < s.to) || (spans.length === 0 && half && f < half[0].length))
        w += p.units.weight[i] ?? 0
    }
    return w / p.information
  }
  return Math.min(part(one, restA), part(other, restB))
}
function spans2(_t: string, _n: number) {}
function weightedCharacters(one: Passage, other: Passage): number {
  const counts = new Map<number, number>()
  const visit = (p: Passage, each: (k: number, w: number) => void): number => {
    let total = 0
    const t = p.text.toLowerCase()
    let last = 0
    for (let u = 0; u < p.units.count; u++) {
      const from = p.units.from[u] ?? 0,
        to = p.units.to[u] ?? 0
      const w = (p.units.weight[u] ?? 0) / (to - from)
      for (let i = from; i < to; i++) {
        const c = t.charCodeAt(i)
        if (last !== 0) {
          each(last * 65536 + c, w)
          total += w
        }
        last = c
      }
      if ((p.units.flags[u] ?? 0) & 8) {
      } else if (t.charCodeAt(from) < 0x3000) last = 32
    }
    return total
  }
  const ta = visit(one, (k, w) => counts.set(k, (counts.get(k) ?? 0) + w))
  let c = 0
  const tb = visit(other, (k, w) => {
    const l = counts.get(k) ?? 0
    if (l > 0) {
      const m = Math.min(l, w)
      counts.set(k, l - m)
      c += m
    }
  })
  return ta + tb > 0 ? (2 * c) / (ta + tb) : 0
}
