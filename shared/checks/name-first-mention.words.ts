import type { Locale } from '../locale.ts'

interface FirstMentionWords {
  readonly early: string
  readonly again: string
  readonly title: string
  readonly never: string
  earlyMessage(short: string, full: string): string
  againMessage(full: string, short: string): string
  titleMessage(name: string, title: string): string
  neverMessage(short: string, full: string): string
  readonly why: string
  readonly titleWhy: string
  write(words: string): string
}

export const firstMentionWords: Readonly<Record<Locale, FirstMentionWords>> = {
  en: {
    early: 'Surname before the full name',
    again: 'Full name again',
    title: 'Title missing',
    never: 'Full name missing',
    earlyMessage: (short, full) => `“${short}” stands here before the story says “${full}”.`,
    againMessage: (full, short) => `“${full}” was named in full before; here “${short}” is enough.`,
    titleMessage: (name, title) => `The first mention of ${name} does not say “${title}”.`,
    neverMessage: (short, full) => `“${short}” is never named in full: ${full}.`,
    why: 'The full name at first mention, from then on the surname.',
    titleWhy: 'The house gives this title at first mention.',
    write: (words) => `Write “${words}”`,
  },
  ko: {
    early: '이름보다 먼저 나온 성',
    again: '되풀이된 전체 이름',
    title: '빠진 직함',
    never: '빠진 전체 이름',
    earlyMessage: (short, full) => `‘${full}’보다 ‘${short}’ 표기가 먼저 나옵니다.`,
    againMessage: (full, short) => `‘${full}’: 앞에서 이름을 다 밝혔으니 여기서는 ‘${short}’면 됩니다.`,
    titleMessage: (name, title) => `처음 나오는 ${name}에 직함 ‘${title}’이 없습니다.`,
    neverMessage: (short, full) => `‘${short}’의 전체 이름(${full})이 기사에 나오지 않습니다.`,
    why: '처음에는 이름을 다 쓰고, 다음부터는 성만 씁니다.',
    titleWhy: '처음 나올 때 이 직함을 붙이는 것이 우리 표기 원칙입니다.',
    write: (words) => `‘${words}’(으)로 쓰기`,
  },
}
