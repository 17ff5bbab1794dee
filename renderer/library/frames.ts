/**
 * Rows that are laid out at once. A browser cannot draw a page taller than some 33 million px, and what lays the
 * rows out is slow with more than this: a list of a million rows is seen through a frame that moves along it.
 */
export const frameSize = 20_000
/** Rows between the screen and the frame's end at which the frame moves on. */
const margin = 1000

/** Some rows of a list: `count` of them from `base` on. */
export interface Frame {
  readonly base: number
  readonly count: number
}

/** The frame that begins at `base` or, near the list's end, as late as it can. */
export function frameAt(base: number, total: number): Frame {
  return { base: Math.max(0, Math.min(base, total - frameSize)), count: Math.min(frameSize, total) }
}

/** The frame with a row in its middle. */
export function frameAround(index: number, total: number): Frame {
  return frameAt(index - frameSize / 2, total)
}

/** Whether a row lies in the frame. */
export function isIn({ base, count }: Frame, index: number): boolean {
  return index >= base && index < base + count
}

/** Whether the row at the top of the screen is so near to the frame's end that it has to move along the list. */
export function isNearEnd({ base, count }: Frame, top: number, total: number): boolean {
  return (base > 0 && top < base + margin) || (base + count < total && top >= base + count - margin)
}
