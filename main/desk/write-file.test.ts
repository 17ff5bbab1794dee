import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { awkwardText, bodyOf, storyWith } from '../../shared/formats/stories.test-support.ts'
import { encodingNames, encodingsOf } from '../../shared/presets/encodings.ts'
import { writtenFormats } from '../../shared/formats/endings.ts'
import type { ExportForm } from '../../shared/presets/preset.ts'
import type { Story } from '../../shared/story/record.ts'
import { errorOf, valueOf } from './desk.test-support.ts'
import { decode } from './decode.ts'
import { writeFile } from './write-file.ts'

const write = async (story: Story, form: ExportForm) => valueOf(await writeFile([story], form, 1))

describe('plain text in another encoding', () => {
  it('is written in it, and what the encoding has a near form for is noted by its field', async () => {
    const story = storyWith({ headline: 'Café “Lutèce” rouvre', body: bodyOf('Le prix… 5 € — dit-il.') })
    const { bytes, notes, mediaType } = await write(story, { format: 'text', encoding: 'iso-8859-1' })
    expect(iconv.decode(Buffer.from(bytes), 'iso-8859-1')).toContain('Café "Lutèce" rouvre')
    expect(mediaType).toContain('iso-8859-1')
    const changed = notes.filter(({ level }) => level === 'changed').map(({ field, value }) => [field, value])
    expect(changed).toEqual(
      expect.arrayContaining([
        ['headline', '“'],
        ['body', '…'],
        ['body', '€'],
        ['body', '—'],
      ]),
    )
    expect(JSON.stringify(notes)).not.toContain('é')
  })

  it('is refused by field where it has no letters for it, or replaces them with a note each', async () => {
    const story = storyWith({ headline: '가온시 똠방', body: bodyOf('나무') })
    expect(errorOf(await writeFile([story], { format: 'text', encoding: 'euc-kr' }, 1)).message).toMatch(
      /headline has “똠” \(U\+B620\)/,
    )
    const { bytes, notes } = await write(story, { format: 'text', encoding: 'euc-kr', unwritable: 'replace' })
    expect(iconv.decode(Buffer.from(bytes), 'euc-kr')).toContain('가온시 ?방')
    expect(notes).toContainEqual(expect.objectContaining({ level: 'lost', field: 'headline', value: '똠' }))
    // Code page 949 has all of Korean.
    expect(
      iconv.decode(Buffer.from((await write(story, { format: 'text', encoding: 'cp949' })).bytes), 'cp949'),
    ).toContain('똠방')
  })

  it('in 7 bits notes each substitution', async () => {
    const story = storyWith({ headline: 'Café', body: bodyOf('Zoë’s — 5 €') })
    const { bytes, notes } = await write(story, { format: 'text-7bit' })
    expect(bytes.every((byte) => byte < 128)).toBe(true)
    expect(new TextDecoder().decode(bytes)).toContain("Zoe's -- 5")
    expect(notes.map(({ value }) => value)).toEqual(expect.arrayContaining(['é', 'ë', '’', '—', '€']))
    const korean = storyWith({ headline: '가온시' })
    expect(errorOf(await writeFile([korean], { format: 'text-7bit' }, 1)).message).toMatch(/only 7 bits/)
  })

  it('has the lines and the line ends that are asked for', async () => {
    const story = storyWith({
      body: bodyOf('The ferry to Alder runs again after it had been out for a week.'),
    })
    const { text = '' } = await write(story, { format: 'text', lineLength: 30, lineEnd: 'crlf' })
    expect(text.split('\r\n').every((line) => line.length <= 30 && !line.includes('\n'))).toBe(true)
  })

  it('begins with a mark where the encoding has one', async () => {
    const { bytes } = await write(storyWith(), { format: 'text', encoding: 'utf-8-bom' })
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })
})

describe('a format with an escape of its own', () => {
  it('loses no letter in any encoding it allows, and says the encoding', async () => {
    const marked = writtenFormats.filter((format) => encodingsOf(format).length > 1 && format !== 'text')
    await fc.assert(
      fc.asyncProperty(
        awkwardText,
        fc.constantFrom(...marked),
        fc.constantFrom(...encodingNames),
        async (headline, format, encoding) => {
          fc.pre(encodingsOf(format).includes(encoding))
          const story = storyWith({ headline, slugline: 'ferry' })
          const plain = await write(story, { format })
          const { bytes, text = '', notes } = await write(story, { format, encoding })
          expect(notes).toEqual(plain.notes)
          const read = valueOf(decode(bytes, 'x'))
          expect(read.text.replace(/^\uFEFF/, '')).toBe(text)
          expect(unescaped(text)).toBe(unescaped(plain.text ?? ''))
        },
      ),
      { numRuns: 60 },
    )
  }, 60_000)
})

/** References and escapes as their letters; what declares the encoding is left out. */
function unescaped(text: string): string {
  return text
    .replace(/encoding="[^"]*"|<meta charset="[^"]*">/, '')
    .replaceAll(/&#x([0-9A-F]+);/g, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/\\u([0-9a-f]{4})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
