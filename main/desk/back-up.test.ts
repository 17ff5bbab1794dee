import { existsSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DeskEvent } from '../../shared/api/contract.ts'
import { deskError } from '../../shared/api/errors.ts'
import { ok, refused } from '../../shared/result.ts'
import type { Store } from '../store/store.ts'
import { backUp } from './back-up.ts'
import { createDailyBackups } from './daily-backups.ts'
import { imported, testDesk, valueOf } from './desk.test-support.ts'
import type { Host } from './host.ts'

describe('a backup that a person asks for', () => {
  it('is written to the place they name, and its last step says what it holds', async () => {
    await using test = await testDesk()
    await imported(test.desk, 'Harbour opens\n\nIt opens at noon.\n')
    const steps = await Array.fromAsync(backUp({ ...test.desk, host: placing(test.desk.host) }), valueOf)
    expect(steps.at(-1)).toMatchObject({ stage: 'done', stories: 1, lost: [], delivery: { how: 'saved' } })
    expect(await readdir(join(test.folder, 'backups'))).toEqual(['chosen.zip'])
  })

  it('is refused where the shell has no place for it', async () => {
    await using test = await testDesk()
    const [step] = await Array.fromAsync(backUp(test.desk))
    expect(step).toMatchObject({ ok: false, error: { message: expect.stringContaining('command line') } })
  })

  it('is called off with the iteration, and leaves nothing', async () => {
    await using test = await testDesk()
    const stop = new AbortController()
    stop.abort()
    const steps = await Array.fromAsync(
      backUp({ ...test.desk, host: placing(test.desk.host) }, stop.signal),
      valueOf,
    )
    expect(steps).toEqual([{ stage: 'cancelled' }])
    expect(existsSync(join(test.folder, 'backups', 'chosen.zip'))).toBe(false)
  })
})

describe('the daily backups of a desk', () => {
  it('tell the pages when one is made', async () => {
    await using test = await testDesk()
    const events: DeskEvent[] = []
    test.desk.events.subscribe('event', (event) => events.push(event))
    await test.desk.backups.look()
    expect(events).toMatchObject([{ event: 'backup', backup: { last: expect.stringMatching(/Z$/) } }])
    expect(test.desk.backups.state().failed).toBeUndefined()
  })

  it('tell of a failure once a day, and of the next success', async () => {
    await using test = await testDesk()
    const failure = deskError('NO_SPACE', { en: 'The disk is full.', ko: '안 됩니다.' }, { path: '/x' })
    let day = 0
    let fails = true
    const store: Pick<Store, 'writable' | 'lastDaily' | 'keepDaily'> = {
      writable: true,
      lastDaily: async () => 1000,
      keepDaily: async () => (fails ? refused(failure) : ok({ how: 'not-due' })),
    }
    const told: string[] = []
    const backups = createDailyBackups(store, test.desk.events, () => new Date(day * 86_400_000))
    backups.tend((sentence) => told.push(sentence))
    await backups.look()
    await backups.look()
    expect(told).toEqual(['The disk is full.'])
    expect(backups.state()).toMatchObject({
      last: '1970-01-01T00:00:01.000Z',
      failed: { message: 'The disk is full.', korean: '안 됩니다.' },
    })
    day = 1
    await backups.look()
    expect(told).toHaveLength(2)
    fails = false
    await backups.look()
    expect(backups.state()).toEqual({ last: '1970-01-01T00:00:01.000Z' })
    await backups.close()
  })
})

/** A host whose person names a place. */
function placing(host: Host): Host {
  return {
    ...host,
    placeFile: async (_name, folder) => {
      await mkdir(folder, { recursive: true })
      const path = join(folder, 'chosen.zip')
      return { path, deliver: () => ({ how: 'saved', path }) }
    },
  }
}
