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

/** The language most of whose small words stand in a text; undefined where another comes near, or where they are few. */
function languageOfWords(sample: string): string | undefined {
  const words =
    sample
      .slice(0, telling)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const found = new Map<string, Set<string>>()
  for (const word of new Set(words)) {
    for (const language of functionWords.get(word) ?? []) {
      found.set(language, (found.get(language) ?? new Set()).add(word))
    }
  }
  const [first, second] = [...found].toSorted(([, a], [, b]) => b.size - a.size)
  if (!first) return undefined
  // Neighbours share most of their small words: those that only one of them has tell them apart.
  const [[language, own], other] = [first, second?.[1] ?? new Set<string>()]
  const [pro, contra] = [without(own, other), without(other, own)]
  return pro - contra >= 3 && pro >= contra * 2 && own.size >= words.length * 0.05 ? language : undefined
}

function without(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...own].filter((word) => !other.has(word)).length
}
