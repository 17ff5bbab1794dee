import type { Locale } from '../locale.ts'
import { primaryLanguage } from '../text/language.ts'
import { saysWho } from '../text/speech.ts'
import type { Check } from './check.ts'
import { perCopy } from './copy.ts'
import { masksOf } from './facts.ts'
import { ledeOf } from './lengths.ts'
import { inBody } from './make-finding.ts'

type Missing = 'time' | 'source' | 'both'

const words: Readonly<Record<Locale, { title: string; message: Record<Missing, string>; why: string }>> = {
  en: {
    title: 'When, and who says so?',
    message: {
      time: 'The first two paragraphs do not say when it happened.',
      source: 'The first two paragraphs do not say who says so.',
      both: 'The first two paragraphs say neither when it happened nor who says so.',
    },
    why: 'A lede tells what happened and when, and where the news comes from.',
  },
  ko: {
    title: '언제, 누구에 따르면?',
    message: {
      time: '첫 두 문단에 언제 일어난 일인지 없습니다.',
      source: '첫 두 문단에 누구에 따른 것인지 없습니다.',
      both: '첫 두 문단에 언제 일어난 일인지도, 누구에 따른 것인지도 없습니다.',
    },
    why: '리드에서 무슨 일이 언제 있었고 출처가 어디인지 밝힙니다.',
  },
}

/** Words that say when: days, dates, years, parts of the day, and spans of time that end now. */
const englishTime =
  /\b(?:(?:sun|mon|tues|wednes|thurs|fri|satur)days?|today|yesterday|tomorrow|tonight|overnight|midnight|noon|dawn|dusk|(?:last|this|next|past|earlier|later|previous|coming|current|each|every|first|second|third|fourth|final|same) (?:\p{L}{1,12} ){0,2}(?:day|night|week|weekend|month|quarter|year|season|decade|century|spring|summer|autumn|fall|winter|morning|afternoon|evening|half|hours?|days|weeks|months|years)|(?:hours|days|weeks|months|years) (?:ago|after|before|of|later|earlier)|(?:an hour|a day|a week|a month|a year) (?:ago|after|before|later|earlier)|(?:jan|feb|aug|sept|oct|nov|dec)\.|january|february|march \d|april|may \d|june|july|august|september|october|november|december|(?:1[5-9]|20)\d\d|\d{1,2}(?::\d\d)? ?[ap]\.?m\b|in the (?:morning|afternoon|evening)|new year|christmas|easter|quarterly|annual|recently|soon|now)/iu
const koreanTime =
  /\d{1,4}(?:일|월|년|시)|요일|오늘|어제|내일|그제|모레|이날|전날|다음날|지난|최근|올해|작년|내년|지난해|새벽|오전|오후|아침|저녁|밤|이번|현재|분기|상반기|하반기|올(?: |가을|봄|여름|겨울)/
/** Papers and figures that speak for themselves. */
const englishSource =
  /\b(?:reported|reports|showed|shows|showing|found|ruled|data|figures|survey|poll|study|statement|officials?|sources?|police|court|ministry|spokes(?:man|woman|person)|analysts?|experts?|researchers|scientists|witnesses|filing|document|records|media)\b/i
const koreanSource =
  /관계자|소식통|자료|통계|조사|집계|보고서|성명|당국|경찰|검찰|법원|전문가|연구|공개했|나타났|알려졌|확인됐|기자회견/

const factsOf = perCopy((copy) => {
  const dateline = masksOf(copy).find(({ kind }) => kind === 'dateline')?.to ?? 0
  const text = copy.text.slice(dateline)
  const language = primaryLanguage(copy.language)
  const isKorean = language === 'ko'
  return {
    time: (isKorean ? koreanTime : englishTime).test(text),
    source: saysWho(text, language) || (isKorean ? koreanSource : englishSource).test(text),
  }
})

/** A story whose first two paragraphs do not say when, or do not say who says so. Briefs and alerts are left alone. */
export const ledeTimeSource: Check = {
  id: 'lede-time-source',
  scope: 'story',
  run: (story, { locale }) => {
    const primary = primaryLanguage(story.language)
    if (primary !== 'en' && primary !== 'ko') return []
    if (story.genres.some((genre) => genre === 'brief' || genre === 'alert')) return []
    const lede = ledeOf(story)
    if (!lede) return []
    const [first, second] = story.paragraphs.slice(lede.index).filter(({ kind }) => kind === 'body')
    if (!first || !second) return []
    const facts = [factsOf(first.copy), factsOf(second.copy)]
    const time = facts.some((fact) => fact.time)
    const source = facts.some((fact) => fact.source)
    if (time && source) return []
    const missing: Missing = time ? 'source' : source ? 'time' : 'both'
    const { title, message, why } = words[locale]
    return [
      inBody('lede-time-source', lede.paragraph, lede.sentence, {
        severity: 'note',
        title,
        message: message[missing],
        why,
      }),
    ]
  },
}
