import { allMatches } from './all-matches.ts'
import type { Span } from './span.ts'

/** A day named by how far it is from the day of writing, or by a weekday of another week. */
export interface DayWord extends Span {
  /** What is said of the day. */
  readonly kind: 'from-today' | 'weekday-of-week'
  /** For `from-today`: days from the day of writing; -1 is yesterday. */
  readonly days?: number
  /** What stays behind the day: " night" of "last night", "night" of "tonight". */
  readonly rest?: string
  /** For `weekday-of-week`: Sunday 0. */
  readonly weekday?: number
  /**
   * For `weekday-of-week`: how many of that weekday to pass. -1 is the last one before the day of writing, 1 the
   * next after it; `week` counts whole weeks instead, so that "Monday of last week" is the Monday of week -1.
   */
  readonly steps?: number
  readonly week?: number
}

const weekdayStems = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const weekday = '((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)'

const fromToday =
  /\b(?:the day (before yesterday|after tomorrow)|(today|yesterday|tomorrow)|(tonight)|this (morning|afternoon|evening)|last (night))\b/gi
const ofAnotherWeek = new RegExp(
  `\\b(?:(last|past|this past|next|coming|this coming) ${weekday}(?![\\w-])|${weekday} (?:of )?(last|next) week\\b|(two|three|four|2|3|4) ${weekday}s ago\\b|a week (ago|from|before|after)(?: last| this)? ${weekday}\\b|(?<=\\b(?:on|until|by) )${weekday} week\\b)`,
  'gi',
)
/** What finds English day words. */
export const englishDays: readonly RegExp[] = [fromToday, ofAnotherWeek]
const counts: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, 2: 2, 3: 3, 4: 4 }

/** Nouns of what happens on one day: "today's vote" is a day, "today's youth" is not. */
const events = new Set(
  (
    'announcement arrest arrests attack attacks auction ballot blast bombing briefing ceremony clash clashes collision conference court ' +
    'crash debate decision defeat deadline draw earthquake election elections event explosion fair final fire game games hearing inauguration ' +
    'incident inquest interview launch march match meeting meetings news parade poll press protest protests race raid rally referendum ' +
    'release report rescue result results round ruling sentencing session shooting signing sitting speech statement storm strike strikes ' +
    'summit talks test trial verdict victory visit vote voting win close closing opening trading edition'
  ).split(' '),
)

/**
 * The days of an English text that only the day of writing tells: "today", "last night", "next Wednesday". Not where
 * "today" means nowadays ("today's youth", "is today known as") or is a name. `sentence` bounds what is looked at.
 */
export function englishDayWords(text: string, sentences: readonly Span[]): readonly DayWord[] {
  const found: DayWord[] = []
  let at = 0
  for (const match of allMatches(text, fromToday)) {
    while (at < sentences.length - 1 && (sentences[at]?.to ?? 0) <= match.index) at += 1
    const [whole, twoDays, day, tonight, part, night] = match
    const span = { from: match.index, to: match.index + whole.length }
    if (day !== undefined && isAge(text, span, day, sentences[at] ?? { from: 0, to: text.length })) continue
    if (night !== undefined && isNightOfMany(text, span)) continue
    const behind = twoDays ?? day ?? ''
    const days =
      { before: -2, after: 2, yesterday: -1, tomorrow: 1 }[behind.toLowerCase().split(' ')[0] ?? ''] ?? 0
    const rest = tonight ? ' night' : part ? ` ${part.toLowerCase()}` : night ? ' night' : ''
    found.push({ ...span, kind: 'from-today', days: night ? -1 : days, rest })
  }
  for (const match of allMatches(text, ofAnotherWeek)) {
    const word = anotherWeek(text, match)
    if (word) found.push(word)
  }
  return found.toSorted((one, other) => one.from - other.from)
}

function anotherWeek(text: string, match: RegExpExecArray): DayWord | undefined {
  const [whole, which, day, dayOf, week, count, dayAgo, side, dayFrom, dayWeek] = match
  const name = day ?? dayOf ?? dayAgo ?? dayFrom ?? dayWeek ?? ''
  if (!/^\p{Lu}/u.test(name)) return undefined
  const span = { from: match.index, to: match.index + whole.length }
  const word = {
    ...span,
    kind: 'weekday-of-week' as const,
    weekday: weekdayStems.indexOf(name.slice(0, 3).toLowerCase()),
  }
  if (which !== undefined) {
    // "the last Monday of May", "every next Friday", "the next Friday": of a row, not of the calendar.
    if (
      /\b(?:the|every|each|very|their|his|her|its)\s$/i.test(
        text.slice(Math.max(0, span.from - 6), span.from),
      ) &&
      !/past|coming/i.test(which)
    )
      return undefined
    if (
      /^\s(?:of\b|in (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|the month|every|each)|before\b)/.test(
        text.slice(span.to, span.to + 13),
      )
    )
      return undefined
    return { ...word, steps: /last|past/i.test(which) ? -1 : 1 }
  }
  if (week !== undefined) return { ...word, week: week.toLowerCase() === 'last' ? -1 : 1 }
  if (count !== undefined) return { ...word, steps: -(counts[count.toLowerCase()] ?? 2) }
  if (side !== undefined) return { ...word, steps: /ago|before/i.test(side) ? -2 : 2 }
  return { ...word, steps: 2 }
}

