import type { Said } from '../locale.ts'

/*
 * Every action a person can take, once: the shell's menu, the page's menu bar, the shortcuts and the
 * palette are all made from this table. What an action does is the page's (`renderer/commands`).
 */

export type MenuName = 'file' | 'edit' | 'view' | 'library' | 'story' | 'go' | 'help'

export const menuNames: Readonly<Record<MenuName, Said>> = {
  file: { en: 'File', ko: '파일' },
  edit: { en: 'Edit', ko: '편집' },
  view: { en: 'View', ko: '보기' },
  library: { en: 'Library', ko: '라이브러리' },
  story: { en: 'Story', ko: '기사' },
  go: { en: 'Go', ko: '이동' },
  help: { en: 'Help', ko: '도움말' },
}

/** When a command can be chosen at all. */
export type When =
  | 'always'
  | 'searching'
  | 'stories-chosen'
  | 'story-open'
  | 'story-editable'
  | 'finding-chosen'
  | 'text-focused'

export interface CommandSpec {
  readonly id: string
  readonly title: Said
  readonly menu: MenuName
  /**
   * Keys as ProseMirror and Electron can both be told: `Mod` is Ctrl, or Cmd on a Mac. A browser keeps
   * Mod-N, Mod-T and Mod-W for itself, so the desk uses none of them.
   */
  readonly keys?: string
  readonly when: When
  /** Starts a new group in its menu. */
  readonly group?: true
}

