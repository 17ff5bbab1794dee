import type { Quantity } from '../text/quantities.ts'

/** Kinds of figures that a headline may have for reasons of its own: names, versions, dates it shortens. */
const passedOver = new Set<Quantity['kind']>(['label', 'joined', 'date', 'time', 'ordinal'])
/** Words that count without a figure. */
const wordsOfCount: readonly (readonly [number, RegExp])[] = [
  [2, /\b(?:both|pair|couple|twins?|duo|double[ds]?|second|two-\w+|half|twice)\b/i],
  [3, /\b(?:trio|triple[ds]?|third|hat[- ]trick)\b/i],
  [10, /\bdecade/i],
  [50, /\bhalf\b/i],
  [100, /\b(?:century|hundred|centenary)\b/i],
]

/**
 * The figures of a headline that none of the body's figures is or rounds to. `all` are the body's quantities in
 * order; sums of two or three that stand next to each other count as said ("two men and a woman" for three).
 */
export function headlineFigures(
  headline: string,
  figures: readonly Quantity[],
  texts: readonly string[],
  all: readonly Quantity[],
): readonly Quantity[] {
  const said = new Set<number>()
  for (const [index, { value }] of all.entries()) {
    said.add(value)
    const second = all[index + 1]?.value ?? 0
    const third = all[index + 2]?.value ?? 0
    said
      .add(value + second)
      .add(value + second + third)
      .add(Math.abs(value - second))
    // "a man and two women": what is one has no figure.
    if (value <= 4) said.add(value + 1)
  }
  return figures.filter((figure) => {
    const { kind, value, weak, from, to } = figure
    if (passedOver.has(kind) || weak || value === 0 || value === 1) return false
    if (/^[\p{L}]/u.test(headline.charAt(to)) && !/^\s?[가-힣]/.test(headline.slice(to, to + 2))) return false
    if (
      /(?:\bNo\.?|#|\bTop|\bG-?|\bQ|\bFormula|\bVol\.?|상위|톱)\s?$/i.test(
        headline.slice(Math.max(0, from - 8), from),
      )
    )
      return false
    if (said.has(value) || all.some((one) => near(one.value, figure))) return false
    if (value <= 3 && kind === 'count') return false
    if (wordsOfCount.some(([count, word]) => count === value && texts.some((text) => word.test(text))))
      return false
    // A figure may stand there in a form that is no quantity: "F-16", "3-1", "the 20th".
    const written = headline.slice(from, to)
    const digits = /[십백천만억조]/.test(written) ? '' : written.replace(/[^\d.,].*$/, '')
    return digits === '' || !texts.some((text) => standsIn(text, digits))
  })
}

/** Whether the headline rounds a value of the story: "$3.2bn" of 3,214,000,000. */
function near(value: number, { value: rounded, step }: Quantity): boolean {
  if (value === 0) return false
  // A headline rounds to what is easy to read: to half a step, or, in round thousands, to their last digit.
  const round = Number.isInteger(rounded) && rounded >= 100 ? trailing(rounded) : step
  return (
    Math.abs(value - rounded) <= round * 0.5001 ||
    (rounded >= 1e6 && Math.abs(value - rounded) <= rounded * 0.05)
  )
}

/** 10 of 120, 100 of 12,300, 1 of 123. */
function trailing(value: number): number {
  let step = 1
  while (value % (step * 10) === 0 && step < value) step *= 10
  return step
}

function standsIn(text: string, digits: string): boolean {
  for (let at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1))
    if (
      !/\d/.test(text.charAt(at - 1)) &&
      !/^[.,]?\d/.test(text.slice(at + digits.length, at + digits.length + 2))
    )
      return true
  return false
}
