import { allMatches } from '../text/all-matches.ts'
import type { Locale } from '../locale.ts'
import { primaryLanguage } from '../text/language.ts'
import { groupedFigure, numberWord, ordinalFigure, ordinalValue, ordinalWord } from '../text/number-words.ts'
import type { Quantity } from '../text/quantities.ts'
import type { Span } from '../text/span.ts'
import type { Check } from './check.ts'
import type { Copy } from './copy.ts'
import { cueOf } from './cues.ts'
import { masksOf, quotesOf, sentencesOf, touches } from './facts.ts'
import type { Finding } from './finding.ts'
import { bodyAnchor, inBody, replacing } from './make-finding.ts'
import { quantitiesOf } from './quantity-facts.ts'

interface Words {
  readonly title: string
  spell(said: string, better: string): string
  figure(said: string, better: string): string
  why(spelledTo: string): string
  fix(better: string): string
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    title: 'Number style',
    spell: (said, better) => `“${said}” is spelled out: ${better}.`,
    figure: (said, better) => `“${said}” is written in figures: ${better}.`,
    why: (spelledTo) =>
      `AP: up to ${spelledTo} in words, above it in figures; ages, money, percentages, dates, times and units are in figures.`,
    fix: (better) => `Make it “${better}”`,
  },
  ko: {
    title: '숫자 표기',
    spell: (said, better) => `‘${said}’: 단어로 씁니다(${better}).`,
    figure: (said, better) => `‘${said}’: 숫자로 씁니다(${better}).`,
    why: (spelledTo) =>
      `AP: ${spelledTo}까지는 단어로, 그 위는 숫자로 씁니다. 나이·금액·비율·날짜·시각·단위는 숫자로 씁니다.`,
    fix: (better) => `‘${better}’로 고치기`,
  },
}

/**
 * Small numbers in figures and large ones in words, in English copy of a house that minds: "3 people", "twelve boats",
 * "5th", and in either way a sentence that begins with a figure. Not what people say, and no ages, money, times, units, names.
 */
export const numberStyle: Check = {
  id: 'number-style',
  scope: 'paragraph',
  run: (copy, { locale, house }) => {
    const { spelledTo } = house.numbers
    const { kind, text, language } = copy
    if (spelledTo === 0 || (kind !== 'body' && kind !== 'caption') || primaryLanguage(language) !== 'en')
      return []
    const said = words[locale]
    const found: Finding[] = []
    const add = (span: Span, better: string, spell: boolean): void => {
      if (touches(quotesOf(copy), span.from, span.to) || touches(masksOf(copy), span.from, span.to)) return
      const excerpt = text.slice(span.from, span.to)
      found.push(
        inBody('number-style', copy, span, {
          severity: 'warning',
          title: said.title,
          message: spell ? said.spell(excerpt, better) : said.figure(excerpt, better),
          why: said.why(numberWord(spelledTo)),
          fixes: [
            replacing(spell ? 'to-words' : 'to-figure', said.fix(better), bodyAnchor(copy, span), better),
          ],
        }),
      )
    }
    for (const quantity of quantitiesOf(copy)) {
      if (quantity.spelled) {
        const figure = quantity.value > spelledTo ? figureFor(copy, quantity, spelledTo) : undefined
        if (figure) add(figure.span, figure.better, false)
      } else if (quantity.value >= 1 && quantity.value <= spelledTo && isSpelledOut(copy, quantity)) {
        const ordinal = quantity.kind === 'ordinal'
        const span = { from: quantity.from, to: quantity.to + (ordinal ? 2 : 0) }
        const word = ordinal ? ordinalWord(quantity.value) : numberWord(quantity.value)
        add(span, startsSentence(copy, span.from) ? capitalised(word) : word, true)
      }
    }
    for (const { span, better } of ordinalsInWords(copy, spelledTo)) add(span, better, false)
    return found.toSorted((one, other) => fromOf(one) - fromOf(other))
  },
}