export const commands = [
  {
    id: 'story.new',
    title: { en: 'New Story', ko: '새 기사' },
    menu: 'file',
    keys: 'Mod-Alt-n',
    when: 'always',
  },
  {
    id: 'story.import',
    title: { en: 'Import…', ko: '가져오기…' },
    menu: 'file',
    keys: 'Mod-o',
    when: 'always',
  },
  {
    id: 'story.import-folder',
    title: { en: 'Import a Folder…', ko: '폴더 가져오기…' },
    menu: 'file',
    keys: 'Mod-Shift-o',
    when: 'always',
  },
  {
    id: 'library.watched',
    title: { en: 'Watched Folders…', ko: '지켜보는 폴더…' },
    menu: 'file',
    when: 'always',
  },
  {
    id: 'story.paste',
    title: { en: 'Import from Clipboard', ko: '클립보드에서 가져오기' },
    menu: 'file',
    keys: 'Mod-Shift-v',
    when: 'always',
  },
  {
    id: 'story.save',
    title: { en: 'Save Now', ko: '지금 저장' },
    menu: 'file',
    keys: 'Mod-s',
    when: 'story-editable',
  },
  {
    id: 'story.export',
    title: { en: 'Export…', ko: '내보내기…' },
    menu: 'file',
    keys: 'Mod-e',
    when: 'story-open',
    group: true,
  },
  {
    id: 'library.export',
    title: { en: 'Export the Chosen Stories…', ko: '고른 기사 내보내기…' },
    menu: 'file',
    keys: 'Mod-Shift-e',
    when: 'stories-chosen',
  },
  {
    id: 'export.presets',
    title: { en: 'Export Presets…', ko: '내보내기 프리셋…' },
    menu: 'file',
    when: 'always',
  },

  {
    id: 'edit.undo',
    title: { en: 'Undo', ko: '실행 취소' },
    menu: 'edit',
    keys: 'Mod-z',
    when: 'story-editable',
  },
  {
    id: 'edit.redo',
    title: { en: 'Redo', ko: '다시 실행' },
    menu: 'edit',
    keys: 'Mod-Shift-z',
    when: 'story-editable',
  },
  {
    id: 'find.open',
    title: { en: 'Find and Replace…', ko: '찾기·바꾸기…' },
    menu: 'edit',
    keys: 'Mod-f',
    when: 'story-open',
    group: true,
  },
  {
    id: 'find.next',
    title: { en: 'Find Next', ko: '다음 찾기' },
    menu: 'edit',
    keys: 'F3',
    when: 'story-open',
  },
  {
    id: 'find.previous',
    title: { en: 'Find Previous', ko: '이전 찾기' },
    menu: 'edit',
    keys: 'Shift-F3',
    when: 'story-open',
  },
  {
    id: 'edit.bold',
    title: { en: 'Bold', ko: '굵게' },
    menu: 'edit',
    keys: 'Mod-b',
    when: 'text-focused',
    group: true,
  },
  {
    id: 'edit.italic',
    title: { en: 'Italic', ko: '기울임' },
    menu: 'edit',
    keys: 'Mod-i',
    when: 'text-focused',
  },
  {
    id: 'edit.crosshead',
    title: { en: 'Crosshead', ko: '중간 제목' },
    menu: 'edit',
    keys: 'Mod-Alt-2',
    when: 'text-focused',
  },

  {
    id: 'view.library',
    title: { en: 'Show or Fold the Library', ko: '라이브러리 펴기·접기' },
    menu: 'view',
    keys: 'Mod-Alt-1',
    when: 'always',
  },
  {
    id: 'view.findings',
    title: { en: 'Show or Fold the Findings', ko: '점검 결과 펴기·접기' },
    menu: 'view',
    keys: 'Mod-Alt-3',
    when: 'always',
  },
  {
    id: 'view.findings-order',
    title: { en: 'Findings by Grade or as They Read', ko: '점검 결과 등급순·기사순' },
    menu: 'view',
    keys: 'Mod-Alt-g',
    when: 'story-open',
  },
  {
    id: 'view.findings-all',
    title: { en: 'Show All Findings', ko: '점검 결과 모두 보기' },
    menu: 'view',
    keys: 'Mod-Alt-a',
    when: 'story-open',
  },
  {
    id: 'view.grammar',
    title: { en: 'Read the Grammar, Too', ko: '문법도 보기' },
    menu: 'view',
    when: 'always',
  },
  {
    id: 'view.theme',
    title: { en: 'Light, Dark or System', ko: '밝게·어둡게·시스템' },
    menu: 'view',
    keys: 'Mod-Shift-l',
    when: 'always',
    group: true,
  },
  {
    id: 'view.language',
    title: { en: 'English or Korean', ko: '영어·한국어' },
    menu: 'view',
    when: 'always',
  },

  {
    id: 'search.focus',
    title: { en: 'Search the Library', ko: '라이브러리 검색' },
    menu: 'library',
    keys: 'Mod-Shift-f',
    when: 'always',
  },
  {
    id: 'search.filters',
    title: { en: 'Show or Fold the Filters', ko: '거르기 펴기·접기' },
    menu: 'library',
    keys: 'Mod-Alt-f',
    when: 'always',
  },
  {
    id: 'search.clear',
    title: { en: 'Clear the Search', ko: '검색 지우기' },
    menu: 'library',
    keys: 'Mod-Alt-x',
    when: 'searching',
  },
  {
    id: 'search.save',
    title: { en: 'Save This Search…', ko: '이 검색 저장…' },
    menu: 'library',
    keys: 'Mod-Alt-s',
    when: 'searching',
    group: true,
  },
  {
    id: 'house.style',
    title: { en: 'House Style…', ko: '사내 스타일…' },
    menu: 'library',
    keys: 'Mod-,',
    when: 'always',
    group: true,
  },
  {
    id: 'library.vocabularies',
    title: { en: 'Vocabularies…', ko: '용어집…' },
    menu: 'library',
    when: 'always',
    group: true,
  },
  {
    id: 'library.import-vocabulary',
    title: { en: 'Import Vocabulary…', ko: '용어집 가져오기…' },
    menu: 'library',
    when: 'always',
  },
  {
    id: 'library.backup',
    title: { en: 'Back Up…', ko: '백업…' },
    menu: 'library',
    when: 'always',
    group: true,
  },
  {
    id: 'library.restore',
    title: { en: 'Restore…', ko: '복원…' },
    menu: 'library',
    when: 'always',
  },
  {
    id: 'library.recovery',
    title: { en: 'Recovery…', ko: '복구…' },
    menu: 'library',
    when: 'always',
  },
  {
    id: 'library.rebuild',
    title: { en: 'Rebuild the Archive', ko: '아카이브 다시 만들기' },
    menu: 'library',
    when: 'always',
    group: true,
  },

  {
    id: 'story.submit',
    title: { en: 'Submit', ko: '제출' },
    menu: 'story',
    keys: 'Mod-Enter',
    when: 'story-open',
  },
  {
    id: 'story.approve',
    title: { en: 'Approve…', ko: '승인…' },
    menu: 'story',
    keys: 'Mod-Shift-Enter',
    when: 'story-open',
  },
  {
    id: 'story.return',
    title: { en: 'Return to Draft', ko: '초고로 되돌리기' },
    menu: 'story',
    when: 'story-open',
  },
  {
    id: 'story.revise',
    title: { en: 'Update, Correct or Kill…', ko: '업데이트·정정·취소…' },
    menu: 'story',
    when: 'story-open',
    group: true,
  },
  { id: 'story.spike', title: { en: 'Spike', ko: '보류함으로' }, menu: 'story', when: 'story-open' },
  {
    id: 'story.unspike',
    title: { en: 'Take off the Spike', ko: '보류 해제' },
    menu: 'story',
    when: 'story-open',
  },
  {
    id: 'story.details',
    title: { en: 'Story Details…', ko: '기사 정보…' },
    menu: 'story',
    keys: 'F2',
    when: 'story-open',
    group: true,
  },
  {
    id: 'story.tag',
    title: { en: 'Add a Tag', ko: '태그 추가' },
    menu: 'story',
    keys: 'Mod-Alt-t',
    when: 'story-editable',
    group: true,
  },
  {
    id: 'story.tag-keyword',
    title: { en: 'Add a Keyword', ko: '키워드 추가' },
    menu: 'story',
    when: 'story-editable',
  },
  {
    id: 'story.tag-place',
    title: { en: 'Add a Place', ko: '장소 추가' },
    menu: 'story',
    when: 'story-editable',
  },
  {
    id: 'story.tag-person',
    title: { en: 'Add a Person', ko: '인물 추가' },
    menu: 'story',
    when: 'story-editable',
  },
  {
    id: 'story.tag-organisation',
    title: { en: 'Add an Organization', ko: '기관·단체 추가' },
    menu: 'story',
    when: 'story-editable',
  },
  {
    id: 'story.series',
    title: { en: 'Leads and Writethrus…', ko: '이어진 기사…' },
    menu: 'story',
    keys: 'Mod-Alt-l',
    when: 'story-open',
  },
  {
    id: 'story.background',
    title: { en: 'House Background…', ko: '상용 배경 문장…' },
    menu: 'story',
    keys: 'Mod-Alt-b',
    when: 'always',
  },
  {
    id: 'story.history',
    title: { en: 'History…', ko: '고친 내력…' },
    menu: 'story',
    keys: 'Mod-Alt-h',
    when: 'story-open',
    group: true,
  },
  {
    id: 'story.record',
    title: { en: 'Export the Whole Record', ko: '전체 기록 내보내기' },
    menu: 'story',
    when: 'story-open',
  },
  {
    id: 'story.approval',
    title: { en: 'What the Approval Rests On', ko: '승인 근거' },
    menu: 'story',
    keys: 'Mod-Alt-p',
    when: 'story-open',
  },
  {
    id: 'story.waivers',
    title: { en: 'Most Waived Checks', ko: '가장 많이 넘긴 점검' },
    menu: 'story',
    keys: 'Mod-Alt-w',
    when: 'always',
  },
  {
    id: 'story.report',
    title: { en: 'Import Report', ko: '가져오기 보고서' },
    menu: 'story',
    when: 'story-open',
  },

  {
    id: 'go.palette',
    title: { en: 'Find a Story or a Command', ko: '기사·명령 찾기' },
    menu: 'go',
    keys: 'Mod-k',
    when: 'always',
  },
  {
    id: 'go.next-pane',
    title: { en: 'Next Column', ko: '다음 단' },
    menu: 'go',
    keys: 'F6',
    when: 'always',
    group: true,
  },
  {
    id: 'go.previous-pane',
    title: { en: 'Previous Column', ko: '이전 단' },
    menu: 'go',
    keys: 'Shift-F6',
    when: 'always',
  },
  {
    id: 'go.next-story',
    title: { en: 'Next Story', ko: '다음 기사' },
    menu: 'go',
    keys: 'Alt-ArrowDown',
    when: 'always',
  },
  {
    id: 'go.previous-story',
    title: { en: 'Previous Story', ko: '이전 기사' },
    menu: 'go',
    keys: 'Alt-ArrowUp',
    when: 'always',
  },
  {
    id: 'go.next-finding',
    title: { en: 'Next Finding', ko: '다음 점검 결과' },
    menu: 'go',
    keys: 'F8',
    when: 'story-open',
    group: true,
  },
  {
    id: 'go.previous-finding',
    title: { en: 'Previous Finding', ko: '이전 점검 결과' },
    menu: 'go',
    keys: 'Shift-F8',
    when: 'story-open',
  },
  {
    id: 'go.other-place',
    title: { en: 'Go to the Other Place', ko: '다른 자리로 가기' },
    menu: 'go',
    keys: 'F9',
    when: 'finding-chosen',
  },
  {
    id: 'go.side-by-side',
    title: { en: 'Both Places Side by Side', ko: '두 자리 나란히 보기' },
    menu: 'go',
    keys: 'Shift-F9',
    when: 'finding-chosen',
  },
  {
    id: 'go.next-passage',
    title: { en: 'Next Passage That Ran Before', ko: '전에 나간 다음 대목' },
    menu: 'go',
    keys: 'Mod-F8',
    when: 'story-open',
    group: true,
  },
  {
    id: 'go.previous-passage',
    title: { en: 'Previous Passage That Ran Before', ko: '전에 나간 이전 대목' },
    menu: 'go',
    keys: 'Mod-Shift-F8',
    when: 'story-open',
  },
  {
    id: 'go.where-ran',
    title: { en: 'Where Did This Run?', ko: '어디에 나갔나?' },
    menu: 'go',
    keys: 'Mod-Alt-r',
    when: 'always',
  },

  { id: 'help.keys', title: { en: 'Keys', ko: '단축키' }, menu: 'help', keys: 'F1', when: 'always' },
  { id: 'help.about', title: { en: 'About Copydesk', ko: 'Copydesk 정보' }, menu: 'help', when: 'always' },
] as const satisfies readonly CommandSpec[]

export type CommandId = (typeof commands)[number]['id']

/** The table's entry for a command. */
export function commandSpec(id: CommandId): CommandSpec {
  // Every id is in the table: it is where the type comes from.
  return commands.find((command) => command.id === id) ?? commands[0]
}

/** Keys as a person reads them: `Ctrl K`, or `⌘K` on a Mac. */
export function readableKeys(keys: string, mac: boolean): string {
  const names: Readonly<Record<string, string>> = mac
    ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↵', ArrowUp: '↑', ArrowDown: '↓', Escape: 'esc' }
    : { Mod: 'Ctrl', Enter: '↵', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' }
  const parts = keys.split('-').map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
  return parts.join(mac ? '' : ' ')
}
