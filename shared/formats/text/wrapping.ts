import { type Chunk, type Line, columns } from './lines.ts'

/*
 * Hard-wrapped copy is recognised by what a wrapper does: it breaks a line where the next word would not
 * have fitted. Lines that end where the next word would have fitted were ended by a person.
 */

/** Wires wrap at 64 to 80 columns; mail at up to 78. A longer line was not wrapped by either. */
const widestWrap = 100

/** Narrower "lines" are verse, lists or agate. */
const narrowestWrap = 36

const sentenceEnd = /[.!?。．！？।؟۔]["'”’»」』)\]]*$/u

/** True where a line ends as a sentence ends. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text)
}

const closedUp = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u

/** The columns of what would have had to fit on the line before: a word, or one letter in a script without spaces. */
function firstPiece(text: string): number {
  const first = text[0] ?? ''
  return closedUp.test(first) ? columns(first) : columns(text.split(' ', 1)[0] ?? '')
}

/** The width copy was wrapped at, in columns, or undefined where its lines are whole paragraphs. */
export function wrapWidth(chunks: readonly Chunk[]): number | undefined {
  const widths = chunks
    .flat()
    .filter(({ text }) => text.includes(' ') || closedUp.test(text))
    .map(({ raw }) => columns(raw))
    .toSorted((a, b) => b - a)
  const overlong = widths.filter((width) => width > widestWrap).length
  // One forgotten long line does not make a wrapped story unwrapped.
  if (overlong > widths.length / 20) return undefined
  const width = widths[overlong]
  if (width === undefined || width < narrowestWrap) return undefined
  const breaks = chunks.flatMap((chunk) =>
    chunk.slice(1).flatMap((next, index) => {
      const line = chunk[index]
      return line && next.indent <= line.indent ? [{ line, next }] : []
    }),
  )
  if (breaks.length === 0) return undefined
  const full = breaks.filter(({ line, next }) => isFull(line, next, width)).length
  const running = breaks.filter(({ line }) => !endsSentence(line.text)).length
  return full / breaks.length >= 0.6 && running / breaks.length >= 0.3 ? width : undefined
}

function isFull(line: Line, next: Line, width: number): boolean {
  // A tenth of the width is left to ragged wrappers and to editors who changed a word afterwards.
  return columns(line.raw) + 1 + firstPiece(next.text) > width * 0.9
}

/** True where a line break is only the wrapper's, so that the paragraph goes on. */
export function isWrapped(line: Line, next: Line, width: number): boolean {
  if (next.indent >= line.indent + 2) return false
  if (startsItem.test(next.text)) return false
  if (isFull(line, next, width)) return true
  return !endsSentence(line.text) && /^\p{Ll}/u.test(next.text)
}

const startsItem = /^(?:[-*•‣▲△■□◇◆○●▶]|\d{1,2}[.)])\s/u

/** What stands between two lines once they are one paragraph; "drop" takes the hyphen of a broken word away. */
function seam(before: string, after: string, isWord: (word: string) => boolean): ' ' | '' | 'drop' {
  const left = before.endsWith('-') ? /(\p{L}+)-$/u.exec(before.slice(-60))?.[1] : undefined
  const right = left === undefined ? undefined : /^\p{Ll}+/u.exec(after)?.[0]
  // Wires seldom break words, so a hyphen is the word's own unless the copy writes it without one elsewhere.
  if (left !== undefined && right !== undefined) return isWord(left + right) ? 'drop' : ''
  return closedUp.test(before.at(-1) ?? '') && closedUp.test(after[0] ?? '') ? '' : ' '
}

/** The words of a copy, lower case, for `joinLines`. */
export function vocabulary(text: string): (word: string) => boolean {
  const words = new Set((text.match(/\p{L}+/gu) ?? []).map((word) => word.toLowerCase()))
  return (word) => words.has(word.toLowerCase())
}

/** One paragraph out of the lines a wrapper made of it. */
export function joinLines(lines: readonly Line[], isWord: (word: string) => boolean): string {
  return lines
    .map(({ text }, index) => {
      const next = lines[index + 1]
      if (!next) return text
      const between = seam(text, next.text, isWord)
      return between === 'drop' ? text.slice(0, -1) : text + between
    })
    .join('')
}