function fromOf({ at }: Finding): number {
  return at.in === 'story' ? 0 : at.from
}

function startsSentence(copy: Copy, from: number): boolean {
  const all = sentencesOf(copy)
  let low = 0
  let high = all.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((all[middle]?.from ?? 0) <= from) low = middle
    else high = middle - 1
  }
  const start = all[low]?.from ?? 0
  return start <= from && from - start <= 3 && !/[\p{L}\d]/u.test(copy.text.slice(start, from))
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

const compound =
  /^-(?:day|week|month|year|hour|minute|time|person|man|woman|member|party|nation|country|way|story|judge|seat|room|bedroom|lane|part|game|person|point plan|vehicle|car)s?\b(?!\s?-?old)/
/** What may stand behind a figure without being counted by it, and short forms that take figures. */
const notCounted =
  /^(?:and|or|to|in|of|on|at|from|with|for|by|per|was|were|is|are|the|a|an|out|off|over|against|but|as|after|before|when|while|who|that|than|if|more|less|percent|pct|yrs?|mths?|qtrs?|hrs?|mins?|ct|shrs?|dlrs?|vs|p|x|v|goals?|tries|try|sets?|games?|assists?|rebounds?|holes?|innings?|laps?|touchdowns?|birdies?|bogeys?|par|rpm|k|m|cc|ml|mg|up|down|ahead|behind|clear|nil|all)\b/
/** "3 South Korean sailors", "2 Ellery residents" */
const demonym = /^(?:\p{Lu}[\p{L}.]{1,20}\s){1,2}(?:\p{Ll}{2,20}s|\p{Ll}{0,12}men|people|children|police)\b/u
const casualtyBefore =
  /\b(?:kill(?:ed|ing)|injur(?:ed|ing)|wound(?:ed|ing)|arrest(?:ed|ing)|detain(?:ed|ing)|hurt(?:ing)?|leaving|at least)\s$/i
const scoreBefore =
  /\b(?:won|win|wins|beat|lost|loss|by|voted?|defeat|ahead|lead|led|leads|score|victory|ratio of|odds of)\s(?:[\p{L}-]+\s){0,2}$/iu
/** "In Seoul 4 people died": a capital before the figure that names no thing with a number. */
const inPlaceBefore = /\b(?:in|at|near|from)\s\p{Lu}\p{L}+,?\s$/iu
const persons =
  /^(?:people|men|women|children|soldiers|civilians|students|workers|passengers|others|houses|homes)\b/
/** "All 5 were freed", "Of the dead, 4 were children" */
const subjectOf = /^(?:were|are|have been|had been)\b/
/** "5 to 12 people", "between 5 and 12 people" */
const rangeOfCounted = /^(?:to|or|and)\s[\d,]{1,9}\s(?!(?:in|of|to|and|on|at|with|for)\b)\p{Ll}{3,}/u

