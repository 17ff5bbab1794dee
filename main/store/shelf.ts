import type { Summary } from '../../shared/api/contract.ts'

/** A piece is cut in two when it grows longer: short enough to move, long enough that there are few. */
const longest = 1024

/**
 * Stories in the order of a list, newest first, in pieces: one added or removed moves at most a piece, and a window
 * is found by the pieces' lengths. No two are the same story.
 */
export class Shelf {
  readonly #pieces: Summary[][] = []
  #size = 0

  /** Sorts what is given, in whatever order it comes. */
  constructor(summaries: readonly Summary[]) {
    const sorted = summaries.toSorted(newestFirst)
    for (let at = 0; at < sorted.length; at += longest / 2) {
      this.#pieces.push(sorted.slice(at, at + longest / 2))
    }
    this.#size = sorted.length
  }

  get size(): number {
    return this.#size
  }

  add(summary: Summary): void {
    this.#size += 1
    const index = this.#pieceOf(summary)
    const piece = this.#pieces[index]
    if (!piece) {
      this.#pieces.push([summary])
      return
    }
    piece.splice(placeOf(piece, summary), 0, summary)
    if (piece.length > longest) this.#pieces.splice(index + 1, 0, piece.splice(longest / 2))
  }

  /** Removes a story by the summary it was added with; nothing happens where it is not here. */
  remove(summary: Summary): void {
    const index = this.#pieceOf(summary)
    const piece = this.#pieces[index]
    const at = piece ? placeOf(piece, summary) : 0
    if (piece?.[at]?.id !== summary.id) return
    piece.splice(at, 1)
    this.#size -= 1
    if (piece.length === 0) this.#pieces.splice(index, 1)
  }

  /** The stories from `offset` on, at most `limit`. */
  window(offset: number, limit: number): Summary[] {
    const rows: Summary[] = []
    let before = 0
    for (const piece of this.#pieces) {
      if (rows.length >= limit) break
      const from = Math.max(0, offset - before)
      if (from < piece.length) rows.push(...piece.slice(from, from + limit - rows.length))
      before += piece.length
    }
    return rows
  }

  *all(): Generator<Summary> {
    for (const piece of this.#pieces) yield* piece
  }

  /** The last piece that does not begin behind the story's place, or the first. */
  #pieceOf(summary: Summary): number {
    let low = 0
    let high = this.#pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      const first = this.#pieces[middle]?.[0]
      if (first && newestFirst(first, summary) <= 0) low = middle
      else high = middle - 1
    }
    return low
  }
}

/** Where a story stands in a sorted piece, or would stand. */
function placeOf(piece: readonly Summary[], summary: Summary): number {
  let low = 0
  let high = piece.length
  while (low < high) {
    const middle = (low + high) >> 1
    const there = piece[middle]
    if (there && newestFirst(there, summary) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The order of a list: the last saved first, and by id where two were saved in the same millisecond. */
export function newestFirst(a: Summary, b: Summary): number {
  return a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
