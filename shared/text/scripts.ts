import { allMatches } from './all-matches.ts'
import type { Span } from './span.ts'

/** Letters of scripts that Latin copy has none of; Greek where it is more than a letter or two. */
const foreignToLatin =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Armenian}\p{Script=Georgian}]|\p{Script=Greek}{3}/u
const foreignRun =
  /(?:[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Armenian}\p{Script=Georgian}][\p{M}ー]*|\p{Script=Greek}{3,40})+(?:[\s·・,.]{1,3}(?:[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Armenian}\p{Script=Georgian}]\p{M}*|\p{Script=Greek}{3,40})+)*/gu

/** Cyrillic and Greek letters that look Latin, and the letters they look like. */
const lookalikes: ReadonlyMap<string, string> = new Map(
  [
    ...'аa еe оo рp сc уy хx іi ѕs јj һh ԁd АA ВB ЕE КK МM НH ОO РP СC ТT ХX ІI ЅS ЈJ УY ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv'.split(
      ' ',
    ),
  ].map((pair) => [pair.charAt(0), pair.charAt(1)]),
)
const mixedWord = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{2,60}/gu

/** A Latin word with letters in it that only look Latin; `meant` is the word in Latin letters throughout. */
export interface DisguisedWord extends Span {
  readonly meant: string
}

/** The Latin words of a text that hold look-alikes. Linear in its length. */
export function disguisedWords(text: string): readonly DisguisedWord[] {
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) return []
  const found: DisguisedWord[] = []
  for (const { 0: word, index } of allMatches(text, mixedWord)) {
    if (!/\p{Script=Latin}/u.test(word) || !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)) continue
    const letters = [...word].map((char) => lookalikes.get(char) ?? char)
    // "μm" and "Δt" mean their Greek.
    if (letters.every((char) => /\p{Script=Latin}/u.test(char)))
      found.push({ from: index, to: index + word.length, meant: letters.join('') })
  }
  return found
}

/** The stretches of a Latin text in another script. Linear in its length. */
export function foreignStretches(text: string): readonly Span[] {
  if (!foreignToLatin.test(text)) return []
  return allMatches(text, foreignRun).map(({ 0: run, index }) => ({
    from: index,
    to: index + run.trimEnd().length,
  }))
}

const han = /\p{Script=Han}+/gu
const otherThanKorean =
  /(?:[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}][\p{M}ー]* ?){1,200}/gu
/** Han that Korean papers set without reading: countries, parties, offices, and the like. */
const everydayHan = new Set(
  '美日中英獨佛露北南韓朝臺伊印蘇歐亞與野靑檢警軍黨國民前現新舊大小男女父母夫妻故高上下左右東西對反親非無有全半金銀銅株錢車線展詩文人民先後長短強弱輕重老少死生病藥酒式號副代',
)
/** Five Latin words in a row of which three begin small: a sentence, not a name. */
const latinWords = /[A-Za-z][A-Za-z'’-]*(?:[ ,;:]{1,2}[A-Za-z][A-Za-z'’-]*){4,200}/g

/** The stretches of Korean copy in another script: Latin sentences, Han but for everyday ones, kana and others. */
export function foreignToKorean(text: string): readonly Span[] {
  const found: Span[] = []
  const add = (index: number, run: string): void => {
    found.push({ from: index, to: index + run.trimEnd().length })
  }
  if (/[A-Za-z]/.test(text)) {
    for (const { 0: run, index } of allMatches(text, latinWords)) {
      if ((run.match(/(?<![A-Za-z'’-])[a-z]/g)?.length ?? 0) >= 3) add(index, run)
    }
  }
  for (const { 0: run, index } of allMatches(text, han)) {
    if (run.length > 3 || [...run].some((char) => !everydayHan.has(char))) add(index, run)
  }
  for (const { 0: run, index } of allMatches(text, otherThanKorean)) add(index, run)
  return found.toSorted((one, other) => one.from - other.from)
}
