import { hashTable } from './hash-table.ts'
import { tokenKind, type Tokens, wordHash } from './tokens.ts'

/** A quantity in a text, however it is spelled. */
export interface Figure {
  /** The tokens it takes: `first` to `end`, not including `end`. */
  readonly first: number
  readonly end: number
  readonly from: number
  readonly to: number
  readonly value: number
  readonly percent: boolean
  /** True of "one" alone, which as often is a pronoun. */
  readonly weak: boolean
}

function table(pairs: Readonly<Record<string, number>>): ReadonlyMap<number, number> {
  return new Map(Object.entries(pairs).map(([word, value]) => [wordHash(word), value]))
}

/** English number words below a hundred. */
const small = table({
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
})
const hundred = wordHash('hundred')
/** What a number is multiplied by, with the wire's short forms. */
const scales = table({
  thousand: 1e3,
  million: 1e6,
  mln: 1e6,
  billion: 1e9,
  bln: 1e9,
  bn: 1e9,
  trillion: 1e12,
  trn: 1e12,
})
/** What a figure of money is multiplied by when one letter stands right behind it: $356m, £2b, €40k. */
const moneyScales = table({ k: 1e3, m: 1e6, b: 1e9 })
/** Multipliers that East Asian numbers are built from: within a group of four, and between groups. */
const tens = table({ 십: 10, 百: 100, 백: 100, 千: 1000, 천: 1000, 十: 10 })
const myriads = table({ 만: 1e4, 万: 1e4, 萬: 1e4, 억: 1e8, 億: 1e8, 亿: 1e8, 조: 1e12, 兆: 1e12 })
const hanDigits = table({ 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 〇: 0 })
const percents: ReadonlySet<number> = new Set(['percent', 'pct', '퍼센트', '프로', 'prozent'].map(wordHash))
const per = wordHash('per')
const cent = wordHash('cent')
const and = wordHash('and')
const one = wordHash('one')

/** Which words can begin a figure; all others are passed over at one look. */
const begins = hashTable([...small.keys(), ...tens.keys(), ...hanDigits.keys()].map((hash) => [hash, 1]))

/**
 * The figures of a tokenised text, in order: 12,000, twelve thousand, 1만2천, 1.2만 and 一万二千 all read as
 * 12000; "5 per cent", "5 pct" and "5%" as 5 per cent. Ordinals ("first") are words. One pass.
 */
export function figures(text: string, tokens: Tokens): readonly Figure[] {
  const found: Figure[] = []
  let index = 0
  while (index < tokens.count) {
    const read = readFigure(text, tokens, index)
    if (!read) {
      index += 1
      continue
    }
    const figure = withPercent(text, tokens, index, read)
    found.push(figure)
    index = Math.max(figure.end, index + 1)
  }
  return found
}

function readFigure(text: string, tokens: Tokens, index: number): Read | undefined {
  if (tokens.kind[index] === tokenKind.number) return readDigits(text, tokens, index)
  if (begins.get(tokens.word[index] ?? 0) === -1) return undefined
  return readWords(text, tokens, index) ?? readHan(tokens, index)
}

interface Read {
  readonly value: number
  readonly end: number
}

function gapBefore(text: string, tokens: Tokens, index: number): string {
  return text.slice(
    tokens.to[index - 1] ?? 0,
    Math.min(tokens.from[index] ?? 0, (tokens.to[index - 1] ?? 0) + 3),
  )
}

/** Whether nothing or one space stands before token `index`, so that it can belong to the one before it. */
function follows(text: string, tokens: Tokens, index: number): boolean {
  return index < tokens.count && /^[\s-]?$/.test(gapBefore(text, tokens, index))
}

function digitsValue(text: string, tokens: Tokens, index: number): number {
  const digits = text.slice(tokens.from[index], tokens.to[index]).normalize('NFKC').replaceAll(',', '')
  const value = Number(digits)
  // Digits of other scripts are told apart by their hash; their value is only ever compared with itself.
  return Number.isNaN(value) ? (tokens.word[index] ?? 0) : value
}

function readDigits(text: string, tokens: Tokens, index: number): Read {
  const value = digitsValue(text, tokens, index)
  const scale = scales.get(tokens.word[index + 1] ?? 0)
  if (scale !== undefined && follows(text, tokens, index + 1)) return { value: value * scale, end: index + 2 }
  const short = isMoney(text, tokens.from[index] ?? 0)
    ? moneyScales.get(tokens.word[index + 1] ?? 0)
    : undefined
  if (short !== undefined && adjoins(tokens, index + 1)) return { value: value * short, end: index + 2 }
  return readMyriads(text, tokens, index, value)
}

