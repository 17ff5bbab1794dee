import { own } from '../own.ts'

/*
 * Names that the notes of an import or export put into their Korean sentences.
 */

const fields: Readonly<Record<string, string>> = {
  title: '내부 제목',
  headline: '제목',
  kicker: '어깨 제목',
  subHeadline: '부제목',
  slugline: '슬러그',
  by: '기자',
  dateline: '발신',
  body: '본문',
  abstract: '요약',
  authors: '작성자',
  keywords: '키워드',
  subjects: '주제',
  places: '장소',
  people: '인물',
  organisations: '기관',
  genres: '장르',
  edNote: '데스크 메모',
  infoSources: '출처',
  copyrightHolder: '저작권자',
  copyrightNotice: '저작권 표시',
  usageTerms: '이용 조건',
  embargoedUntil: '엠바고',
  expires: '만료',
  contentCreated: '작성 시각',
  corrects: '정정 대상 기사',
  language: '언어',
  place: '지명',
  date: '날짜',
  source: '출처',
}

/** A field of the story, or a part of its dateline, in Korean; its own name where it has no other. */
export function fieldInKorean(field: string): string {
  return own(fields, field) ?? field
}

/** A format as notes call it, in Korean: most have a proper name. */
export function formatInKorean(format: string): string {
  return /^plain text$/i.test(format) ? '일반 텍스트' : format
}
