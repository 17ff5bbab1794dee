import { isSpace } from './span.ts'

export type Side = 'open' | 'close' | 'either'

/** What a straight mark does, by what stands before and behind it. */
export function sideOf(text: string, at: number, language: string): Side {
  const before =
    at === 0 || isSpace(text.charCodeAt(at - 1)) || /[([{（［「『《〈【“‘'"—–\-/]/.test(text.charAt(at - 1))
  const behind =
    at + 1 >= text.length ||
    isSpace(text.charCodeAt(at + 1)) ||
    /[.,;:!?)\]}）］」』》〉】”’'"—–\-/…]/.test(text.charAt(at + 1))
  // Korean sets particles right behind a quotation, and a space before it.
  if (!before && language === 'ko') return 'close'
  if (before === behind) return 'either'
  return before ? 'open' : 'close'
}

/** Languages that set ”so” or »so«: their marks do not tell opening from closing. */
export const facesOtherwise = new Set([
  'sv',
  'fi',
  'da',
  'de',
  'nb',
  'no',
  'nn',
  'hu',
  'pl',
  'cs',
  'sk',
  'hr',
  'sl',
])