/** Whether the sign of a currency stands before a figure: "$356m" is money, "356m" a distance. */
function isMoney(text: string, from: number): boolean {
  return /\p{Sc}/u.test(text.charAt(from - 1))
}

/** 1만2천, 1만 2천, 3조5천억: digits with multipliers behind them, as long as the multipliers grow smaller. */
function readMyriads(text: string, tokens: Tokens, index: number, first: number): Read {
  let total = 0
  let group = 0
  let digit = first
  let end = index + 1
  while (follows(text, tokens, end)) {
    const hash = tokens.word[end] ?? 0
    const ten = tens.get(hash)
    const myriad = myriads.get(hash)
    if (ten !== undefined && adjoins(tokens, end)) {
      group += (digit || 1) * ten
      digit = 0
    } else if (myriad !== undefined && adjoins(tokens, end)) {
      total += (group + digit || 1) * myriad
      group = 0
      digit = 0
    } else if (tokens.kind[end] === tokenKind.number && end > index + 1 && multiplied(tokens, end + 1)) {
      digit = digitsValue(text, tokens, end)
    } else if (tokens.kind[end] === tokenKind.number && end > index + 1 && adjoins(tokens, end)) {
      digit = digitsValue(text, tokens, end)
    } else break
    end += 1
  }
  return { value: total + group + digit, end }
}

function adjoins(tokens: Tokens, index: number): boolean {
  return tokens.from[index] === tokens.to[index - 1]
}

function multiplied(tokens: Tokens, index: number): boolean {
  const hash = tokens.word[index] ?? 0
  return index < tokens.count && adjoins(tokens, index) && (tens.has(hash) || myriads.has(hash))
}

function readWords(text: string, tokens: Tokens, index: number): Read | undefined {
  let group = small.get(tokens.word[index] ?? 0)
  if (group === undefined) return undefined
  let total = 0
  let end = index + 1
  while (follows(text, tokens, end)) {
    const hash = tokens.word[end] ?? 0
    const value = small.get(hash)
    const scale = scales.get(hash)
    if (hash === hundred) group *= 100
    else if (scale !== undefined) {
      total += group * scale
      group = 0
    } else if (value !== undefined && value < 10 && group % 100 >= 20 && group % 10 === 0) group += value
    else if (value !== undefined && value < 100 && group % 100 === 0 && (group > 0 || total > 0))
      group += value
    else if (
      hash === and &&
      (total > 0 || (group >= 100 && group % 100 === 0)) &&
      followedBySmall(text, tokens, end)
    ) {
      end += 1
      continue
    } else break
    end += 1
  }
  return { value: total + group, end }
}

function followedBySmall(text: string, tokens: Tokens, index: number): boolean {
  const value = small.get(tokens.word[index + 1] ?? 0)
  return value !== undefined && follows(text, tokens, index + 1) && !scales.has(tokens.word[index + 2] ?? 0)
}

/** 一万二千, 三十人: Han numerals, two or more, so that 一 in an ordinary word stays a word. */
function readHan(tokens: Tokens, index: number): Read | undefined {
  if (tokens.kind[index] !== tokenKind.ideograph) return undefined
  let total = 0
  let group = 0
  let digit = 0
  let end = index
  while (end < tokens.count && (end === index || adjoins(tokens, end))) {
    const hash = tokens.word[end] ?? 0
    const value = hanDigits.get(hash)
    const ten = tens.get(hash)
    const myriad = myriads.get(hash)
    if (value !== undefined) digit = digit * 10 + value
    else if (ten !== undefined) {
      group += (digit || 1) * ten
      digit = 0
    } else if (myriad !== undefined && end > index) {
      total += (group + digit || 1) * myriad
      group = 0
      digit = 0
    } else break
    end += 1
  }
  return end - index >= 2 ? { value: total + group + digit, end } : undefined
}

function withPercent(text: string, tokens: Tokens, first: number, { value, end }: Read): Figure {
  const from = tokens.from[first] ?? 0
  const to = tokens.to[end - 1] ?? 0
  const weak = end === first + 1 && tokens.word[first] === one
  const sign = /^\s?[%％٪]/.exec(text.slice(to, to + 2))
  if (sign) return { first, end, from, to: to + sign[0].length, value, percent: true, weak: false }
  if (follows(text, tokens, end)) {
    const hash = tokens.stem[end] ?? 0
    const short = percents.has(hash)
    const long = hash === per && tokens.word[end + 1] === cent && follows(text, tokens, end + 1)
    if (short || long) {
      const last = short ? end : end + 1
      return { first, end: last + 1, from, to: tokens.to[last] ?? to, value, percent: true, weak: false }
    }
  }
  return { first, end, from, to, value, percent: false, weak }
}
