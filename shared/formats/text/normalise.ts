import type { Said } from '../../locale.ts'
import type { ImportNote } from '../report.ts'

/** The text with one kind of line end and no characters that cannot be printed, and what was done to it. */
export interface Normalised {
  readonly text: string
  readonly notes: readonly ImportNote[]
}

interface Rule {
  readonly find: RegExp
  readonly put: string
  readonly say: (count: number) => Said
}

const times = (count: number) => (count === 1 ? 'once' : `${count} times`)

/** In this order: line ends first, so that later rules see lines. */
const rules: readonly Rule[] = [
  {
    find: /\r\n?|\u0085|\u2028|\v/g,
    put: '\n',
    say: () => ({ en: 'Line ends were made line feeds.', ko: '줄 끝을 LF로 통일했습니다.' }),
  },
  {
    find: /\n?\f\n?|\u2029/g,
    put: '\n\n',
    say: (count) => ({
      en: `A page break ended a paragraph ${times(count)}.`,
      ko: `쪽 나눔 ${count}개에서 문단을 끝냈습니다.`,
    }),
  },
  {
    find: /[\u00A0\u202F\u2007]/g,
    put: ' ',
    say: (count) => ({
      en: `A no-break space became an ordinary one ${times(count)}.`,
      ko: `줄바꿈 없는 빈칸 ${count}개를 보통 빈칸으로 바꾸었습니다.`,
    }),
  },
  {
    // Joiners are letters' business in Persian, Hindi or an emoji; between Latin letters they are litter.
    find: /[\u200B\u2060\uFEFF\u00AD\u180E]|(?<=[\p{Script=Latin}\s])[\u200C\u200D]|[\u200C\u200D](?=[\p{Script=Latin}\s]|$)/gu,
    put: '',
    say: (count) => ({
      en: `A character without width was taken out ${times(count)}.`,
      ko: `폭이 없는 글자 ${count}개를 뺐습니다.`,
    }),
  },
  {
    // Overrides can make a line read other than it is stored; marks and isolates only help Arabic and Hebrew.
    find: /[\u202A-\u202E]/g,
    put: '',
    say: (count) => ({
      en: `A character that changes the direction of reading was taken out ${times(count)}.`,
      ko: `읽는 방향을 바꾸는 글자 ${count}개를 뺐습니다.`,
    }),
  },
  {
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    find: /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFF9-\uFFFB]|\p{Noncharacter_Code_Point}/gu,
    put: '',
    say: (count) => ({
      en: `A control character was taken out ${times(count)}.`,
      ko: `제어 문자 ${count}개를 뺐습니다.`,
    }),
  },
]

/**
 * Makes line ends, spaces and unprintable characters one kind each. What is changed is noted with how
 * often, so that nothing is cleaned in secret. Half a surrogate pair becomes U+FFFD and is `invalid`.
 */
export function normalise(source: string): Normalised {
  const notes: ImportNote[] = []
  let text = source
  if (/\p{Surrogate}/u.test(text)) {
    text = text.replace(/\p{Surrogate}/gu, '\uFFFD')
    notes.push({
      level: 'invalid',
      field: 'body',
      detail: 'Half a character stood where a whole one should; it is shown as “\uFFFD”.',
      korean: '온전한 글자가 있어야 할 자리에 반쪽만 있어 “\uFFFD”로 보입니다.',
    })
  }
  for (const { find, put, say } of rules) {
    const count = text.match(find)?.length ?? 0
    if (count === 0) continue
    text = text.replace(find, put)
    const { en: detail, ko: korean } = say(count)
    notes.push({ level: 'changed', field: 'body', detail, korean })
  }
  return { text, notes }
}
