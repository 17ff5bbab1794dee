import { hashEnd, hashStart, hashStep } from '../text/hash.ts'
import { type Figure, figures } from '../text/numbers.ts'
import type { Span } from '../text/span.ts'
import { tokenise, tokenKind, tokenTable, type Tokens } from '../text/tokens.ts'
import { type CloseReading, unitFlag, type Units } from './passage.ts'
import { readingOf } from './prose.ts'
import { weightOf, type Weights } from './weights.ts'

const table = tokenTable(1024)

/** Reads one passage of a paragraph word by word, with its figures as wholes. `hidden` are the paragraph's masks. */
export function readClosely(
  text: string,
  hidden: readonly Span[],
  span: Span,
  weights: Weights,
): CloseReading {
  const tokens = tokenise(text, hidden, table, span)
  const units = unitsOf(tokens, figures(text, tokens), span.from, weights)
  let information = 0
  for (let index = 0; index < units.count; index += 1) information += units.weight[index] ?? 0
  return { units, information, ...readingOf(text, span, tokens, units, 0, tokens.count) }
}

function unitsOf(tokens: Tokens, all: readonly Figure[], offset: number, weights: Weights): Units {
  const size = tokens.count
  const from = new Uint32Array(size)
  const to = new Uint32Array(size)
  const key = new Uint32Array(size)
  const weight = new Float32Array(size)
  const flags = new Uint8Array(size)
  let count = 0
  let next = 0
  for (let token = 0; token < size; count += 1) {
    const figure = all[next]
    if (figure && figure.first === token) {
      from[count] = figure.from - offset
      to[count] = figure.to - offset
      key[count] = figureKey(figure)
      weight[count] = weightOf(weights, 0, tokenKind.number)
      flags[count] =
        (figure.weak ? unitFlag.weakFigure : unitFlag.figure) | (figure.percent ? unitFlag.percent : 0)
      token = figure.end
      next += 1
      continue
    }
    const kind = tokens.kind[token] ?? 0
    const stem = tokens.stem[token] ?? 0
    from[count] = (tokens.from[token] ?? 0) - offset
    to[count] = (tokens.to[token] ?? 0) - offset
    key[count] = stem
    weight[count] = weightOf(weights, stem, kind)
    flags[count] =
      kind === tokenKind.ideograph
        ? unitFlag.character
        : kind === tokenKind.hangul
          ? unitFlag.hangul
          : tokens.capital[token] && token > 0
            ? unitFlag.name
            : 0
    token += 1
  }
  return { count, from, to, key, weight, flags }
}

function figureKey({ value, percent }: Figure): number {
  let hash = hashStep(hashStart, percent ? 0x25 : 0x23)
  for (const char of String(value)) hash = hashStep(hash, char.charCodeAt(0))
  return hashEnd(hash)
}
