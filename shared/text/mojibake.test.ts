import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { misreadStretches } from './mojibake.ts'

/** UTF-8 read as Windows-1252; what that leaves undefined stays as it is. */
function misread(text: string): string {
  const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
  return [...new TextEncoder().encode(text)]
    .map((byte) => (byte >= 0x80 && byte <= 0x9f ? upper.charAt(byte - 0x80) : String.fromCharCode(byte)))
    .join('')
}

function restored(text: string): string {
  let result = ''
  let last = 0
  for (const { from, to, meant } of misreadStretches(text)) {
    result += text.slice(last, from) + (meant ?? '?')
    last = to
  }
  return result + text.slice(last)
}

describe('misreadStretches', () => {
  it.each([
    'Quill’s',
    '“We go,” she said…',
    'the wall – all of it — broke',
    '£800 and 30°',
    'a café in Málaga',
    '서울 시장',
    '東京',
    '★ €5',
  ])('restores what was read in the wrong encoding: %s', (text) => {
    expect(restored(misread(text))).toBe(text)
  })

  it.each(['“Café”, “Coupé”…', 'ÂGE', 'À la carte – MAÇÃ”', 'Ähtäri, Åland, naïve', 'São Paulo’s'])(
    'leaves real words alone: %s',
    (text) => {
      expect(misreadStretches(text)).toEqual([])
    },
  )

  it('restores quotation marks and dashes that were misread twice', () => {
    const text = 'Quill’s wall – all of it, “old”'
    expect(restored(misread(misread(text)))).toBe(text)
  })

  it('says that a character is lost where nobody can tell what it was', () => {
    expect(misreadStretches('a centuryï¿½')).toEqual([{ from: 9, to: 12 }])
  })

  it('finds places within the text, in order', () => {
    const piece = fc.constantFrom('â€', 'â€™', 'Ã', '©', 'ï¿½', 'é', '”', 'a', ' ', 'ì', '„', 'œ')
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const { from, to } of misreadStretches(text)) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          last = to
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
