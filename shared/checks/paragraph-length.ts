import type { Locale } from '../locale.ts'
import { primaryLanguage } from '../text/language.ts'
import type { Check } from './check.ts'
import { hasLimits, measuredSentencesOf } from './lengths.ts'
import { inBody } from './make-finding.ts'

const words: Readonly<
  Record<
    Locale,
    {
      title: string
      words(count: number, limit: number, eojeol: boolean): string
      sentences(count: number, limit: number): string
    }
  >
> = {
  en: {
    title: 'Long paragraph',
    words: (count, limit, eojeol) =>
      `This paragraph is ${count} ${eojeol ? 'eojeol' : 'words'} long; the house asks for no more than ${limit}.`,
    sentences: (count, limit) =>
      `This paragraph holds ${count} sentences; the house asks for no more than ${limit}.`,
  },
  ko: {
    title: '긴 문단',
    words: (count, limit, eojeol) =>
      `이 문단은 ${count}${eojeol ? '어절' : '단어'}입니다. 하우스 기준은 ${limit}${eojeol ? '어절' : '단어'} 이하입니다.`,
    sentences: (count, limit) =>
      `이 문단에는 문장이 ${count}개 있습니다. 하우스 기준은 ${limit}개 이하입니다.`,
  },
}

/** A paragraph of more words or sentences than the house has in one. */
export const paragraphLength: Check = {
  id: 'paragraph-length',
  scope: 'paragraph',
  run: (copy, { locale, house }) => {
    if (copy.kind !== 'body' || !hasLimits(copy)) return []
    const sentences = measuredSentencesOf(copy)
    const count = sentences.reduce((sum, sentence) => sum + sentence.words, 0)
    const tooMany = sentences.length > house.paragraph.sentences
    if (!tooMany && count <= house.paragraph.words) return []
    const said = words[locale]
    const message =
      count > house.paragraph.words
        ? said.words(count, house.paragraph.words, primaryLanguage(copy.language) === 'ko')
        : said.sentences(sentences.length, house.paragraph.sentences)
    const from = sentences[0]?.from ?? 0
    const to = sentences.at(-1)?.to ?? copy.text.length
    return [inBody('paragraph-length', copy, { from, to }, { severity: 'note', title: said.title, message })]
  },
}
