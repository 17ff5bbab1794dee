import { detectAll } from 'tinyld'
import { functionWords } from './function-words.ts'

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

/** A letter of a script other than Latin, roughly: what the scripts above are looked for behind. */
const beyondLatin = /[\u0370-\u1CFF\u2C80-\uFAFF\uFB1D-\uFEFF\uFF66-\uFFDC]/

/** Fewer than 60 letters tell nothing about a language that is written in Latin letters. Looked for from the start alone. */
const tellingLength = /^(?:\P{L}*\p{L}){60}/u

/** As much of a text as small words are counted in, in UTF-16 units: more of it says no more. Statistics take half. */
const telling = 1_600

/** So many words are prose or a list; of fewer, prose may have no small word. */
const list = 50

/**
 * The language a text reads as, BCP 47. Its script decides where one language has it, and then its small words; where
 * these leave it open, statistics do, which cost a hundred times as much. A text too short to tell is taken for English.
 */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, 20_000)
  const byScript = beyondLatin.test(sample) ? languageOfScript(sample) : undefined
  if (byScript !== undefined) return byScript
  if (!tellingLength.test(sample)) return 'en'
  return tagOf(languageOfWords(sample)) ?? best(sample, latin)
}

function languageOfScript(sample: string): string | undefined {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  for (const [script, language] of scripts) {
    const share = (sample.match(script)?.length ?? 0) / letters
    // Kana are few among the Han letters of Japanese, and absent from Chinese.
    if (share < (language === 'ja' ? 0.08 : enough)) continue
    return typeof language === 'string' ? language : best(sample, language)
  }
  return undefined
}

function best(sample: string, only: readonly string[]): string {
  const [first] = detectAll(sample.slice(0, telling / 2), { only: [...only] })
  return tagOf(first?.lang ?? only[0]) ?? 'en'
}

/** Norwegian is written in two ways; copy that does not say which is of the one that nearly all is. */
function tagOf(language: string | undefined): string | undefined {
  return language === 'no' ? 'nb' : language
}

/**
 * The language most of whose small words stand in a text; undefined where another comes near, or where they are few.
 * Many words and hardly a small one are a list of names and figures, whose letters tell statistics nonsense: English.
 */
function languageOfWords(sample: string): string | undefined {
  const words =
    sample
      .slice(0, telling)
      .toLowerCase()
      .match(/[a-z\u00C0-\u024F\u1E00-\u1EFF]+/g) ?? []
  const found = new Map<string, readonly string[]>()
  for (const word of words) {
    const languages = functionWords.get(word)
    if (languages) found.set(word, languages)
  }
  const counts = new Map<string, number>()
  for (const languages of found.values()) {
    for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a)
  if (words.length >= list && (first?.[1] ?? 0) < words.length * 0.035) return 'en'
  if (!first) return undefined
  const [language, count] = first
  // Neighbours share most of their small words: those that only one of them has tell them apart.
  const shared = [...found.values()].filter(
    (languages) => languages.includes(language) && second !== undefined && languages.includes(second[0]),
  ).length
  const [pro, contra] = [count - shared, (second?.[1] ?? 0) - shared]
  return pro - contra >= 3 && pro >= contra * 2 && count >= words.length * 0.05 ? language : undefined
}
