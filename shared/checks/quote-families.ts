import type { Locale } from '../locale.ts'
import { primaryLanguage } from '../text/language.ts'
import { type Copy, perCopy, type PreparedParagraph } from './copy.ts'
import type { Finding } from './finding.ts'
import { bodyAnchor, inBody } from './make-finding.ts'

/*
 * The families of quotation marks: " “ ”, „ “ and « ». A story keeps to one for what it quotes; another may stand
 * within it, as French sets “ ” within « ».
 */

type Family = 'plain' | 'low' | 'guillemets'

interface Quotation {
  readonly family: Family
  readonly open: number
  readonly close: number
}

const families: Readonly<Record<string, { readonly family: Family; readonly closers: string }>> = {
  '"': { family: 'plain', closers: '"' },
  '“': { family: 'plain', closers: '”' },
  '„': { family: 'low', closers: '“”"' },
  '«': { family: 'guillemets', closers: '»' },
  '»': { family: 'guillemets', closers: '«' },
}

/** The quotations of a paragraph that stand in no other, but for those that are left open. */
const outermost = perCopy(({ text }: Copy): readonly Quotation[] => {
  if (!/[„«»]/.test(text) && !/["“]/.test(text)) return []
  const found: Quotation[] = []
  let open = -1
  for (let at = 0; at < text.length; at += 1) {
    const begun = open < 0 ? undefined : families[text.charAt(open)]
    if (begun?.closers.includes(text.charAt(at)) && at > open + 1) {
      found.push({ family: begun.family, open, close: at })
      open = -1
    } else if (open < 0 && families[text.charAt(at)]) open = at
  }
  return found
})

interface Words {
  readonly title: string
  message(here: string, elsewhere: string): string
  fix(pair: string): string
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    title: 'Two kinds of quotation marks',
    message: (here, elsewhere) => `${here} stands here; most of the story quotes with ${elsewhere}.`,
    fix: (pair) => `Make it ${pair}`,
  },
  ko: {
    title: '두 가지 따옴표',
    message: (here, elsewhere) => `여기는 ${here}인데 기사 대부분은 ${elsewhere}로 인용합니다.`,
    fix: (pair) => `${pair}로`,
  },
}

/** Quotations in marks of another family than most of the story’s, told once a paragraph. */
export function strangeQuotations(
  paragraphs: readonly PreparedParagraph[],
  locale: Locale,
): readonly Finding[] {
  const all = paragraphs.flatMap((paragraph) =>
    outermost(paragraph.copy).map((quotation) => ({ quotation, paragraph })),
  )
  const counts = new Map<Family, number>()
  for (const { quotation } of all) counts.set(quotation.family, (counts.get(quotation.family) ?? 0) + 1)
  if (counts.size < 2) return []
  // Of families that are used as often, the first stays.
  const [norm] = [...counts].toSorted(([, one], [, other]) => other - one)[0] ?? []
  const model = all.find(({ quotation }) => quotation.family === norm)
  if (!model) return []
  const wanted = pairOf(model.paragraph, model.quotation)
  const pair = `${wanted.open} ${wanted.close}`
  const { title, message, fix } = words[locale]
  return paragraphs.flatMap((paragraph): readonly Finding[] => {
    const strange = outermost(paragraph.copy).filter(({ family }) => family !== norm)
    const [first] = strange
    if (!first) return []
    const here = pairOf(paragraph, first)
    const inner = innerSpace(paragraph, model)
    const edits = strange.flatMap(({ open, close }) => [
      { at: bodyAnchor(paragraph, { from: open, to: open + 1 }), insert: wanted.open + inner },
      { at: bodyAnchor(paragraph, { from: close, to: close + 1 }), insert: inner + wanted.close },
    ])
    const said = {
      severity: 'warning',
      title,
      message: message(`${here.open} ${here.close}`, pair),
      fixes: [{ id: 'one-family', label: fix(pair), edits }],
    } as const
    return [inBody('quote-balance', paragraph, { from: first.open, to: first.close + 1 }, said)]
  })
}

function pairOf({ text }: PreparedParagraph, { open, close }: Quotation): { open: string; close: string } {
  return { open: text.charAt(open), close: text.charAt(close) }
}

/** French sets a hard space within its marks. */
function innerSpace(
  { copy }: PreparedParagraph,
  {
    quotation,
    paragraph: { text },
  }: { readonly quotation: Quotation; readonly paragraph: PreparedParagraph },
): string {
  const isSpaced = /[\s\u00A0\u202F]/.test(text.charAt(quotation.open + 1))
  return isSpaced && primaryLanguage(copy.language) === 'fr' ? '\u00A0' : ''
}
