import type { Units } from './passage.ts'

/** Which units of two passages say the same, in order: pairs of unit indices, both rising. */
export interface Alignment {
  readonly first: readonly number[]
  readonly second: readonly number[]
}

/**
 * Aligns two passages: a common subsequence of their units of the greatest weight. Costs the product of
 * their lengths, less what they share at either end; passages are bounded, so it is too.
 */
export function align(one: Units, other: Units): Alignment {
  const first: number[] = []
  const second: number[] = []
  let head = 0
  while (head < one.count && head < other.count && one.key[head] === other.key[head]) {
    first.push(head)
    second.push(head)
    head += 1
  }
  let oneEnd = one.count
  let otherEnd = other.count
  while (oneEnd > head && otherEnd > head && one.key[oneEnd - 1] === other.key[otherEnd - 1]) {
    oneEnd -= 1
    otherEnd -= 1
  }
  alignMiddle(one, other, head, oneEnd, otherEnd, first, second)
  for (; oneEnd < one.count; oneEnd += 1, otherEnd += 1) {
    first.push(oneEnd)
    second.push(otherEnd)
  }
  return { first, second }
}

function alignMiddle(
  one: Units,
  other: Units,
  head: number,
  oneEnd: number,
  otherEnd: number,
  first: number[],
  second: number[],
): void {
  const rows = oneEnd - head
  const width = otherEnd - head + 1
  if (rows === 0 || width === 1) return
  // best[row][column]: the greatest weight that the two remainders from there on have in common.
  const best = new Float32Array((rows + 1) * width)
  for (let row = rows - 1; row >= 0; row -= 1) {
    const key = one.key[head + row]
    const weight = one.weight[head + row] ?? 0
    for (let column = width - 2; column >= 0; column -= 1) {
      const at = row * width + column
      const down = best[at + width] ?? 0
      const right = best[at + 1] ?? 0
      let value = down > right ? down : right
      if (key === other.key[head + column]) {
        const taken = (best[at + width + 1] ?? 0) + weight
        if (taken >= value) value = taken
      }
      best[at] = value
    }
  }
  let row = 0
  let column = 0
  while (row < rows && column < width - 1) {
    const at = row * width + column
    const value = best[at] ?? 0
    const same = one.key[head + row] === other.key[head + column]
    // The same addition of the same two numbers as above, so that comparing for equality is exact.
    if (same && Math.fround((best[at + width + 1] ?? 0) + (one.weight[head + row] ?? 0)) === value) {
      first.push(head + row)
      second.push(head + column)
      row += 1
      column += 1
    } else if ((best[at + width] ?? 0) === value) row += 1
    else column += 1
  }
}
