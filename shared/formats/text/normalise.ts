import type { ImportNote } from '../report.ts'

/** The text with one kind of line end and no characters that cannot be printed, and what was done to it. */
export interface Normalised {
  readonly text: string
  readonly notes: readonly ImportNote[]
}

interface Rule {
  readonly find: RegExp
  readonly put: string
  readonly say: (count: number) => string
}

const times = (count: number) => (count === 1 ? 'once' : `${count} times`)

/** In this order: line ends first, so that later rules see lines. */
const rules: readonly Rule[] = [
  {
    find: /\r\n?|\u0085|\u2028|\v/g,
    put: '\n',
    say: () => 'Line ends were made line feeds.',
  },
  {
    find: /\n?\f\n?|\u2029/g,
    put: '\n\n',
    say: (count) => `A page break ended a paragraph ${times(count)}.`,
  },
  {
    find: /[\u00A0\u202F\u2007]/g,
    put: ' ',
    say: (count) => `A no-break space became an ordinary one ${times(count)}.`,
  },
  {
    // Joiners are letters' business in Persian, Hindi or an emoji; between Latin letters they are litter.
    find: /[\u200B\u2060\uFEFF\u00AD\u180E]|(?<=[\p{Script=Latin}\s])[\u200C\u200D]|[\u200C\u200D](?=[\p{Script=Latin}\s]|$)/gu,
    put: '',
    say: (count) => `A character without width was taken out ${times(count)}.`,
  },
  {
    // Overrides can make a line read other than it is stored; marks and isolates only help Arabic and Hebrew.
    find: /[\u202A-\u202E]/g,
    put: '',
    say: (count) => `A character that changes the direction of reading was taken out ${times(count)}.`,
  },
  {
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    find: /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFF9-\uFFFB]|\p{Noncharacter_Code_Point}/gu,
    put: '',
    say: (count) => `A control character was taken out ${times(count)}.`,
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
    })
  }
  for (const { find, put, say } of rules) {
    const count = text.match(find)?.length ?? 0
    if (count === 0) continue
    text = text.replace(find, put)
    notes.push({ level: 'changed', field: 'body', detail: say(count) })
  }
  return { text, notes }
}
