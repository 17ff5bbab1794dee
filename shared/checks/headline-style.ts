import { allMatches } from '../text/all-matches.ts'
import type { House } from '../house/house.ts'
import type { Locale } from '../locale.ts'
import { seldomFinal } from '../text/abbreviations.ts'
import { primaryLanguage } from '../text/language.ts'
import type { Span } from '../text/span.ts'
import { readWireTags } from '../text/wire-tags.ts'
import type { Check } from './check.ts'
import { perCopy, type PreparedStory } from './copy.ts'
import type { Finding, Severity } from './finding.ts'
import { inField, replacing } from './make-finding.ts'

type Fault = 'stop' | 'double' | 'single' | 'open' | 'capitals'

const words: Readonly<
  Record<Locale, Record<Fault, { title: string; message: string; why?: string; fix: string }>>
> = {
  en: {
    stop: {
      title: 'Full stop in the headline',
      message: 'The headline ends in a full stop. Headlines take none.',
      fix: 'Take the stop away',
    },
    double: {
      title: 'Double quotation marks',
      message: 'The headline quotes with double marks; the house uses single ones there.',
      fix: 'Use single marks',
    },
    single: {
      title: 'Single quotation marks',
      message: 'The headline quotes with single marks; the house uses double ones there.',
      fix: 'Use double marks',
    },
    open: {
      title: 'Quotation mark alone',
      message: 'A quotation mark in the headline has no other to go with it.',
      fix: '',
    },
    capitals: {
      title: 'Headline in capitals',
      message: 'The whole headline stands in capitals.',
      why: 'The house writes headlines like sentences: the first word and names take a capital.',
      fix: 'Write it like a sentence',
    },
  },
  ko: {
    stop: {
      title: '제목 끝 마침표',
      message: '제목이 마침표로 끝납니다. 제목에는 마침표를 찍지 않습니다.',
      fix: '마침표 지우기',
    },
    double: {
      title: '제목의 큰따옴표',
      message: '제목에 큰따옴표를 썼습니다. 제목에는 작은따옴표를 씁니다.',
      fix: '작은따옴표로',
    },
    single: {
      title: '제목의 작은따옴표',
      message: '제목에 작은따옴표를 썼습니다. 제목에는 큰따옴표를 씁니다.',
      fix: '큰따옴표로',
    },
    open: { title: '짝 없는 따옴표', message: '제목에 짝이 맞지 않는 따옴표가 있습니다.', fix: '' },
    capitals: {
      title: '대문자 제목',
      message: '제목 전체가 대문자입니다.',
      why: '문장처럼 첫 낱말과 고유명사만 대문자로 시작합니다.',
      fix: '문장처럼 쓰기',
    },
  },
}

/** Headlines longer than this are no headlines; their length is another check's. */
const longest = 300

/** How a headline is written: no full stop, the house's quotation marks, each with its other, not all in capitals. */
export const headlineStyle: Check = {
  id: 'headline-style',
  scope: 'story',
  run: (story, { locale, language, house }) => {
    const { headline } = story
    const known = primaryLanguage(language)
    if ((known !== 'en' && known !== 'ko') || headline.length > longest) return []
    const said = words[locale]
    const line = readWireTags(headline).words
    const finding = (fault: Fault, span: Span, insert?: string, severity: Severity = 'warning'): Finding => {
      const { fix, ...rest } = said[fault]
      const fixes = insert === undefined ? [] : [replacing(fault, fix, { in: 'headline', ...span }, insert)]
      return inField('headline-style', 'headline', headline, { severity, ...rest, fixes }, span)
    }
    const found: Finding[] = []
    const stop = finalStop(headline, line)
    if (stop) found.push(finding('stop', stop, ''))
    const marks = readMarks(headline, line)
    const lone = loneMark(marks)
    if (lone) found.push(finding('open', lone))
    found.push(
      ...otherMarks(headline, marks, house, lone !== undefined).map(({ fault, span, insert }) =>
        finding(fault, span, insert),
      ),
    )
    if (!house.headline.allCaps && isAllCaps(headline, line, house)) {
      const sentence = likeSentence(headline.slice(line.from, line.to), story, house)
      // Of another agency's copy it is remarked, not held against the story: whole wires are written so.
      found.push(finding('capitals', line, sentence, story.origin === 'import' ? 'note' : 'warning'))
    }
    return found
  },
}

