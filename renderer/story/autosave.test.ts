import { describe, expect, it } from 'vitest'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import type { Story } from '../../shared/story/record.ts'
import { type Autosave, type Signal, nextAutosave } from './autosave.ts'

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

const changed: Signal = { signal: 'changed' }
const due: Signal = { signal: 'due' }
const stored: Signal = { signal: 'stored' }
const insisted: Signal = { signal: 'insisted' }

function refused(error: DeskError): Signal {
  return { signal: 'refused', error }
}

function walk(from: Autosave, ...signals: readonly Signal[]): readonly string[] {
  let now = from
  return signals.map((signal) => (now = nextAutosave(now, signal)).phase)
}
