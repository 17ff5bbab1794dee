import { allMatches } from './all-matches.ts'
import type { Span } from './span.ts'
import { windowsCharacter } from './mojibake.ts'

/** A character that no reader can see, or that was lost. */
export interface OddCharacter extends Span {
  readonly is: 'lost' | 'control' | 'invisible'
  /** `U+200B` */
  readonly name: string
  /** What should stand there; absent where nobody can tell. */
  readonly meant?: string
}

// U+FFFC is an inline leaf of the document, not a character of the text. Tabs and line breaks are spaces.
const odd =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD\uFFFE\uFFFF\uE000-\uF8FF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
/** Scripts that join letters, or part them, with U+200C and U+200D. */
const joining =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}\p{Script=Syriac}\p{Script=Tibetan}\p{Script=Thaana}]/u
/** Scripts without spaces, which may be broken at U+200B. */
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u
const pictograph = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u

/** The odd characters of a text; several of a kind side by side are one. Linear in its length. */
export function oddCharacters(text: string): readonly OddCharacter[] {
  const found: OddCharacter[] = []
  for (const { 0: char, index } of allMatches(text, odd)) {
    const unit = char.charCodeAt(0)
    if (isAtHome(text, index, unit)) continue
    const is =
      unit === 0xfffd || (unit >= 0xd800 && unit <= 0xf8ff)
        ? 'lost'
        : isControl(unit)
          ? 'control'
          : 'invisible'
    const name = `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`
    const meant = is === 'lost' ? undefined : (windowsCharacter(unit) ?? '')
    const last = found.at(-1)
    if (last && last.to === index && last.is === is && last.meant === meant && meant !== undefined) {
      found[found.length - 1] = { ...last, to: index + 1 }
    } else found.push({ from: index, to: index + 1, is, name, ...(meant !== undefined && { meant }) })
  }
  return found
}

function isControl(unit: number): boolean {
  return unit < 0x20 || (unit >= 0x7f && unit <= 0x9f) || unit >= 0xfffe
}

function isAtHome(text: string, at: number, unit: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at)
  const after = text.slice(at + 1, at + 3)
  if (unit === 0x200c || unit === 0x200d) {
    return joining.test(before) || joining.test(after) || (pictograph.test(before) && pictograph.test(after))
  }
  if (unit === 0x200b) return unspaced.test(before) || unspaced.test(after)
  const isDirection =
    unit === 0x200e ||
    unit === 0x200f ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2066 && unit <= 0x2069)
  return isDirection && rightToLeft.test(text)
}
