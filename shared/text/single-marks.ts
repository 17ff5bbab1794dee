import { sideOf } from './mark-side.ts'
import type { LoneMark } from './pairs.ts'

/**
 * Single quotation marks that stand alone. A ’ or ' is an apostrophe more often than not, so in English only ‘ can
 * be missed; Korean writes none but in foreign names.
 */
export function readSingles(text: string, language: string): readonly LoneMark[] {
  const lone: LoneMark[] = []
  const isKorean = language === 'ko'
  if (!isKorean && (language !== 'en' || !text.includes('‘'))) return lone
  let curly = -1
  let straight = -1
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char !== '‘' && char !== '’' && !(isKorean && char === "'")) continue
    const before = text.charAt(at - 1)
    const after = text.charAt(at + 1)
    if (/[\p{Script=Latin}\d]/u.test(before) && /[\p{Script=Latin}\d]/u.test(after) && char !== '‘') continue
    if (char === '‘') {
      // ‘70s and ‘til are apostrophes that a machine turned.
      if (/^(?:\d\d|til\b|em\b|n\b|tis\b|cause\b)/i.test(text.slice(at + 1, at + 7))) continue
      if (curly >= 0) lone.push({ at: curly, does: 'open', is: 'single' })
      curly = at
    } else if (char === '’') {
      if (curly < 0 && isKorean && straight < 0 && !/\p{Script=Latin}/u.test(before + after))
        lone.push({ at, does: 'close', is: 'single' })
      curly = -1
      straight = -1
    } else {
      if (/\d/.test(before) && straight < 0 && curly < 0) continue
      const side = sideOf(text, at, language)
      const isOpen = straight >= 0 || curly >= 0
      if (side === 'open' && !isOpen && /^\d\d(?:년|학번)(?!')/.test(text.slice(at + 1, at + 6))) continue
      const does = side === 'either' ? (isOpen ? 'close' : 'open') : side
      if (does === 'open') {
        if (straight >= 0) lone.push({ at: straight, does: 'open', is: 'single' })
        straight = at
      } else {
        if (!isOpen && !/\p{Script=Latin}/u.test(before)) lone.push({ at, does: 'close', is: 'single' })
        straight = -1
        curly = -1
      }
    }
  }
  for (const at of [curly, straight]) if (at >= 0) lone.push({ at, does: 'open', is: 'single' })
  return lone
}
