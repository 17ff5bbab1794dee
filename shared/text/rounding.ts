/** What a printed figure may stand for: all that rounds to it. */
export interface Range {
  readonly least: number
  readonly most: number
}

/** A printed figure as arithmetic sees it. */
export interface Printed {
  readonly value: number
  /** What one step of its last printed digit is worth. */
  readonly step: number
  /** "about", "nearly", "more than" stands before it. */
  readonly rough: boolean
}

/** A little more than half a step, since desks round sums of rounded figures. */
const half = 0.56
/** How far off "about" may be, as a share. */
const roughShare = 0.03

/** Two figures that were both rounded lie seldom both at the far end of what they stand for: once in 25 times. */
const together = 0.8

/** What a figure may stand for. A whole number without a scale ("110") stands for itself. */
export function rangeOf({ value, step, rough }: Printed, share = 1): Range {
  const by = Math.max(step === 1 ? 0 : step * 0.5 * share, rough ? Math.abs(value) * roughShare : 0)
  return { least: value - by, most: value + by }
}

/** What a printed result may be the rounding of. */
export function rangeOfResult({ value, step, rough }: Printed): Range {
  const by = Math.max(step * half, rough ? Math.max(1.5, Math.abs(value) * 0.1) : 0)
  return { least: value - by, most: value + by }
}

export function overlap(one: Range, other: Range): boolean {
  return one.least <= other.most && other.least <= one.most
}

function shareOf(one: Printed, other: Printed): number {
  return one.step !== 1 && other.step !== 1 ? together : 1
}

/** By how many per cent a figure has changed; negative where it has fallen. */
export function changeRange(to: Printed, from: Printed): Range {
  const share = shareOf(to, from)
  const after = rangeOf(to, share)
  const before = rangeOf(from, share)
  return {
    least: (after.least / before.most - 1) * 100,
    most: (after.most / before.least - 1) * 100,
  }
}

/** How many per cent a part is of a whole. */
export function shareRange(part: Printed, whole: Printed): Range {
  const share = shareOf(part, whole)
  const some = rangeOf(part, share)
  const all = rangeOf(whole, share)
  return { least: (some.least / all.most) * 100, most: (some.most / all.least) * 100 }
}

/** A result as it is printed: to `decimals` places, without a point where it is whole. */
export function printed(value: number, decimals: number): string {
  const text = value.toFixed(decimals)
  return decimals > 0 && Number(text) === Math.round(Number(text)) ? String(Math.round(Number(text))) : text
}
