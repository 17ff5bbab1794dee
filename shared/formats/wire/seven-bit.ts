import type { Said } from '../../locale.ts'
import type { ImportNote } from '../report.ts'

/*
 * Text in fewer letters than Unicode has: the 7 bits of ISO 646, its international reference version, or the table of an
 * older encoding. Every character that is written otherwise is reported with its code point.
 */

/** Signs whose form in 7 bits is not their letters without accents. */
const forms: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '‹': "'",
  '›': "'",
  '′': "'",
  ʼ: "'",
  '´': "'",
  '–': '-',
  '—': '--',
  '―': '--',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '−': '-',
  '…': '...',
  '•': '*',
  '·': '*',
  '‣': '*',
  '●': '*',
  '■': '*',
  '▲': '*',
  '×': 'x',
  '÷': '/',
  '⁄': '/',
  '±': '+/-',
  '≤': '<=',
  '≥': '>=',
  '≠': '/=',
  '≈': '~',
  '→': '->',
  '←': '<-',
  '°': ' deg',
  '€': 'EUR ',
  '£': 'GBP ',
  '¥': 'JPY ',
  '₩': 'KRW ',
  '₽': 'RUB ',
  '₹': 'INR ',
  '₤': 'GBP ',
  '¢': ' cents',
  '©': '(c)',
  '®': '(R)',
  '™': '(TM)',
  '№': 'No.',
  '§': 'Sec. ',
  '¶': 'Par. ',
  '†': '+',
  '‡': '++',
  '¡': '!',
  '¿': '?',
  ª: 'a',
  º: 'o',
  µ: 'u',
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ł: 'l',
  Ł: 'L',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  ŋ: 'ng',
  Ŋ: 'NG',
  ŧ: 't',
  Ŧ: 'T',
  ə: 'e',
  Ə: 'E',
}

/** The letters that German and the Nordic wires spell with an e. */
const umlauts: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
}
const nordic: Readonly<Record<string, string>> = { å: 'aa', Å: 'Aa', ø: 'oe', Ø: 'Oe', æ: 'ae', Æ: 'Ae' }

/** Writes texts in the letters of a table. */
export interface Letters {
  write(text: string, field: string): string
  /** Whether a text can be written as it stands. */
  hasAll(text: string): boolean
  /** What was written otherwise, a note for each character of a field, in the order they came. */
  notes(): readonly ImportNote[]
  /** Characters that became a question mark, each once for each field. */
  missing(): readonly { readonly field: string; readonly character: string }[]
}

/** The letters that can be written. All have ASCII. */
export interface Repertoire {
  /** As a note goes on after a character: “has no form in 7 bits”. */
  readonly lacks: Said
  has(character: string): boolean
}

/** What ASCII lacks. */
export const lacksInSevenBits: Said = { en: 'has no form in 7 bits', ko: '7비트로 쓸 수 없어' }

const ascii: Repertoire = { lacks: lacksInSevenBits, has: () => false }

type Form = { readonly text: string; readonly level: 'changed' | 'lost' }

/** The form of a character in 7 bits; undefined for a letter or figure that has none. */
function formOf(character: string, language: string): Form | undefined {
  const changed = (text: string): Form => ({ text, level: 'changed' })
  const special =
    (/^(?:de|sv|fi|et)\b/.test(language) ? umlauts[character] : undefined) ??
    (/^(?:da|nb|nn|no|sv)\b/.test(language) ? nordic[character] : undefined) ??
    forms[character]
  if (special !== undefined) return changed(special)
  if (/^[\p{Zs}\u2028\u2029]$/u.test(character)) return changed(' ')
  if (/^[\p{Cf}\p{M}]$/u.test(character)) return changed('')
  if (/^\p{Cc}$/u.test(character)) return { text: '', level: 'lost' }
  const parts = [...character.normalize('NFKD').replaceAll(/\p{M}/gu, '')]
  // Fractions and ligatures fall apart into signs that have forms of their own.
  const bare = parts.map((part) => (/^[ -~]$/.test(part) ? part : (forms[part] ?? '\u0000'))).join('')
  if (bare !== '' && !bare.includes('\u0000')) {
    return changed(/^\p{No}$/u.test(character) && bare.includes('/') ? ` ${bare}` : bare)
  }
  return /^[\p{L}\p{N}]$/u.test(character) ? undefined : noForm
}

