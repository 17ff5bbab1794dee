import { detectAll } from 'tinyld'

/** What share of a text's letters makes it that script's. Names and quotations bring in others. */
const enough = 0.3

const scripts: readonly (readonly [RegExp, string | readonly string[]])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Arabic}/gu, ['ar', 'fa', 'ur']],
  [/\p{Script=Cyrillic}/gu, ['ru', 'uk', 'bg', 'sr', 'be', 'mk']],
  [/\p{Script=Devanagari}/gu, ['hi', 'mr', 'ne']],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
]

const latin = 'en de fr es it pt nl sv da no fi pl cs hu ro tr lv lt et id vi'.split(' ')

/** Fewer letters than this tell nothing about a language that is written in Latin letters. */
const fewest = 60

/**
 * The language a text reads as, BCP 47. Its script decides where one language has it; where several share
 * one, statistics do. A text too short to tell is taken for English.
 */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, 20_000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return 'en'
  for (const [script, language] of scripts) {
    const share = (sample.match(script)?.length ?? 0) / letters
    // Kana are few among the Han letters of Japanese, and absent from Chinese.
    if (share < (language === 'ja' ? 0.08 : enough)) continue
    return typeof language === 'string' ? language : best(sample, language)
  }
  if (letters < fewest) return 'en'
  return best(sample, latin)
}

function best(sample: string, only: readonly string[]): string {
  const [first] = detectAll(sample, { only: [...only] })
  const found = first?.lang ?? only[0] ?? 'en'
  return found === 'no' ? 'nb' : found
}
