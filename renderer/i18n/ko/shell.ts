import type { shell as english } from '../en/shell.ts'

/** What the page says in its room “shell”, in Korean. */
export const shell: Readonly<Record<keyof typeof english, string>> = {
  'action.cancel': '취소',
  'action.close': '닫기',
  'action.continue': '계속',
  'action.dismiss': '지우기',
  'action.undo': '되돌리기',

  'core.waiting': '데스크의 응답을 기다리고 있습니다…',

  'menu.title': '메뉴',

  number: '{count, number}',

  'about.what':
    '통신 기사를 다루는 데스크용 편집기입니다. 쓰는 동안 중복된 대목을 짚어 주고, 승인한 문장 그대로가 아니면 아무것도 내보내지 않습니다.',
  'about.version': '버전',
  'about.edition': '종류',
  'about.library': '라이브러리',

  'edition.desktop': '데스크톱',
  'edition.browser': '브라우저(이 컴퓨터에서만 열림)',
  'edition.command-line': '명령줄',

  'theme.dark': '어둡게.',
  'theme.light': '밝게.',
  'theme.system': '시스템 설정대로.',

  'person.title': '누가 데스크를 보고 있습니까?',
  'person.name': '이름',
  'person.why': '제출·승인하거나 그대로 둔 기록 옆에 남습니다.',

  'role.title': '맡은 일',
  'role.editor': '편집',
  'role.desk-head': '데스크장',
  'role.legal': '법무',
  'role.why': '법적 위험 표시는 법무 담당이나 데스크장이 서명합니다. 이름과 함께 기록에 남습니다.',

  'keys.title': '단축키',
  'keys.finding': '고른 점검 결과',
  'keys.digit': '그 번호의 단추 누르기',
  'keys.digitInText': '글을 쓰면서 누르기',

  'save.saved': '{at} 저장됨',
  'save.saving': '저장 중…',
  'save.editing': '고치는 중…',
  'save.refused': '저장 안 됨',
  'save.readOnly': '라이브러리 읽기 전용',
  'save.offline': '연결 끊김',
  'save.offlineKeeping': '연결 끊김, 쓰던 글은 지키고 있습니다',

  'foot.backup': '{at} 백업',
  'foot.backupFailed': '일일 백업 실패',
  'foot.kept': '보관 기사 {count, number}건',
  'foot.checked': '{at} 점검, {took}ms',
  'foot.damaged': '손상된 것 {count}가지를 찾음',
  'foot.safe': '라이브러리가 디스크에 안전하게 저장됨',
  'foot.readOnly': '라이브러리에 쓸 수 없음',

  'palette.title': '기사·명령 찾기',
  'palette.hint': '기사나 명령 찾기',
  'palette.results': '찾은 것',
  'palette.stories': '기사',
  'palette.commands': '명령',
  'palette.searches': '저장한 검색',
  'palette.searchAll': '모든 기사에서 ‘{text}’ 검색',
  'palette.none': '찾는 말이 든 것이 없습니다.',

  // A sentence of the core, which says each in both languages.
  told: '{korean}',

  'error.archiveFailed':
    '아카이브가 답하지 못했습니다. 기사는 안전합니다. 아카이브는 기사에서 다시 만들 수 있습니다(라이브러리 · 아카이브 다시 만들기).',
  'error.internal': '데스크 안에서 문제가 생겼습니다. 쓰던 글은 화면에 그대로 있습니다. {incident}',
}
