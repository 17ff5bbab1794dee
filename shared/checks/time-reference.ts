import type { Locale } from '../locale.ts'
import {
  type CalendarDay,
  dayNumber,
  dayOfNumber,
  readCalendarDay,
  weekdayOfNumber,
} from '../text/calendar.ts'
import { englishWeekdays } from '../text/dates.ts'
import { type DayWord, englishDays, englishDayWords, koreanDayWords } from '../text/day-words.ts'
import { primaryLanguage } from '../text/language.ts'
import type { Check, CheckContext } from './check.ts'
import { cueOf } from './cues.ts'
import { perCopy, type PreparedParagraph } from './copy.ts'
import { masksOf, quotesOf, sentencesOf, touches } from './facts.ts'
import type { Finding, Fix } from './finding.ts'
import { bodyAnchor, inBody, replacing } from './make-finding.ts'

interface Words {
  readonly title: string
  message(said: string): string
  otherWeek(said: string): string
  readonly why: string
  readonly otherWeekWhy: string
  fix(insert: string): string
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    title: 'Name the day',
    message: (said) => `“${said}”: name the day, since the story may be read on another one.`,
    otherWeek: (said) => `“${said}” can be read as either of two days.`,
    why: 'The house names the weekday: Monday, not today.',
    otherWeekWhy: 'Within seven days the weekday alone will do; beyond them, the date.',
    fix: (insert) => `Make it “${insert}”`,
  },
  ko: {
    title: '날짜로 쓰기',
    message: (said) => `‘${said}’ 대신 날짜를 적으십시오. 기사는 다른 날에도 읽힙니다.`,
    otherWeek: (said) => `‘${said}’: 두 날 가운데 어느 쪽으로도 읽힙니다.`,
    why: '통신 기사는 오늘·어제 대신 날짜를 씁니다.',
    otherWeekWhy: '이레 안이면 요일만, 그보다 멀면 날짜를 씁니다.',
    fix: (insert) => `‘${insert}’로 고치기`,
  },
}

const mayNameDay = cueOf(englishDays)

/** The day words of a paragraph that the writer, not a speaker, says. */
const dayWordsOf = perCopy((copy): readonly DayWord[] => {
  const { text, language, kind } = copy
  if (kind !== 'body' && kind !== 'caption') return []
  const primary = primaryLanguage(language)
  const found =
    primary === 'en'
      ? mayNameDay(copy)
        ? englishDayWords(text, sentencesOf(copy))
        : []
      : primary === 'ko'
        ? koreanDayWords(text)
        : []
  return found.filter(
    ({ from, to }) => !touches(quotesOf(copy), from, to) && !touches(masksOf(copy), from, to),
  )
})

/**
 * Days that a reader elsewhere or later would take for others: "today", "last night" where the house names weekdays;
 * "last Wednesday", "Monday week" in any house. Mended from the day of filing.
 */
export const timeReference: Check = {
  id: 'time-reference',
  scope: 'story',
  run: ({ paragraphs, filedOn }, context) => {
    const filed = readCalendarDay(filedOn)
    return paragraphs.flatMap((paragraph) =>
      dayWordsOf(paragraph.copy)
        .filter(({ kind }) => kind === 'weekday-of-week' || context.house.days === 'weekday')
        .map((word) => findingOf(paragraph, word, filed, context)),
    )
  },
}

function findingOf(
  paragraph: PreparedParagraph,
  word: DayWord,
  filed: CalendarDay | undefined,
  context: CheckContext,
): Finding {
  const said = words[context.locale]
  const excerpt = paragraph.text.slice(word.from, word.to)
  const fromToday = word.kind === 'from-today'
  return inBody('time-reference', paragraph, word, {
    severity: 'warning',
    title: said.title,
    message: fromToday ? said.message(excerpt) : said.otherWeek(excerpt),
    why: fromToday ? said.why : said.otherWeekWhy,
    fixes: filed ? fixesOf(paragraph, word, dayNumber(filed), context) : [],
  })
}

function fixesOf(
  paragraph: PreparedParagraph,
  word: DayWord,
  filed: number,
  { locale, language, house }: CheckContext,
): readonly Fix[] {
  const said = words[locale]
  const make = (id: string, insert: string, to = word.to): Fix =>
    replacing(id, said.fix(insert), bodyAnchor(paragraph, { from: word.from, to }), insert)
  if (word.kind === 'from-today') {
    const day = filed + (word.days ?? 0)
    if (primaryLanguage(language) === 'ko') {
      const particle = afterDay[paragraph.text.charAt(word.to)]
      const insert = `${dayOfNumber(day).day}일${word.rest ?? ''}`
      return particle === undefined || !/제|레/.test(paragraph.text.charAt(word.to - 1))
        ? [make('date', insert)]
        : [make('date', insert + particle, word.to + 1)]
    }
    return [make('weekday', `${englishWeekdays[weekdayOfNumber(day)] ?? ''}${word.rest ?? ''}`)]
  }
  const day = dayMeant(word, filed)
  const on = /\b(?:on|until|till|by|since|from|to|before|after|for|of)\s$/i.test(
    paragraph.text.slice(Math.max(0, word.from - 8), word.from),
  )
  const date =
    (on ? '' : /^\p{Lu}[a-z]* \p{Lu}/u.test(paragraph.text.slice(word.from)) ? 'On ' : 'on ') +
    dateText(day, house.language === 'en-GB')
  const fixes = [make('date', date)]
  // The weekday alone is right of the six days on either side.
  if (Math.abs(day - filed) < 7) fixes.unshift(make('weekday', englishWeekdays[word.weekday ?? 0] ?? ''))
  return fixes
}

/** The particle that follows 일 where another followed 어제 or 모레. */
const afterDay: Readonly<Record<string, string>> = { 는: '은', 가: '이', 를: '을', 와: '과' }

function dayMeant({ weekday = 0, steps, week }: DayWord, filed: number): number {
  const today = weekdayOfNumber(filed)
  if (week !== undefined) {
    // Weeks begin on Monday, as ISO 8601 has it.
    const monday = filed - ((today + 6) % 7)
    return monday + week * 7 + ((weekday + 6) % 7)
  }
  const count = steps ?? -1
  const back = (today - weekday + 7) % 7 || 7
  const ahead = (weekday - today + 7) % 7 || 7
  return count < 0 ? filed - back + (count + 1) * 7 : filed + ahead + (count - 1) * 7
}

const wireMonths = [
  'Jan.',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
]
const wholeMonths =
  'January February March April May June July August September October November December'.split(' ')

function dateText(number: number, british: boolean): string {
  const { month, day } = dayOfNumber(number)
  return british ? `${day} ${wholeMonths[month - 1] ?? ''}` : `${wireMonths[month - 1] ?? ''} ${day}`
}
