import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from './analyse.ts'
import { createDetector } from './detector.ts'
import { findRepeats } from './find-repeats.ts'
import type { AnalysedParagraph } from './passage.ts'
import type { Repeat } from './repeat.ts'

const pool = [
  'Port Ellery reopened its harbour on Tuesday after the strongest storm in forty years.',
  'Port Ellery reopened its harbour on Wednesday after the strongest storm in fifty years.',
  'Rescue crews pulled nine sailors from a fishing boat that had lost its engine near the lighthouse.',
  'Rescue crews pulled seven sailors from a fishing boat that had lost its engine near the lighthouse.',
  'RESCUE CREWS pulled nine sailors from a fishing boat that had lost its engine near the lighthouse!',
  'Mayor Mara Quill said: "We will rebuild the broken pier before the spring tides come back to the bay."',
  'The mayor told them, "We will rebuild the broken pier before the spring tides come back to the bay," and left.',
  'Rain fell.',
  '',
  '정부는 12일 항만 복구에 1만2천 명을 투입한다고 밝혔다. 시장은 봄까지 부두를 다시 짓겠다고 약속했다.',
  '정부는 12일 항만 복구에 1만 명을 투입한다고 밝혔다.',
  '港は火曜日、四十年で最も強い嵐の後に再開された。市長は春までに桟橋を再建すると約束した。',
  'Port Ellery reopened its harbour on Tuesday after the strongest storm in forty years. Rain fell.',
]

function read(text: string): AnalysedParagraph {
  return analyse(text, 'en')
}

/** Changes that an editor makes to the list of paragraphs. */
const edit = fc.oneof(
  fc.record({ does: fc.constant('insert'), at: fc.nat(40), text: fc.constantFrom(...pool) }),
  fc.record({ does: fc.constant('remove'), at: fc.nat(40), text: fc.constant('') }),
  fc.record({ does: fc.constant('retype'), at: fc.nat(40), text: fc.constantFrom(...pool) }),
  fc.record({ does: fc.constant('cut short'), at: fc.nat(40), text: fc.constant('') }),
  fc.record({ does: fc.constant('join'), at: fc.nat(40), text: fc.constant('') }),
  fc.record({ does: fc.constant('move'), at: fc.nat(40), text: fc.constant('') }),
)

interface Block {
  readonly text: string
  readonly analysed: AnalysedParagraph | undefined
}

function block(text: string): Block {
  return { text, analysed: read(text) }
}

function edited(story: readonly Block[], { does, at, text }: { does: string; at: number; text: string }) {
  const place = story.length === 0 ? 0 : at % story.length
  const here = story[place]
  if (does === 'insert') return story.toSpliced(place, 0, block(text))
  if (!here) return story
  if (does === 'remove') return story.toSpliced(place, 1)
  if (does === 'retype') return story.toSpliced(place, 1, block(text))
  if (does === 'cut short') return story.toSpliced(place, 1, block(here.text.slice(0, at)))
  if (does === 'join') return story.toSpliced(place, 2, block(`${here.text} ${story[place + 1]?.text ?? ''}`))
  return [...story.toSpliced(place, 1), here]
}

function analysed(story: readonly Block[]) {
  return story.map((one) => one.analysed)
}

function places({ at, related }: Repeat) {
  return [at, ...related]
}

describe('createDetector', () => {
  it('says after any sequence of edits what it says of the story read afresh', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pool)), fc.array(edit, { maxLength: 30 }), (texts, edits) => {
        const detector = createDetector()
        let story: readonly Block[] = texts.map(block)
        detector.update(analysed(story))
        for (const change of edits) {
          story = edited(story, change)
          const said = detector.update(analysed(story))
          expect(said).toEqual(findRepeats(analysed(story.map(({ text }) => block(text)))).repeats)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('says the same where a word comes to be in too many sentences to look any up by, and no longer is', () => {
    const crowd = Array.from({ length: 70 }, (_, index) =>
      block(
        `Harbourmaster Quillan counted ${'barge ketch sloop yawl tug'.split(' ')[index % 5]} number w${index} with crew v${index * 7} beside quay u${index * 3}.`,
      ),
    )
    const pair = [
      block('Harbourmaster Quillan will close the eastern quays when the dredgers arrive from Ostrand.'),
      block('Harbourmaster Quillan closes the eastern quays once the dredgers come from Ostrand.'),
    ]
    const detector = createDetector()
    // One by one where the limit is passed, whichever of the words passes it.
    const steps = [0, 1, 2, 30, 59, 60, 61, 62, 63, 64, 65, 66, 67, 70, 66, 63, 62, 64, 60, 3]
    for (const count of steps) {
      const story = [...crowd.slice(0, count), ...pair]
      expect(detector.update(analysed(story))).toEqual(findRepeats(analysed(story)).repeats)
    }
  })

  it('takes back a change that is undone', () => {
    const detector = createDetector()
    const story = pool.map(block)
    const before = detector.update(analysed(story))
    detector.update(analysed(story.slice(3)))
    expect(detector.update(analysed(story))).toEqual(before)
  })

  it('finds the same pairs whichever of two paragraphs stands first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pool), fc.constantFrom(...pool), (one, other) => {
        const there = findRepeats([read(one), read(other)]).repeats
        const back = findRepeats([read(other), read(one)]).repeats
        expect(back.map((repeat) => [repeat.class, repeat.score, repeat.words])).toEqual(
          there.map((repeat) => [repeat.class, repeat.score, repeat.words]),
        )
      }),
    )
  })

  it('keeps every place and every differing word inside its paragraph', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pool), { maxLength: 12 }), (texts) => {
        for (const repeat of findRepeats(texts.map(read)).repeats) {
          for (const { paragraph, from, to } of places(repeat)) {
            expect(from).toBeGreaterThanOrEqual(0)
            expect(to).toBeGreaterThan(from)
            expect(to).toBeLessThanOrEqual(texts[paragraph]?.length ?? 0)
          }
          const { first, second } = repeat.difference ?? {}
          const length = repeat.at.to - repeat.at.from
          if (second) expect(Math.max(...second.to.slice(0, second.count))).toBeLessThanOrEqual(length)
          const earlier = repeat.related[0]
          if (first && earlier)
            expect(Math.max(...first.to.slice(0, first.count))).toBeLessThanOrEqual(earlier.to - earlier.from)
        }
      }),
    )
  })

  it('compares nothing again that a keystroke elsewhere leaves as it is', () => {
    const story = pool.map(block)
    const detector = createDetector()
    detector.update(analysed(story))
    const { comparisons } = detector
    detector.update(
      analysed([...story, block('Nothing like any of the others was written down here before.')]),
    )
    expect(detector.comparisons).toBe(comparisons)
  })

  it('compares no sentence again that stands unchanged in a paragraph that is typed in', () => {
    const [first = '', , crews = '', fewer = ''] = pool
    const detector = createDetector()
    detector.update([read(`${first} ${crews}`), read(fewer)])
    const { comparisons } = detector
    const [found] = detector.update([read(`Today, ${first} ${crews}`), read(fewer)])
    expect(detector.comparisons).toBe(comparisons)
    expect(found?.related[0]).toEqual({
      paragraph: 0,
      from: first.length + 8,
      to: first.length + 8 + crews.length,
    })
  })
})
