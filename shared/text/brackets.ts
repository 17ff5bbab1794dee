import { facesOtherwise } from './mark-side.ts'
import type { LoneMark, OddPair, Pairs } from './pairs.ts'

/** Round and square ones of either width go together: what an input method makes of them is no matter of sense. */
const closerOf: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '（': ')',
  '［': ']',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '«': '»',
}
const openers = new Set(Object.keys(closerOf))
const narrow: Readonly<Record<string, string>> = { '）': ')', '］': ']' }
const closers = new Set(Object.values(closerOf))
const anyBracket = /[()[\]（）［］「」『』《》〈〉【】«»]/
const none = { lone: [], odd: [] }

/** The brackets of a paragraph that have no other, or one of another kind. `language` is a primary subtag. */
export function readBrackets(text: string, language: string): Pick<Pairs, 'lone' | 'odd'> {
  if (!anyBracket.test(text)) return none
  const lone: LoneMark[] = []
  const odd: OddPair[] = []
  const stack: number[] = []
  // How many of each kind are open, so that a closer without any is not looked for.
  const open = new Map<string, number>()
  const counted = (at: number, by: 1 | -1): void => {
    const closer = closerOf[text.charAt(at)] ?? ''
    open.set(closer, (open.get(closer) ?? 0) + by)
  }
  const guillemets = !facesOtherwise.has(language)
  for (let at = 0; at < text.length; at += 1) {
    const written = text.charAt(at)
    const char = narrow[written] ?? written
    if ((char === '«' || char === '»') && !guillemets) continue
    if (openers.has(char)) {
      if (!isSmiley(text, at)) {
        stack.push(at)
        counted(at, 1)
      }
    } else if (closers.has(char)) {
      const isOpen = (open.get(char) ?? 0) > 0
      const matching = isOpen ? stack.findLastIndex((each) => closerOf[text.charAt(each)] === char) : -1
      const top = stack.at(-1)
      if (matching >= 0) {
        for (const each of stack.splice(matching)) {
          counted(each, -1)
          if (closerOf[text.charAt(each)] !== char) lone.push({ at: each, does: 'open', is: 'bracket' })
        }
      } else if (isSmiley(text, at) || isListMark(text, at)) continue
      else if (top !== undefined && likeRound.test(char) && likeRound.test(text.charAt(top))) {
        odd.push({ open: top, close: at })
        stack.pop()
        counted(top, -1)
      } else lone.push({ at, does: 'close', is: 'bracket' })
    }
  }
  for (const at of stack) lone.push({ at, does: 'open', is: 'bracket' })
  return { lone, odd }
}

const likeRound = /[()[\]（）［］]/

function isSmiley(text: string, at: number): boolean {
  return /[:;=8]-?$/.test(text.slice(Math.max(0, at - 2), at)) && !/\d/.test(text.charAt(at - 1))
}

/** "1)", "1.)", "a)", "iv)", "가)" at the head of a line or an item. */
function isListMark(text: string, at: number): boolean {
  if (text.charAt(at) !== ')' && text.charAt(at) !== '）') return false
  return /(?:^|[\s;,:.•·-])(?:\d{1,3}\p{L}?|\p{L}|[ivx]{1,4})\.?$/u.test(text.slice(Math.max(0, at - 6), at))
}
