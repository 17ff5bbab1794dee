import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StoryView } from '../story/view.ts'
import { createEngine } from './engine.ts'
import type { Finding } from './finding.ts'
import { block, storyOf } from './testing.ts'

/*
 * What holds of every report, whatever the checks are. The sentences give each family of checks something to find.
 */

const sentence = fc.constantFrom(
  'The harbour opened on Tuesday after a storm that sank two boats near the pier.',
  'The harbour opened on Monday after a storm that sank nine boats near the pier.',
  'The Coastal Harbour Union (CHU) asked the the mayor for help with CHU boats.',
  'Read more',
  'CHU said so. (Meridian)',
  'PORT ELLERY, Nov. 24 (Meridian) -- The mayor, Anna Lindqvist, resigned today , she said.',
  'Lindquist told reporters on Friday, Nov. 24, that 3 people were killed and twelve hurt.',
  'The storm killed five people, the U.S. envoy said: "We saw it all.',
  'Sales rose 20% to 110 million from 100 million, or 12 percent, TK said in [check name].',
  'He is an user of it\u2019s port; see https://example.com/?utm_source=x or mail x@example.com.',
  'Kim Jong Un met Kim Jong-un\u200B at the Kusmusan palace.',
  '(END)',
  '항구는 화요일 다시 문을 열었다고 시가 밝혔다.',
  '경찰은 어제 3조 2천억 원을 훔친 살인범 김모(17) 군을 붙잡았다며 "됬다"고 말했다.',
  '\ud83d\ude00 \ud800 stray',
  '',
)

const paragraph = fc.tuple(
  fc.array(sentence, { maxLength: 3 }),
  fc.constantFrom('body', 'body', 'body', 'subhead', 'caption', 'furniture', 'tabular'),
)

const fields = fc.record({
  language: fc.constantFrom('en', 'en-GB', 'ko', 'de', 'und'),
  headline: fc.constantFrom(
    'Harbour opens',
    '(2nd LD) "Harbour opens.',
    'HARBOUR OPENS 14',
    '',
    '항구 다시 열려',
  ),
  slugline: fc.constantFrom('HARBOUR', '', 'harbour storm!!'),
  by: fc.constantFrom('Mara Quill', '', 'By by yonhap.com'),
  dateline: fc.constantFrom(
    'PORT ELLERY, Nov. 24 (Meridian)',
    '',
    'June 19, 2024 - 05:07',
    'seoul, November 24',
  ),
  origin: fc.constantFrom('new', 'import'),
  filedOn: fc.constantFrom('2026-11-24', ''),
})

const stories = fc.tuple(fc.array(paragraph, { maxLength: 6 }), fields).map(([all, chosen]) =>
  storyOf(
    all.map(([texts, kind]) => block(texts.join(' '), kind)),
    chosen,
  ),
)

function found(story: StoryView, engine = createEngine()) {
  const { findings, hashes } = engine.check(story, 'en')
  return { findings, hashes }
}

/** The words at a place of a story; undefined where there are none. */
function textIn(story: StoryView, anchor: Finding['at']): string | undefined {
  if (anchor.in === 'story') return ''
  if (anchor.in !== 'body') return story[anchor.in]
  return story.paragraphs.find(({ id }) => id === anchor.paragraph)?.text
}

describe('every report', () => {
  it('is the same with a warm cache as with a cold one', () => {
    const warm = createEngine()
    fc.assert(
      fc.property(stories, (story) => {
        expect(found(story, warm)).toEqual(found(story))
      }),
    )
  })

  it('is the same whatever the order of the edits that led to the text', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom('cut', 'move', 'type'), fc.nat(), sentence), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(stories, edits, (start, sequence) => {
        const engine = createEngine()
        let story = start
        engine.check(story, 'en')
        for (const [which, how, where, words] of sequence) {
          story = { ...story, paragraphs: edited(story.paragraphs, which, how, where, words) }
          engine.check(story, 'en')
        }
        expect(found(story, engine)).toEqual(found(story))
      }),
    )
  })

  it('keeps every anchor inside its text, quotes it, and gives each finding its own fingerprint', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const { findings } = found(story)
        for (const { at, related, excerpt, fixes } of findings) {
          const edited = fixes.flatMap(({ edits }) => edits.map((edit) => edit.at))
          for (const anchor of [at, ...related, ...edited]) {
            const text = textIn(story, anchor)
            expect(text).toBeDefined()
            if (anchor.in === 'story') continue
            expect(anchor.from).toBeGreaterThanOrEqual(0)
            expect(anchor.to).toBeGreaterThanOrEqual(anchor.from)
            expect(anchor.to).toBeLessThanOrEqual(text?.length ?? -1)
          }
          if (at.in !== 'story') expect(textIn(story, at)?.slice(at.from, at.to)).toBe(excerpt)
        }
        expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length)
      }),
    )
  })

  it('is of no check that threw', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const failed = found(story).findings.filter(({ check }) => check === 'check-failed')
        expect(failed.map(({ message }) => message)).toEqual([])
      }),
    )
  })

  it('is worded in the desk’s language, and finds the same in both', () => {
    const bare = (findings: readonly Finding[]) =>
      findings.map(({ check, at, fingerprint }) => [check, at, fingerprint])
    fc.assert(
      fc.property(stories, (story) => {
        const korean = createEngine().check(story, 'ko').findings
        expect(bare(korean)).toEqual(bare(found(story).findings))
        for (const { title, rule } of korean) if (rule === undefined) expect(title).toMatch(/[가-힣]/)
      }),
    )
  })
})

type Paragraphs = StoryView['paragraphs']

function edited(
  paragraphs: Paragraphs,
  which: number,
  how: 'cut' | 'move' | 'type',
  where: number,
  words: string,
): Paragraphs {
  const index = which % Math.max(1, paragraphs.length)
  const one = paragraphs[index]
  if (!one) return paragraphs
  const others = paragraphs.toSpliced(index, 1)
  if (how === 'cut') return others
  if (how === 'move') return others.toSpliced(where % (others.length + 1), 0, one)
  const at = where % (one.text.length + 1)
  return paragraphs.with(index, { ...one, text: one.text.slice(0, at) + words + one.text.slice(at) })
}
