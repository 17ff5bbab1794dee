import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PassageInput, RanBeforeReport } from '../../shared/api/archive.ts'
import { deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import { type Subject, createLookout, pause } from './lookout.ts'
import type { Looked } from './plan-looks.ts'
import { hit } from './ran-before.test-support.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('createLookout', () => {
  it('asks once, when the typing has rested', async () => {
    const { lookout, asked } = looking()
    lookout.changed()
    await vi.advanceTimersByTimeAsync(pause - 1)
    lookout.changed()
    await vi.advanceTimersByTimeAsync(pause - 1)
    expect(asked).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(asked).toHaveLength(1)
  })

  it('cancels a look that a newer one replaces, and does not tell what it found', async () => {
    const { lookout, asked, told, write } = looking()
    lookout.changed()
    await vi.advanceTimersByTimeAsync(pause)
    write('The pier shut. It rained.')
    lookout.changed()
    await vi.advanceTimersByTimeAsync(pause)
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false])
    asked[0]?.answer(ok(report()))
    await vi.advanceTimersByTimeAsync(0)
    expect(told).toHaveLength(0)
    asked[1]?.answer(ok(report()))
    await vi.advanceTimersByTimeAsync(0)
    expect(told).toHaveLength(1)
  })

  it('does not ask again about words it has an answer for, save when that is in doubt', async () => {
    const { lookout, asked } = looking()
    lookout.changed()
    await vi.advanceTimersByTimeAsync(pause)
    asked[0]?.answer(ok(report()))
    await vi.advanceTimersByTimeAsync(0)
    lookout.changed()
    await vi.advanceTimersByTimeAsync(pause)
    expect(asked).toHaveLength(1)
    lookout.doubt()
    await vi.advanceTimersByTimeAsync(pause)
    expect(asked).toHaveLength(2)
  })

  it('is not put off for ever by stories that come in by the second', async () => {
    const { lookout, asked, told } = looking()
    for (let stories = 0; stories < 5; stories += 1) {
      lookout.doubt()
      await vi.advanceTimersByTimeAsync(pause / 2)
    }
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([false])
    asked[0]?.answer(ok(report()))
    await vi.advanceTimersByTimeAsync(pause)
    expect(told).toHaveLength(1)
    expect(asked).toHaveLength(2)
  })

  it('asks again where the time ran out', async () => {
    const { lookout, asked } = looking()
    lookout.changed()
    await vi.advanceTimersByTimeAsync(pause)
    asked[0]?.answer(ok({ ...report(), complete: false }))
    await vi.advanceTimersByTimeAsync(0)
    lookout.changed()
    await vi.advanceTimersByTimeAsync(pause)
    expect(asked).toHaveLength(2)
  })

  it('tells why the archive cannot answer', async () => {
    const { lookout, asked, failed } = looking()
    lookout.anew()
    await vi.advanceTimersByTimeAsync(0)
    asked[0]?.answer(
      refused(deskError('ARCHIVE_FAILED', { en: 'The archive is gone.', ko: '안 됩니다.' }, {})),
    )
    await vi.advanceTimersByTimeAsync(0)
    expect(failed.map(({ code }) => code)).toEqual(['ARCHIVE_FAILED'])
  })

  it('gives up what is under way when another story is opened', async () => {
    const { lookout, asked } = looking()
    lookout.anew()
    await vi.advanceTimersByTimeAsync(0)
    lookout.anew()
    expect(asked[0]?.signal.aborted).toBe(true)
  })
})

interface Asked {
  readonly input: PassageInput
  readonly signal: AbortSignal
  readonly answer: (result: Result<RanBeforeReport, DeskError>) => void
}

function looking() {
  let text = 'The pier shut.'
  const asked: Asked[] = []
  const told: Looked[] = []
  const failed: DeskError[] = []
  const subject = (): Subject => ({
    paragraphs: [{ id: 'a', kind: 'body', text }],
    context: { language: 'en' },
  })
  const lookout = createLookout({
    ask: (input, signal) =>
      new Promise((answer) => {
        asked.push({ input, signal, answer })
      }),
    subject,
    onLooked: (looked) => told.push(looked),
    onFailed: (error) => failed.push(error),
  })
  return { lookout, asked, told, failed, write: (words: string) => void (text = words) }
}

function report(): RanBeforeReport {
  return { updates: [], hits: [hit()], background: [], complete: true }
}
