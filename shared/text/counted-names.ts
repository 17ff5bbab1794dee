import { titles } from './name-words.ts'
import type { Quantity } from './quantities.ts'
import type { Span } from './span.ts'

/** A count and, behind a colon or dash, the names of those that are counted: "five suspects: Amy Coll, … and Dora Finn." */
export interface CountedNames {
  readonly count: Quantity
  /** How many names there are. */
  readonly named: number
}

const between =
  /^(?: (?!(?:of|including|include|among)\b)[\p{L}’'-]+\.?){1,9}(?::| --| —| –) (?<list>[^:;]+?)[.:]?(?<close>(?: --| —| –) .*)?$/u
const capital =
  /^\p{Lu}[\p{L}.’'-]*(?: (?:(?:de|da|del|van|von|der|bin|al|el|la|le) )*\p{Lu}[\p{L}.’'-]*){0,3}$/u
const age = /^(?:aged )?\d{1,3}$/

/** Counts of an English sentence with their full list of names; lists that hold anything but names are passed over. */
export function countedNames(
  text: string,
  sentence: Span,
  counted: readonly Quantity[],
): readonly CountedNames[] {
  const found: CountedNames[] = []
  for (const count of counted) {
    if (count.kind !== 'count' || count.weak || count.rough || count.value < 2 || count.value > 20) continue
    const behind = text.slice(count.to, Math.min(sentence.to, count.to + 400)).trimEnd()
    const list = between.exec(behind)?.groups?.['list']
    if (list === undefined) continue
    const before = text.slice(Math.max(sentence.from, count.from - 24), count.from)
    if (/\b(?:least|than|of|about|some|over|nearly|other|first|next|top) (?:the )?$/i.test(before)) continue
    // What else is counted before the names may be those who are named.
    const colon = count.to + behind.indexOf(list)
    if (counted.some(({ from }) => from >= sentence.from && from < colon && from !== count.from)) continue
    const named = namesIn(list)
    if (named !== undefined) found.push({ count, named })
  }
  return found
}

function namesIn(list: string): number | undefined {
  // "Spain and Trinidad and Tobago": where the last name begins is anybody's guess.
  if (list.split(/,? and /).length !== 2) return undefined
  const items = list.split(/,? and |, /).filter((item) => !age.test(item))
  const areNames = items.every(
    (item) => capital.test(item) && !item.split(' ').some((word) => titles.has(word.toLowerCase())),
  )
  return areNames ? items.length : undefined
}
