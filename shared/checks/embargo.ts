import type { Locale } from '../locale.ts'
import type { Span } from '../text/span.ts'
import type { Check } from './check.ts'
import { perCopy } from './copy.ts'
import type { Finding } from './finding.ts'
import { inBody, inField, onStory } from './make-finding.ts'

const words: Readonly<
  Record<Locale, { title: string; message(words: string): string; note(words: string): string }>
> = {
  en: {
    title: 'Embargo without its time',
    message: (words) =>
      `The copy says “${words}”, but the story’s embargo field is empty: nothing would hold it back.`,
    note: (words) =>
      `The desk note says “${words}”, but the story’s embargo field is empty: nothing would hold it back.`,
  },
  ko: {
    title: '시각 없는 엠바고',
    message: (words) => `기사에 ‘${words}’ 표시가 있는데 엠바고 칸이 비어 있어 그대로 나갈 수 있습니다.`,
    note: (words) => `데스크 메모에 ‘${words}’ 표시가 있는데 엠바고 칸이 비어 있어 그대로 나갈 수 있습니다.`,
  },
}

const time = '(?:\\d|noon|midnight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|further notice)'
const before = '(?:before|until|till|prior to)'

/** An order to hold a story back, as it heads a line or stands in brackets: "EMBARGOED UNTIL 10 a.m.", "Embargo: noon". */
const atHead = new RegExp(
  `^[\\s*([<{#>=-]{0,6}(?:(?:strictly|under)\\s+)?(?:embargo(?:ed)?\\s*[:：\\])}>*]|embargo(?:ed)?\\s*$|embargo(?:ed)?\\s+(?:story|copy|material|release|note)\\b|embargo(?:ed)?,?\\s+(?:until|till|for|to|from|at|by)\\s|(?:for\\s+)?(?:release|publication|use|broadcast)\\s+(?:at|on|after|from)\\s+${time}|hold\\s+(?:for|until|till)\\s+(?:release|publication|${time}))`,
  'i',
)
/** The same anywhere in a line, in words that no report of an embargo uses. */
const anywhere = new RegExp(
  `\\bnot\\s+(?:to\\s+be\\s+(?:published|released|broadcast|used)|for\\s+(?:release|publication|broadcast|use))(?:\\s+(?:or|,)\\s*\\w+)?\\s+${before}\\b` +
    `|\\b(?:do\\s+not|don't)\\s+(?:publish|release|broadcast|use)\\s+(?:this\\s+\\w+\\s+)?${before}\\b` +
    `|\\bthis\\s+(?:story|report|copy|article|material|release|information)\\s+is\\s+(?:strictly\\s+)?(?:embargoed|under\\s+embargo)\\b` +
    `|\\b(?:is|are|remains?)\\s+(?:strictly\\s+)?(?:embargoed|under\\s+embargo)\\s+(?:until|till)\\s+${time}` +
    `|[([<]\\s*(?:strictly\\s+|under\\s+)?embargo(?:ed)?\\b[^)\\]>\\n]{0,60}[)\\]>]`,
  'i',
)
const inCapitals = /\b(?:(?:STRICTLY|UNDER) )?EMBARGO(?:ED)?(?: (?:UNTIL|TILL|FOR|TO|STORY|RELEASE)\b|\s?:)/
const korean =
  /^[\s*[(<【※▲■◆-]{0,4}(?:보도\s?유예|엠바고)\s*(?:[:：\])>】]|$|[가-힣\s]{0,6}\d{1,2}\s?[일시])|[[(<【]\s*(?:보도\s?유예|엠바고)[^\])>】\n]{0,40}[\])>】]|\d{1,2}\s?[일시][^.\n]{0,14}(?:까지|이후)\s?(?:보도\s?유예|엠바고|보도\s?금지|보도\s?불가)|(?:보도\s?유예|엠바고)\s?(?:시한|해제\s?시각|해제\s?시점)\s*[:：]|\d{1,2}\s?시[^.\n]{0,10}(?:이후|부터)\s?보도\s?(?:가능|바랍|요망|해\s?주)|^\s*[※*]?\s*보도\s?시점\s*[:：]/u

/** The order to hold the story back that stands in a text, if one does. */
function orderIn(text: string): Span | undefined {
  if (!/embargo|release|publish|publication|broadcast|hold|유예|엠바고|보도/i.test(text)) return undefined
  const match =
    atHead.exec(text.slice(0, 160)) ?? inCapitals.exec(text) ?? anywhere.exec(text) ?? korean.exec(text)
  if (!match) return undefined
  const from = match.index + (match[0].length - match[0].trimStart().length)
  const end = match.index + match[0].trimEnd().length
  const rest = /^[\p{L}\p{N}]{0,20}/u.exec(text.slice(end, end + 40))?.[0].length ?? 0
  return { from, to: end + rest }
}

const orderOf = perCopy(({ text }) => orderIn(text))

/** In a desk note the bare word is an order, unless it says that the embargo is over. */
const noted =
  /\b(?:embargo(?:ed)?)\b(?!\s+(?:has|was|is|been|lifted|passed|over|expired|no longer))|엠바고(?!\s?(?:해제|풀|없))|보도\s?유예/i

/** The copy or the desk note orders an embargo while the field that would keep it is empty. */
export const embargo: Check = {
  id: 'embargo',
  scope: 'story',
  run: ({ embargoedUntil, headline, slugline, edNote, paragraphs }, { locale }) => {
    if (embargoedUntil !== '') return []
    const { title, message, note } = words[locale]
    const found: Finding[] = []
    for (const [field, text] of [
      ['headline', headline],
      ['slugline', slugline],
    ] as const) {
      const order = text.length > 300 ? undefined : orderIn(text)
      if (!order) continue
      const told = message(text.slice(order.from, order.to))
      found.push(inField('embargo', field, text, { severity: 'blocker', title, message: told }, order))
    }
    for (const paragraph of paragraphs) {
      const order = orderOf(paragraph.copy)
      if (!order) continue
      const told = message(paragraph.text.slice(order.from, order.to))
      found.push(inBody('embargo', paragraph, order, { severity: 'blocker', title, message: told }))
    }
    const order = orderIn(edNote) ?? spanOf(noted.exec(edNote))
    if (order && found.length === 0) {
      const said = edNote.slice(order.from, order.to)
      found.push(onStory('embargo', [said], { severity: 'blocker', title, message: note(said) }))
    }
    return found
  },
}

function spanOf(match: RegExpExecArray | null): Span | undefined {
  return match ? { from: match.index, to: match.index + match[0].length } : undefined
}
