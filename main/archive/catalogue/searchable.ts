import type { SearchTerm } from '../../../shared/archive/search-query.ts'

/*
 * SQLite divides words at spaces. Hangul, Han and kana are given to it as pairs of neighbouring characters
 * instead, so that 정부 is found in 정부는 and 夜間 in a sentence without spaces. Its own trigram index would not
 * find them: it knows nothing shorter than three characters, and most Korean and Japanese words are two.
 */

const unspaced = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu
const anyUnspaced = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** A text as it is indexed. */
export function searchable(text: string): string {
  const normal = text.normalize('NFKC')
  if (!anyUnspaced.test(normal)) return normal
  return normal.replaceAll(unspaced, (run) => ` ${pairs([...run], true)} `)
}

/** An FTS5 expression for these terms, or undefined where there is none to look for. */
export function matchExpression(terms: readonly SearchTerm[]): string | undefined {
  const wanted = terms.filter(({ not }) => !not).map(phrase)
  if (wanted.length === 0) return undefined
  const refused = terms.filter(({ not }) => not).map(phrase)
  const all = wanted.join(' AND ')
  return refused.length === 0 ? all : `(${all}) NOT (${refused.join(' OR ')})`
}

/** One term as an FTS5 phrase. Within quotation marks nothing is an operator. */
export function phrase({ text, prefix }: SearchTerm): string {
  let goesOn = prefix
  const last = /[\p{L}\p{N}]([^\p{L}\p{N}]*)$/u.exec(text)
  const end = last ? last.index + 1 : text.length
  const words = text.slice(0, end + 1).replaceAll(unspaced, (run: string, at: number) => {
    const characters = [...run]
    const endsTerm = at + run.length >= end
    // A word asked for may go on in the text: its last character is none that stands at a run's end.
    if (!endsTerm) return ` ${pairs(characters, true)} `
    if (characters.length === 1) goesOn = true
    return ` ${characters.length === 1 ? run : pairs(characters, false)} `
  })
  // oxlint-disable-next-line no-control-regex -- SQLite ends an expression at a NUL
  return `"${words.replaceAll(/["\u0000]/g, ' ').trim()}"${goesOn ? ' *' : ''}`
}

/** Pairs of neighbours; with `whole`, the last character alone as well, so that it can be looked for. */
function pairs(characters: readonly string[], whole: boolean): string {
  const found: string[] = []
  for (let index = 0; index + 1 < characters.length; index += 1)
    found.push(`${characters[index]}${characters[index + 1]}`)
  if (whole) found.push(characters.at(-1) ?? '')
  return found.join(' ')
}
