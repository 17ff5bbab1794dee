import type { Random } from './random.ts'

/** Two versions of a sentence with a figure. */
export interface FigureVersion {
  readonly one: string
  readonly other: string
  /** Whether the figures differ, or are only spelled differently. */
  readonly conflict: boolean
}

type Language = 'en' | 'ko' | 'ja'

const frames: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'About # people left their homes along the coast before the storm, officials said.',
    'The company sold # cars in the spring, more than in any quarter before.',
    'The ministry said # soldiers had been sent to the northern border since May.',
    'The repair of the harbour wall will cost # crowns, the council was told on Monday.',
  ],
  ko: [
    '폭풍이 오기 전에 해안 주민 약 #명이 집을 떠났다고 당국이 밝혔다.',
    '회사는 봄에 차량 #대를 팔아 분기 최고 기록을 세웠다고 발표했다.',
    '국방부는 5월 이후 병력 #명을 북부 국경에 보냈다고 밝혔다.',
    '항구 방파제를 고치는 데 #원이 들 것이라고 시의회가 월요일 밝혔다.',
  ],
  ja: [
    '暴風の前に沿岸の住民約#人が家を離れたと当局が発表した。',
    '同社は春に自動車#台を販売し、四半期として過去最高を記録したと発表した。',
    '国防省は5月以降、兵士#人を北部の国境に派遣したと明らかにした。',
    '港の防波堤の修理には#円かかると市議会が月曜日に明らかにした。',
  ],
}

const perFrame = 25

/** Sentences made up, each with its figure changed, and with its figure in another spelling. */
export function figureVersions(language: Language, random: Random): readonly FigureVersion[] {
  return frames[language].flatMap((frame) =>
    Array.from({ length: perFrame }, () => {
      const value = (1 + random.below(99)) * 10 ** (2 + random.below(4))
      const other = value + (1 + random.below(9)) * 10 ** (Math.floor(Math.log10(value)) - 1)
      const spell = (number: number): string => random.pick(spellings(number, language)) ?? String(number)
      const one = frame.replace('#', spell(value))
      return [
        { one, other: frame.replace('#', spell(other)), conflict: true },
        { one, other: frame.replace('#', spell(value)), conflict: false },
      ]
    }).flat(),
  )
}

/** The ways to write a whole number that its language's wires use. */
export function spellings(value: number, language: Language): readonly string[] {
  const commas = value.toLocaleString('en-US')
  if (language === 'en') {
    if (value >= 1e6) return [commas, `${value / 1e6} million`, `${value / 1e6} mln`]
    return value % 1000 === 0 && value < 100_000 ? [commas, `${value / 1000} thousand`] : [commas]
  }
  const [myriad, thousand] = language === 'ko' ? ['만', '천'] : ['万', '千']
  const found = [commas, String(value)]
  const [tens, rest] = [Math.floor(value / 1e4), value % 1e4]
  if (tens > 0) {
    found.push(rest === 0 ? `${tens}${myriad}` : `${tens}${myriad}${rest}`)
    if (rest > 0 && rest % 1000 === 0) found.push(`${tens}${myriad}${rest / 1000}${thousand}`)
    if (rest % 1000 === 0) found.push(`${value / 1e4}${myriad}`)
  } else if (value >= 1000 && value % 1000 === 0) found.push(`${value / 1000}${thousand}`)
  return found
}
