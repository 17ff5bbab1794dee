import type { Locale } from '../locale.ts'
import type { Check } from './check.ts'
import { beginningLine, glued, labelLine, maybeRights, rightsLine } from './boilerplate.patterns.ts'
import { type Copy, perCopy } from './copy.ts'
import { cueOf } from './cues.ts'
import { bodyAnchor, inBody, replacing } from './make-finding.ts'
import { removal } from './removal.ts'

const words: Readonly<
  Record<Locale, { title: string; message: string; stretch: string; fix: string; fixStretch: string }>
> = {
  en: {
    title: 'From the web page',
    message: 'This line belongs to the page the story was copied from, not to the story.',
    stretch: 'The end of this paragraph belongs to the page the story was copied from, not to the story.',
    fix: 'Remove the line',
    fixStretch: 'Remove it',
  },
  ko: {
    title: '웹페이지 문구',
    message: '이 줄은 기사가 아니라 기사를 가져온 웹페이지의 문구입니다.',
    stretch: '문단 끝의 이 부분은 기사가 아니라 기사를 가져온 웹페이지의 문구입니다.',
    fix: '줄 지우기',
    fixStretch: '지우기',
  },
}

/** The longest line, in characters, that is taken for a page's own: a link to another story is a headline long. */
const longest = 160
/** Notices of rights may be longer. */
const longestNotice = 400
/** How much of a paragraph's end is looked at. */
const tail = 200

/**
 * What a web page put round the story: lines of its own ("Send to", "Read more: …", "관련기사", "All rights reserved"),
 * lines that begin as the house's list says, and the same glued to the end of a paragraph.
 */
export const boilerplate: Check = {
  id: 'boilerplate',
  scope: 'paragraph',
  run: (copy, { locale }) => {
    const { text } = copy
    const { title, message, stretch, fix, fixStretch } = words[locale]
    if (isPageLine(copy)) {
      const whole = { from: 0, to: text.length }
      const fixes = [replacing('remove-this', fix, bodyAnchor(copy, whole), '', true)]
      return [inBody('boilerplate', copy, whole, { severity: 'blocker', title, message, fixes })]
    }
    if (copy.kind !== 'body') return []
    if (!mayBeGlued(copy)) return []
    const start = Math.max(0, text.length - tail)
    const match = glued.exec(text.slice(start))
    if (!match) return []
    const from = start + match.index + (match[0].length - match[0].trimStart().length)
    const span = { from, to: text.trimEnd().length }
    const fixes = [replacing('remove-end', fixStretch, bodyAnchor(copy, removal(text, span)), '', true)]
    return [inBody('boilerplate', copy, span, { severity: 'blocker', title, message: stretch, fixes })]
  },
}

/** Whether a paragraph is a line of the page's rather than the story's. */
export const isPageLine = perCopy(isPageLineIn)

const mayBeGlued = cueOf([glued])
const mayBeLine = cueOf([labelLine, beginningLine])
const mayBeRights = cueOf([maybeRights])

function isPageLineIn(copy: Copy): boolean {
  const { kind, text, house } = copy
  if (kind === 'furniture') return true
  if (kind !== 'body' && kind !== 'subhead') return false
  if (text.length > longestNotice) return false
  const line = text.trim()
  if (line === '' || line.includes('\n')) return false
  if (mayBeRights(copy) && rightsLine.test(line)) return true
  const folded = line.toLowerCase()
  if (house.boilerplate.some((beginning) => folded.startsWith(beginning.toLowerCase()))) return true
  if (line.length > longest) return false
  if (!mayBeLine(copy)) return false
  const bare = line.replace(/^[[(<▶►▲▼•*■☞✓\s]+/u, '').replace(/[\])>]+$/, '')
  return labelLine.test(bare) || beginningLine.test(bare) || beginningLine.test(line)
}
