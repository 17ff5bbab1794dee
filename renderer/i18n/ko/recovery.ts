import type { recovery as english } from '../en/recovery.ts'

/** What the page says in its room “recovery”, in Korean. */
export const recovery: Readonly<Record<keyof typeof english, string>> = {
  'recovery.title': '복구',
  'recovery.none': '이 라이브러리에서 손상된 것을 찾지 못했습니다.',
  'recovery.noneBefore': '라이브러리를 연 뒤로 손상된 것을 찾지 못했습니다.',
  'recovery.reading': '찾은 것을 살피는 중…',
  'recovery.found': '라이브러리를 연 뒤 찾은 것',
  'recovery.earlier': '그 전에 찾은 것',
  'recovery.setAside':
    '손상된 파일 {count}개를 라이브러리의 “quarantine” 폴더({path})에 따로 두었습니다. 다시 읽지 않으니, 빠진 것이 없다고 확인할 때까지 두십시오.',
  'recovery.what.story':
    '다른 기사는 괜찮습니다. 이 기사를 읽어 보고, 그 뒤의 글은 고친 내력이나 백업에서 되살리십시오.',
  'recovery.what.settings': '기사는 괜찮습니다. 설정과 사내 스타일을 확인하십시오.',
  'recovery.what.ledger': '기사는 괜찮습니다. 지금 검증하고 결과를 적어 두십시오.',
  'recovery.what.copy': '기사는 괜찮고, 할 일이 없습니다.',
  'recovery.what.vocabulary': '기사에 붙은 태그는 괜찮습니다.',
  'recovery.what.other': '나머지가 온전한지 지금 검증하십시오.',
  'recovery.open': '기사 열기',
  'recovery.verify': '지금 검증',
  'recovery.stop': '멈추기',
  'recovery.progress': '검증 중: 기사 {total, number}건 가운데 {done, number}건',
  'recovery.whole': '기사 {stories}건, 원장 항목 {entries}개: 모두 온전합니다.',
  'recovery.broken': '{count}가지가 맞지 않습니다',
  'recovery.head': '다른 곳에 적어 둘 원장의 끝 해시(항목 {seq}): {hash}',

  'backup.title': '라이브러리 백업',
  'backup.what':
    '기사와 이전 판, 원장, 설정, 용어집을 파일 하나에 담습니다. 그동안 데스크를 계속 쓸 수 있고, 다 쓴 파일은 다시 읽어 확인합니다.',
  'backup.start': '백업',
  'backup.writing': '쓰는 중: 기사 {total, number}건 가운데 {done, number}건',
  'backup.checking': '확인 중: 기사 {total, number}건 가운데 {done, number}건',
  'backup.done': '기사 {count, number}건을 {file}에 담고 다시 읽어 확인했습니다.',
  'backup.lost':
    '라이브러리의 파일 {count, number}개를 읽을 수 없어 백업하지 못했습니다. “copydesk verify”로 확인하세요.',
  'backup.last': '마지막 일일 백업: {at}.',
  'backup.none': '아직 일일 백업이 없습니다. 데스크를 연 지 1분 뒤에 처음 만듭니다.',
  'backup.failed': '마지막 일일 백업에 실패했습니다. {why}',

  'restore.title': '백업에서 복원',
  'restore.what':
    '복원은 데스크를 닫고 합니다. 먼저 백업을 검증하며, 지금 라이브러리는 지우지 않고 따로 옮겨 둡니다.',
  'restore.close': 'Copydesk를 닫습니다.',
  'restore.run': '터미널에서 FILE 자리에 백업 파일 이름을 넣어 실행합니다.',
  'restore.open': 'Copydesk를 다시 엽니다.',
  'restore.where': '일일 백업은 {folder}에 있습니다.',
}
