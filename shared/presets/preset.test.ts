import { describe, expect, it } from 'vitest'
import { exporters } from '../formats/exporters.ts'
import { endings, writtenFormats } from '../formats/endings.ts'
import { fileStem } from '../formats/file-stem.ts'
import { storyWith } from '../formats/stories.test-support.ts'
import { fitted, formFault } from './preset.ts'

describe('a preset', () => {
  it('asks of a format only what it has', () => {
    expect(formFault({ format: 'text', encoding: 'euc-kr', lineLength: 60, lineEnd: 'crlf' })).toBeUndefined()
    expect(formFault({ format: 'ninjs', encoding: 'euc-kr' })?.en).toMatch(/utf-8, us-ascii/)
    expect(formFault({ format: 'iptc7901', encoding: 'utf-8' })?.en).toMatch(/its own/)
    expect(formFault({ format: 'nitf', lineLength: 60 })?.en).toMatch(/line length/)
    expect(formFault({ format: 'docx', lineEnd: 'lf' })?.en).toMatch(/line ends/)
    expect(formFault({ format: 'text', naming: '{slug}-{who}' })?.en).toMatch(/no \{who\}.*slug/)
  })

  it('keeps what another format still has', () => {
    const draft = {
      id: 'a',
      name: 'A',
      format: 'nitf',
      encoding: 'euc-kr',
      lineLength: 60,
      lineEnd: 'crlf',
    } as const
    expect(fitted(draft)).toEqual({ id: 'a', name: 'A', format: 'nitf', encoding: 'euc-kr' })
  })

  it('knows the ending of each format as its writer has it', async () => {
    const story = storyWith({ slugline: 'ferry' })
    const known = writtenFormats.filter((format) => format !== 'pdf')
    const names = await Promise.all(known.map(async (one) => (await exporters[one]?.write(story))?.fileName))
    expect(names).toEqual(known.map((format) => fileStem(story) + endings[format]))
  })
})
