import type { Locale } from '../locale.ts'
import type { Check } from './check.ts'
import { fingerprintOf } from './fingerprint.ts'

const words: Readonly<Record<Locale, { title: string; message: string }>> = {
  en: { title: 'No slug', message: 'The story has no slug. Later takes are matched to it by its slug.' },
  ko: { title: '슬러그 없음', message: '기사에 슬러그가 없습니다. 후속 기사는 슬러그로 이어집니다.' },
}

/** A story without a slug (slugline). */
export const slugMissing: Check = {
  id: 'slug-missing',
  scope: 'story',
  run: ({ slugline }, { locale }) =>
    slugline.trim() !== ''
      ? []
      : [
          {
            check: 'slug-missing',
            severity: 'warning',
            at: { in: 'slugline', from: 0, to: slugline.length },
            related: [],
            ...words[locale],
            excerpt: '',
            fixes: [],
            fingerprint: fingerprintOf('slug-missing'),
          },
        ],
}
