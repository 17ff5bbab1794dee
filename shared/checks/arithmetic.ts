import type { Locale } from '../locale.ts'
import { primaryLanguage } from '../text/language.ts'
import { countedNames } from '../text/counted-names.ts'
import { twiceToldShares } from '../text/fractions.ts'
import { groupedFigure, numberWord } from '../text/number-words.ts'
import type { Quantity } from '../text/quantities.ts'
import {
  changeRange,
  overlap,
  type Printed,
  printed,
  type Range,
  rangeOf,
  rangeOfResult,
  shareRange,
} from '../text/rounding.ts'
import type { Span } from '../text/span.ts'
import type { Check, CheckContext } from './check.ts'
import type { Copy } from './copy.ts'
import { sentencesOf } from './facts.ts'
import type { Finding } from './finding.ts'
import { bodyAnchor, inBody, replacing } from './make-finding.ts'
import { quantitiesOf } from './quantity-facts.ts'
import { outlineOf, type Sum } from './sums.ts'
import { englishSums } from './sums-english.ts'
import { koreanSums } from './sums-korean.ts'
import { mayTellRest, sumOfRest } from './sums-of-rest.ts'

interface Words {
  readonly title: string
  change(from: string, to: string, right: string, rose: boolean): string
  share(part: string, whole: string, right: string): string
  total(parts: string, right: string, said: string): string
  difference(from: string, to: string, right: string): string
  direction(from: string, to: string, rose: boolean): string
  factor(from: string, to: string, times: string): string
  names(said: string, named: number): string
  fraction(fraction: string, right: string, said: string): string
  fix(right: string): string
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    title: 'The figures do not add up',
    change: (from, to, right, rose) =>
      `From ${from} to ${to} is a ${rose ? 'rise' : 'fall'} of ${right} percent.`,
    share: (part, whole, right) => `${part} of ${whole} is ${right} percent.`,
    total: (parts, right, said) => `${parts} make ${right}, not ${said}.`,
    difference: (from, to, right) => `Between ${from} and ${to} lie ${right}.`,
    direction: (from, to, rose) => `From ${from} to ${to} is a ${rose ? 'rise' : 'fall'}.`,
    factor: (from, to, times) => `${to} is ${times} times ${from}.`,
    names: (figure, named) => `The text says ${figure} and names ${named}.`,
    fraction: (fraction, right, figure) => `“${fraction}” is ${right} percent, not ${figure}.`,
    fix: (right) => `Make it ${right}`,
  },
  ko: {
    title: '계산이 맞지 않음',
    change: (from, to, right, rose) => `${from}에서 ${to}(으)로는 ${right}% ${rose ? '증가' : '감소'}입니다.`,
    share: (part, whole, right) => `${whole} 중 ${part}은(는) ${right}%입니다.`,
    total: (parts, right, said) => `${parts}: 더하면 ${said}이(가) 아니라 ${right}입니다.`,
    difference: (from, to, right) => `${from}와(과) ${to}의 차이는 ${right}입니다.`,
    direction: (from, to, rose) => `${from}에서 ${to}(으)로는 ${rose ? '증가' : '감소'}입니다.`,
    factor: (from, to, times) => `${to}은(는) ${from}의 ${times}배입니다.`,
    names: (figure, named) => `본문의 수는 ${figure}인데 이름은 ${named}개입니다.`,
    fraction: (fraction, right, figure) => `‘${fraction}’은(는) ${figure}가 아니라 ${right}%입니다.`,
    fix: (right) => `${right}(으)로 고치기`,
  },
}

/**
 * Sums within a sentence that do not come out: "rose 20 percent to 110 from 100", "45 of 90, or 40 percent", "three
 * men and two women, six in all". What rounding can explain is let pass.
 */
export const arithmetic: Check = {
  id: 'arithmetic',
  scope: 'paragraph',
  run: (copy, context) => {
    const { kind, text, language } = copy
    if (kind !== 'body' && kind !== 'caption') return []
    const primary = primaryLanguage(language)
    if (primary !== 'en' && primary !== 'ko') return []
    const counted = quantitiesOf(copy)
    if (counted.length === 0) return []
    const found = [...sharesToldTwice(copy, counted, primary, context)]
    const sums = primary === 'en' ? englishSums : koreanSums
    let at = 0
    for (const sentence of sentencesOf(copy)) {
      const start = at
      while (at < counted.length && (counted[at]?.from ?? 0) < sentence.to) at += 1
      if (primary === 'en') found.push(...namesCounted(copy, sentence, counted.slice(start, at), context))
      if (at - start < 2) continue
      const outline = outlineOf(text, sentence, counted.slice(start, at))
      if (!outline) continue
      for (const sum of sums(outline)) {
        const finding = reckoned(copy, sum, context)
        if (finding) found.push(finding)
      }
    }
    const rest = counted.length > 2 && mayTellRest.test(text) ? restIn(copy, counted) : undefined
    const finding = rest && reckoned(copy, rest, context)
    if (finding) found.push(finding)
    return found
  },
}

