import { describe, expect, it } from 'vitest'
import { cardWith, cardsOf, countCards, neighbourCard, percentOf } from './cards.ts'
import { keptStory, passage, place } from './ran-before.test-support.ts'

describe('cardsOf', () => {
  it('makes one card of neighbouring passages of a paragraph that mean the same', () => {
    const cards = cardsOf([
      passage({ id: '1', paragraph: 'a' }),
      passage({ id: '2', paragraph: 'a' }),
      passage({ id: '3', paragraph: 'a', kind: 'conflict' }),
      passage({ id: '4', paragraph: 'b' }),
    ])
    expect(cards.map(({ parts }) => parts.map(({ id }) => id))).toEqual([['1', '2'], ['3'], ['4']])
    expect(countCards(cards)).toEqual({ conflict: 1, lifted: 2, reuse: 0, background: 0 })
    expect(cardWith(cards, '2')).toBe(cards[0])
  })

  it('asks about each background by itself', () => {
    const background = { kind: 'background', places: [], stories: 65 } as const
    expect(cardsOf([passage({ id: '1', ...background }), passage({ id: '2', ...background })])).toHaveLength(
      2,
    )
  })

  it('names the story first that has most, and of those the one that decides the kind', () => {
    const one = keptStory({ number: 1 })
    const two = keptStory({ number: 2 })
    const three = keptStory({ number: 3 })
    const [card] = cardsOf([
      passage({ id: '1', places: [place({ story: one }), place({ story: two })] }),
      passage({
        id: '2',
        places: [
          place({ story: two }),
          place({ story: three, kind: 'reuse' }),
          place({ story: three, kind: 'reuse' }),
        ],
      }),
    ])
    expect(card?.origins.map(({ story }) => story.number)).toEqual([2, 1, 3])
  })
})

describe('percentOf', () => {
  it('is a hundred only where nothing of the paragraph is missing', () => {
    const all = passage({ text: 'x'.repeat(100), of: 100 })
    expect(percentOf({ story: keptStory(), pairings: [{ passage: all, place: place() }] })).toBe(100)
    const most = passage({ text: 'x'.repeat(997), of: 1000 })
    expect(percentOf({ story: keptStory(), pairings: [{ passage: most, place: place() }] })).toBe(99)
    const half = passage({ text: 'x'.repeat(100), of: 200 })
    expect(
      percentOf({ story: keptStory(), pairings: [{ passage: half, place: place({ overlap: 0.5 }) }] }),
    ).toBe(25)
  })
})

describe('neighbourCard', () => {
  it('goes round at the ends, and starts at the near end', () => {
    const cards = cardsOf([passage({ id: '1', paragraph: 'a' }), passage({ id: '2', paragraph: 'b' })])
    expect(neighbourCard(cards, '2', 1)?.id).toBe('1')
    expect(neighbourCard(cards, undefined, 1)?.id).toBe('1')
    expect(neighbourCard(cards, 'gone', -1)?.id).toBe('2')
    expect(neighbourCard([], undefined, 1)).toBeUndefined()
  })
})
