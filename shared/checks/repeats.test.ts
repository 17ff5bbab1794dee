import { describe, expect, it } from 'vitest'
import { createEngine } from './engine.ts'
import type { Finding } from './finding.ts'
import { repeats } from './repeats.ts'
import { blankContent } from '../story/blank-content.ts'
import { viewOf } from '../story/view.ts'
import { block, storyOf, textsAfter } from './testing.ts'

const crews =
  'Rescue crews pulled nine sailors from a fishing boat that had lost its engine near the lighthouse.'
const mayor =
  'Mayor Mara Quill thanked the crews and promised that the broken pier would be rebuilt by spring.'
const lede = 'Port Ellery reopened its harbour on Tuesday after the strongest storm in forty years.'

function found(...paragraphs: Parameters<typeof storyOf>[0]): readonly Finding[] {
  return createEngine([repeats]).check(storyOf(paragraphs), 'en').findings
}

describe('repeats', () => {
  it('says in which paragraph the other stands, counting as people do', () => {
    const [only] = found(lede, crews, mayor, crews)
    expect(only).toMatchObject({
      check: 'repeat-paragraph',
      severity: 'blocker',
      title: 'Said twice',
      message: 'This paragraph stands word for word in paragraph 2 as well.',
      at: { paragraph: 'p3' },
      related: [{ paragraph: 'p1' }],
      repeat: { score: 1 },
    })
  })

  it('counts the places beyond the two it names', () => {
    expect(found(crews, crews, lede, crews, crews).map(({ message }) => message)[0]).toBe(
      'This paragraph stands word for word in paragraph 1 as well, and in 2 places more.',
    )
  })

  it('sets two figures for one thing against each other', () => {
    const [only] = found(crews, mayor, crews.replace('nine', '12'))
    expect(only).toMatchObject({ check: 'repeat-figures', severity: 'blocker' })
    expect(only?.message).toBe(
      'Nearly the same sentence stands in paragraph 1 with other figures: 12 here, nine there.',
    )
  })

  it('warns of a sentence kept in two versions', () => {
    expect(found(crews, mayor, crews.replace('pulled', 'dragged'))).toMatchObject([
      { check: 'repeat-near', severity: 'warning' },
    ])
  })

  it.each(['caption', 'furniture', 'tabular', 'subhead'] as const)(
    'lets a %s say what the lede says',
    (kind) => {
      expect(found(block(lede, kind), lede, block(lede, kind))).toEqual([])
    },
  )

  it.each([
    [`${lede} ${crews}`, `${mayor} ${crews} Then it rained.`],
    [`${crews} ${lede}`, `${mayor} ${crews}`],
    [`${lede} ${crews} ${mayor} ${crews}`],
    [crews, `${lede}\n${crews}`],
  ])('leaves no repeat and no gap once either place is removed: %s', (...paragraphs) => {
    const story = storyOf(paragraphs)
    const [finding] = found(...paragraphs)
    expect(finding?.fixes.map(({ id }) => id)).toEqual(['remove-this', 'remove-other'])
    for (const { edits } of finding?.fixes ?? []) {
      const mended = textsAfter(story, edits)
      expect(found(...mended)).toEqual([])
      for (const text of mended) expect(text).not.toMatch(/^\s| {2}|\s$/)
    }
  })

  it.each([crews.replace('nine', '12'), crews.replace('pulled', 'dragged')])(
    'merges an old version and a new one into one passage at the earlier place: %s',
    (newer) => {
      const paragraphs = [`${lede} ${crews}`, mayor, `Then it rained. ${newer}`]
      const [finding] = found(...paragraphs)
      const merge = finding?.fixes.find(({ id }) => id === 'merge')
      expect(textsAfter(storyOf(paragraphs), merge?.edits ?? [])).toEqual([
        `${lede} ${newer}`,
        mayor,
        'Then it rained.',
      ])
    },
  )

  it('says on the button which words a merge keeps', () => {
    const [figures] = found(crews, mayor, crews.replace('nine', '12'))
    expect(figures?.fixes.at(-1)?.label).toBe('Merge, keep “12” from this one')
    const [near] = found(crews, mayor, crews.replace('pulled', 'dragged'))
    expect(near?.fixes.at(-1)?.label).toBe('Merge, keep “dragged” from this one')
  })

  it('offers no merge of what is word for word the same', () => {
    expect(found(crews, mayor, crews)[0]?.fixes.map(({ id }) => id)).toEqual(['remove-this', 'remove-other'])
  })

  it('lets the abstract of a story say what its lede says', () => {
    const content = { ...blankContent, language: 'en', abstract: lede }
    const view = viewOf(content, [{ ...block(lede), id: 'p0' }], {
      version: 1,
      origin: 'import',
      versionCreated: '2026-11-24T12:00:00Z',
    })
    expect(createEngine([repeats]).check(view, 'en').findings).toEqual([])
  })

  it('keeps a finding’s fingerprint when its paragraphs move, and changes it with their words', () => {
    const of = (...paragraphs: readonly string[]) =>
      found(...paragraphs).map(({ fingerprint }) => fingerprint)
    expect(of(lede, crews, mayor, crews)).toEqual(of(crews, crews, lede))
    expect(of(crews, crews)).not.toEqual(of(mayor, mayor))
  })

  it('tells a third copy from the second, so that letting one stand does not let the next', () => {
    const [second, third] = found(crews, lede, crews, mayor, crews).map(({ fingerprint }) => fingerprint)
    expect(second).not.toBe(third)
    expect(found(crews, lede, crews)[0]?.fingerprint).toBe(second)
  })
})