function restIn(copy: Copy, counted: readonly Quantity[]): Sum | undefined {
  const outline = outlineOf(copy.text, { from: 0, to: copy.text.length }, counted)
  return outline && sumOfRest(outline)
}

/** How far, in percentage points, a plain fraction may be from the percentage beside it. */
const fractionsAreRound = 4

/** "Half of them, or 60 percent." Which of the two is wrong only the writer knows. */
function sharesToldTwice(
  copy: Copy,
  counted: readonly Quantity[],
  language: 'en' | 'ko',
  { locale }: CheckContext,
): readonly Finding[] {
  const said = words[locale]
  return twiceToldShares(copy.text, counted, language).flatMap(({ fraction, value, percent }) => {
    if (Math.abs(percent.value - value) <= fractionsAreRound) return []
    const written = copy.text.slice(fraction.from, fraction.to)
    const message = said.fraction(written, printed(value, 1), copy.text.slice(percent.from, percent.to))
    return [findingOf(copy, percent, message, undefined, said)]
  })
}

/** "Five suspects: Amy Coll, Ben Dray, Carl Esk and Dora Finn." */
function namesCounted(
  copy: Copy,
  sentence: Span,
  counted: readonly Quantity[],
  { locale }: CheckContext,
): readonly Finding[] {
  const said = words[locale]
  return countedNames(copy.text, sentence, counted).flatMap(({ count, named }) => {
    if (count.value === named) return []
    const message = said.names(copy.text.slice(count.from, count.to), named)
    return [findingOf(copy, count, message, undefined, said)]
  })
}

const roughBefore =
  /(?:\b(?:about|around|some|nearly|almost|roughly|approximately|more than|over|at least|less than|under|close to|just (?:over|under)|an estimated|as much as|up to|well over)\s(?:\p{Sc}|US\$)?|약|거의|가까운)\s?$/iu

function printedIn({ text }: Copy, { from, to, value, step, kind }: Quantity): Printed {
  const rough =
    roughBefore.test(text.slice(Math.max(0, from - 20), from)) ||
    /^\s?여\s?(?:명|개|건)/.test(text.slice(to, to + 4))
  // What is counted in hundreds of thousands and ends in noughts has been rounded.
  const whole = step === 1 && kind !== 'percent' && value >= 100_000 && value % 1000 === 0
  return { value, step: whole ? 1000 : step, rough }
}

/** "to 1.2 trillion from 1 trillion": who prints one to a tenth knows the other as well. */
function asFine(one: Printed, other: Printed): Printed {
  return one.step > 1 && other.step > 1 ? { ...one, step: Math.min(one.step, other.step) } : one
}

