import { describe, expect, it } from 'vitest'
import { parseText } from './parse.ts'
import { bodyParagraphs } from '../../story/view.ts'
import { bodyOf, storyWith } from '../stories.test-support.ts'
import { writeText } from './write.ts'

const ferry = storyWith({
  slugline: 'FERRY-RUNS',
  headline: 'Ferry to Alder runs again after a week',
  by: 'Tomas Wren',
  infoSources: [{ name: 'Northwire', role: 'credit' }],
})

describe('plain text', () => {
  it('stands as a desk sends it: slug, headline, byline, body, credit, end mark', () => {
    expect(writeText(ferry).content).toBe(
      [
        'SLUG: FERRY-RUNS',
        'Ferry to Alder runs again after a week',
        'By Tomas Wren',
        'The ferry to Alder runs again.',
        'It had been out for a week.',
        '(Northwire)',
        '(END)\n',
      ].join('\n\n'),
    )
  })

  it('does not credit twice where the words end with the credit', () => {
    const glued = storyWith({ ...ferry, body: bodyOf('It runs again. (Northwire)') })
    expect(writeText(glued).content.match(/\(Northwire\)/g)).toHaveLength(1)
  })

  it('keeps the desk note here and says so', () => {
    const written = writeText(storyWith({ edNote: 'Check the ferry’s name' }))
    expect(written.content).not.toContain('Check')
    expect(written.notes).toMatchObject([{ level: 'lost', field: 'edNote' }])
  })

  it('is read back with its headline, byline, slug and words', () => {
    const content = parseText(writeText(ferry).content, { now: '2026-11-24T09:00:00Z' })?.content
    const story = storyWith({ ...content })
    expect(story).toMatchObject({ headline: ferry.headline, by: 'Tomas Wren', slugline: 'FERRY-RUNS' })
    expect(bodyParagraphs(story.body).map(({ text }) => text)).toEqual(
      bodyParagraphs(ferry.body).map(({ text }) => text),
    )
  })

  it('is named after its slug, safely', () => {
    expect(writeText(storyWith({ slugline: '../../etc/CON:1' })).fileName).toBe('etc-CON-1.txt')
    expect(writeText(storyWith({ slugline: 'con' })).fileName).toBe('story-story-under-test.txt')
  })
})
