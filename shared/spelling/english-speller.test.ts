import { beforeAll, describe, expect, it } from 'vitest'
import { packagedDictionaries } from './dictionaries.test-support.ts'
import type { Speller } from './speller.ts'

describe('the English speller', () => {
  let speller: Speller
  beforeAll(async () => {
    const shelf = packagedDictionaries()
    await shelf.ready('en')
    const loaded = shelf.for('en')
    if (!loaded) throw new Error('no dictionary')
    speller = loaded
  })

  it.each(['colour', 'color', 'organise', 'organize', 'ministers', 'don’t'.replace('’', "'"), 'Seoul'])(
    'knows %s',
    (word) => expect(speller.isRight(word)).toBe(true),
  )

  it.each(['goverment', 'recxieve', 'seoul', 'teh'])('does not know %s', (word) =>
    expect(speller.isRight(word)).toBe(false),
  )

  it.each([
    ['teh', 'the'],
    ['goverment', 'government'],
    ['recieved', 'received'],
    ['occured', 'occurred'],
    ['untill', 'until'],
    ['seperate', 'separate'],
    ['thier', 'their'],
    ['officails', 'officials'],
    ['iraq', 'Iraq'],
  ])('takes %s for %s first', (word, meant) => expect(speller.suggest(word)[0]).toBe(meant))

  it('suggests three words at most, and none for what is no word at all', () => {
    expect(speller.suggest('tae').length).toBe(3)
    expect(speller.suggest('x'.repeat(25))).toEqual([])
  })
})
