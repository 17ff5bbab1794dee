/** As many stories as are exported at once. */
export const mostChosen = 500

/** The stories with one more, or without it where it is among them. */
export function toggled(chosen: readonly string[], id: string): readonly string[] {
  return chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id].slice(0, mostChosen)
}

/** The indices from one row to another, both included, however they stand: at most so many as can be chosen. */
export function rangeOf(from: number, to: number): readonly number[] {
  const [first, last] = from < to ? [from, to] : [to, from]
  const start = Math.max(first, to < from ? last - mostChosen + 1 : first)
  return Array.from({ length: Math.min(last - start + 1, mostChosen) }, (_, step) => start + step)
}