/** The first letters or figures of a text that have no form in 7 bits, each once; none where it can be written. */
export function withoutSevenBitForm(text: string, language: string): readonly string[] {
  const found = new Set<string>()
  for (const character of text) {
    if (character > '~' && formOf(character, language) === undefined) found.add(character)
    if (found.size === 5) break
  }
  return [...found]
}

/** `U+00E9` */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/**
 * Writes texts of one language in 7 bits. `more` are the forms of a format's own: ANPA has signs for a dash and for
 * quotation marks. A letter without a form becomes a question mark; who calls refuses such a story first.
 */
export function sevenBit(language: string, more: Readonly<Record<string, string>> = {}): Letters {
  return lettersOf(ascii, language, more)
}

/** The same for the letters of any table: what it has stays as it is. */
export function lettersOf(
  repertoire: Repertoire,
  language: string,
  more: Readonly<Record<string, string>> = {},
): Letters {
  const seen = new Map<string, Seen>()
  const has = (character: string) => /^[ -~\n\t]$/.test(character) || repertoire.has(character)
  const put = (character: string, field: string) => {
    const own = more[character]
    if (own === undefined && has(character)) return character
    const form: Form =
      own === undefined ? (formOf(character, language) ?? noForm) : { text: own, level: 'changed' }
    const key = `${field} ${character}`
    const before = seen.get(key)
    if (before) before.count++
    else seen.set(key, { count: 1, field, character, form })
    return form.text
  }
  return {
    hasAll: (text) => [...text].every(has),
    write: (text, field) => {
      let out = ''
      for (const character of text.replaceAll(/\r\n?/g, '\n').normalize('NFC')) {
        const form = put(character, field)
        // A form with a space of its own, as of a currency, does not double the one that is there.
        out += form.length > 1 && form.startsWith(' ') && /^$|\s$/.test(out.slice(-1)) ? form.slice(1) : form
      }
      return out
    },
    notes: () => [...seen.values()].map((one) => noteOf(one, repertoire)),
    missing: () =>
      [...seen.values()].flatMap(({ field, character, form }) =>
        form.level === 'lost' && form.text !== '' ? [{ field, character }] : [],
      ),
  }
}

interface Seen {
  count: number
  readonly field: string
  readonly character: string
  readonly form: Form
}

const noForm: Form = { text: '?', level: 'lost' }

function noteOf({ count, field, character, form: { text, level } }: Seen, { lacks }: Repertoire): ImportNote {
  const shown = /^[\p{C}\p{M}\p{Z}]$/u.test(character)
    ? codePoint(character)
    : `“${character}” (${codePoint(character)})`
  const became =
    text.trim() === '' ? (text === '' ? 'was left out' : 'became a space') : `became “${text.trim()}”`
  const koreanBecame =
    text.trim() === ''
      ? text === ''
        ? '뺐습니다'
        : '빈칸으로 바꾸었습니다'
      : `“${text.trim()}”(으)로 바꾸었습니다`
  return {
    level,
    field,
    detail: `${shown} ${lacks.en}: it ${became}${count > 1 ? ` ${count} times` : ''}.`,
    korean: `${shown}: ${lacks.ko} ${koreanBecame}${count > 1 ? ` (${count}번)` : ''}.`,
    value: character,
  }
}

/** The parts of a story that are written, in Korean. */
const names = {
  headline: '제목',
  byline: '기자',
  slug: '슬러그',
  text: '본문',
  credit: '크레디트',
  'desk note': '데스크 메모',
  correction: '정정',
  abstract: '요약',
} as const

/** Why a story cannot be written in 7 bits, in one sentence; undefined where it can. */
export function refusesSevenBit(
  fields: readonly (readonly [keyof typeof names, string | undefined])[],
  language: string,
  format: Said,
): Said | undefined {
  for (const [name, text] of fields) {
    const letters = withoutSevenBitForm((text ?? '').normalize('NFC'), language)
    if (letters.length > 0) {
      const shown = letters.map((one) => `“${one}” (${codePoint(one)})`).join(', ')
      return {
        en: `${format.en} has only 7 bits: the ${name} has letters it cannot write, ${shown}. Choose a format of Unicode, such as NewsML-G2 or plain text.`,
        ko: `${format.ko}은(는) 7비트입니다. ${names[name]}에 쓸 수 없는 글자가 있습니다: ${shown}. NewsML-G2나 일반 텍스트처럼 유니코드를 쓰는 형식을 고르십시오.`,
      }
    }
  }
  return undefined
}
