import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { encodings } from '../../shared/formats/encodings.ts'
import { decodeAs } from './decode-as.ts'

describe('decodeAs', () => {
  it.each(encodings)('reads $id, which a person is offered', ({ id }) => {
    const bytes = id === 'iso-2022-jp' ? Buffer.from('Alder harbour.') : iconv.encode('Alder harbour.', id)
    expect(decodeAs(bytes, id)).toEqual({
      ok: true,
      value: { text: 'Alder harbour.', encoding: id, known: 'chosen' },
    })
  })

  it('takes a person’s word over what the bytes seem to be', () => {
    const bytes = iconv.encode('Größe', 'windows-1252')
    expect(decodeAs(bytes, 'Windows-1251')).toEqual({
      ok: true,
      value: { text: 'GrцЯe', encoding: 'windows-1251', known: 'chosen' },
    })
  })

  it('reads ISO-2022-JP, which iconv-lite does not', () => {
    const bytes = Buffer.from('\u001b$B8x3+\u001b(B')
    expect(decodeAs(bytes, 'iso-2022-jp')).toMatchObject({ ok: true, value: { text: '公開' } })
  })

  it('counts what is no letter in the chosen encoding, and says where the first stands', () => {
    const bytes = Buffer.concat([Buffer.from('One line.\nCaf'), Buffer.from([0xe9]), Buffer.from(' bar')])
    expect(decodeAs(bytes, 'utf-8')).toMatchObject({
      ok: true,
      value: { text: 'One line.\nCaf\uFFFD bar', replaced: { count: 1, line: 2 } },
    })
  })

  it.each([
    ['an encoding of no letters', 'base64', 'undecodable'],
    ['a word that names none', 'klingon', 'undecodable'],
    ['an encoding that yields NULs', 'utf-8', 'not-text'],
  ])('refuses %s', (_what, encoding, code) => {
    const decoded = decodeAs(Buffer.from('A\u0000B\u0000'), encoding, 'a.txt')
    expect(decoded).toMatchObject({ ok: false, error: { code } })
  })
})
