import type { Locale } from '../locale.ts'
import type { Check } from './check.ts'
import { inField } from './make-finding.ts'

const words: Readonly<Record<Locale, { title: string; message: string }>> = {
  en: { title: 'No slug', message: 'The story has no slug. Later takes are matched to it by its slug.' },
  ko: { title: '슬러그 없음', message: '기사에 슬러그가 없습니다. 후속 기사는 슬러그로 이어집니다.' },
}

/** A story without a slug (slugline). */
export const slug: Check = {
  id: 'slug',
  scope: 'story',
  run: ({ slugline }, { locale }) =>
    slugline.trim() !== ''
      ? []
      : [inField('slug', 'slugline', slugline, { severity: 'warning', ...words[locale] })],
}
