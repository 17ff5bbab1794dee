import type { Vocabulary } from './vocabulary.ts'

/*
 * The 17 top terms of IPTC Media Topics, as the release of 31 March 2023 names them. Copyright IPTC,
 * https://iptc.org, CC BY 4.0. IPTC publishes no Korean names: those are ours.
 */

const topics: readonly (readonly [code: string, english: string, korean: string])[] = [
  ['01000000', 'arts, culture, entertainment and media', '문화·예술·연예·미디어'],
  ['02000000', 'crime, law and justice', '범죄·법·사법'],
  ['03000000', 'disaster, accident and emergency incident', '재난·사고·긴급 상황'],
  ['04000000', 'economy, business and finance', '경제·기업·금융'],
  ['05000000', 'education', '교육'],
  ['06000000', 'environment', '환경'],
  ['07000000', 'health', '보건·건강'],
  ['08000000', 'human interest', '사람들·화제'],
  ['09000000', 'labor', '노동'],
  ['10000000', 'lifestyle and leisure', '생활·여가'],
  ['11000000', 'politics', '정치'],
  ['12000000', 'religion', '종교'],
  ['13000000', 'science and technology', '과학·기술'],
  ['14000000', 'society', '사회'],
  ['15000000', 'sport', '스포츠'],
  ['16000000', 'conflict, war and peace', '분쟁·전쟁·평화'],
  ['17000000', 'weather', '날씨'],
]

const british: Readonly<Record<string, string>> = { '09000000': 'labour' }

/** What every desk has before it imports the whole of Media Topics. */
export const mediaTopics: Vocabulary = {
  id: 'medtop',
  field: 'subjects',
  name: 'Media Topic',
  scheme: 'medtop',
  uri: 'http://cv.iptc.org/newscodes/mediatopic/',
  source: 'IPTC, International Press Telecommunications Council - https://iptc.org',
  licence: 'http://creativecommons.org/licenses/by/4.0/',
  released: '2023-03-31T12:00:00+00:00',
  unofficial: ['ko'],
  terms: topics.map(([code, english, korean]) => ({
    id: code,
    code,
    names: {
      'en-US': english,
      ...(british[code] !== undefined && { 'en-GB': british[code] }),
      ko: korean,
    },
  })),
}
