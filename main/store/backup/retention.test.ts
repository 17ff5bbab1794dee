import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DailyBackup, dailyBackups, dailyName, isDue, outdated } from './retention.ts'

const aDay = 24 * 60 * 60 * 1000
const start = Date.UTC(2026, 10, 2, 9)

describe('daily backups', () => {
  it('are known by their names, the one made last first, and nothing else is', () => {
    const names = [
      dailyName(1, new Date(start)),
      dailyName(2, new Date(start + aDay)),
      'format-1',
      'mine.backup.zip',
    ]
    expect(names[0]).toBe('copydesk-000001-20261102T090000Z.backup.zip')
    expect(dailyBackups(names)).toEqual([
      { name: names[1], number: 2, at: start + aDay },
      { name: names[0], number: 1, at: start },
    ])
  })

  it('are due after a day, and where the clock was set back', () => {
    expect(isDue([], new Date(start))).toBe(true)
    const last = madeDaily(1)
    expect(isDue(last, new Date(start + aDay - 1))).toBe(false)
    expect(isDue(last, new Date(start + aDay))).toBe(true)
    expect(isDue(last, new Date(start - aDay / 2))).toBe(true)
    expect(isDue(last, new Date(start - 60_000))).toBe(false)
  })

  it('stay for seven days and four weeks, one a day and one a week', () => {
    expect(left(madeDaily(60))).toEqual([
      ...['2026-12-31', '2026-12-30', '2026-12-29', '2026-12-28', '2026-12-27', '2026-12-26', '2026-12-25'],
      ...['2026-12-24', '2026-12-20', '2026-12-13', '2026-12-06'],
    ])
  })

  it('keep of a day the last', () => {
    const two = numbered([start, start + 1000, start + 2000])
    expect(outdated(two).map(({ number }) => number)).toEqual([2, 1])
  })

  it('never lose the one made last, nor more than they must, however the clock jumps', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 1, maxLength: 60 }), (jumps) => {
        const made = numbered(jumps.map((day) => start + day * aDay))
        const gone = outdated(made)
        expect(gone).not.toContain(made[0])
        const days = new Set(jumps).size
        expect(made.length - gone.length).toBeGreaterThanOrEqual(Math.min(days, 7))
        expect(made.length - gone.length).toBeLessThanOrEqual(11)
      }),
    )
  })
})

/** What is left after so many days, on each of which the outdated ones were removed. */
function madeDaily(count: number): readonly DailyBackup[] {
  let backups: readonly DailyBackup[] = []
  for (let day = 0; day < count; day += 1) {
    const at = start + day * aDay
    const all = [{ name: dailyName(day + 1, new Date(at)), number: day + 1, at }, ...backups]
    const gone = new Set(outdated(all))
    backups = all.filter((backup) => !gone.has(backup))
  }
  return backups
}

function numbered(times: readonly number[]): readonly DailyBackup[] {
  return dailyBackups(times.map((at, index) => dailyName(index + 1, new Date(at))))
}

function left(backups: readonly DailyBackup[]): readonly string[] {
  return backups.map(({ at }) => new Date(at).toISOString().slice(0, 10))
}
