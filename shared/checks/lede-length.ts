import type { Locale } from '../locale.ts'
import { primaryLanguage } from '../text/language.ts'
import type { Check } from './check.ts'
import { hasLimits, ledeOf } from './lengths.ts'
import { inBody } from './make-finding.ts'

const words: Readonly<
  Record<
    Locale,
    { title: string; message(count: number, limit: number, eojeol: boolean): string; why: string }
  >
> = {
  en: {
    title: 'Long lede',
    message: (count, limit, eojeol) =>
      `The first sentence is ${count} ${eojeol ? 'eojeol' : 'words'} long; the house asks for no more than ${limit}.`,
    why: 'Reuters: count the words in your first sentence.',
  },
  ko: {
    title: '긴 리드',
    message: (count, limit, eojeol) =>
      `첫 문장이 ${count}${eojeol ? '어절' : '단어'}입니다. 하우스 기준은 ${limit}${eojeol ? '어절' : '단어'} 이하입니다.`,
    why: '리드는 한 번에 읽히는 길이로 씁니다.',
  },
}

/** A first sentence longer than the house's ledes are: a note at first, a warning where it is far too long. */
export const ledeLength: Check = {
  id: 'lede-length',
  scope: 'story',
  run: (story, { locale, house }) => {
    if (!hasLimits({ language: story.language, house })) return []
    const lede = ledeOf(story)
    if (!lede || lede.sentence.words <= house.lede.note) return []
    const { paragraph, sentence } = lede
    const severity = sentence.words > house.lede.warning ? 'warning' : 'note'
    const limit = severity === 'warning' ? house.lede.warning : house.lede.note
    const said = words[locale]
    const message = said.message(sentence.words, limit, primaryLanguage(story.language) === 'ko')
    return [
      inBody('lede-length', paragraph, sentence, { severity, title: said.title, message, why: said.why }),
    ]
  },
}
