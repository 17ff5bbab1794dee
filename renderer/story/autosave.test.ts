import { describe, expect, it } from 'vitest'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import type { Story } from '../../shared/story/record.ts'
import { type Autosave, type Signal, nextAutosave, safeSince } from './autosave.ts'

const full = deskError('NO_SPACE', { en: 'The disk is full.', ko: '안 됩니다.' }, { path: '/library' })
const conflict = deskError(
  'CONFLICT',
  { en: 'Changed elsewhere.', ko: '안 됩니다.' },
  { current: {} as Story },
)

describe('nextAutosave', () => {
  it('waits for a pause after a change, then sends, then is saved', () => {
    expect(walk({ phase: 'saved' }, changed, due, stored)).toEqual(['waiting', 'saving', 'saved'])
  })

  it('sends again what was typed while a save was on its way', () => {
    expect(walk({ phase: 'waiting' }, due, changed, stored, due)).toEqual([
      'saving',
      'saving',
      'waiting',
      'saving',
    ])
  })

  it('keeps a refused text unsaved and tries it again', () => {
    expect(walk({ phase: 'waiting' }, due, refused(full), due)).toEqual(['saving', 'refused', 'saving'])
  })

  it('does not send a conflicting text again until a person insists', () => {
    expect(walk({ phase: 'waiting' }, due, refused(conflict), changed, due, insisted, due)).toEqual([
      'saving',
      'refused',
      'refused',
      'refused',
      'waiting',
      'saving',
    ])
  })

  it('sends nothing when nothing changed', () => {
    expect(walk({ phase: 'saved' }, due, stored)).toEqual(['saved', 'saved'])
  })
})

describe('the time that words are safe since', () => {
  it('is when the core said so, not when the save was begun', () => {
    const saved = nextAutosave({ phase: 'saving', changedSince: false }, stored)
    expect(safeSince(saved, '2026-11-24T09:00:01.000Z')).toBe('2026-11-24T09:00:09.000Z')
  })

  it('is when the story was stored where that was later, or not from here', () => {
    const saved = nextAutosave({ phase: 'saving', changedSince: false }, stored)
    expect(safeSince(saved, '2026-11-24T09:05:00.000Z')).toBe('2026-11-24T09:05:00.000Z')
    expect(safeSince({ phase: 'saved' }, '2026-11-24T09:00:01.000Z')).toBe('2026-11-24T09:00:01.000Z')
  })
})

const changed: Signal = { signal: 'changed' }
const due: Signal = { signal: 'due' }
const stored: Signal = { signal: 'stored', at: '2026-11-24T09:00:09.000Z' }
const insisted: Signal = { signal: 'insisted' }

function refused(error: DeskError): Signal {
  return { signal: 'refused', error }
}

function walk(from: Autosave, ...signals: readonly Signal[]): readonly string[] {
  let now = from
  return signals.map((signal) => (now = nextAutosave(now, signal)).phase)
}
