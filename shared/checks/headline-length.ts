import type { Locale } from '../locale.ts'
import type { Check } from './check.ts'
import { inField } from './make-finding.ts'

const words: Readonly<Record<Locale, { title: string; message: string }>> = {
  en: { title: 'No headline', message: 'The story has no headline. Write one before it leaves the desk.' },
  ko: { title: '제목 없음', message: '기사에 제목이 없습니다. 내보내기 전에 제목을 붙이십시오.' },
}

/** A story without a headline. */
export const headlineLength: Check = {
  id: 'headline-length',
  scope: 'story',
  run: ({ headline }, { locale }) =>
    headline.trim() !== ''
      ? []
      : [inField('headline-length', 'headline', headline, { severity: 'blocker', ...words[locale] })],
}
