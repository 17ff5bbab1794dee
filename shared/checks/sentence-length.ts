import type { Locale } from '../locale.ts'
import { primaryLanguage } from '../text/language.ts'
import type { Check } from './check.ts'
import { hasLimits, ledeOf, measuredSentencesOf } from './lengths.ts'
import { inBody } from './make-finding.ts'

const words: Readonly<
  Record<Locale, { title: string; message(count: number, limit: number, eojeol: boolean): string }>
> = {
  en: {
    title: 'Long sentence',
    message: (count, limit, eojeol) =>
      `This sentence is ${count} ${eojeol ? 'eojeol' : 'words'} long; the house asks for no more than ${limit}.`,
  },
  ko: {
    title: '긴 문장',
    message: (count, limit, eojeol) =>
      `이 문장은 ${count}${eojeol ? '어절' : '단어'}입니다. 하우스 기준은 ${limit}${eojeol ? '어절' : '단어'} 이하입니다.`,
  },
}

/** A sentence longer than the house allows. The lede has its own limit. */
export const sentenceLength: Check = {
  id: 'sentence-length',
  scope: 'story',
  run: (story, { locale, house }) => {
    if (!hasLimits({ language: story.language, house })) return []
    const limit = house.sentence.warning
    const lede = ledeOf(story)
    const said = words[locale]
    const eojeol = primaryLanguage(story.language) === 'ko'
    return story.paragraphs.flatMap((paragraph) => {
      if (paragraph.kind !== 'body') return []
      return measuredSentencesOf(paragraph.copy)
        .filter((sentence) => sentence.words > limit && sentence !== lede?.sentence)
        .map((sentence) =>
          inBody('sentence-length', paragraph, sentence, {
            severity: 'warning',
            title: said.title,
            message: said.message(sentence.words, limit, eojeol),
          }),
        )
    })
  },
}
