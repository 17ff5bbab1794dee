import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import type { Story } from '../../shared/story/record.ts'
import { Saver, longestUnsaved, pauseBeforeSave } from './saver.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('Saver', () => {
  it('saves once within a second of the last keystroke, however many there were', async () => {
    const { saver, sent } = desk()
    for (let key = 0; key < 5; key += 1) {
      saver.changed()
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(sent()).toBe(0)
    await vi.advanceTimersByTimeAsync(pauseBeforeSave)
    expect(sent()).toBe(1)
    expect(pauseBeforeSave).toBeLessThan(1000)
  })

  it('saves in the middle of typing that does not pause', async () => {
    const { saver, sent } = desk()
    for (let spent = 0; spent <= longestUnsaved; spent += 250) {
      saver.changed()
      await vi.advanceTimersByTimeAsync(250)
    }
    expect(sent()).toBe(1)
  })

  it('saves at once when asked, and sends nothing when nothing changed', async () => {
    const { saver, sent } = desk()
    await saver.flush()
    expect(sent()).toBe(0)
    saver.changed()
    await saver.flush()
    expect(sent()).toBe(1)
    expect(saver.state.phase).toBe('saved')
  })

  it('stores what was typed while a save was on its way before a flush is done', async () => {
    let typeOn = true
    const { saver, sent } = desk(() => {
      if (typeOn) saver.changed()
      typeOn = false
      return ok(undefined)
    })
    saver.changed()
    await saver.flush()
    expect(sent()).toBe(2)
    expect(saver.state.phase).toBe('saved')
  })

  it('tries a refused save again by itself', async () => {
    const answers = [
      refused(deskError('NO_SPACE', { en: 'Full.', ko: '안 됩니다.' }, { path: '/' })),
      ok(undefined),
    ]
    const { saver, sent } = desk(() => answers.shift() ?? ok(undefined))
    saver.changed()
    await saver.flush()
    expect(saver.state.phase).toBe('refused')
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent()).toBe(2)
    expect(saver.state.phase).toBe('saved')
  })

  it('never sends over a conflict by itself', async () => {
    const conflict = refused(
      deskError('CONFLICT', { en: 'Changed.', ko: '안 됩니다.' }, { current: {} as Story }),
    )
    const answers: Result<unknown, DeskError>[] = [conflict]
    const { saver, sent } = desk(() => answers.shift() ?? ok(undefined))
    saver.changed()
    await saver.flush()
    saver.changed()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent()).toBe(1)
    await saver.insist()
    expect(sent()).toBe(2)
    expect(saver.state.phase).toBe('saved')
  })

  it('lets a move wait for the save before it', async () => {
    const order: string[] = []
    const { saver } = desk(() => {
      order.push('save')
      return ok(undefined)
    })
    saver.changed()
    const flushed = saver.flush()
    await Promise.all([
      flushed,
      saver.inTurn(async () => {
        order.push('move')
      }),
    ])
    expect(order).toEqual(['save', 'move'])
  })
})

function desk(answer: () => Result<unknown, DeskError> = () => ok(undefined)) {
  let sent = 0
  const saver: Saver = new Saver(
    async () => {
      sent += 1
      return answer()
    },
    () => {},
  )
  return { saver, sent: () => sent }
}
