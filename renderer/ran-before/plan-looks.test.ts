import { describe, expect, it } from 'vitest'
import type { RanBeforeReport } from '../../shared/api/archive.ts'
import type { Paragraph } from '../../shared/story/view.ts'
import { type LookContext, planLooks, putTogether } from './plan-looks.ts'
import { hit, keptStory, passage } from './ran-before.test-support.ts'

const context: LookContext = { language: 'en', except: 'open', slugline: 'GALE' }

describe('planLooks', () => {
  it('asks about a wire story whole, and leaves furniture and tables out', () => {
    const looks = planLooks(
      [
        body('a', 'The pier shut.'),
        { id: 'b', kind: 'furniture', text: 'Share' },
        { id: 'c', kind: 'tabular', text: '1 2' },
      ],
      context,
    )
    expect(looks.map(({ input }) => input)).toEqual([
      { ...context, paragraphs: ['The pier shut.', 'Share', '1 2'], silent: [1, 2], isWhole: true },
    ])
  })

  it('cuts a story of 50,000 words into pieces that hold every paragraph once, in order', () => {
    const story = longStory()
    const looks = planLooks(story, context)
    expect(looks.length).toBeGreaterThan(5)
    expect(looks.flatMap(({ paragraphs }) => paragraphs)).toEqual(story)
    expect(looks.every(({ input }) => !input.isWhole)).toBe(true)
    expect(Math.max(...looks.map(({ input }) => input.paragraphs.join('').length))).toBeLessThan(31_000)
  })

  it('asks again about the piece of a long story that was typed in, and of no more than its neighbour', () => {
    const story = longStory()
    const known = new Set(planLooks(story, context).map(({ key }) => key))
    const typed = story.with(700, body('p700', `${story[700]?.text ?? ''} A word more.`))
    const longer = story.toSpliced(700, 0, body('new', 'A paragraph that was not there. '.repeat(8)))
    for (const edited of [typed, longer]) {
      const anew = planLooks(edited, context).filter(({ key }) => !known.has(key))
      expect(anew.length).toBeGreaterThan(0)
      expect(anew.length).toBeLessThanOrEqual(2)
    }
  })

  it('asks again when the words stay and what is known of the story changes', () => {
    const [before] = planLooks([body('a', 'The pier shut.')], context)
    const [after] = planLooks([body('a', 'The pier shut.')], { ...context, source: 'Southwire' })
    expect(after?.key).not.toBe(before?.key)
  })
})

describe('putTogether', () => {
  it('keeps what was known of paragraphs whose answer is still out', () => {
    const story = longStory()
    const looks = planLooks(story, context)
    const known = [passage({ id: 'first', paragraph: 'p0' }), passage({ id: 'last', paragraph: 'p999' })]
    const answers = new Map([[looks[0]?.key ?? '', report()]])
    const { passages, complete } = putTogether(looks, answers, known)
    expect(passages.map(({ id }) => id)).toEqual(['last'])
    expect(complete).toBe(false)
  })

  it('silences a story that has half of a long one’s sentences, and says that it is another version', () => {
    const story = longStory()
    const looks = planLooks(story, context)
    const other = keptStory({ number: 7 })
    const rare = keptStory({ number: 8 })
    const answers = new Map(
      looks.map(({ key, paragraphs }, piece) => [
        key,
        report({
          hits: [
            // Of each paragraph's sentences more than half.
            ...paragraphs.flatMap(({ text }, index) =>
              sentencesOf(text)
                .slice(0, 5)
                .map((at) => hit({ at: { paragraph: index, ...at }, story: other })),
            ),
            ...(piece === 0
              ? [hit({ at: { paragraph: 0, from: 0, to: 9, text: 'The first' }, story: rare })]
              : []),
          ],
        }),
      ]),
    )
    const { passages, updates } = putTogether(looks, answers, [])
    expect(updates.map((update) => update.story.number)).toEqual([7])
    expect(passages.flatMap(({ places }) => places.map((place) => place.story.number))).toEqual([8])
  })
})

function body(id: string, text: string): Paragraph {
  return { id, kind: 'body', text }
}

/** A thousand paragraphs of eight short sentences each. */
function longStory(): readonly Paragraph[] {
  return Array.from({ length: 1000 }, (_, index) =>
    body(
      `p${index}`,
      Array.from({ length: 8 }, (_s, sentence) => `Ship ${index} sailed past pier ${sentence} at dawn.`).join(
        ' ',
      ),
    ),
  )
}

function sentencesOf(text: string): readonly { from: number; to: number; text: string }[] {
  return [...text.matchAll(/[^.]+\./g)].map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
    text: words,
  }))
}

function report(more: Partial<RanBeforeReport> = {}): RanBeforeReport {
  return { updates: [], hits: [], background: [], complete: true, ...more }
}