/** "the last night of the fair" */
function isNightOfMany(text: string, { from, to }: Span): boolean {
  return (
    /\b(?:the|their|his|her|its|our|your|my|a|every)\s$/i.test(text.slice(Math.max(0, from - 6), from)) ||
    /^\s(?:of|at sea)\b/.test(text.slice(to, to + 8))
  )
}

/** What tells that "Today, …" is of the present age, and what that it is of the day. */
const present =
  /\b(?:is|are|has|have|remains?|still|exists?|stands?|lives?|employs?|operates?|runs|owns|consists?|includes?|boasts?|counts?|can|does|do)\b/i
const past =
  /\b(?:said|says|told|will|was|were|\p{Ll}{2,}ed|met|won|lost|held|began|left|fell|rose|struck|shot|took|sent|hit|came|went|made|gave|quit|sank)\b/iu

/** Whether "today" or "tomorrow" is the present age or the future, or a name. */
function isAge(text: string, { from, to }: Span, word: string, sentence: Span): boolean {
  const lower = word.toLowerCase()
  const behind = text.slice(to, to + 40)
  const before = text.slice(Math.max(0, from - 24), from)
  const initial = !/[\p{L}\d]/u.test(text.slice(sentence.from, from))
  if (!initial && /^\p{Lu}/u.test(word)) return true
  // "here today, gone tomorrow", "today or tomorrow": neither is a day.
  if (/\bhere today\b/i.test(text.slice(Math.max(0, from - 5), to))) return true
  if (/^['’]s\b/.test(behind)) {
    const nouns =
      behind
        .slice(2)
        .toLowerCase()
        .match(/[\p{L}-]+/gu) ?? []
    return !nouns.slice(0, 3).some((noun) => events.has(noun))
  }
  if (lower === 'yesterday') return /\b(?:only|just|like|of|as if it were|born)\s$/i.test(before)
  if (lower === 'tomorrow') return /\b(?:of|a|an|better|brighter|the|for a)\s$/i.test(before)
  if (/\bas of\s$/i.test(before)) return false
  if (/\b(?:until|till)\s$/i.test(before))
    return !/\b(?:postponed|delayed|adjourned|extended|suspended|off|closed|open|runs?|last(?:s|ed)?)\b/i.test(
      before,
    )
  if (/\b(?:of|even|like|up to|as|than|and)\s$/i.test(before)) return true
  if (initial) return firstOf(text, { from: to, to: sentence.to }) !== 'past'
  if (/\b(?:said|announced|told reporters|reported)\s$/i.test(before)) return false
  const near = text.slice(Math.max(sentence.from, from - 40), Math.min(sentence.to, to + 20))
  // "is to speak today", "is closed today"
  if (/\b(?:is|are) (?:also )?(?:to|closed|open|visiting|over)\b/i.test(near)) return false
  const words = nearWords(near, lower)
  return (
    words.some((one) => presentWords.has(one)) &&
    !words.some((one) => pastWords.has(one) || one.endsWith('ing'))
  )
}

const presentWords = new Set(
  'is are has have remain remains still exist exists stand stands live lives employ employs operate operates than known consists can does do'.split(
    ' ',
  ),
)
const pastWords = new Set('will said says was were expected due scheduled set told been'.split(' '))

/** The words next to "today" on either side: four before, two behind. */
function nearWords(near: string, word: string): readonly string[] {
  const words: readonly string[] = near.toLowerCase().match(/[\p{L}’']+/gu) ?? []
  const at = words.lastIndexOf(word)
  return words.slice(Math.max(0, at - 4), at + 3)
}

/** Whether a verb of the present or of a day comes first. */
function firstOf(text: string, { from, to }: Span): 'present' | 'past' | 'neither' {
  const stretch = text.slice(from, Math.min(to, from + 160))
  const now = stretch.search(present)
  const then = stretch.search(past)
  if (then < 0) return now < 0 ? 'neither' : 'present'
  return now >= 0 && now < then ? 'present' : 'past'
}

const koreanDay =
  /(?<![가-힣\d])(오늘|어제|내일|그저께|그제|엊그제|모레|어젯밤|간밤)(?:\s?\((\d{1,2})일\))?(?=(?:은|는|이|가|도|부터|까지|과|와|만|이나|나|이면|이다|입니다|밤|\s|[,.·)]|$))/g
const koreanDays: Readonly<Record<string, number>> = {
  오늘: 0,
  어제: -1,
  내일: 1,
  그저께: -2,
  그제: -2,
  엊그제: -2,
  모레: 2,
  어젯밤: -1,
  간밤: -1,
}

/** The days of a Korean text that only the day of writing tells: 오늘, 어제, 내일; not 오늘날, 내일의, 어제오늘. */
export function koreanDayWords(text: string): readonly DayWord[] {
  const found: DayWord[] = []
  for (const match of allMatches(text, koreanDay)) {
    const [whole, word] = match
    const to = match.index + whole.length
    // "오늘이 있기까지", "어제와 오늘", "내일이 없다": ages, not days.
    if (/^(?:이\s(?:있기|없)|[와과]\s(?:오늘|내일)|\s(?:같은|처럼))/.test(text.slice(to, to + 6))) continue
    if (
      /(?:어제와|오늘과|더 나은|밝은|새로운)\s$/.test(text.slice(Math.max(0, match.index - 5), match.index))
    )
      continue
    const rest = word?.endsWith('밤') ? ' 밤' : text.charAt(to) === '밤' ? ' ' : ''
    found.push({ from: match.index, to, kind: 'from-today', days: koreanDays[word ?? ''] ?? 0, rest })
  }
  return found
}
