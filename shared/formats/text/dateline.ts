import { agencyPattern, isAgency } from '../../text/agencies.ts'
import { readByline } from './byline.ts'
import { datePattern, isoDay, readDay } from './dates.ts'

/** A dateline read from the head of a paragraph. */
export interface ReadDateline {
  /** As printed, without the dash that ends it. */
  readonly text: string
  readonly place?: string
  /** `2026-11-24` */
  readonly date?: string
  readonly source?: string
  /** The byline that Korean and Japanese datelines carry. */
  readonly by?: string
  /** UTF-16 offset of the first word after the dateline and its dash. */
  readonly end: number
}

/** Longer openings are sentences. */
const longest = 110

// A colon is no dateline's dash: "Analysis (Reuters): …" is a label.
const dash = '(?:--+|[–—―‒]|\\.-|-(?=\\s)|_(?=\\s))'
const word = "\\p{L}[\\p{L}\\p{M}.'’`-]*"
const place = `${word}(?:[ /]${word}){0,4}`
const places = `${place}(?:[,،] ?${place}){0,2}`

const withSource = new RegExp(
  `^(?<place>${places})?(?:(?:^|[,،.]? )(?<date>${datePattern}))?,? ?[(（](?<source>[^()（）]{2,40})[)）]\\s*${dash}\\s*`,
  'iu',
)
const withSlashes = new RegExp(
  `^(?:(?<place>${places})(?:[,.]? (?<date>${datePattern}))?[,.]? ?)?/(?<source>[\\p{L}\\d .&-]{3,40})/(?:\\s*${dash}\\s*|\\.\\s+|\\s+(?=\\p{Lu}))`,
  'iu',
)
const withDate = new RegExp(
  `^(?<place>${places})[,،.]? (?<date>${datePattern})(?:[,.]? (?<source>${agencyPattern}))?\\s*${dash}\\s*`,
  'iu',
)
const capitals = new RegExp(
  `^(?<place>\\p{Lu}[\\p{Lu}\\p{M} .'’/-]+\\p{Lu}(?:, ${word}(?: ${word}){0,2})?)\\s+(?:--+|[–—―]|-|_)\\s+`,
  'u',
)
const sourceFirst = new RegExp(
  `^[(\\[](?<source>${agencyPattern})[)\\]]\\s*${dash}\\s*(?<place>${places})(?:, (?<date>${datePattern}))?\\s*${dash}\\s*`,
  'iu',
)

/** Korean: `(서울=연합뉴스) 김하늘 기자 = `, `[서울=뉴시스]김하늘 기자 = `, `[한강신문=김하늘 기자] `. */
const korean =
  /^[([【（](?<place>[^=()[\]【】]{1,20})=(?<source>[^=()[\]【】]{2,20})[)\]】）]\s*(?:(?<by>[^=\n]{2,40}?(?:기자|특파원|통신원|논설위원))\s*=\s*|=\s*|(?=\S))/u

/** Japanese: `【ワシントン=共同】`, `【6月18日 AFP】`, `【ソウル共同】`. */
const japanese = /^【(?<inside>[^【】]{2,40})】\s*/u
const japaneseRound = /^[（(](?<inside>[^()（）]{1,20}[=＝][^()（）]{2,20})[)）]\s*/u

/** Chinese: `新华社北京11月17日电`, `（中央社記者王小明台北24日電）`. */
const chinese =
  /^[（(]?(?<source>新华社|新華社|中新社|中新网|中央社|央视网|人民网|法新社|路透社|美联社|共同社|韩联社)(?:记者[^\s电電]{2,8}|記者[^\s电電]{2,8})?(?<place>[\p{Script=Han}]{2,6}?)(?<date>(?:\d{1,2}月)?\d{1,2}日)[电電讯訊](?:[)）])?\s*/u

/**
 * Reads the dateline at the head of a paragraph, as the agencies print it. What makes one: a dash-like end,
 * a place of three letters or more, and a source, a date or capitals. `now` gives the year the text lacks.
 */
export function readDateline(paragraph: string, now: string): ReadDateline | undefined {
  return readKorean(paragraph, now) ?? readEastern(paragraph, now) ?? readWestern(paragraph, now)
}

