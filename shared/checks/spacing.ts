import { allMatches } from '../text/all-matches.ts'
import type { Misprint } from './typography.ts'

/** Languages whose marks stand right behind the word. French sets a space before its high marks, by rule. */
const tight: ReadonlySet<string> = new Set('en ko de es it pt nl da sv nb no fi'.split(' '))
const known: ReadonlySet<string> = new Set([...tight, 'fr'])

/** Two spaces or more between words, hard ones and tabs among them; not those of a line break. */
const spaces = /(?<=[^\s])[ \t\u00A0\u2007\u202F\u3000]{2,200}(?=[^\s])/g
/** A mark that belongs to the word before it. Not "...", ". . .", ".45", ":)", "3 : 1". */
const spaceBefore =
  /(?<=[\p{L}\p{N}"”’'%)\]])([ \u00A0\u202F])([,;:!?]|\.(?![.\d\p{L}]))(?=[\s"”’')\]]|$)(?! ?\.)/gu
const spaceBeforeLow =
  /(?<=[\p{L}\p{N}"”’'%)\]])([ \u00A0\u202F])(,|\.(?![.\d\p{L}]))(?=[\s"”’')\]]|$)(?! ?\.)/gu
/** The same, and the space that belongs behind it stands before it: "Ellery ,built". */
const spaceAstray = /(?<=\p{L}["”’')\]]?)[ \u00A0]([,;])(?=\p{L})/gu
const spaceInside = /(?<=[([])[ \u00A0](?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.!?])[ \u00A0](?=[)\]])/gu
const hardSpace = /(?<=[^\s])[\u00A0\u2007\u202F](?=[^\s])/g
const doubledMark = /(?<=[\p{L}\p{N}"”’')\]])(?:,{2}|;{2}|\.{2})(?=[\s"”’')\]]|$)/gu

/** What is wrong with the spaces and marks of running copy. `language` is a primary subtag. */
export function spacingFaults(text: string, language: string): readonly Misprint[] {
  if (!known.has(language)) return []
  const found: Misprint[] = []
  const hasHard = /[\u00A0\u2007\u202F]/.test(text)
  if (text.includes('  ') || hasHard || /[\t\u3000]/.test(text)) {
    for (const { 0: run, index } of allMatches(text, spaces)) {
      found.push({ from: index, to: index + run.length, fault: 'spaces', what: '', insert: ' ' })
    }
  }
  const isFrench = language === 'fr'
  if (/[ \u00A0\u202F][,;:!?.]/.test(text)) {
    for (const { 0: whole, 2: mark = '', index } of allMatches(
      text,
      isFrench ? spaceBeforeLow : spaceBefore,
    )) {
      if (text.charAt(index + whole.length) === ')' && (mark === ':' || mark === ';')) continue
      if (mark === ':' && /\d[ \u00A0]:[ \u00A0]\d/.test(text.slice(index - 1, index + 4))) continue
      found.push({
        from: index,
        to: index + whole.length - mark.length,
        fault: 'space-before',
        what: mark,
        insert: '',
      })
    }
  }
  if (/[ \u00A0][,;]/.test(text)) {
    for (const { 0: whole, 1: mark = '', index } of allMatches(text, spaceAstray)) {
      found.push({
        from: index,
        to: index + whole.length,
        fault: 'space-before',
        what: mark,
        insert: `${mark} `,
      })
    }
  }
  if (/[([][ \u00A0]|[ \u00A0][)\]]/.test(text)) {
    for (const { index } of allMatches(text, spaceInside)) {
      found.push({ from: index, to: index + 1, fault: 'space-inside', what: '( )', insert: '' })
    }
  }
  // French and German set hard spaces by rule: within figures, before marks, in "z. B.".
  if (hasHard && (language === 'en' || language === 'ko')) {
    for (const { index } of allMatches(text, hardSpace)) {
      if (!found.some(({ from, to }) => from <= index && to > index))
        found.push({ from: index, to: index + 1, fault: 'hard-space', what: '', insert: ' ' })
    }
  }
  if (/,,|;;|\.\./.test(text)) {
    for (const { 0: marks, index } of allMatches(text, doubledMark)) {
      found.push({
        from: index + 1,
        to: index + marks.length,
        fault: 'doubled-mark',
        what: marks.charAt(0),
        insert: '',
      })
    }
  }
  return found
}