function reckoned(copy: Copy, sum: Sum, { locale }: CheckContext): Finding | undefined {
  const said = words[locale]
  const show = ({ from, to }: Quantity): string => copy.text.slice(from, to)
  const { figure } = sum
  const result = rangeOfResult(printedIn(copy, figure))
  if (sum.kind === 'change') {
    const to = printedIn(copy, sum.to)
    const from = printedIn(copy, sum.from)
    if (from.value <= 0 || to.value <= 0) return undefined
    const after = { ...to, value: sum.to.value, step: sum.to.step }
    const real = changeRange(asFine(after, from), asFine(from, after))
    const right = (sum.to.value / from.value - 1) * 100
    const wrongWay = Math.sign(right) !== sum.direction && Math.abs(right) > 0.5 && real.least * real.most > 0
    const size = sum.direction < 0 ? { least: -real.most, most: -real.least } : real
    if (!wrongWay && overlap(result, size)) return undefined
    // Further apart than any slip of the pen: another thing is meant.
    if (Math.abs(right) > 2000 || Math.abs(right) < 0.01) return undefined
    const better = resultText(copy, figure, Math.abs(right), size)
    const message = said.change(show(sum.from), show(sum.to), better, right > 0)
    return findingOf(copy, figure, message, wrongWay ? undefined : better, said)
  }
  if (sum.kind === 'share') {
    const real = shareRange(printedIn(copy, sum.part), printedIn(copy, sum.whole))
    if (overlap(result, real)) return undefined
    const better = resultText(copy, figure, (sum.part.value / sum.whole.value) * 100, real)
    return findingOf(copy, figure, said.share(show(sum.part), show(sum.whole), better), better, said)
  }
  if (sum.kind === 'total') {
    const parts = sum.parts.map((part) => rangeOf(printedIn(copy, part)))
    const real = {
      least: parts.reduce((all, { least }) => all + least, 0),
      most: parts.reduce((all, { most }) => all + most, 0),
    }
    const right = sum.parts.reduce((all, { value }) => all + value, 0)
    if (overlap(rangeOf(printedIn(copy, figure)), { least: real.least - 1e-9, most: real.most + 1e-9 }))
      return undefined
    if (sum.parts.some(({ step }) => step !== 1) || !Number.isInteger(right))
      return findingOf(
        copy,
        figure,
        said.total(sum.parts.map(show).join(' + '), printed(right, 2), show(figure)),
        undefined,
        said,
      )
    const better = figure.spelled && right <= 100 ? numberWord(right) : groupedFigure(right)
    return findingOf(
      copy,
      figure,
      said.total(sum.parts.map(show).join(' + '), better, show(figure)),
      better,
      said,
    )
  }
  if (sum.kind === 'difference') {
    const to = rangeOf(printedIn(copy, sum.to))
    const from = rangeOf(printedIn(copy, sum.from))
    const real =
      sum.direction < 0
        ? { least: from.least - to.most, most: from.most - to.least }
        : { least: to.least - from.most, most: to.most - from.least }
    const slack = { least: real.least - 1e-9, most: real.most + 1e-9 }
    if (overlap(result, slack)) return undefined
    const right = Math.abs(sum.to.value - sum.from.value)
    const decimals = Math.max(decimalsOf(show(sum.to)), decimalsOf(show(sum.from)))
    const scaled = Math.max(sum.to.step, sum.from.step) > 1
    const wrongWay = Math.sign(sum.to.value - sum.from.value) !== sum.direction
    const better = scaled ? undefined : printed(right, decimals)
    const message = wrongWay
      ? said.direction(show(sum.from), show(sum.to), sum.to.value > sum.from.value)
      : said.difference(show(sum.from), show(sum.to), better ?? groupedFigure(right))
    return findingOf(copy, figure, message, wrongWay ? undefined : better, said)
  }
  if (sum.kind === 'direction') {
    const way = Math.sign(figure.value - sum.from.value)
    if (way === 0 || way === sum.direction) return undefined
    return findingOf(copy, figure, said.direction(show(sum.from), show(figure), way > 0), undefined, said)
  }
  const times = figure.value / sum.from.value
  const share = times / sum.times
  const least = sum.bound === 'more than' || sum.bound === 'at least' ? 0.97 : 0.8
  const most =
    sum.bound === 'nearly' || sum.bound === 'almost' ? 1.03 : sum.bound === 'more than' ? 1.6 : 1.25
  if (share >= least && share <= most) return undefined
  return findingOf(
    copy,
    figure,
    said.factor(show(sum.from), show(figure), printed(times, 1)),
    undefined,
    said,
  )
}

function decimalsOf(written: string): number {
  return /\.(\d+)/.exec(written)?.[1]?.length ?? 0
}

/** The right percentage to as many places as the wrong one has; to one more where it is exact enough for that. */
function resultText(copy: Copy, { from, to }: Quantity, right: number, { least, most }: Range): string {
  const decimals = decimalsOf(copy.text.slice(from, to))
  return printed(right, decimals === 0 && most - least < 0.1 ? 1 : decimals)
}

const number =
  /^(?:[\d.,]+|[\p{L}-]+(?:[ -](?:hundred|and|[\p{L}]+))*?)(?=\s?[%％]|[\s-](?:per ?cent|pct)|퍼센트|\s퍼센트|프로|$)/iu

function findingOf(
  copy: Copy,
  { from, to }: Quantity,
  message: string,
  better: string | undefined,
  said: Words,
): Finding {
  const written = number.exec(copy.text.slice(from, to))?.[0]
  const at = bodyAnchor(copy, { from, to: from + (written?.length ?? to - from) })
  return inBody(
    'arithmetic',
    copy,
    { from, to },
    {
      severity: 'warning',
      title: said.title,
      message,
      fixes:
        better === undefined || written === undefined
          ? []
          : [replacing('result', said.fix(better), at, better)],
    },
  )
}
