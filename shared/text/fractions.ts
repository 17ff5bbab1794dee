import type { Quantity } from './quantities.ts'
import type { Span } from './span.ts'

/** A share told twice, as a fraction in words and as a percentage: "a quarter of households (35 percent)". */
export interface TwiceToldShare {
  /** Where the fraction stands. */
  readonly fraction: Span
  /** The fraction in per cent: 25. */
  readonly value: number
  readonly percent: Quantity
}

const partsOf: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  tenth: 10,
}
const countOf: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4 }
const english =
  /(?<hedge>\b(?:about|around|some|nearly|almost|roughly|approximately|than|over|under|least|most|exceed(?:s|ed|ing)?|to|by|the|another|first|second|last|percent|per ?cent|pct) |% )?\b(?:(?:(?:a|one) )?half|(?<count>a|one|two|three|four)[ -](?<part>third|quarter|fourth|fifth|tenth)s?)(?: of [^,;:.()¤]{1,50})?(?:,? or |,? \(|,? -- |, that is, )$/i
const korean =
  /(?<hedge>(?:약|거의|최소|상위|하위) ?)?(?:(?<part>\d{1,2})분의 ?(?<count>\d)|절반)(?:인 |\(|, 즉 |에 해당하는 )$/

/** Shares of one sentence that are told as a fraction and, right behind it, in per cent. Fractions about which nothing is hedged. */
export function twiceToldShares(
  text: string,
  counted: readonly Quantity[],
  language: 'en' | 'ko',
): readonly TwiceToldShare[] {
  return counted.flatMap((percent): readonly TwiceToldShare[] => {
    if (percent.kind !== 'percent') return []
    const start = Math.max(0, percent.from - 90)
    const match = (language === 'en' ? english : korean).exec(text.slice(start, percent.from))
    if (!match || match.groups?.['hedge'] !== undefined) return []
    const { part = 'half', count } = match.groups ?? {}
    const parts = partsOf[part.toLowerCase()] ?? Number(part)
    const taken = count === undefined ? 1 : (countOf[count.toLowerCase()] ?? Number(count))
    if (!(taken < parts)) return []
    const from = start + match.index
    const fraction =
      /^(?:절반|\d+분의 ?\d)|^.*?(?:half|third|quarter|fourth|fifth|tenth)s?/i.exec(match[0])?.[0] ?? match[0]
    return [{ fraction: { from, to: from + fraction.length }, value: (taken / parts) * 100, percent }]
  })
}
