/*
 * Datelines of Korean agencies: "(서울=연합뉴스) 김하늘 기자 = ".
 */

const name = '[가-힣]{2,4}'
const reporter = `${name}(?:[·,ㆍ\\s]{1,2}${name}){0,3}\\s?(?:기자|특파원|통신원|선임기자|논설위원)`
const head = new RegExp(
  `^\\s*(?<open>[([【（]?)(?<place>[가-힣·/]{1,14})(?<gap>\\s?[=＝:：,·-]?\\s?)(?<agency>[가-힣]{1,8}(?:뉴스|통신|뉴시스|일보|신문|방송)|뉴시스|뉴스\\d|연합|로이터)(?<close>[)\\]】）]?)(?<space>\\s*)(?:(?<by>${reporter})(?<end>\\s*[=＝:：–—-]{0,2}\\s*)|(?<alone>[=＝]\\s*)|(?=\\s))`,
  'u',
)

/** A Korean dateline as it stands, and as it should. */
export interface KoreanDateline {
  readonly from: number
  readonly to: number
  readonly wanted: string
  /** A bracket is missing: nothing can read it as a dateline. */
  readonly broken: boolean
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '【': '】', '（': '）' }
const opening: Readonly<Record<string, string>> = { ')': '(', ']': '[', '】': '【', '）': '（' }

/** Reads a dateline, or what was meant for one, at the head of a Korean text. */
export function koreanDateline(text: string): KoreanDateline | undefined {
  const match = head.exec(text.slice(0, 90))
  if (!match?.groups) return undefined
  const {
    open = '',
    place = '',
    gap = '',
    agency = '',
    close = '',
    space = '',
    by,
    end = '',
    alone,
  } = match.groups
  const bracketed = open !== '' || close !== ''
  // Without a bracket, or without a reporter and the sign, it is the beginning of a sentence.
  if (!bracketed || (by === undefined && alone === undefined && !/[=＝]/.test(gap))) return undefined
  if ((open === '' || close === '') && by === undefined && alone === undefined) return undefined
  const left = open === '' ? (opening[close] ?? '(') : open
  const right = close === '' ? (closing[open] ?? ')') : close
  const tail = by === undefined ? (alone ?? '') : `${by} = `
  const from = match[0].length - match[0].trimStart().length
  const whole = text.trimEnd().length <= match[0].length
  const written = match[0].slice(from)
  const wanted = `${left}${place}=${agency}${right}${space === '' && left === '(' && tail !== '' ? ' ' : space}${tail}`
  return {
    from,
    to: from + (whole ? written.trimEnd().length : written.length),
    wanted:
      whole && end === '' ? wanted.replace(/\s*=\s*$/, '').trimEnd() : whole ? wanted.trimEnd() : wanted,
    broken: open === '' || close === '',
  }
}