/** Whether a small number in figures is one that is spelled out. */
function isSpelledOut(copy: Copy, { from, to, kind, value, after }: Quantity): boolean {
  const { text } = copy
  if (kind === 'label')
    return inPlaceBefore.test(text.slice(Math.max(0, from - 30), from)) && persons.test(after)
  if (kind !== 'count' && kind !== 'ordinal') return false
  if (!/^\d{1,2}$/.test(text.slice(from, to)) || !Number.isInteger(value)) return false
  const before = text.slice(Math.max(0, from - 30), from)
  if (!/(?:^|[\s([“"'‘—–-])$/u.test(before)) return false
  if (kind === 'ordinal')
    return (
      /^\s\p{Ll}{3,}/u.test(text.slice(to + 2, to + 6)) &&
      !/^..\s(?:of|in|and|to|on|at|with|from|for|or|by)\b/.test(text.slice(to, to + 8)) &&
      !/\p{Lu}[\p{L}.]*\s$/u.test(before)
    )
  const next = text.charAt(to)
  if (next === '-') return compound.test(text.slice(to, to + 24))
  if (next !== ' ' && next !== '\u00A0')
    return (
      casualtyBefore.test(before) && /^(?:[,.;)]|$)/.test(next) && !/^[.,]\d/.test(text.slice(to, to + 2))
    )
  if (rangeOfCounted.test(after)) return !scoreBefore.test(before)
  if (subjectOf.test(after)) return !scoreBefore.test(before)
  if (/^of (?:the|them|those|whom|its|his|her|their)\b/.test(after)) return true
  if (notCounted.test(after))
    return (
      casualtyBefore.test(before) && /^(?:and|when|after|in|on|who)\b/.test(after) && !/^in \d/.test(after)
    )
  return /^\p{Ll}{3,}/u.test(after) || demonym.test(after)
}

interface Better {
  readonly span: Span
  readonly better: string
}

const percentBehind = /[\s-]?(?:per ?cent|pct|%)$/i
const largeScale = /[\s-](?:million|billion|trillion)$/
const noFigureBehind =
  /^-(?:something|odd|ish|plus|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|fifty|forty)\b|^-to-|^\s(?:to one|commandments|of thousands|of millions)\b/
const noFigureBefore =
  /(?:\bout of|\b(?:one|two|three|four|five|nine|times) in|\b(?:playing|starting|opposition)|\bhang|\b(?:half|quarter) past|\b(?:one|two|three)-in)\s$|[\p{L}\d]-$/iu

/** The figures for a large number in words; undefined where the words should stand. */
function figureFor(copy: Copy, quantity: Quantity, spelledTo: number): Better | undefined {
  const { text } = copy
  const { from, kind, rough, value } = quantity
  if (rough || kind === 'joined' || kind === 'date' || kind === 'time' || !Number.isInteger(value))
    return undefined
  if (!/^\p{Ll}/u.test(text.charAt(from)) || startsSentence(copy, from)) return undefined
  let to = quantity.to - (percentBehind.exec(text.slice(from, quantity.to))?.[0].length ?? 0)
  let figure = value
  const scale = largeScale.exec(text.slice(from, to))
  if (scale) {
    to -= scale[0].length
    figure = value / ({ m: 1e6, b: 1e9, t: 1e12 }[scale[0].charAt(1)] ?? 1)
    if (!Number.isInteger(figure) || figure <= spelledTo || figure > 999) return undefined
  } else if (value >= 1e6) return undefined
  if (noFigureBehind.test(text.slice(to, to + 16))) return undefined
  if (noFigureBefore.test(text.slice(Math.max(0, from - 16), from))) return undefined
  return { span: { from, to }, better: groupedFigure(figure) }
}

const ordinalInWords =
  /\b(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|\p{Ll}{3,5}teenth|\p{Ll}{3,5}tieth)\b/gu

const mayBeOrdinal = cueOf([/nth|eth|fth|ieth|-first|-second|-third/])

/** "the twelfth time", "the nineteenth century"; not "a tenth", "the eleventh hour". */
function ordinalsInWords(copy: Copy, spelledTo: number): readonly Better[] {
  if (!mayBeOrdinal(copy)) return []
  const { text } = copy
  const found: Better[] = []
  for (const match of allMatches(text, ordinalInWords)) {
    const value = ordinalValue(match[0])
    const span = { from: match.index, to: match.index + match[0].length }
    if (value === undefined || value <= spelledTo) continue
    if (
      /(?:[\p{L}\d]-|\b(?:a|an|one|two|three|nine|each|about|every) )$/u.test(
        text.slice(Math.max(0, span.from - 8), span.from),
      )
    )
      continue
    if (/^(?:\s(?:hour\b|of (?:a|an|the|its|their)\b)|-)/.test(text.slice(span.to, span.to + 10))) continue
    found.push({ span, better: ordinalFigure(value) })
  }
  return found
}
