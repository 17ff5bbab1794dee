import type { details as english } from '../en/details.ts'

/** What the page says of a story's details, in Korean. */
export const details: Readonly<Record<keyof typeof english, string>> = {
  'details.open': '정보…',
  'details.title': '기사 정보',
  'details.do': '저장',
  'details.shut': '지금은 고칠 수 없는 기사입니다. 정보만 볼 수 있습니다.',
  'details.words': '본문 밖의 글',
  'details.use': '사용과 권리',
  'details.edNoteHint': '다른 데스크에게 남기는 말이며 지면에는 싣지 않습니다.',
  'details.urgency.of':
    '{value, select, 1 {1, 가장 긴급} 5 {5, 보통} 8 {8, 가장 낮음} 9 {9, 자체 지정} other {{value}}}',
  'details.embargoedUntil': '엠바고',
  'details.zone': '이 컴퓨터의 시간대는 {zone}입니다.',
  'details.expiresFirst': '엠바고가 풀리기 전입니다. 더 늦은 때를 적거나 비우십시오.',
  'details.provider': '공급사',
  'details.several': '이름이 둘 이상이면 쌍반점(;)으로 나눕니다.',
  'details.canceled': '취소',
  'details.canceled.what': '취소한 기사이므로 쓸 수 없습니다.',
  'details.withheld': '발행 보류',
  'details.withheld.what': '보낸 쪽에서 잠시 보류한 기사입니다.',
  'details.corrects': '정정',
  'details.corrects.what': '{version, plural, =0 {앞선 판을 바로잡습니다.} other {#판을 바로잡습니다.}}',
}
