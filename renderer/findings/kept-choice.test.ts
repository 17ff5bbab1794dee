import { describe, expect, it } from 'vitest'
import type { Anchor, Finding } from '../../shared/checks/finding.ts'
import { findingAt } from '../../shared/checks/testing.ts'
import { isNamed, keptChoice } from './kept-choice.ts'

function finding(fingerprint: string, at: Anchor, excerpt: string, check = 'repeat-word'): Finding {
  return findingAt(fingerprint, at, { excerpt, check })
}

const body = (paragraph: string, from: number): Anchor => ({ in: 'body', paragraph, from, to: from + 7 })

const doubled = finding('doubled', body('a', 4), 'the the')
const chosen = { fingerprint: 'doubled', finding: doubled }
const elsewhere = finding('elsewhere', body('b', 4), 'the the')

describe('the choice of a finding', () => {
  it('stays while the finding stands, wherever that moves', () => {
    const moved = { ...doubled, at: body('a', 9) }
    expect(keptChoice(chosen, [doubled], [elsewhere, moved])).toEqual({ ...chosen, finding: moved })
  })

  it('goes over to what reads the same where words beside it were typed', () => {
    const retold = finding('retold', body('a', 11), 'the the')
    expect(keptChoice(chosen, [doubled, elsewhere], [retold, elsewhere])).toEqual({
      fingerprint: 'retold',
      finding: retold,
    })
  })

  it('goes over to what begins at the same place where its own words were edited', () => {
    const long = finding('long', body('a', 0), 'A long sentence.', 'sentence-length')
    const edited = finding('edited', body('a', 0), 'A sentence.', 'sentence-length')
    const kept = keptChoice({ fingerprint: 'long', finding: long }, [long], [edited])
    expect(kept.fingerprint).toBe('edited')
  })

  it('goes to the nearest of two', () => {
    const far = finding('far', body('a', 60), 'the the')
    const near = finding('near', body('a', 8), 'the the')
    expect(keptChoice(chosen, [doubled], [far, near]).fingerprint).toBe('near')
  })

  it('goes to nothing that was there before, that another check says, or that stands in another place', () => {
    const twin = finding('twin', body('a', 4), 'the the')
    const other = finding('other', body('a', 4), 'the the', 'grammar')
    const inHeadline = finding('headline', { in: 'headline', from: 4, to: 11 }, 'the the')
    const away = finding('away', body('b', 4), 'the the')
    expect(keptChoice(chosen, [doubled, twin], [twin, other, inHeadline, away])).toBe(chosen)
  })

  it('waits for what does not stand for the moment', () => {
    const gone = keptChoice(chosen, [doubled], [])
    expect(keptChoice(gone, [], [doubled])).toEqual(chosen)
  })

  it('is named by a report that has the finding or what comes in its place', () => {
    const retold = finding('retold', body('a', 11), 'the the')
    const said = [[doubled], [retold], [elsewhere], []].map((reported) =>
      isNamed(chosen, [doubled], reported),
    )
    expect(said).toEqual([true, true, false, false])
  })
})
