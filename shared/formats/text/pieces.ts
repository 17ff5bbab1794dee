import { readByline } from './byline.ts'
import { readStampLine } from './dates.ts'
import { isFurnitureLine } from './furniture.ts'
import { type Chunk, type Line, chunksOf } from './lines.ts'
import { readSignal } from './signals.ts'
import { readSlugLine } from './slug.ts'
import { tabularRuns } from './tabular.ts'
import { isEndMark, isMoreMark } from './tail.ts'
import { isWrapped, joinLines, vocabulary, wrapWidth } from './wrapping.ts'

/** One paragraph, header line, table or line of furniture, whole. */
export interface Piece {
  readonly kind: 'prose' | 'furniture' | 'tabular'
  readonly text: string
  readonly lines: Chunk
  /** True where blank lines stand before and after it. */
  readonly alone: boolean
}

export interface Pieces {
  readonly pieces: readonly Piece[]
  /** The columns the copy was wrapped at, where it was. */
  readonly width?: number
}

/** A header's lines are looked for among this many lines that are not blank. */
const headerZone = 10

/**
 * Splits copy into its pieces, with hard-wrapped paragraphs made whole. A wire's format says itself where its lines are
 * broken, `setAt` columns; its text has neither header lines nor a page's furniture in it.
 */
export function piecesOf(lines: readonly Line[], now: string, setAt?: number): Pieces {
  const chunks = chunksOf(lines)
  const width = setAt ?? wrapWidth(chunks)
  const isWord = vocabulary(lines.map(({ text }) => text).join(' '))
  const header = new Set(
    (setAt === undefined ? lines : [])
      .filter(({ text }) => text !== '')
      .slice(0, headerZone)
      .filter(standsInHeader(now)),
  )
  const stands = (line: Line) => header.has(line) || isEndMark(line.text) || isMoreMark(line.text)

  const toPiece = (group: Chunk, chunk: Chunk): Piece => {
    const text = joinLines(group, isWord)
    const isFurniture =
      setAt === undefined && group.length === 1 && !stands(group[0]) && isFurnitureLine(text)
    const kind = isFurniture ? 'furniture' : 'prose'
    return { kind, text, lines: group, alone: group.length === chunk.length }
  }
  const pieces = chunks.flatMap((chunk) =>
    partsOf(chunk).flatMap((part): readonly Piece[] =>
      part.tabular
        ? [{ kind: 'tabular', text: setByHand(part.lines), lines: part.lines, alone: true }]
        : paragraphsOf(part.lines, width, stands).map((group) => toPiece(group, chunk)),
    ),
  )
  return { pieces, ...(width !== undefined && { width }) }
}

function standsInHeader(now: string): (line: Line, index: number) => boolean {
  return ({ text }, index) =>
    readByline(text) !== undefined ||
    readStampLine(text, now) !== undefined ||
    readSignal(text, now) !== undefined ||
    (index < 4 && readSlugLine(text) !== undefined)
}

interface Part {
  readonly tabular: boolean
  readonly lines: Chunk
}

/** A chunk with the tables in it set apart. */
function partsOf(chunk: Chunk): readonly Part[] {
  const parts: Part[] = []
  let done = 0
  const cut = (to: number, tabular: boolean) => {
    const [first, ...rest] = chunk.slice(done, to)
    if (first) parts.push({ tabular, lines: [first, ...rest] })
    done = to
  }
  for (const run of tabularRuns(chunk)) {
    cut(run.from, false)
    cut(run.to, true)
  }
  cut(chunk.length, false)
  return parts
}

function paragraphsOf(
  lines: Chunk,
  width: number | undefined,
  stands: (line: Line) => boolean,
): readonly Chunk[] {
  const groups: [Line, ...Line[]][] = []
  let previous: Line | undefined
  for (const line of lines) {
    const open = groups.at(-1)
    const goesOn =
      previous !== undefined &&
      width !== undefined &&
      !stands(previous) &&
      !stands(line) &&
      !/\s=$/.test(previous.text) &&
      !(open?.length === 1 && isFurnitureLine(previous.text)) &&
      isWrapped(previous, line, width)
    if (open && goesOn) open.push(line)
    else groups.push([line])
    previous = line
  }
  return groups
}

/** The lines of a table as they stand, less the margin they share. */
function setByHand(lines: Chunk): string {
  const margin = Math.min(...lines.map(({ raw }) => /^ */.exec(raw)?.[0].length ?? 0))
  return lines.map(({ raw }) => raw.slice(margin)).join('\n')
}
