import type { Severity } from '../../shared/checks/finding.ts'
import type { Said } from '../../shared/locale.ts'

/** The words of the editor itself. */
export const editorWords = {
  margin: { en: 'Findings beside the copy', ko: '본문 옆 점검 결과' },
  placeholder: { en: 'Write here, or paste copy', ko: '여기에 쓰거나 기사를 붙여넣으세요' },
  waived: { en: 'let stand', ko: '그대로 둠' },
} as const satisfies Record<string, Said>

/** What a grade of finding is called. */
export const gradeNames: Readonly<Record<Severity, Said>> = {
  blocker: { en: 'Blocker', ko: '차단' },
  warning: { en: 'Warning', ko: '경고' },
  note: { en: 'Note', ko: '참고' },
}
