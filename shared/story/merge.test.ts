import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankContent } from './blank-content.ts'
import type { Body } from './body.ts'
import { mergeContent } from './merge.ts'
import type { Content } from './record.ts'

describe('two people’s changes to one text', () => {
  it('are both kept where each changed another field', () => {
    const base = story({ headline: 'Crane topples' })
    const { content, conflicts, taken } = mergeContent(
      base,
      { ...base, headline: 'Crane falls' },
      { ...base, slugline: 'CRANE' },
    )
    expect(content).toEqual({ ...base, headline: 'Crane falls', slugline: 'CRANE' })
    expect(conflicts).toEqual([])
    expect(taken).toEqual(['slugline'])
  })

  it('are a conflict where both changed one field, and then as a person chooses', () => {
    const base = story({ headline: 'Crane topples', by: 'Mina Aldous' })
    const mine = { ...base, headline: 'Crane falls' }
    const theirs = { ...base, headline: 'Crane collapses', by: 'Jo Park' }
    expect(mergeContent(base, mine, theirs)).toMatchObject({
      conflicts: ['headline'],
      content: { headline: 'Crane falls', by: 'Jo Park' },
    })
    expect(mergeContent(base, mine, theirs, { headline: 'theirs' }).content).toEqual(theirs)
  })

  it('keep a field that one emptied empty, and one that both changed alike as it is', () => {
    const base = story({ headline: 'Crane topples', edNote: 'Hold' })
    const { edNote: _gone, ...emptied } = base
    const { content, conflicts } = mergeContent(
      base,
      { ...base, headline: 'Same' },
      { ...emptied, headline: 'Same' },
    )
    expect(content).toEqual({ ...emptied, headline: 'Same' })
    expect(conflicts).toEqual([])
  })

  it('are put together paragraph by paragraph', () => {
    const base = story({ body: body('a One.', 'b Two.', 'c Three.') })
    const mine = { ...base, body: body('a One, mended.', 'b Two.', 'm Mine.', 'c Three.') }
    const theirs = { ...base, body: body('a One.', 'b Two.', 't Theirs.', 'c Three, mended.', 'u Last.') }
    const { content, conflicts, taken } = mergeContent(base, mine, theirs)
    expect(lines(content)).toEqual(['One, mended.', 'Two.', 'Theirs.', 'Mine.', 'Three, mended.', 'Last.'])
    expect(conflicts).toEqual([])
    expect(taken).toEqual(['body'])
  })

  it('are a conflict of the body where both changed a paragraph, or one took out what the other changed', () => {
    const base = story({ body: body('a One.', 'b Two.') })
    const mine = { ...base, body: body('a One, mended.', 'b Two.') }
    for (const theirs of [body('a One, otherwise.', 'b Two.'), body('b Two.')]) {
      expect(mergeContent(base, mine, { ...base, body: theirs }).conflicts).toEqual(['body'])
    }
  })

  it('are a conflict of the body where one put it in another order and the other changed it', () => {
    const base = story({ body: body('a One.', 'b Two.') })
    const turned = { ...base, body: body('b Two.', 'a One.') }
    expect(mergeContent(base, turned, { ...base, body: body('a One.', 'b Two, mended.') }).conflicts).toEqual(
      ['body'],
    )
    expect(mergeContent(base, turned, base).content).toEqual(turned)
    expect(mergeContent(base, base, turned).content).toEqual(turned)
  })

  it('leave nothing out that either put in, unless a conflict says so', () => {
    const change = fc.array(fc.record({ at: fc.nat(3), what: fc.constantFrom('in', 'out', 'mend') }), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(change, change, (here, there) => {
        const base = ['a One.', 'b Two.', 'c Three.', 'd Four.']
        const mine = changed(base, here, 'm')
        const theirs = changed(base, there, 't')
        const whole = story({ body: body(...base) })
        const { content, conflicts } = mergeContent(
          whole,
          { ...whole, body: body(...mine) },
          { ...whole, body: body(...theirs) },
        )
        const words = new Set(lines(content))
        const put = [...mine, ...theirs].filter((line) => !base.includes(line)).map(wordsOf)
        expect(conflicts.length > 0 || put.every((line) => words.has(line))).toBe(true)
      }),
    )
  })
})

interface Change {
  readonly at: number
  readonly what: string
}

/** A text of blocks with some put in, taken out or mended; never without any. */
function changed(blocks: readonly string[], changes: readonly Change[], by: string): readonly string[] {
  return changes.reduce<readonly string[]>((now, { at, what }, index) => {
    const place = Math.min(at, now.length - 1)
    if (what === 'in') return now.toSpliced(place, 0, `${by}${index} Put in by ${by} ${index}.`)
    if (what === 'out') return now.length > 1 ? now.toSpliced(place, 1) : now
    return now.with(place, `${now[place] ?? ''} Mended by ${by} ${index}.`)
  }, blocks)
}

function story(fields: Partial<Content>): Content {
  return { ...blankContent, language: 'en', body: body('a One.'), ...fields }
}

/** Blocks of an id, a space and words. */
function body(...blocks: readonly string[]): Body {
  return {
    type: 'doc',
    content: blocks.map((block) => ({
      type: 'paragraph',
      attrs: { id: block.slice(0, block.indexOf(' ')) },
      content: [{ type: 'text', text: wordsOf(block) }],
    })),
  }
}

function wordsOf(block: string): string {
  return block.slice(block.indexOf(' ') + 1)
}

function lines(content: Content): readonly string[] {
  return (content.body.content ?? []).map((block) => block.content?.[0]?.text ?? '')
}
