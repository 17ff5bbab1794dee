/** Lines of a text at most so wide, and what had to be done for it. */
export interface BrokenLines {
  readonly text: string
  /** Words that are wider than a line, and so were cut. */
  readonly cut: readonly string[]
  /** Rows of a table that are wider than a line: they stay whole. */
  readonly wide: number
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Letters that take two columns on a screen of fixed width: Unicode's East Asian Wide and Fullwidth. */
const wide =
  /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6\p{Emoji_Presentation}]/u

/** Between two of these a line may be broken without a space: Chinese and Japanese have none. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** What may not begin a line: closing marks and small kana (JIS X 4051, kinsoku). */
const neverFirst = /^[、。，．」』）〕］｝〉》】・：；！？ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u

/** Columns of a text. */
export function widthOf(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1
  return width
}

/**
 * Breaks the lines of a text at spaces, and between letters that are written without, so that none is wider than
 * `columns`. The indent of a line is that of each part. A row with tabs is left whole: broken, it would be no row.
 */
export function breakLines(text: string, columns: number): BrokenLines {
  const cut: string[] = []
  let tooWide = 0
  const lines = text.split('\n').flatMap((line) => {
    if (widthOf(line) <= columns) return [line]
    if (line.includes('\t')) {
      tooWide += 1
      return [line]
    }
    return breakLine(line, columns, cut)
  })
  return { text: lines.join('\n'), cut, wide: tooWide }
}

function breakLine(line: string, columns: number, cut: string[]): readonly string[] {
  const indent = /^ */.exec(line)?.[0].slice(0, Math.floor(columns / 2)) ?? ''
  const room = columns - indent.length
  const lines: string[] = []
  let open = ''
  const close = () => {
    if (open !== '') lines.push(indent + open.trimEnd())
    open = ''
  }
  for (const piece of piecesOf(line.trim())) {
    const word = piece.trimEnd()
    if (open !== '' && widthOf(open) + widthOf(word) > room) close()
    if (widthOf(word) <= room) {
      open += piece
      continue
    }
    cut.push(word)
    for (const { segment } of graphemes.segment(piece)) {
      if (widthOf(open) + widthOf(segment) > room) close()
      open += segment
    }
  }
  close()
  return lines
}

/** What a line may be broken between: words with the spaces behind them, and single letters of unspaced scripts. */
function piecesOf(line: string): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  let last = ''
  for (const { segment } of graphemes.segment(line)) {
    const breaks =
      (last === ' ' && segment !== ' ') ||
      (unspaced.test(segment) && piece !== '' && last !== ' ') ||
      (unspaced.test(last) && segment !== ' ')
    if (breaks && !neverFirst.test(segment)) {
      pieces.push(piece)
      piece = ''
    }
    piece += segment
    last = segment
  }
  return piece === '' ? pieces : [...pieces, piece]
}
