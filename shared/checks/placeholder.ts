import { allMatches } from '../text/all-matches.ts'
import type { Locale } from '../locale.ts'
import { primaryLanguage } from '../text/language.ts'
import type { Span } from '../text/span.ts'
import type { Check } from './check.ts'
import { perCopy } from './copy.ts'
import { cueOf } from './cues.ts'
import { quotesOf, touches } from './facts.ts'
import type { FieldName, Finding } from './finding.ts'
import { inBody, inField } from './make-finding.ts'
import { fieldStandIn, type StandIn, standIns } from './placeholder.patterns.ts'

const words: Readonly<Record<Locale, { title: string; message(words: string): string; why: string }>> = {
  en: {
    title: 'Placeholder',
    message: (words) => `“${words}” stands for something that is still to be filled in.`,
    why: 'Marks such as TK, XXX, [check] and CQ are the desk’s own and never leave it.',
  },
  ko: {
    title: '빈자리 표시',
    message: (words) => `‘${words}’은(는) 나중에 채우려고 남겨 둔 자리입니다.`,
    why: 'TK, XXX, (확인 필요) 같은 표시는 데스크 안에서만 쓰고 내보내지 않습니다.',
  },
}

const fields: readonly FieldName[] = ['headline', 'slugline', 'by', 'dateline']
/** So many of a form are told of a paragraph: one that is full of them is no copy. */
const most = 50
/** Longer fields hold copy that was put in the wrong place. */
const longest = 400

const cuedStandIns = standIns.map((standIn) => ({ standIn, mayStandIn: cueOf([standIn.cue]) }))

const inCopy = perCopy((copy): readonly Span[] => {
  if (copy.kind === 'furniture') return []
  const possible = cuedStandIns.filter(({ mayStandIn }) => mayStandIn(copy)).map(({ standIn }) => standIn)
  return possible.length === 0 ? [] : found(copy.text, copy.language, possible, () => quotesOf(copy))
})

/** What a writer left to be filled in: TK, XXX, ???, [check …], [name], lorem ipsum, CQ, "Nov. 00", (확인 필요). */
export const placeholder: Check = {
  id: 'placeholder',
  scope: 'story',
  run: (story, { locale, language }) => {
    const { title, message, why } = words[locale]
    const said = (text: string, { from, to }: Span) =>
      ({ severity: 'blocker', title, message: message(text.slice(from, to)), why }) as const
    const findings: Finding[] = []
    for (const field of fields) {
      const text = story[field]
      if (text === '' || text.length > longest) continue
      const whole = fieldStandIn.exec(text)
      const spans = whole ? [{ from: 0, to: text.length }] : found(text, language, standIns, () => [])
      for (const span of spans) findings.push(inField('placeholder', field, text, said(text, span), span))
    }
    for (const paragraph of story.paragraphs) {
      for (const span of inCopy(paragraph.copy)) {
        findings.push(inBody('placeholder', paragraph, span, said(paragraph.text, span)))
      }
    }
    return findings
  },
}

/** The stretches of a text that are placeholders, in order and apart. */
function found(
  text: string,
  language: string,
  possible: readonly StandIn[],
  quoted: () => readonly Span[],
): readonly Span[] {
  const known = primaryLanguage(language)
  const spans = possible.flatMap((standIn) =>
    standIn.languages === undefined || standIn.languages.includes(known)
      ? matchesOf(text, standIn, quoted)
      : [],
  )
  spans.sort((one, other) => one.from - other.from || other.to - one.to)
  const apart: Span[] = []
  for (const span of spans) if (span.from >= (apart.at(-1)?.to ?? 0)) apart.push(span)
  return apart
}

function matchesOf(
  text: string,
  { cue, pattern, notAfter, notBefore, notQuoted }: StandIn,
  quoted: () => readonly Span[],
): readonly Span[] {
  if (!cue.test(text)) return []
  const spans: Span[] = []
  for (const { 0: match, index } of allMatches(text, pattern)) {
    const to = index + match.length
    if (notAfter?.test(text.slice(Math.max(0, index - 24), index))) continue
    if (notBefore?.test(text.slice(to, to + 24))) continue
    if (notQuoted === true && touches(quoted(), index, to)) continue
    spans.push({ from: index, to })
    if (spans.length === most) break
  }
  return spans
}
