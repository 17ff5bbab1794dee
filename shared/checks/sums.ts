import type { Quantity } from '../text/quantities.ts'
import type { Span } from '../text/span.ts'

/** What a sentence says of its figures that can be reckoned again. */
export type Sum =
  /** `figure` per cent more (direction 1) or less (-1) than `from` is `to`. */
  | {
      readonly kind: 'change'
      readonly figure: Quantity
      readonly to: Quantity
      readonly from: Quantity
      readonly direction: number
    }
  /** `to` is more or less than `from` by `figure`. */
  | {
      readonly kind: 'difference'
      readonly figure: Quantity
      readonly to: Quantity
      readonly from: Quantity
      readonly direction: number
    }
  /** `part` is `figure` per cent of `whole`. */
  | { readonly kind: 'share'; readonly figure: Quantity; readonly part: Quantity; readonly whole: Quantity }
  /** `figure` is the sum of `parts`. */
  | { readonly kind: 'total'; readonly figure: Quantity; readonly parts: readonly Quantity[] }
  /** `to` is more (1) or less (-1) than `from`. */
  | {
      readonly kind: 'direction'
      readonly figure: Quantity
      readonly from: Quantity
      readonly direction: number
    }
  /** `figure` is about `times` as much as `from`. */
  | {
      readonly kind: 'factor'
      readonly figure: Quantity
      readonly from: Quantity
      readonly times: number
      readonly bound: string
    }

/** A sentence with its figures replaced: "rose ¤P0¤ to $¤N1¤", so that patterns need not know how figures look. */
export interface Outline {
  readonly text: string
  readonly figures: readonly Quantity[]
}

const longestSentence = 700

/** The outline of a sentence; undefined where it has not two figures to reckon with. */
export function outlineOf(
  text: string,
  { from, to }: Span,
  counted: readonly Quantity[],
): Outline | undefined {
  const figures: Quantity[] = []
  let outline = ''
  let at = from
  for (const quantity of counted) {
    if (quantity.from < from) continue
    if (quantity.to > to || quantity.to - from > longestSentence) break
    const { kind, rough } = quantity
    if (
      rough ||
      kind === 'date' ||
      kind === 'label' ||
      kind === 'joined' ||
      kind === 'time' ||
      kind === 'age' ||
      kind === 'ordinal'
    )
      continue
    outline += text.slice(at, quantity.from)
    outline += kind === 'percent' ? `¤P${figures.length}¤` : `¤N${figures.length}¤`
    figures.push(quantity)
    at = quantity.to
  }
  if (figures.length < 2) return undefined
  return { text: outline + text.slice(at, Math.min(to, from + longestSentence)), figures }
}

/** A figure of any kind but percent, named for the pattern it stands in. */
export const figureNamed = (name: string): string => `¤N(?<${name}>\\d{1,3})¤`
/** A percentage. */
export const percentNamed = (name: string): string => `¤P(?<${name}>\\d{1,3})¤`

/** The figure that a pattern's group stands for. */
export function figureIn(outline: Outline, match: RegExpExecArray, name: string): Quantity | undefined {
  const index = match.groups?.[name]
  return index === undefined ? undefined : outline.figures[Number(index)]
}
