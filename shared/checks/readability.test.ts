import { describe, expect, it } from 'vitest'
import { houseFor } from '../house/house-for.ts'
import { shippedHouses } from '../house/shipped.ts'
import type { Copy } from './copy.ts'
import { readability } from './readability.ts'

function copyOf(text: string, language = 'en', kind: Copy['kind'] = 'body'): Copy {
  return { text, language, kind, house: houseFor(shippedHouses, language) }
}

describe('readability', () => {
  it('counts the words and sentences of running copy, not of captions and datelines', () => {
    const copies = [
      copyOf('PORT ELLERY, Nov. 24 (Meridian) -- The wall broke. The sea came in.'),
      copyOf('A wave.', 'en', 'caption'),
      copyOf('Nobody was hurt at all.'),
    ]
    expect(readability(copies)).toMatchObject({ words: 12, sentences: 3, wordsPerSentence: 4 })
  })

  it('finds short words easier to read than long ones', () => {
    const easy = readability([copyOf('The cat sat on the mat. The dog ran to the sea.')])
    const hard = readability([
      copyOf('Institutional considerations necessitate comprehensive parliamentary deliberation.'),
    ])
    expect(easy.flesch).toBeGreaterThan(100)
    expect(hard.flesch).toBeLessThan(0)
  })

  it('counts a silent last "e" as no syllable and "-le" as one', () => {
    // Six words of one syllable and one of two: 206.835 − 1.015 × 7 − 84.6 × 8 / 7.
    const { flesch = 0 } = readability([copyOf('The table came here and he moved.')])
    expect(flesch).toBeCloseTo(206.835 - 1.015 * 7 - (84.6 * 8) / 7, 6)
  })

  it('gives no Flesch figure for other languages, and counts Korean by eojeol', () => {
    expect(readability([copyOf('벽이 무너졌다. 다친 사람은 없다.', 'ko')])).toEqual({
      words: 5,
      sentences: 2,
      wordsPerSentence: 2.5,
    })
  })

  it('says nothing of an empty story', () => {
    expect(readability([])).toEqual({ words: 0, sentences: 0, wordsPerSentence: 0 })
  })
})
