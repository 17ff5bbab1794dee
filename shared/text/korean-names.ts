import { allMatches } from './all-matches.ts'
import type { Span } from './span.ts'

/** A Korean name before a title: 홍길동 의원, 이 대통령, 젤렌스키 대통령. */
export interface KoreanName extends Span {
  /** The name without its title: 홍길동, 이. */
  readonly name: string
  readonly title: string
}

const titleWords =
  '국무위원장|부위원장|위원장|대통령|부통령|국무총리|부총리|총리|국가주석|주석|총비서|제1부부장|부부장|장관|차관|수석|실장|' +
  '원내대표|당대표|대표|최고위원|의원|의장|시장|지사|구청장|군수|도지사|대변인|대사|특사|회장|부회장|사장|부사장|전무|상무|' +
  '교수|박사|연구위원|연구원|팀장|본부장|센터장|소장|원장|총장|청장|경찰서장|서장|검사|판사|변호사|감독|코치|선수|기수|' +
  '국장|과장|부장|이사장|이사|총재|행장|사무총장|비서관|보좌관|사령관|대장|중장|소장|외무상|국방상|후보|작가|씨'
/** The place or the field of an office, written with it: 해온시장, 국방장관. */
const within = '[가-힣]{2,4}(?=시장|지사|군수|구청장|교육감|장관|차관|청장|국장|본부장|위원장|지검장|서장)'
const pattern = new RegExp(
  `(?<![가-힣])([가-힣]{1,7}) ((?:전 |신임 )?(?<within>${within})?(?:${titleWords}|교육감|지검장|군수))(?![가-힣]{4})`,
  'g',
)

/** Words that stand before a title and are no names. */
const noNames =
  /^(?:[이그저전현한두세각본당새]|현직|전직|신임|차기|당시|여당|야당|국회|상임|공동|수석|비상대책|비대|원내|최고|서울|부산|대구|인천|광주|대전|울산|경기|강원|충북|충남|전북|전남|경북|경남|제주|미국|중국|일본|러시아|북한|한국|영국|프랑스|독일|외교부|국방부|통일부|법무부|외무|국방|경찰|검찰|대법원|특별|담당|책임|선임|수석|명예|연구|부|총|우리|해당|이날|이번|다른|모든|여러|주요|고위|담당)$/

/** Names before titles in a paragraph of Korean, in order. */
export function koreanNames(text: string): readonly KoreanName[] {
  return allMatches(text, pattern).flatMap(({ 1: name = '', 2: title = '', index, groups }) =>
    (noNames.test(name) && name.length > 1) || (groups?.['within'] !== undefined && !isKoreanFullName(name))
      ? []
      : [{ from: index, to: index + name.length, name, title }],
  )
}

const surnames = new Set(
  '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염렴여추도소석선설길',
)
/** Foreign names that look like Korean ones. */
const foreign = new Set('마크롱 이시바 조코위 오르반 이반카 나발니 주룽지 하시나 차베스 오르테가'.split(' '))

/** Places and parties whose first syllable is a surname, too. */
const namedAlike = /[당시회의]$|^(?:남양주|서귀포|남북한|한반도|조계종|유엔군)$/

/** Whether this may be a Korean's full name: surname and two syllables. A noun may look the same: ask a dictionary. */
export function isKoreanFullName(name: string): boolean {
  return name.length === 3 && surnames.has(name.charAt(0)) && !foreign.has(name) && !namedAlike.test(name)
}

/** The letters of a Korean word one by one: 정훈 is ㅈㅓㅇㅎㅜㄴ. */
export function jamo(word: string): string {
  return word.normalize('NFD')
}
