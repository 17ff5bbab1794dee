const first = 250
const longest = 5000

/** Milliseconds to wait before the next try to reach the core, after `failures` tries in a row failed. */
export function backOff(failures: number): number {
  return Math.min(longest, first * 2 ** Math.min(failures, 10))
}
