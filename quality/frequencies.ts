import { sentences } from '../shared/text/sentences.ts'
import { tokenise, tokenKind } from '../shared/text/tokens.ts'

/** Texts to count words in, of one language. */
export interface CountedTexts {
  readonly language: string
  readonly texts: readonly string[]
}

/** Pieces of text that weigh the same: nats, and the pieces with spaces between. */
export type WeightedPieces = readonly (readonly [nats: number, pieces: string])[]

/** Nats: what is rarer counts as unknown. */
const rarest = 6.25
const step = 0.25

/**
 * How much the commonest words tell, in nats: minus the logarithm of the share of sentences that hold them. A word
 * stands for all that have its stem; Han and kana are counted one by one.
 */
export function wordWeights(sets: readonly CountedTexts[]): WeightedPieces {
  const weights = new Map<string, number>()
  for (const { language, texts } of sets) {
    const counts = new Map<number, Stem>()
    let all = 0
    for (const text of texts) {
      for (const span of sentences(text, language)) {
        all += 1
        countSentence(text.slice(span.from, span.to), counts)
      }
    }
    for (const { count, forms } of counts.values()) {
      const nats = Math.log(all / count)
      const [form] = [...forms].toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))[0] ?? []
      if (nats > rarest || count < 4 || form === undefined) continue
      weights.set(form, Math.min(nats, weights.get(form) ?? nats))
    }
  }
  return grouped(weights)
}

interface Stem {
  count: number
  readonly forms: Map<string, number>
}

function countSentence(sentence: string, counts: Map<number, Stem>): void {
  const { count, stem, kind, from, to } = tokenise(sentence)
  const seen = new Set<number>()
  for (let index = 0; index < count; index += 1) {
    const hash = stem[index] ?? 0
    if (kind[index] === tokenKind.number) continue
    const known = counts.get(hash)
    const one = known ?? { count: 0, forms: new Map<string, number>() }
    if (!known) counts.set(hash, one)
    const form = sentence.slice(from[index], to[index]).toLowerCase()
    one.forms.set(form, (one.forms.get(form) ?? 0) + 1)
    if (seen.has(hash)) continue
    seen.add(hash)
    one.count += 1
  }
}

/** The same for Hangul syllables and pairs of them within an eojeol, over all the sentences. */
export function syllableWeights(texts: readonly string[]): WeightedPieces {
  const counts = new Map<string, number>()
  for (const text of texts) {
    const pieces = new Set<string>()
    for (const [eojeol] of text.matchAll(/[가-힣]+/g)) {
      for (let at = 0; at < eojeol.length; at += 1) {
        pieces.add(eojeol.charAt(at))
        if (at + 1 < eojeol.length) pieces.add(eojeol.slice(at, at + 2))
      }
    }
    for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  }
  const weights = new Map<string, number>()
  for (const [piece, count] of counts) {
    const nats = Math.log(texts.length / count)
    if (nats <= rarest && count >= 4) weights.set(piece, nats)
  }
  return grouped(weights)
}

function grouped(weights: ReadonlyMap<string, number>): WeightedPieces {
  const groups = new Map<number, string[]>()
  for (const [piece, nats] of weights) {
    const rounded = Math.max(step, Math.round(nats / step) * step)
    const group = groups.get(rounded)
    if (group) group.push(piece)
    else groups.set(rounded, [piece])
  }
  return [...groups]
    .toSorted(([one], [other]) => one - other)
    .map(([nats, pieces]) => [nats, pieces.toSorted().join(' ')])
}
