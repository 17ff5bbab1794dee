import type { find as english } from '../en/find.ts'

/** What the page says of finding and replacing, in Korean. */
export const find: Readonly<Record<keyof typeof english, string>> = {
  'find.title': '찾기·바꾸기',
  'find.words': '찾을 말',
  'find.replacement': '바꿀 말',
  'find.whole': '온전한 낱말만',
  'find.pattern': '정규식',
  'find.next': '다음',
  'find.previous': '이전',
  'find.replace': '바꾸기',
  'find.replaceAll': '모두 바꾸기',
  'find.close': '닫기',
  'find.count': '{at, number}/{count, number}',
  'find.none': '없음',
  'find.hint': '대문자를 쓰면 대소문자를 가립니다. 바꾼 말에 맞추어 조사도 바뀝니다.',
  'find.countShut': '{at, number}/{count, number} · 지금은 고칠 수 없는 기사입니다',
  'find.replaced': '{count}곳을 바꾸었습니다.',
  'find.takeBack': '되돌리기',
  'find.changedSince': '그 뒤에 글이 바뀌었습니다. 실행 취소로 하나씩 되돌릴 수 있습니다.',
  'find.fault.empty': '어디서나 빈 것을 찾게 됩니다.',
  'find.fault.slow': '너무 오래 걸릴 수 있습니다. 찾을 말을 더 분명히 적으십시오.',
  'find.fault.refers-back': '\\1처럼 앞을 가리키는 식은 쓸 수 없습니다.',
  'find.fault.syntax': '정규식이 아닙니다: {detail}.',
}
