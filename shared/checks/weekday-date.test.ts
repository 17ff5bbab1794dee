import { describe, expect, it } from 'vitest'
import { dayOfNumber, dayNumber, weekdayOf } from '../text/calendar.ts'
import { englishWeekdays } from '../text/dates.ts'
import { createEngine } from './engine.ts'
import { storyOf, textsAfter } from './testing.ts'
import { weekdayDate } from './weekday-date.ts'

const engine = createEngine([weekdayDate])
const monthNames =
  'January February March April May June July August September October November December'.split(' ')
const filed = dayNumber({ year: 2026, month: 11, day: 24 })

/** The story of a date within 90 days of filing, and how far its weekday is from the right one. */
function written(away: number, off: number) {
  const date = dayOfNumber(filed + away)
  const weekday = englishWeekdays[(weekdayOf(date) + off) % 7] ?? ''
  return storyOf([`The fair opens on ${weekday}, ${monthNames[date.month - 1] ?? ''} ${date.day}.`])
}

describe('weekday-date', () => {
  it('lets every right weekday stand and mends every wrong one, for half a year around filing', () => {
    for (let away = -90; away <= 90; away += 1) {
      const right = written(away, 0)
      expect(engine.check(right, 'en').findings).toEqual([])
      for (let off = 1; off < 7; off += 1) {
        const [finding, ...others] = engine.check(written(away, off), 'en').findings
        expect(others).toEqual([])
        expect(textsAfter(written(away, off), finding?.fixes[0]?.edits ?? [])).toEqual(
          right.paragraphs.map(({ text }) => text),
        )
      }
    }
  })

  it('says which year it went by where the story names none', () => {
    const [finding] = engine.check(written(60, 1), 'en').findings
    expect(finding?.why).toBe('In 2027, the year nearest to the day of filing.')
  })
})
