import type { Locale } from '../locale.ts'
import { readWireTags } from '../text/wire-tags.ts'
import type { Check } from './check.ts'
import { inField } from './make-finding.ts'

interface Words {
  readonly title: string
  readonly message: string
}

const missing: Readonly<Record<Locale, Words>> = {
  en: { title: 'No headline', message: 'The story has no headline. Write one before it leaves the desk.' },
  ko: { title: '제목 없음', message: '기사에 제목이 없습니다. 내보내기 전에 제목을 붙이십시오.' },
}

const long: Readonly<Record<Locale, (length: number, limit: number) => Words & { readonly why: string }>> = {
  en: (length, limit) => ({
    title: 'Long headline',
    message: `The headline has ${length} characters; the limit is ${limit}.`,
    why: 'Tags such as (LEAD) are not counted. Reuters: about 64 characters.',
  }),
  ko: (length, limit) => ({
    title: '긴 제목',
    message: `제목이 ${length}자입니다. ${limit}자를 넘지 않게 줄이십시오.`,
    why: '(종합), [속보] 같은 표시는 세지 않습니다.',
  }),
}

/** A story without a headline, or with one longer than the house allows. Tags such as "(LEAD)" are not counted. */
export const headlineLength: Check = {
  id: 'headline-length',
  scope: 'story',
  run: ({ headline }, { locale, house }) => {
    const { words } = readWireTags(headline)
    const line = headline.slice(words.from, words.to).trim()
    if (line === '')
      return [inField('headline-length', 'headline', headline, { severity: 'blocker', ...missing[locale] })]
    const { soft, hard } = house.headline
    // A syllable is a character however it is composed, and so is a letter with its accent.
    const { length } = [...line.normalize('NFC')]
    if (length <= Math.min(soft, hard)) return []
    const tooLong = length > hard
    return [
      inField('headline-length', 'headline', headline, {
        severity: tooLong ? 'blocker' : 'warning',
        ...long[locale](length, tooLong ? hard : soft),
      }),
    ]
  },
}
