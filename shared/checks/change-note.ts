import type { Locale } from '../locale.ts'
import type { Check } from './check.ts'
import { onStory } from './make-finding.ts'

interface ChangeWords {
  readonly title: string
  readonly correction: string
  readonly kill: string
}

const words: Readonly<Record<Locale, ChangeWords>> = {
  en: {
    title: 'No word of what was wrong',
    correction:
      'This corrects a story that left the desk, and the note to editors does not say what was wrong.',
    kill: 'This withdraws a story that left the desk, and the note to editors does not say why.',
  },
  ko: {
    title: '정정 사유 없음',
    correction: '이미 나간 기사의 정정인데, 무엇이 틀렸는지 데스크 메모에 적혀 있지 않습니다.',
    kill: '이미 나간 기사의 취소인데, 까닭이 데스크 메모에 적혀 있지 않습니다.',
  },
}

/** A correction or a kill that does not say what was wrong: whoever printed the story has to be told. */
export const changeNote: Check = {
  id: 'change-note',
  scope: 'story',
  run({ change, changeNote, origin }, { locale }) {
    if (change !== 'correction' && change !== 'kill') return []
    if (changeNote.trim() !== '') return []
    const { title, [change]: message } = words[locale]
    // Another agency may have said it in a message of its own.
    const severity = origin === 'import' ? 'warning' : 'blocker'
    return [onStory('change-note', [change], { severity, title, message })]
  },
}
