import { distance } from 'fastest-levenshtein'
import { token_set_ratio } from 'fuzzball'
import { Minhash } from 'minhash'
import MiniSearch from 'minisearch'
import { compareTwoStrings } from 'string-similarity'

/** How alike two of some sentences are, by their indices; 1 or so is the same. */
export type Scorer = (one: number, other: number) => number

/** A package that the detector is measured beside. */
export interface Rival {
  readonly name: string
  /** Reads the sentences of one story, and scores pairs of them. */
  scorer(sentences: readonly string[]): Scorer
}

function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  // Where a script has no spaces, its characters are the words.
  return words.flatMap((word) => (/[\u3040-\u30ff\u4e00-\u9fff]/.test(word) ? [...word] : [word]))
}

function minhashOf(shingle: number): (sentences: readonly string[]) => Scorer {
  return (sentences) => {
    const signatures = new Map<number, Minhash>()
    const signature = (index: number): Minhash => {
      const known = signatures.get(index)
      if (known) return known
      const words = wordsOf(sentences[index] ?? '')
      const made = new Minhash({ numPerm: 64 })
      const last = Math.max(0, words.length - shingle)
      for (let at = 0; at <= last; at += 1) made.update(words.slice(at, at + shingle).join(' '))
      signatures.set(index, made)
      return made
    }
    return (one, other) => signature(one).jaccard(signature(other))
  }
}

function minisearch(sentences: readonly string[]): Scorer {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => [...wordsOf(text)],
  })
  index.addAll(sentences.map((text, id) => ({ id, text })))
  const found = new Map<number, ReadonlyMap<number, number>>()
  const look = (id: number): ReadonlyMap<number, number> => {
    const known = found.get(id)
    if (known) return known
    const made = new Map(index.search(sentences[id] ?? '').map((hit) => [Number(hit.id), hit.score]))
    found.set(id, made)
    return made
  }
  // A search score has no scale of its own: what the sentence scores on itself is the whole.
  const share = (one: number, other: number): number =>
    (look(one).get(other) ?? 0) / (look(one).get(one) ?? 1)
  return (one, other) => (share(one, other) + share(other, one)) / 2
}

/** The packages, each with its best measure of two sentences. */
export const rivals: readonly Rival[] = [
  {
    name: 'string-similarity',
    scorer: (sentences) => (one, other) => compareTwoStrings(sentences[one] ?? '', sentences[other] ?? ''),
  },
  {
    name: 'fuzzball token_set',
    scorer: (sentences) => (one, other) =>
      token_set_ratio(sentences[one] ?? '', sentences[other] ?? '', { force_ascii: false }) / 100,
  },
  { name: 'minisearch', scorer: minisearch },
  { name: 'minhash words', scorer: minhashOf(1) },
  { name: 'minhash 3-word', scorer: minhashOf(3) },
  {
    name: 'fastest-levenshtein',
    scorer: (sentences) => (one, other) => {
      const [a, b] = [sentences[one] ?? '', sentences[other] ?? '']
      return 1 - distance(a, b) / Math.max(1, a.length, b.length)
    },
  },
]