function readWestern(paragraph: string, now: string): ReadDateline | undefined {
  const head = paragraph.slice(0, longest + 20)
  for (const pattern of [sourceFirst, withSource, withSlashes, withDate, capitals]) {
    const match = pattern.exec(head)
    if (!match || match[0].length > longest) continue
    const parts = match.groups ?? {}
    const rest = paragraph.slice(match[0].length)
    if (!isPlausible(parts, rest, pattern === withSource)) continue
    return dateline(match[0], parts, now)
  }
  return undefined
}

function isPlausible(
  parts: Readonly<Record<string, string | undefined>>,
  rest: string,
  bracketed: boolean,
): boolean {
  const { place: where, date, source } = parts
  if (where === undefined && date === undefined && !(source && isWireMark(source))) return false
  if (where !== undefined && !isPlace(where)) return false
  // After a dateline a sentence begins; "the agency (IAEA) - which …" goes on with a small letter.
  if (/^\p{Ll}/u.test(rest) && !(source && isAgency(source))) return false
  if (!bracketed || source === undefined || isAgency(source) || date !== undefined) return true
  return /^[\p{Lu}\p{Lo}]/u.test(source) || source.includes('/')
}

function isWireMark(source: string): boolean {
  return isAgency(source) || /newswire|prnewswire|asianet/i.test(source)
}

function isPlace(text: string): boolean {
  const letters = text.match(/[\p{L}\p{M}]/gu)?.length ?? 0
  if (letters < 3 && !/[\p{Script=Han}\p{Script=Hangul}]{2}/u.test(text)) return false
  return text
    .split(/[\s,،/]+/u)
    .filter((one) => one !== '')
    .every((one) => /^(?:[\p{Lu}\p{Lo}]|(?:de|del|la|el|of|the|am|an|der|im|and|sur|do|da|al)$)/u.test(one))
}

function dateline(
  matched: string,
  parts: Readonly<Record<string, string | undefined>>,
  now: string,
): ReadDateline {
  const day = parts['date'] === undefined ? undefined : readDay(parts['date'])
  const date = day && isoDay(day, now)
  return {
    text: matched.replace(/\s*(?:--+|[–—―‒]|\.?-|_|=|(?<=\/)\.)?\s*$/u, ''),
    ...(parts['place'] && { place: parts['place'].trim() }),
    ...(date && { date }),
    ...(parts['source'] && { source: parts['source'].trim() }),
    ...(parts['by'] && { by: parts['by'].trim() }),
    end: matched.length,
  }
}

function readKorean(paragraph: string, now: string): ReadDateline | undefined {
  const match = korean.exec(paragraph)
  if (!match?.groups || !/[\p{Script=Hangul}]/u.test(match[0])) return undefined
  const { place: where, source } = match.groups
  const byline = source === undefined ? undefined : readByline(source)
  // A newspaper names itself and its reporter in the same bracket, and no place.
  if (byline !== undefined && where !== undefined) {
    return dateline(match[0], { source: where, by: byline }, now)
  }
  return dateline(match[0], match.groups, now)
}

function readEastern(paragraph: string, now: string): ReadDateline | undefined {
  const han = chinese.exec(paragraph)
  if (han?.groups) return dateline(han[0], han.groups, now)
  const bracket = japanese.exec(paragraph) ?? japaneseRound.exec(paragraph)
  const inside = bracket?.groups?.['inside']
  if (!bracket || inside === undefined) return undefined
  const equals = /^(?<place>[^=＝]+?)\s*[=＝]\s*(?<source>.+)$/u.exec(inside)
  if (equals?.groups) return dateline(bracket[0], equals.groups, now)
  // Without "=" any editorial label stands in such brackets; only a known source makes it a dateline.
  const known = new RegExp(
    `^(?:(?<date>\\d{1,2}月\\d{1,2}日)\\s*)?(?<place>[\\p{Script=Katakana}\\p{Script=Han}ー・]{2,12}?)?\\s*(?<source>${agencyPattern})(?:通信|時事)?$`,
    'iu',
  ).exec(inside)
  return known?.groups ? dateline(bracket[0], known.groups, now) : undefined
}
