import { describe, expect, it } from 'vitest'
import type { FormatId } from '../story/record.ts'
import { beyondLimits, hasTooManyLines, isBeyondText, withinStories } from './limits.ts'

const megabyte = 1024 * 1024

/** The sentence for a file of a size, in bytes, and a text; undefined where the desk reads it. */
function why(format: FormatId, size: number, text = 'Ferry'): string | undefined {
  return beyondLimits(format, text, size, '“a”')?.message
}

const largest: readonly (readonly [FormatId, number])[] = [
  ['text', 3],
  ['ninjs', 3],
  ['nitf', 3],
  ['html', 3],
  ['rss', 3],
  ['markdown', 2],
  ['eml', 16],
  ['docx', 16],
  ['story-json', 16],
]

describe('the limits of a file', () => {
  it.each(largest)('let %s through up to %d MB, and refuse a byte more', (format, most) => {
    expect(why(format, most * megabyte)).toBeUndefined()
    expect(why(format, most * megabyte + 1)).toContain(`up to ${most} MB`)
  })

  it('say what is too much, how much the desk reads, and what to do', () => {
    expect(why('text', 3 * megabyte + 1)).toBe(
      "“a” has 3.01 MB; the desk reads such a file up to 3 MB, far more than a story has. Import the story's own text.",
    )
    expect(why('text', 80_002, 'a\n'.repeat(40_001))).toBe(
      "“a” has more than 40,000 lines, more than the desk reads at once. Divide it, or import the story's own text.",
    )
  })

  it.each(['nitf', 'newsml-g2', 'newsml-1', 'rss', 'atom', 'wxr', 'html'] as const)(
    'count the elements and attributes of %s',
    (format) => {
      expect(why(format, 1, '<p>a</p>'.repeat(40_000))).toBeUndefined()
      expect(why(format, 1, '<p>a</p>'.repeat(40_001))).toContain('40,000 elements')
      expect(why(format, 1, `<p ${'a="b" '.repeat(80_000)}>`)).toBeUndefined()
      expect(why(format, 1, `<p ${'a="b" '.repeat(80_001)}>`)).toContain('40,000 elements')
    },
  )

  it('take the tags in CDATA, comments and signs of comparison for words', () => {
    expect(why('rss', 1, `<![CDATA[${'<p>'.repeat(50_000)}]]>`)).toBeUndefined()
    expect(why('rss', 1, '<!-- -->'.repeat(50_000))).toBeUndefined()
  })

  it.each(['text', 'markdown', 'iptc7901', 'anpa1312'] as const)('count the lines of %s', (format) => {
    expect(why(format, 1, '\n'.repeat(40_000))).toBeUndefined()
    expect(why(format, 1, '\n'.repeat(40_001))).toContain('40,000 lines')
  })

  it('count the signs of Markdown', () => {
    expect(why('markdown', 1, '[*_~`<'.repeat(10_000))).toBeUndefined()
    expect(why('markdown', 1, `${'[*_~`<'.repeat(10_000)}*`)).toContain('60,000 signs of Markdown')
  })

  it('count a line of ANPA at each caret', () => {
    expect(why('anpa1312', 1, '^a<'.repeat(40_001))).toContain('40,000 lines')
  })

  it('let a mail have as many long lines as what is attached needs, but few short ones and parts', () => {
    expect(why('eml', 1, `${'A'.repeat(76)}\n`.repeat(50_000))).toBeUndefined()
    expect(why('eml', 1, 'A\n'.repeat(40_001))).toContain('40,000 lines')
    expect(why('eml', 1, 'A\n--x'.repeat(2000))).toContain('2,000 parts')
  })

  it('count an end of line of any kind', () => {
    for (const end of ['\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029']) {
      expect(hasTooManyLines(end.repeat(40_000))).toBe(false)
      expect(hasTooManyLines(end.repeat(40_001))).toBe(true)
    }
  })

  it('hold a text inside of another file to the size and lines of a text', () => {
    expect(isBeyondText('a'.repeat(3 * megabyte))).toBe(false)
    expect(isBeyondText('a'.repeat(3 * megabyte + 1))).toBe(true)
    expect(isBeyondText('\n'.repeat(40_001))).toBe(true)
  })

  it('read a thousand stories of one file, and refuse it whole where there is one more', () => {
    const items = Array.from({ length: 1001 }, (_, at) => at)
    expect(withinStories(items.slice(1), '“a”')).toMatchObject({ ok: true })
    expect(withinStories(items, '“a”')).toMatchObject({ ok: false, error: { code: 'too-large' } })
  })
})
