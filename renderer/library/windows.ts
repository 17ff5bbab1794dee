/** Rows asked for at once. The contract allows 200; half of that is two screens and comes quickly. */
export const windowSize = 100

/**
 * The windows of a list that have to be fetched to show rows `first` to `last` (both included, counted from
 * 0), given those that are there or on their way. Windows are numbered from 0.
 */
export function missingWindows(
  first: number,
  last: number,
  total: number,
  there: ReadonlySet<number>,
): readonly number[] {
  const end = Math.min(last, total - 1)
  if (end < first) return []
  const from = Math.floor(Math.max(0, first) / windowSize)
  const to = Math.floor(end / windowSize)
  return Array.from({ length: to - from + 1 }, (_, step) => from + step).filter(
    (window) => !there.has(window),
  )
}

/** The row at `index` of a list that is held in windows; undefined where it has not been fetched. */
export function rowAt<Row>(windows: ReadonlyMap<number, readonly Row[]>, index: number): Row | undefined {
  return windows.get(Math.floor(index / windowSize))?.[index % windowSize]
}

/** The same list with one row exchanged in place; the same map where it is not in it. */
export function withRow<Row extends { readonly id: string }>(
  windows: ReadonlyMap<number, readonly Row[]>,
  row: Row,
): ReadonlyMap<number, readonly Row[]> {
  for (const [window, rows] of windows) {
    const at = rows.findIndex(({ id }) => id === row.id)
    if (at >= 0) return new Map(windows).set(window, rows.with(at, row))
  }
  return windows
}

/** Where a row stands in a list, among what has been fetched of it; -1 where it is not. */
export function indexOfRow(
  windows: ReadonlyMap<number, readonly { readonly id: string }[]>,
  id: string | undefined,
): number {
  for (const [window, rows] of windows) {
    const at = rows.findIndex((row) => row.id === id)
    if (at >= 0) return window * windowSize + at
  }
  return -1
}

/** Windows kept at once: the rest of a list of a million rows is forgotten as it is scrolled. */
const mostWindows = 60

/** The windows nearest to rows `first` to `last`, of too many; the same map where they are few. */
export function keptWindows<Row>(
  windows: ReadonlyMap<number, readonly Row[]>,
  first: number,
  last: number,
): ReadonlyMap<number, readonly Row[]> {
  if (windows.size <= mostWindows) return windows
  const middle = (first + last) / 2 / windowSize
  const nearest = [...windows].toSorted(([one], [other]) => Math.abs(one - middle) - Math.abs(other - middle))
  return new Map(nearest.slice(0, mostWindows / 2))
}
