import type { Locale } from '../locale.ts'
import { primaryLanguage } from '../text/language.ts'
import { type LoneMark, type MarkStyle, type Pairs, readPairs, withWord } from '../text/pairs.ts'
import type { Check } from './check.ts'
import { perCopy, type PreparedParagraph, type PreparedStory } from './copy.ts'
import type { Finding, Fix } from './finding.ts'
import { bodyAnchor, inBody, replacing } from './make-finding.ts'
import { strangeQuotations } from './quote-families.ts'

const words: Readonly<
  Record<
    Locale,
    {
      lone: {
        title: string
        quote: Record<LoneMark['does'], string>
        bracket: Record<LoneMark['does'], string>
      }
      odd: { title: string; message(open: string, close: string): string; fix(pair: string): string }
      turned: { title: string; message: string; fix: string }
      apostrophe: { title: string; message: string; fix: string }
      mixed: {
        title: string
        message: Record<MarkStyle, string>
        house: Record<MarkStyle, string>
        fix: Record<MarkStyle, string>
      }
    }
  >
> = {
  en: {
    lone: {
      title: 'Mark without its pair',
      quote: {
        open: 'A quotation begins here and never ends.',
        close: 'A quotation ends here that never began.',
      },
      bracket: {
        open: 'This bracket is opened and never closed.',
        close: 'This bracket closes one that was never opened.',
      },
    },
    odd: {
      title: 'Brackets of two kinds',
      message: (open, close) => `“${open}” is closed by “${close}”.`,
      fix: (pair) => `Make it ${pair}`,
    },
    turned: {
      title: 'Quotation mark the wrong way round',
      message: 'The quotation ends in a mark that opens one.',
      fix: 'Turn it round',
    },
    apostrophe: {
      title: 'Quotation mark for an apostrophe',
      message: 'A double quotation mark stands where an apostrophe must.',
      fix: 'Make it an apostrophe',
    },
    mixed: {
      title: 'Straight and curly marks',
      message: {
        straight: 'There are curly quotation marks here; most of the story has straight ones.',
        curly: 'There are straight quotation marks here; most of the story has curly ones.',
      },
      house: {
        straight: 'There are curly quotation marks here; the house writes straight ones.',
        curly: 'There are straight quotation marks here; the house writes curly ones.',
      },
      fix: { straight: 'Make them straight', curly: 'Make them curly' },
    },
  },
  ko: {
    lone: {
      title: '짝 없는 부호',
      quote: { open: '따옴표가 열리고 닫히지 않습니다.', close: '열리지 않은 따옴표가 닫힙니다.' },
      bracket: { open: '괄호가 열리고 닫히지 않습니다.', close: '열리지 않은 괄호가 닫힙니다.' },
    },
    odd: {
      title: '짝이 다른 괄호',
      message: (open, close) => `‘${open}’ 괄호를 ‘${close}’ 괄호로 닫았습니다.`,
      fix: (pair) => `${pair} 쓰기`,
    },
    turned: {
      title: '방향이 틀린 따옴표',
      message: '인용이 여는 따옴표로 끝납니다.',
      fix: '닫는 따옴표로',
    },
    apostrophe: {
      title: '아포스트로피 자리의 따옴표',
      message: '아포스트로피 자리에 큰따옴표가 있습니다.',
      fix: '아포스트로피로',
    },
    mixed: {
      title: '섞인 따옴표',
      message: {
        straight: '여기는 둥근 따옴표인데, 기사에는 곧은 따옴표가 더 많습니다.',
        curly: '여기는 곧은 따옴표인데, 기사에는 둥근 따옴표가 더 많습니다.',
      },
      house: {
        straight: '둥근 따옴표가 있습니다. 하우스에서는 곧은 따옴표를 씁니다.',
        curly: '곧은 따옴표가 있습니다. 하우스에서는 둥근 따옴표를 씁니다.',
      },
      fix: { straight: '곧은 따옴표로', curly: '둥근 따옴표로' },
    },
  },
}

const known: ReadonlySet<string> = new Set('en ko de fr es it pt nl ja zh sv da nb no fi'.split(' '))

const pairsOf = perCopy(({ text, language }) => readPairs(text, language))

/**
 * Quotation marks and brackets that have no other to go with them, straight marks among curly ones, and marks of two
 * families. A quotation
 * may stay open at a paragraph's end where the next begins with a quotation mark.
 */
export const quoteBalance: Check = {
  id: 'quote-balance',
  scope: 'story',
  run: (story, { locale, house }) => {
    if (!known.has(primaryLanguage(story.language))) return []
    const paragraphs = story.paragraphs.filter(({ kind }) => kind !== 'tabular' && kind !== 'furniture')
    const read = paragraphs.map(({ copy }) => pairsOf(copy))
    const wanted = house.typography.quotes === 'any' ? undefined : house.typography.quotes
    const norm = wanted ?? mostUsed(read)
    const bracketed = overParagraphs(paragraphs, read)
    const strange = strangeQuotations(paragraphs, locale)
    const marks = paragraphs.flatMap((paragraph, index) => {
      const pairs = read[index]
      if (!pairs) return []
      const lone = pairs.lone.filter((mark) => !bracketed.has(mark))
      const next = paragraphs.slice(index + 1).find(({ kind }) => kind === 'body')
      if (pairs.leftOpen !== undefined && !isCarriedOn(paragraph.text, pairs.leftOpen, next?.text))
        lone.push({ at: pairs.leftOpen, does: 'open', is: 'double' })
      return [
        ...lone.map((mark) => loneFinding(paragraph, mark, locale)),
        ...pairs.odd.map((pair) => oddFinding(paragraph, pair, locale)),
        ...pairs.turned.map((at) => swapped(paragraph, at, 'turned', locale)),
        ...pairs.apostrophes.map((at) => swapped(paragraph, at, 'apostrophe', locale)),
        ...(norm ? mixedFinding(paragraph, pairs, norm, wanted !== undefined, locale) : []),
      ].toSorted((one, other) => place(one) - place(other))
    })
    return strange.length === 0 ? marks : [...marks, ...strange]
  },
}

