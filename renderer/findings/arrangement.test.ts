import { describe, expect, it } from 'vitest'
import type { Finding, Severity } from '../../shared/checks/finding.ts'
import { onStory } from '../../shared/checks/make-finding.ts'
import { type PanelRow, arranged, countKinds, panelRows, plainArrangement } from './arrangement.ts'

function finding(check: string, severity: Severity): Finding {
  return onStory(check, [], { severity, title: check, message: '' })
}

/** As they stand in a story, from its head to its foot. */
const standing = [
  finding('number-style', 'warning'),
  finding('repeat-near', 'warning'),
  finding('acronym', 'note'),
  finding('placeholder', 'blocker'),
  finding('repeat-paragraph', 'blocker'),
]

function rowName(row: PanelRow): string {
  switch (row.row) {
    case 'finding':
      return row.finding.check
    case 'grade':
      return `${row.severity} ${row.count}`
    case 'kind':
      return `${row.kind} ${row.count}`
    case 'waived':
      return `waived ${row.count}`
  }
}

function checks(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ check }) => check)
}

describe('arranged', () => {
  it('puts the gravest first, and of one grade repeats before style', () => {
    expect(checks(arranged(standing, plainArrangement))).toEqual([
      'repeat-paragraph',
      'placeholder',
      'repeat-near',
      'number-style',
      'acronym',
    ])
  })

  it('puts what was let stand at the foot', () => {
    const isWaived = ({ check }: Finding): boolean => check === 'repeat-paragraph'
    expect(checks(arranged(standing, plainArrangement, isWaived))).toEqual([
      'placeholder',
      'repeat-near',
      'number-style',
      'acronym',
      'repeat-paragraph',
    ])
  })

  it('leaves them as they read where that is wanted', () => {
    expect(arranged(standing, { ...plainArrangement, order: 'story' })).toEqual(standing)
  })

  it('leaves out hidden grades, and all kinds but the one chosen', () => {
    const noWarnings = { ...plainArrangement, hidden: new Set(['warning'] as const) }
    expect(checks(arranged(standing, noWarnings))).toEqual(['repeat-paragraph', 'placeholder', 'acronym'])
    expect(checks(arranged(standing, { ...noWarnings, kind: 'repeats' }))).toEqual(['repeat-paragraph'])
  })
})

describe('panelRows', () => {
  it('heads each grade and each kind within it, with counts', () => {
    const rows = panelRows(arranged(standing, plainArrangement), 'grade').map((one) => rowName(one))
    expect(rows).toEqual([
      'blocker 2',
      'repeats 1',
      'repeat-paragraph',
      'form 1',
      'placeholder',
      'warning 2',
      'repeats 1',
      'repeat-near',
      'style 1',
      'number-style',
      'note 1',
      'names 1',
      'acronym',
    ])
  })
})

describe('panelRows of what someone let stand', () => {
  it('stand at the foot under a heading of their own', () => {
    const rows = panelRows(standing, 'grade', ({ check }) => check !== 'acronym').map(rowName)
    expect(rows.slice(0, 4)).toEqual(['note 1', 'names 1', 'acronym', 'waived 4'])
  })
})

describe('countKinds', () => {
  it('counts them over all grades', () => {
    expect(countKinds(standing).get('repeats')).toBe(2)
  })
})
