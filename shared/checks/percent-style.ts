import { allMatches } from '../text/all-matches.ts'
import type { House } from '../house/house.ts'
import type { Locale } from '../locale.ts'
import { primaryLanguage } from '../text/language.ts'
import type { Check } from './check.ts'
import { masksOf, touches } from './facts.ts'
import type { Finding } from './finding.ts'
import { bodyAnchor, inBody, replacing } from './make-finding.ts'

type Percent = House['numbers']['percent']

const words: Readonly<
  Record<
    Locale,
    { title: string; message(said: string, style: Percent): string; fix(insert: string): string }
  >
> = {
  en: {
    title: 'Percent',
    message: (said, style) => `“${said}”: the house writes “${style}”.`,
    fix: (insert) => `Make it “${insert}”`,
  },
  ko: {
    title: '퍼센트 표기',
    message: (said, style) => `‘${said}’: 하우스 표기는 ‘${style}’입니다.`,
    fix: (insert) => `‘${insert}’로 고치기`,
  },
}

/** "5%", "5 %", "５％": the sign behind a figure. */
const sign = /(?<=[\d０-９])[\s ]{0,1}[%％]/g
/** The word: "percent" and "per cent"; not "percentage", "percentile". */
const word = /\bper\s?cent\b/gi
/** Behind a figure, where the sign could stand for it: "5 percent", "5-percent"; not "five percent", "a percent". */
const wordBehindFigure = /(?<=\d)[\s -]per\s?cent\b(?!-)/gi
/** "5퍼센트", "5 프로", with a particle or nothing behind; not "3프로그램", "1 프로젝트". */
const koreanWord =
  /(?<=[\d０-９])\s?(?:퍼센트|(?:프로|퍼)(?=[가는를의로에나도씩만]?(?:이상|이하|이내|미만|까지|부터|에서|대)?(?:[^\p{L}]|$)|[였이인]|포인트))/gu

/** Percentages in another form than the house's: "5%" where it writes "5 percent", and the other way round. */
export const percentStyle: Check = {
  id: 'percent-style',
  scope: 'paragraph',
  run: (copy, { locale, house }) => {
    const { text, kind, language } = copy
    const { percent } = house.numbers
    if (kind === 'tabular' || kind === 'furniture') return []
    const primary = primaryLanguage(language)
    const found: Finding[] = []
    const said = words[locale]
    const find = (pattern: RegExp, insertFor: (match: string, at: number) => string): void => {
      for (const match of allMatches(text, pattern)) {
        const insert = insertFor(match[0], match.index)
        const span = { from: match.index, to: match.index + match[0].length }
        if (insert === match[0] || touches(masksOf(copy), span.from, span.to)) continue
        const whole = { from: figureStart(text, span.from), to: span.to }
        const form = match[0].trim().replace(/^-/, '')
        const better = text.slice(whole.from, span.from) + insert
        const fix = replacing('house-form', said.fix(better.trim()), bodyAnchor(copy, span), insert, true)
        found.push(
          inBody('percent-style', copy, whole, {
            severity: 'warning',
            title: said.title,
            message: said.message(form, percent),
            fixes: [fix],
          }),
        )
      }
    }
    if (primary === 'ko') {
      if (percent === '%' && /퍼|프로/.test(text)) find(koreanWord, () => '%')
      return found
    }
    if (primary !== 'en') return []
    const hasSign = text.includes('%') || text.includes('％')
    const hasWord = /per ?cent\b/i.test(text)
    if (percent === '%') {
      if (hasWord) find(wordBehindFigure, () => '%')
    } else {
      if (hasSign) find(sign, (_, at) => (isCompound(text, at) ? `-${percent}` : ` ${percent}`))
      if (hasWord) find(word, (match) => (match.toLowerCase() === percent ? match : likeCase(match, percent)))
    }
    return found.toSorted((one, other) => fromOf(one) - fromOf(other))
  },
}

function fromOf({ at }: Finding): number {
  return at.in === 'story' ? 0 : at.from
}

/** "a 5%-a-year rise" keeps its hyphens. */
function isCompound(text: string, at: number): boolean {
  return /^\s?[%％]-\p{L}/u.test(text.slice(at, at + 4))
}

function likeCase(written: string, form: string): string {
  if (written === written.toUpperCase()) return form.toUpperCase()
  return written.startsWith('P') ? form.charAt(0).toUpperCase() + form.slice(1) : form
}

const longestFigure = 16

/** Where the figure starts that stands before `at`, or `at` where none does. */
function figureStart(text: string, at: number): number {
  const before = /[\d.,０-９]+[\s -]?$/.exec(text.slice(Math.max(0, at - longestFigure), at))
  return before ? at - before[0].length : at
}