/** The full stop that ends the line, where it is not an abbreviation's ("in U.S.") or one of three. */
function finalStop(headline: string, { from, to }: Span): Span | undefined {
  const line = headline.slice(from, to).trimEnd()
  const quoted = /[.。]['"’”]?$/.exec(line)
  if (!quoted || line.endsWith('..')) return undefined
  const at = from + quoted.index
  const word = /[\p{L}.]*$/u.exec(headline.slice(Math.max(from, at - 24), at))?.[0] ?? ''
  if (word.endsWith('.') || seldomFinal(word) || /^\p{L}$/u.test(word) || word.includes('.')) return undefined
  return { from: at, to: at + 1 }
}

interface Mark extends Span {
  readonly is: 'single' | 'double'
  readonly side: 'open' | 'close' | 'either'
  /** It may be no quotation mark: "the workers' wages", "class of '08". */
  readonly mayBeApostrophe: boolean
}

/** Words that are written with an apostrophe before them, and figures that may be. */
const elided = /^(?:\d0s|(?:em|til|tis|twas|n|cause|round|bout)\b)/iu
const mayBeElided = /^\d\d\b/u

/** The quotation marks of the line. Apostrophes within and before words ("Port's", "'70s") are none. */
function readMarks(headline: string, { from, to }: Span): readonly Mark[] {
  const marks: Mark[] = []
  for (let at = from; at < to; at += 1) {
    const mark = headline.charAt(at)
    if (!/['"‘’“”]/.test(mark)) continue
    const before = at > from ? headline.charAt(at - 1) : ' '
    const after = at + 1 < to ? headline.charAt(at + 1) : ' '
    const is = /['‘’]/.test(mark) ? 'single' : 'double'
    // Feet and inches, minutes and seconds.
    if (/\d/.test(before) && /['"]/.test(mark) && !opened(marks, is)) continue
    const inWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
    const hangul = /[\p{Script=Hangul}\p{Script=Han}]/u.test(before + after)
    if (is === 'single' && inWord && !(hangul && mark !== '’')) continue
    const leads = !/[\p{L}\p{N}.,!?%…)\]]/u.test(before)
    const next = headline.slice(at + 1, at + 7)
    if (is === 'single' && leads && elided.test(next)) continue
    // The second apostrophe of "rock 'n' roll".
    if (is === 'single' && /['’]n$/i.test(headline.slice(Math.max(0, at - 2), at))) continue
    const side =
      mark === '‘' || mark === '“'
        ? 'open'
        : mark === '”' || (mark === '’' && !leads)
          ? 'close'
          : hangul && inWord
            ? 'either'
            : leads
              ? 'open'
              : 'close'
    const mayBeApostrophe = is === 'single' && (leads ? mayBeElided.test(next) : /[sxz]/i.test(before))
    marks.push({ is, side, from: at, to: at + 1, mayBeApostrophe })
  }
  return marks
}

/** Whether a mark of the kind is waiting for its other. */
function opened(marks: readonly Mark[], is: Mark['is']): boolean {
  return marks.filter((mark) => mark.is === is).length % 2 === 1
}

/** The mark that has no other of its kind. An apostrophe after an "s" is only taken for one that closes where one is open. */
function loneMark(marks: readonly Mark[]): Span | undefined {
  for (const is of ['double', 'single'] as const) {
    let open: Mark | undefined
    for (const mark of marks) {
      if (mark.is !== is) continue
      if (open === undefined) {
        if (mark.side !== 'close') open = mark
        else if (!mark.mayBeApostrophe) return { from: mark.from, to: mark.to }
      } else if (mark.side !== 'open') open = undefined
      else if (open.mayBeApostrophe) open = mark
      else return { from: open.from, to: open.to }
    }
    if (open && !open.mayBeApostrophe) return { from: open.from, to: open.to }
  }
  return undefined
}

interface OtherMarks {
  readonly fault: 'double' | 'single'
  readonly span: Span
  readonly insert: string
}

/** The stretch with the marks that the house does not use in headlines, and the same with those it does. */
function otherMarks(
  headline: string,
  marks: readonly Mark[],
  { headline: { quotes } }: House,
  lone: boolean,
): readonly OtherMarks[] {
  if (quotes === 'any') return []
  const wrong = quotes === 'single' ? 'double' : 'single'
  const others = marks.filter(
    ({ is, mayBeApostrophe, side }) => is === wrong && !(mayBeApostrophe && side === 'close' && lone),
  )
  const [first] = others
  const last = others.at(-1)
  if (!first || !last || first === last) return []
  const span = { from: first.from, to: last.to }
  const swap = wrong === 'double' ? { '"': "'", '“': '‘', '”': '’' } : { "'": '"', '‘': '“', '’': '”' }
  const at = new Set(others.map(({ from }) => from))
  const insert = [...headline.slice(span.from, span.to).split('')]
    .map((unit, index) => (at.has(span.from + index) ? (swap[unit as keyof typeof swap] ?? unit) : unit))
    .join('')
  return [{ fault: wrong, span, insert }]
}

/** Two words of four letters or more that are no acronyms, and no small letter anywhere. */
function isAllCaps(headline: string, { from, to }: Span, { acronyms }: House): boolean {
  const line = headline.slice(from, to)
  if (/\p{Ll}/u.test(line)) return false
  const long = line.match(/\p{Lu}{4,}/gu) ?? []
  return long.filter((word) => !acronyms.wellKnown.includes(word) && !(word in acronyms.glossary)).length >= 2
}

/** The words of a paragraph that carry a capital where no sentence begins, by their small form. */
const capitalsOf = perCopy(({ text }) => {
  const found = new Map<string, string>()
  for (const { 0: word, index } of allMatches(text, /\p{Lu}[\p{L}\p{N}'’-]*/gu)) {
    const before = text.charAt(index - (text.charAt(index - 1) === ' ' ? 2 : 1))
    if (/[\p{L}\p{N},;)]/u.test(before)) found.set(word.toLowerCase(), word)
  }
  return found
})

/** Acronyms that are ordinary words in small letters. */
const alsoWords: ReadonlySet<string> = new Set(['it', 'am', 'id'])

/** A headline in capitals as a sentence: words are small, but for the first and those that are names in the story. */
function likeSentence(line: string, { paragraphs }: PreparedStory, { acronyms }: House): string | undefined {
  const names = new Map<string, string>()
  for (const { copy } of paragraphs) for (const [small, name] of capitalsOf(copy)) names.set(small, name)
  let first = true
  const sentence = line.replaceAll(/\p{L}[\p{L}\p{N}'’.-]*/gu, (word) => {
    const small = word.toLowerCase()
    const name = names.get(small)
    const begins = first
    first = false
    if (name !== undefined) return name
    if (acronyms.wellKnown.includes(word) && !alsoWords.has(small)) return word
    if (/^(?:\p{L}\.)+\p{L}?$/u.test(word)) return word
    return begins ? small.charAt(0).toUpperCase() + small.slice(1) : small
  })
  return /\p{Ll}/u.test(sentence) ? sentence : undefined
}
