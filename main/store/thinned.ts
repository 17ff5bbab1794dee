import type { HistoryEntry } from './history-line.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How close together revisions of an age are kept, in ms. */
const spacings = [
  { upTo: hour, apart: 0 },
  { upTo: day, apart: 5 * minute },
  { upTo: 30 * day, apart: hour },
  { upTo: Infinity, apart: day },
] as const

/**
 * The revisions of a story that are kept: of the last hour all, of the last day one in five minutes, of the last month
 * one an hour, before that one a day; always the first and the last, and whatever was approved or left the desk. Age
 * counts back from the newest of them, not from the clock: one that jumps ahead must not cost a revision.
 */
export function thinned(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const newest = Math.max(...entries.map(timeOf))
  let last: number | undefined
  return entries.filter((entry, index) => {
    const time = timeOf(entry)
    const { apart } = spacings.find(({ upTo }) => newest - time <= upTo) ?? spacings[0]
    const isApart = last === undefined || Math.abs(time - last) >= apart
    const isKept = entry.lasting || index === 0 || index === entries.length - 1 || isApart
    if (isKept && !entry.lasting) last = time
    return isKept
  })
}

function timeOf({ savedAt }: HistoryEntry): number {
  return Date.parse(savedAt)
}
