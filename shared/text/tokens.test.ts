import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenise, wordHash } from './tokens.ts'

function spelled(text: string): readonly string[] {
  const { count, from, to } = tokenise(text)
  return Array.from({ length: count }, (_, index) => text.slice(from[index], to[index]))
}

function stems(text: string): readonly number[] {
  return [...tokenise(text).stem.slice(0, tokenise(text).count)]
}

function words(text: string): readonly number[] {
  return [...tokenise(text).word.slice(0, tokenise(text).count)]
}

describe('tokenise', () => {
  it.each([
    ['The harbour-side café (closed).', ['The', 'harbour', 'side', 'café', 'closed']],
    ["The port's crews don't sail", ['The', "port's", 'crews', "don't", 'sail']],
    ['about 12,000 at 3.5 a day, 1,234,567', ['about', '12,000', 'at', '3.5', 'a', 'day', '1,234,567']],
    ['정부는 12만3천명을 도왔다', ['정부는', '12', '만', '3', '천', '명을', '도왔다']],
    ['東京で', ['東', '京', 'で']],
    ['Порт закрыт', ['Порт', 'закрыт']],
    ['Το λιμάνι', ['Το', 'λιμάνι']],
    ['الميناء مغلق', ['الميناء', 'مغلق']],
    ['ท่าเรือ', ['ท่', 'า', 'เ', 'รื', 'อ']],
  ])('finds the words of %s where they stand', (text, expected) => {
    expect(spelled(text)).toEqual(expected)
  })

  it.each([
    ['HARBOUR', 'harbour'],
    ['cafe\u0301', 'café'],
    ['har\u00ADbour', 'harbour'],
    ['ﬁsh', 'fish'],
    ['ＡＢＣ', 'abc'],
    ['12,000', '12000'],
    ['٣٤', '34'],
    ['don’t', "don't"],
    ['ΟΔΟΣ', 'οδος'],
  ])('folds %s and %s to the same word', (one, other) => {
    expect(words(one)).toEqual(words(other))
    expect(words(one)).toEqual([wordHash(other)])
  })

  it.each([
    ["the port's crews", 'the port crew'],
    ['countries boxes clashes houses', 'country box clash house'],
    ['대통령이 대통령에게서', '대통령 대통령'],
  ])('gives %s and %s the same stems, though other words', (one, other) => {
    expect(stems(one)).toEqual(stems(other))
    expect(words(one)).not.toEqual(words(other))
  })

  it('reads nothing in the spans it is told to skip, and joins no word across one', () => {
    const { count, from } = tokenise('one (two) three', [{ from: 4, to: 9 }])
    expect([...from.slice(0, count)]).toEqual([0, 10])
    expect(tokenise('abcd', [{ from: 1, to: 3 }]).count).toBe(2)
  })

  it('keeps every offset inside the text, in order and apart, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { count, from, to } = tokenise(text)
        let last = 0
        for (let index = 0; index < count; index += 1) {
          expect(from[index]).toBeGreaterThanOrEqual(last)
          expect(to[index]).toBeGreaterThan(from[index] ?? 0)
          last = to[index] ?? 0
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
