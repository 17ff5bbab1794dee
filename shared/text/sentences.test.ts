import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentences } from './sentences.ts'

function split(text: string, language = 'en'): readonly string[] {
  return sentences(text, language).map(({ from, to }) => text.slice(from, to))
}

describe('sentences', () => {
  it.each([
    [['Mr. J. Quill met Gen. Tarn on Aug. 12 at 9 a.m. Monday in the U.S. Senate.', 'He left.']],
    [['The firm is based in the U.S.', 'The plant closed in May.']],
    [['Harbour Holdings Inc. Chairman Mara Quill resigned.', 'No. 2 is her brother.']],
    [['"We will rebuild," she said.', '"All of it."', 'Then she left.']],
    [['It rose 3.5 percent to $1.2 million.', 'Why?', 'Nobody knows!']],
    [['"Why now?" he asked.', 'The mayor ... did not answer.']],
    [['The ship came in (it was late).', '(Meridian)']],
  ])('keeps abbreviations, quotations and figures whole: %j', (expected) => {
    expect(split(expected.join(' '))).toEqual(expected)
  })

  it.each([
    [['“나는 간다. 그는 온다.”고 말했다.', '회의는 끝났다.']],
    [['"늦었다. 미안하다."라며 고개를 숙였다.', '그는 떠났다.']],
    [['회의는 2026. 8. 12. 항구에서 열렸다.', '참석자는 12명이다.']],
  ])('holds a Korean quotation with its frame: %j', (expected) => {
    expect(split(expected.join(' '), 'ko')).toEqual(expected)
  })

  it.each([
    [['1. The wall broke.', '2. The sea came in.']],
    [['1) The wall broke', '2) The sea came in', '3) The market flooded']],
    [['1.) The wall', '2.) The sea']],
    [['a. The wall b is old', 'b. The sea']],
    [['• The wall', '• The sea']],
  ])('begins a sentence at each item of a list that counts on: %j', (expected) => {
    expect(split(expected.join(' '))).toEqual(expected)
  })

  it.each([
    ['1. FC Ellery won 2. on the list'],
    ['A. Smith and B. Jones met.'],
    ['The wall . . . I think . . . was old.'],
    ['The wall [...] was old [...] (Quill 4).'],
    ['She saw Albert I. Wren there.'],
    ['Write to Mara.Quill@port.example or Quill.Com today.'],
  ])('holds together what only looks like an end: %s', (text) => {
    expect(split(text)).toEqual([text])
  })

  it('ends a sentence at four points, and where the space behind the point is missing', () => {
    expect(split('The wall was old. . . . Then it broke.')).toEqual([
      'The wall was old. . . .',
      'Then it broke.',
    ])
    expect(split('The wall broke.The sea came in.')).toEqual(['The wall broke.', 'The sea came in.'])
    expect(split('벽이 무너졌다.바닷물이 들어왔다.', 'ko')).toHaveLength(2)
  })

  it.each([
    ['de', ['Das gilt z. B. für Fr. Quill, d. h. seit Nr. 5.', 'Der Rest bleibt usw. offen.']],
    ['fr', ['Elle a dit : « Nous partons ! »', 'M. Quill est parti, cf. p. 5.']],
    ['es', ['La Sra. Quill vive en EE.UU. desde 2019.', '¿Por qué?', '¡Nadie lo sabe!']],
  ])('knows the abbreviations and marks of other languages: %s', (language, expected) => {
    expect(split(expected.join(' '), language)).toEqual(expected)
  })

  it('ends Japanese and Chinese sentences without a space, but not inside a quotation that goes on', () => {
    expect(split('港は閉鎖された。「また開ける。」と市長は述べた。', 'ja')).toEqual([
      '港は閉鎖された。',
      '「また開ける。」と市長は述べた。',
    ])
  })

  it('reads "3." as an ordinal where the language writes ordinals so', () => {
    expect(split('Am 3. Oktober kam das Schiff.', 'de')).toHaveLength(1)
    expect(split('The count was 3. Officials left.', 'en')).toHaveLength(2)
  })

  it('ends a sentence at a line break', () => {
    expect(split('Harbour Street 4\nPort Ellery')).toEqual(['Harbour Street 4', 'Port Ellery'])
  })

  it('puts every character that is not white space into exactly one sentence', () => {
    const piece = fc.constantFrom(
      'Mr. ',
      'port',
      ' ',
      '. ',
      '."',
      '"',
      '다.',
      '。',
      '\n',
      'A',
      '3.',
      '?',
      '(',
      '\uD83D',
    )
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom('en', 'ko', 'ja'), (pieces, language) => {
        const text = pieces.join('')
        let last = 0
        for (const { from, to } of sentences(text, language)) {
          expect(text.slice(last, from).trim()).toBe('')
          expect(to).toBeGreaterThan(from)
          last = to
        }
        expect(text.slice(last).trim()).toBe('')
      }),
    )
  })
})