function place({ at }: Finding): number {
  return at.in === 'story' ? 0 : at.from
}

/** The style of most double marks; of two that are used as often, the first one. Undefined where there is but one. */
function mostUsed(read: readonly Pairs[]): MarkStyle | undefined {
  const marks = read.flatMap(({ quotes }) => quotes)
  const straight = marks.filter(({ style }) => style === 'straight').length
  if (straight === 0 || straight === marks.length) return undefined
  if (straight * 2 === marks.length) return marks[0]?.style
  return straight * 2 > marks.length ? 'straight' : 'curly'
}

/** A note in brackets may run over paragraphs: the first begins with its bracket, a later one ends in it. */
function overParagraphs(
  paragraphs: PreparedStory['paragraphs'],
  read: readonly Pairs[],
): ReadonlySet<LoneMark> {
  const paired = new Set<LoneMark>()
  let open: LoneMark | undefined
  for (const [index, { text }] of paragraphs.entries()) {
    for (const mark of read[index]?.lone ?? []) {
      if (mark.is !== 'bracket') continue
      if (mark.does === 'open' && text.slice(0, mark.at).trim() === '') open = mark
      else if (mark.does === 'close' && open && /^[.\s]*$/.test(text.slice(mark.at + 1, mark.at + 8))) {
        paired.add(open).add(mark)
        open = undefined
      }
    }
  }
  return paired
}

/** Who speaks, where it ends the sentence: then the quotation was over before. */
const attributed =
  /, (?:(?:[\p{L}.'’-]{1,20} ){1,6}(?:said|says|added|told reporters|wrote|asked|was quoted as saying)|(?:said|says|added|according to)(?: [\p{L}.,'’-]{1,20}){1,10})(?: [\p{L}.,'’-]{1,20}){0,5}\.\s*$/u

function isCarriedOn(text: string, open: number, next: string | undefined): boolean {
  if (next === undefined || !/^\s*["“„«「『]/.test(next)) return false
  return !attributed.test(text.slice(Math.max(open, text.length - 240)))
}

function loneFinding(paragraph: PreparedParagraph, mark: LoneMark, locale: Locale): Finding {
  const { title, quote, bracket } = words[locale].lone
  const message = (mark.is === 'bracket' ? bracket : quote)[mark.does]
  const severity = mark.is === 'single' ? 'warning' : 'blocker'
  return inBody('quote-balance', paragraph, withWord(paragraph.text, mark), { severity, title, message })
}

function oddFinding(paragraph: PreparedParagraph, pair: Pairs['odd'][number], locale: Locale): Finding {
  const { title, message, fix } = words[locale].odd
  const open = paragraph.text.charAt(pair.open)
  const close = paragraph.text.charAt(pair.close)
  const openOf: Readonly<Record<string, string>> = { ')': '(', ']': '[', '）': '（', '］': '［' }
  const closeOf: Readonly<Record<string, string>> = { '(': ')', '[': ']', '（': '）', '［': '］' }
  const atOf = (at: number) => bodyAnchor(paragraph, { from: at, to: at + 1 })
  const opening = openOf[close] ?? open
  const closing = closeOf[open] ?? close
  const fixes: readonly Fix[] = [
    replacing('like-last', fix(opening + close), atOf(pair.open), opening),
    replacing('like-first', fix(open + closing), atOf(pair.close), closing),
  ]
  const span = withWord(paragraph.text, { at: pair.open, does: 'open' })
  return inBody('quote-balance', paragraph, span, {
    severity: 'blocker',
    title,
    message: message(open, close),
    fixes,
  })
}

/** One mark that must be another. */
function swapped(
  paragraph: PreparedParagraph,
  at: number,
  fault: 'turned' | 'apostrophe',
  locale: Locale,
): Finding {
  const { title, message, fix } = words[locale][fault]
  const insert = fault === 'turned' ? '”' : "'"
  const fixes = [replacing(fault, fix, bodyAnchor(paragraph, { from: at, to: at + 1 }), insert, true)]
  const span = withWord(paragraph.text, { at, does: 'close' })
  const severity = fault === 'turned' ? 'blocker' : 'warning'
  return inBody('quote-balance', paragraph, span, { severity, title, message, fixes })
}

function mixedFinding(
  paragraph: PreparedParagraph,
  { quotes }: Pairs,
  norm: MarkStyle,
  byHouse: boolean,
  locale: Locale,
): readonly Finding[] {
  const odd = quotes.filter(({ style }) => style !== norm)
  const [first] = odd
  if (!first) return []
  const { title, message, house, fix } = words[locale].mixed
  const edits = odd.map(({ at, does }) => ({
    at: bodyAnchor(paragraph, { from: at, to: at + 1 }),
    insert: norm === 'straight' ? '"' : does === 'open' ? '“' : '”',
  }))
  const span = withWord(paragraph.text, first)
  return [
    inBody('quote-balance', paragraph, span, {
      severity: 'warning',
      title,
      message: (byHouse ? house : message)[norm],
      fixes: [{ id: norm, label: fix[norm], edits, bulk: true }],
    }),
  ]
}
