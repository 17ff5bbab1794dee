import { isAgency } from './agencies.ts'
import { type Span } from './span.ts'

/** What a masked stretch is. */
export type MaskKind = 'dateline' | 'credit' | 'end' | 'speaker' | 'address' | 'copyright'

/** A stretch of a paragraph that is the wire's, not the story's: never counted as words said. */
export interface Mask extends Span {
  readonly kind: MaskKind
}

/** Whether the words in a pair of brackets name an agency, with a desk, a place or a writer behind it or not. */
export function namesAgency(bracket: string): boolean {
  const name = bracket.trim()
  return isAgency(name) || name.split(/[/·,-]/).every(isAgency) || isAgency(name.split(/[ =]/)[0] ?? '')
}

/**
 * The masked stretches of a paragraph, in order and apart. Every pattern is anchored or bounded, so that a
 * megabyte of one character is walked once.
 */
export function masks(text: string): readonly Mask[] {
  if (text.trim() === '') return []
  if (isEndMark(text)) return [{ kind: 'end', from: 0, to: text.length }]
  if (isCopyright(text)) return [{ kind: 'copyright', from: 0, to: text.length }]
  const found: Mask[] = []
  const head = datelineEnd(text)
  if (head > 0) found.push({ kind: 'dateline', from: 0, to: head })
  else {
    const speaker = speakerEnd(text)
    if (speaker > 0) found.push({ kind: 'speaker', from: 0, to: speaker })
  }
  found.push(...credits(text), ...addresses(text))
  return apart(found)
}

function apart(found: Mask[]): readonly Mask[] {
  found.sort((one, other) => one.from - other.from)
  const kept: Mask[] = []
  for (const mask of found) if (mask.from >= (kept.at(-1)?.to ?? 0)) kept.push(mask)
  return kept
}

function isEndMark(text: string): boolean {
  if (text.length > 160) return false
  // "*** This is a machine translation ***": what the desk that sent it says of it.
  if (/^\s*([*#=])\1{2,}[^*#=]+\1{3,}\s*$/.test(text)) return true
  return (
    text.length <= 40 &&
    /^[\s([{<#*_=-]*(?:end|ends|more|reuters?|끝|계속|fin|30)?[\s)\]}>#*_=-]*$/i.test(text)
  )
}

function isCopyright(text: string): boolean {
  if (text.length > 400) return false
  return (
    /^\s*(?:copyright\b|©|ⓒ|\(c\)\s)/i.test(text) ||
    /all rights reserved|무단\s?전재|재배포\s?금지|저작권자/i.test(text)
  )
}

const cityHead =
  /^[\p{Lu}][\p{Lu}\p{M}.'’ -]{1,40}(?:,\s?[\p{L}. ]{2,24}){0,2}(?:,\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}\.?)(?:,\s\d{4})?)?\s?(?:\([^()]{2,40}\)\s?)?(?:--|[-–—])\s+/u
const koreanHead =
  /^[[(（](?:[^\])）=]{1,30}=\s?)?(?:연합뉴스|뉴시스|뉴스1|로이터|[^\])）]{1,12})[\])）]\s?(?:[^=]{1,30}(?:기자|특파원)[^=]{0,20}=\s*|=\s*)/u

/** Where a dateline at the head of a paragraph ends, white space included; 0 where there is none. */
function datelineEnd(text: string): number {
  const head = text.slice(0, 160)
  return (cityHead.exec(head) ?? koreanHead.exec(head))?.[0].length ?? 0
}

const speakerHead =
  /^(?:[QA]|(?:\p{Lu}[\p{L}.'’-]{0,20}\s){0,3}\p{Lu}[\p{L}.'’-]{0,20}|[가-힣]{2,8}(?:\s[가-힣]{1,8}){0,2})\s?[:：]\s+(?=\S)/u

/** Where the name of who speaks ends in a transcript ("KIM: …", "Q: …"); 0 where there is none. */
function speakerEnd(text: string): number {
  return speakerHead.exec(text.slice(0, 90))?.[0].length ?? 0
}

const longestCredit = 60

function credits(text: string): readonly Mask[] {
  const found: Mask[] = []
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const inner = /^\(([^()\n]{2,58})\)/.exec(text.slice(open, open + longestCredit))
    const name = inner?.[1]
    if (name === undefined || !namesAgency(name)) continue
    found.push({ kind: 'credit', from: open, to: open + name.length + 2 })
  }
  return found
}

function addresses(text: string): readonly Mask[] {
  const found: Mask[] = []
  let last = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (at < last) continue
    let from = at
    while (from > last && at - from < 64 && /[\w.+-]/.test(text.charAt(from - 1))) from -= 1
    let to = at + 1
    while (to < text.length && to - at < 255 && /[\w.-]/.test(text.charAt(to))) to += 1
    if (from < at && to > at + 1) found.push({ kind: 'address', from, to })
    last = to
  }
  return found
}
