import { describe, expect, it } from 'vitest'
import { createEngine } from './engine.ts'
import { repeatWord } from './repeat-word.ts'
import { block, storyOf, textsAfter } from './testing.ts'

function mended(text: string, language = 'en', kind: Parameters<typeof block>[1] = 'body') {
  const story = storyOf([block(text, kind)], { language })
  return createEngine([repeatWord])
    .check(story, 'en')
    .findings.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => textsAfter(story, edits)))
}

describe('repeatWord', () => {
  it.each([
    ['She left the the port.', 'She left the port.', 'en'],
    ['The the port closed.', 'The port closed.', 'en'],
    ['It closed in  in May.', 'It closed in May.', 'en'],
    ['그는 항구를 항구를 떠났다.', '그는 항구를 떠났다.', 'ko'],
    ['Der Hafen wurde wurde geschlossen.', 'Der Hafen wurde geschlossen.', 'de'],
  ])('takes one word out of “%s”', (text, expected, language) => {
    expect(mended(text, language)).toEqual([expected])
  })

  it.each([
    ['She had had enough that that day.', 'en'],
    ['They sailed from Pago Pago to New New Ellery.', 'en'],
    ['She said "the" the day before; the, the end.', 'en'],
    ['The score was nil nil at half time.', 'en'],
    ['the\nthe', 'en'],
    ['la la la', 'en'],
    ['so-and-so so far', 'en'],
    ['plan a a1', 'en'],
    ['10 10 12', 'en'],
    ['Nous nous sommes levés.', 'fr'],
    ['하루 하루 버텼다.', 'ko'],
    ['ngày ngày', 'vi'],
    ['人人', 'zh'],
  ])('lets “%s” stand', (text, language) => {
    expect(mended(text, language)).toEqual([])
  })

  it('does not read tables', () => {
    expect(mended('draw draw', 'en', 'tabular')).toEqual([])
  })
})
