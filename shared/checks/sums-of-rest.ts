import { figureIn, figureNamed as n, type Outline, type Sum } from './sums.ts'

/*
 * A whole, a part of it and the rest, told over two sentences: "Two of the 12 were children. The other nine …".
 */

/** Words without which no rest is told of. */
export const mayTellRest = /\bThe (?:other|remaining)\b|나머지/

const between = '[^¤;()]{0,120}?'
const units = '(?<unit>명|개|건|곳|대|척|채|표)'
const patterns = [
  // Two of the 12 were children. The other nine
  `${n('part')} of (?:the|its|their|his|her|those|these) ${n('figure')}${between}\\. The (?:other|remaining) ${n('rest')}(?! of\\b)`,
  // Of the 12 sailors, two were children. The other nine
  `\\b[Oo]f (?:the|its|their|those) ${n('figure')}[^¤;(),]{0,40}, ${n('part')}(?! of\\b)${between}\\. The (?:other|remaining) ${n('rest')}(?! of\\b)`,
  // 3명 가운데 2명은 집에서 발견됐다. 나머지 1명은
  `${n('figure')}${units}\\s?(?:가운데|중에서|중) ${n('part')}\\k<unit>[^¤;()]{0,80}?나머지 ${n('rest')}\\k<unit>`,
].map((source) => new RegExp(source, 'u'))

/** "two were children, one a woman. The other nine": who is one has no figure. */
const uncounted =
  /\b(?:(?:an?|another) (?:\p{Ll}{1,20} )?(?:man|woman|boy|girl|child|person|teenager|baby)|including|among them|at least)\b/iu

/** The rest that a paragraph tells of, which makes the whole with the part. */
export function sumOfRest(outline: Outline): Sum | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(outline.text)
    const figure = match && figureIn(outline, match, 'figure')
    const part = match && figureIn(outline, match, 'part')
    const rest = match && figureIn(outline, match, 'rest')
    if (!match || !figure || !part || !rest || figure.kind !== 'count' || part.value >= figure.value) continue
    if (uncounted.test(match[0])) continue
    return { kind: 'total', figure, parts: [part, rest] }
  }
  return undefined
}
