import { describe, expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'

function of(text: string, word: string, check = 'repeat-word') {
  const from = text.indexOf(word)
  return fingerprint(check, text, from, from + word.length)
}

const text = 'Long before the storm she left the the port of Ellery in the north.'

describe('fingerprint', () => {
  it.each([
    ['far words change', text.replace('Long', 'Years').replace('north', 'south at dawn'), 'the the'],
    [
      'spacing and punctuation change',
      text.replace('left the', 'left,  the').replace('port', '“port”'),
      'the the',
    ],
    ['case changes', text.replace('the the', 'THE THE'), 'THE THE'],
  ])('stays with its words while %s', (_, changed, words) => {
    expect(of(changed, words)).toBe(of(text, 'the the'))
  })

  it('changes with its words, the words beside it, and the check', () => {
    const others = [
      of(text.replace('the the', 'a a'), 'a a'),
      of(text.replace('she left', 'they left'), 'the the'),
      of(text.replace('port', 'pier'), 'the the'),
      of(text, 'the the', 'other'),
    ]
    expect(new Set([of(text, 'the the'), ...others]).size).toBe(5)
  })
})
