import { classOf, unitClass } from './fold.ts'
import { isSpace, type Span } from './span.ts'

/**
 * The words of a stretch as an editor counts them: what stands between spaces and dashes and holds a letter or a
 * figure. "Sixty-two-year-old" is one, "--" is none; in Korean it counts eojeol. `skip` holds spans in order, apart.
 * Of no use in scripts that write without spaces. Linear in the length of the stretch.
 */
export function wordsIn(text: string, { from, to }: Span, skip: readonly Span[] = []): number {
  let count = 0
  let next = 0
  let inWord = false
  for (let at = from; at < to; at += 1) {
    while (next < skip.length && (skip[next]?.to ?? 0) <= at) next += 1
    const masked = skip[next]
    if (masked && masked.from <= at) {
      at = masked.to - 1
      inWord = false
      continue
    }
    const unit = text.charCodeAt(at)
    if (isSpace(unit) || isDash(unit) || (unit === 0x2d && text.charCodeAt(at + 1) === 0x2d)) inWord = false
    else if (!inWord && saysSomething(unit)) {
      inWord = true
      count += 1
    }
  }
  return count
}

function isDash(unit: number): boolean {
  return unit === 0x2013 || unit === 0x2014 || unit === 0x2015
}

function saysSomething(unit: number): boolean {
  const kind = classOf(unit)
  return (
    kind === unitClass.letter ||
    kind === unitClass.digit ||
    kind === unitClass.hangul ||
    kind === unitClass.ideograph ||
    kind === unitClass.surrogate
  )
}
