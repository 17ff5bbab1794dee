import type { Content } from '../../story/record.ts'
import { readMoment } from './dates.ts'

/** What a line above a story says about its handling. */
export interface Signal {
  readonly urgency?: Content['urgency']
  readonly signal?: Content['signals'][number]
  readonly killed?: boolean
  readonly embargo?: { readonly until?: string }
}

const embargo =
  /^[\s*([<]*(?:under )?(?:strict )?(?:embargo(?:ed)?\b|hold for release|not for (?:release|publication|broadcast|use) (?:before|until)|sperrfrist\b|sous embargo\b|embargado\b|엠바고|【?解禁)/iu
const correction =
  /^[\s*([<]*(?:(?:a |1st |2nd |3rd )?correct(?:s|ed|ion|ive)?|refiles?|berichtigung|korrektur|rectificatif|rectificación|訂正|정정|corrected (?:repeat|version))\b.*$|^[\s*([<]*(?:정정|訂正)/iu
const kill =
  /^[\s*([<]*(?:bulletin |mandatory )?(?:kill|story kill|withdrawal|withdrawn)\b(?: (?:bulletin|notice|story|mandatory|of).*)?[\s*)\]>:]*$|^[\s*([<]*(?:전문취소|기사취소)/iu
const update =
  /^[\s*([<]*(?:update ?\d*|\d(?:st|nd|rd|th)[ -](?:ld|lead|update|writethru|add|take)(?:[ -]?write ?thru)?|write ?thru|lead(?: all)?|recasts?|repeat(?:s|ing)?|rpt)[\s*)\]>:.-]*$/iu
const urgency: readonly (readonly [RegExp, Content['urgency']])[] = [
  [/^[\s*([<]*(?:flash|snap|eil|blitz)[\s*)\]>:!.-]*$/iu, 1],
  [/^[\s*([<]*(?:bulletin|extra|eilmeldung|breaking(?: news)?)[\s*)\]>:!.-]*$/iu, 2],
  [/^[\s*([<]*(?:urgent|newsalert|alert|긴급|속보)[\s*)\]>:!.-]*$/iu, 3],
]

/**
 * Reads a line above the headline that says how a story is to be handled. Only lines of handling words:
 * "Kill switch found in trucks" is a headline.
 */
export function readSignal(line: string, now: string): Signal | undefined {
  if (line.length > 200) return undefined
  if (embargo.test(line)) {
    const until = readMoment(line, now)
    return { embargo: until === undefined ? {} : { until } }
  }
  if (kill.test(line)) return { killed: true }
  for (const [pattern, grade] of urgency) if (pattern.test(line)) return { urgency: grade }
  if (update.test(line)) {
    return { signal: /^[\s*([<]*(?:repeat|rpt)/i.test(line) ? 'sig:repeat' : 'sig:update' }
  }
  // A sentence that begins with "Corrects" tells what was wrong; a bare word only says that something was.
  if (
    correction.test(line) &&
    (isBare(line) || /^[\s*([]*(?:corrects?|corrected|refiles?)\b[^.]*$/i.test(line))
  ) {
    return { signal: 'sig:correction' }
  }
  return undefined
}

function isBare(line: string): boolean {
  return line.split(/\s+/).length <= 3 || /^[^\p{Ll}]+$/u.test(line) || /^[\s*([]*correction[ :-]/i.test(line)
}
