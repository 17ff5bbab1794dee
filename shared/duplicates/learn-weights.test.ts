import { describe, expect, it } from 'vitest'
import { tokenise, tokenKind, wordHash } from '../text/tokens.ts'
import { countParagraph, learntWeights, wordCounts } from './learn-weights.ts'
import { defaultWeights, weightOf } from './weights.ts'

function nats(word: string, weights = defaultWeights): number {
  return weightOf(weights, tokenise(word).stem[0] ?? wordHash(word), tokenKind.word)
}

function learntFrom(paragraphs: readonly string[]) {
  const counts = wordCounts()
  for (const text of paragraphs) countParagraph(counts, text, 'en')
  return learntWeights(counts)
}

describe('learntWeights', () => {
  it('makes a word light that the desk writes in every sentence, and leaves others as they were', () => {
    const weights = learntFrom(Array.from({ length: 4000 }, () => 'Ostrand rates rose. Ostrand bonds fell.'))
    expect(nats('Ostrand', weights)).toBeLessThan(1)
    expect(nats('Ostrand')).toBeGreaterThan(6)
    expect(nats('harbour', weights)).toBeCloseTo(nats('harbour'), 0)
  })

  it('counts a word once a sentence, and nothing of datelines', () => {
    const counts = wordCounts()
    countParagraph(counts, 'OSTRAND, June 19 (Meridian) -- Rain, rain, rain fell.', 'en')
    expect(counts.sentences).toBe(1)
    expect([...counts.slots].filter((count) => count > 0)).toEqual([1, 1])
  })

  it('forgets a paragraph that is counted out again', () => {
    const counts = wordCounts()
    countParagraph(counts, 'Rain fell on Ostrand.', 'en')
    countParagraph(counts, 'Rain fell on Ostrand.', 'en', -1)
    expect(counts).toEqual(wordCounts())
  })

  it('changes hardly anything for a handful of stories', () => {
    const weights = learntFrom(['Ostrand rates rose. The mayor of Ostrand resigned.'])
    expect(Math.abs(nats('Ostrand', weights) - nats('Ostrand'))).toBeLessThan(0.6)
    expect(nats('the', weights)).toBeCloseTo(nats('the'), 0)
  })
})
