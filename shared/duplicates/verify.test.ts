import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from './analyse.ts'
import { leftoversOf } from './leftovers.ts'
import { likeness, softMatches } from './likeness.ts'
import type { Passage } from './passage.ts'
import { commonPieces } from './pieces.ts'
import { signalNames, signalsOf } from './signals.ts'
import { haveInCommon, meaningsOf } from './synonyms.ts'
import { compare, likelihood } from './verify.ts'

function passage(text: string, language = 'en'): Passage {
  const [first] = analyse(text, language).sentences
  if (!first) throw new Error(`no passage in "${text}"`)
  return first
}

const crews =
  'Rescue crews pulled nine sailors from a fishing boat that had lost its engine near the lighthouse.'
const words = [
  'crews',
  'pulled',
  'nine',
  'sailors',
  'Quill',
  'said',
  'the',
  'boat',
  '12,000',
  'Monday',
  '시장은',
  '시장이',
  '말했다',
]
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 2, maxLength: 20 })
  .map((all) => all.join(' '))

describe('likelihood', () => {
  it('is the same whichever passage is named first', () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const [one, other] = [passage(a), passage(b)]
        expect(likelihood(compare(one, other), one, other)).toBe(likelihood(compare(other, one), other, one))
      }),
    )
  })

  it('is higher for a version with a mistyped word than for one with another name', () => {
    const one = passage(`Mara Quill told reporters that ${crews}`)
    const likely = (text: string): number => {
      const other = passage(
        `Mara ${text} told reporters that ${crews}`.replace(
          'lighthouse',
          text === 'Quill' ? 'lihgthouse' : 'lighthouse',
        ),
      )
      return likelihood(compare(one, other), one, other)
    }
    expect(likely('Quill')).toBeGreaterThan(likely('Ostrander'))
  })
})

describe('compare', () => {
  it('sees a figure changed to one that the sentence has already', () => {
    const one = passage('The vote on 2 February was put off by 2 weeks after the storm, officials said.')
    const other = passage('The vote on 2 February was put off by 3 weeks after the storm, officials said.')
    expect(compare(one, other).conflicts).toHaveLength(1)
    expect(compare(one, one).conflicts).toHaveLength(0)
  })
})

describe('signalsOf', () => {
  it('gives one finite number for each name', () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const [one, other] = [passage(a), passage(b)]
        const signals = signalsOf(one, other, compare(one, other))
        expect(signals).toHaveLength(signalNames.length)
        for (const signal of signals) {
          expect(signal).toBeGreaterThanOrEqual(0)
          expect(signal).toBeLessThanOrEqual(1.5)
        }
      }),
    )
  })
})

describe('likeness', () => {
  it.each([
    ['lighthouse', 'lihgthouse', 0.6],
    ['밝혔다', '밝혔습니다', 0.45],
    ['recommend', 'recommended', 0.8],
  ])('takes %s and %s for alike', (one, other, least) => {
    expect(likeness(one, other)).toBeGreaterThanOrEqual(least)
  })

  it('takes no words for alike that only end alike', () => {
    expect(likeness('station', 'nation')).toBe(0)
    expect(likeness('시장', '극장')).toBe(0)
  })
})

describe('likeness of names', () => {
  it.each([
    ['샌프란시스코의', '샌프란치스코는'],
    ['메릴랜드에서', '메리랜드는'],
    ['연기했다', '연기하기로'],
  ])('takes %s and %s for two spellings of one Korean word', (one, other) => {
    expect(likeness(one, other)).toBeGreaterThanOrEqual(0.6)
  })

  it('hears a name in Hangul that the other writes in Latin letters, whichever is named first', () => {
    expect(likeness('davidowitz', '다비도위츠는')).toBeGreaterThanOrEqual(0.8)
    expect(likeness('다비도위츠는', 'davidowitz')).toBe(likeness('davidowitz', '다비도위츠는'))
    expect(likeness('davidowitz', '밀루노비치는')).toBe(0)
  })
})

describe('softMatches', () => {
  const matchesOf = (a: string, b: string, language = 'en') => {
    const [one, other] = [passage(a, language), passage(b, language)]
    return softMatches(one, other, leftoversOf(one.units, other.units))
  }

  it('takes a country, its people and the seat of its government for one place', () => {
    const { weight, places } = matchesOf(
      'The Turkish authorities closed the border crossing.',
      'Ankara closed the border crossing.',
    )
    expect(weight).toBeGreaterThan(0)
    expect(places).toBe(0)
  })

  it('counts places in one another’s stead, in Korean whatever their ending', () => {
    expect(
      matchesOf(
        'The president will visit Chile for talks in March.',
        'The president will visit Peru for talks in March.',
      ).places,
    ).toBe(1)
    expect(
      matchesOf(
        '대통령은 3월에 인도를 방문할 것이라고 밝혔다.',
        '대통령은 3월에 인도네시아를 방문할 것이라고 밝혔다.',
        'ko',
      ).places,
    ).toBe(1)
  })

  it('takes no place for another where only one side names one, nor the pronoun for the country', () => {
    const visit = 'The president will visit Chile for talks in March.'
    expect(matchesOf(visit, 'The president will visit his neighbours for talks in March.').places).toBe(0)
    expect(matchesOf(visit, 'The president will visit us for talks in March.').places).toBe(0)
  })

  it('reads initials with points and without as one word', () => {
    const { weight, places } = matchesOf(
      'The U.S. delegation left the talks early on Monday.',
      'The US delegation left the talks early on Monday.',
    )
    expect(weight).toBeGreaterThan(0)
    expect(places).toBe(0)
  })
})

describe('haveInCommon', () => {
  it('knows words of one group, in Korean whatever their ending', () => {
    expect(haveInCommon(meaningsOf('resigned'), meaningsOf('quit'))).toBe(true)
    expect(haveInCommon(meaningsOf('사임했다'), meaningsOf('물러났다고'))).toBe(true)
    expect(haveInCommon(meaningsOf('resigned'), meaningsOf('harvest'))).toBe(false)
  })
})

describe('commonPieces', () => {
  it('does not mind spaces, case and punctuation', () => {
    expect(commonPieces('Ice-cold water!', 'ICE COLD WATER').pairs).toBe(1)
    expect(commonPieces('무장 단체', '무장단체').syllables).toBe(1)
    expect(commonPieces('abc', 'xyz').pairs).toBe(0)
  })
})
