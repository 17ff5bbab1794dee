import type { Line } from './lines.ts'

const endMark =
  /^(?:-+ ?30 ?-+|#{3,}|# # #|x{3,}|ends?|ende|fin|끝|終|完|[(（<【[/-]+\s?(?:ends?|ende|fin|끝|終|完|了)\s?[)）>】\]/-]+)$/iu

const more = /^[([<-]+\s?(?:more(?: to come| follows)?|계속|続く|continues|suite|mehr folgt)\s?[)\]>-]+$/iu

/** True for a line that ends a story: `(END)`, `-30-`, `###`, `(끝)`. */
export function isEndMark(line: string): boolean {
  return line.length <= 20 && endMark.test(line)
}

/** True for a line that says another take follows: `(more)`, `(계속)`. */
export function isMoreMark(line: string): boolean {
  return line === 'MORE' || (line.length <= 24 && more.test(line))
}

/** The end mark that Korean and Japanese copy closes its last paragraph with. */
export const gluedEndMark = /\s*(?<mark>[(（<【](?:END|끝|終|完|了)[)）>】])$/u

const noteCue =
  /^[([*\s]*(?:the following information is not (?:intended )?for publication|not for publication|eds(?:\.|:)|attention,? (?:news )?editors|(?:notes?|memo|message) to (?:news )?editors?|editors?['’]? notes?\s?:\s?(?:eds|not for)|데스크 ?주\b|편집자 ?참고|# (?:dpa )?notebook|## ?(?:editorial contacts|contacts|internet links|note to editors))/iu

/** True for a line that begins a message to editors. */
export function isNoteCue(line: string): boolean {
  return noteCue.test(line)
}

/** True for a line that is only the writer's mail address. */
export function isAddress(line: string): boolean {
  return /^[<([]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>)\]]?$/.test(line)
}

/** Where the story's own text ends. */
export interface Tail {
  /** Index of the first line that is no longer the story's. */
  readonly end: number
  readonly mark?: Line
  /** Index of the first line of the desk note. */
  readonly note?: number
}

const wordsIn = (lines: readonly Line[]) =>
  lines.reduce((sum, { text }) => sum + (text === '' ? 0 : text.split(' ').length), 0)

/**
 * Finds the end mark and the desk note. The mark is the first one after which less stands than before it:
 * pages and releases also use "###" between their parts.
 */
export function findTail(lines: readonly Line[]): Tail {
  const all = wordsIn(lines)
  let before = 0
  for (const [index, line] of lines.entries()) {
    if (before > 0 && isEndMark(line.text) && all - before <= before) {
      const after = lines.findIndex((one, at) => at > index && one.text !== '')
      return { end: index, mark: line, ...(after >= 0 && { note: after }) }
    }
    before += line.text === '' ? 0 : line.text.split(' ').length
  }
  let above = 0
  const cue = lines.findIndex((line) => {
    const found = isNoteCue(line.text) && all - above < above
    above += wordsIn([line])
    return found
  })
  return cue > 0 ? { end: cue, note: cue } : { end: lines.length }
}

/** True for a line of marks only, as desks rule off parts of a story: `* * *`, `___`. */
export function isRule(line: string): boolean {
  return /^(?:[*_=-] ?){3,}$/.test(line)
}
