/** What was found of what there was, and what was found besides. */
export interface Counts {
  readonly found: number
  readonly missed: number
  readonly extra: number
}

/** Precision, recall and their harmonic mean, 0 to 1; 1 where there was nothing to find and nothing was found. */
export function rates({ found, missed, extra }: Counts): { precision: number; recall: number; f1: number } {
  const precision = found + extra === 0 ? 1 : found / (found + extra)
  const recall = found + missed === 0 ? 1 : found / (found + missed)
  const f1 = found + missed + extra === 0 ? 1 : (2 * found) / (2 * found + missed + extra)
  return { precision, recall, f1 }
}

/** The sum of several counts. */
export function total(counts: readonly Counts[]): Counts {
  let found = 0
  let missed = 0
  let extra = 0
  for (const one of counts) {
    found += one.found
    missed += one.missed
    extra += one.extra
  }
  return { found, missed, extra }
}

/** A value and where it lies in 95 of 100 resamplings. */
export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** A statistic of a sample with its 95 % bootstrap interval. `sample` holds what is independent: stories, not pairs. */
export function bootstrap<Item>(
  sample: readonly Item[],
  statistic: (sample: readonly Item[]) => number,
  random: () => number,
  rounds = 200,
): Interval {
  const value = statistic(sample)
  if (sample.length === 0) return { value, low: value, high: value }
  const values = Array.from({ length: rounds }, () =>
    statistic(sample.map((item) => sample[Math.floor(random() * sample.length)] ?? item)),
  ).toSorted((one, other) => one - other)
  const at = (share: number): number => values[Math.min(rounds - 1, Math.floor(share * rounds))] ?? value
  return { value, low: at(0.025), high: at(0.975) }
}

/** A score, and whether it should have been high. */
export interface Scored {
  readonly score: number
  readonly positive: boolean
  /** How often it counts: a pair that stands in many trials is scored once. */
  readonly times?: number
}

/** The area under the curve of recall over false alarms: how often a positive scores higher than a negative. */
export function areaUnderCurve(scored: readonly Scored[]): number {
  const sorted = [...scored].toSorted((one, other) => one.score - other.score)
  let ranks = 0
  let positives = 0
  for (let first = 0; first < sorted.length;) {
    let end = first
    while (end < sorted.length && sorted[end]?.score === sorted[first]?.score) end += 1
    // Ties share the middle of the ranks they take.
    const rank = (first + 1 + end) / 2
    for (; first < end; first += 1) {
      if (sorted[first]?.positive === true) {
        ranks += rank
        positives += 1
      }
    }
  }
  const negatives = sorted.length - positives
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives)
}

/** The least score to call positive for the most F1, or for the most right answers. */
export function bestThreshold(scored: readonly Scored[], by: 'f1' | 'accuracy' = 'f1'): number {
  const sorted = [...scored].toSorted((one, other) => other.score - one.score)
  let positives = 0
  let negatives = 0
  for (const { positive, times = 1 } of sorted) {
    if (positive) positives += times
    else negatives += times
  }
  let found = 0
  let extra = 0
  let best = -1
  let threshold = Number.POSITIVE_INFINITY
  for (const [index, { score, positive, times = 1 }] of sorted.entries()) {
    if (positive) found += times
    else extra += times
    const next = sorted[index + 1]?.score
    if (next === score) continue
    const counts = { found, missed: positives - found, extra }
    const reached = by === 'f1' ? rates(counts).f1 : found + negatives - extra
    if (reached > best) {
      best = reached
      threshold = next === undefined ? score : (score + next) / 2
    }
  }
  return threshold
}

/** What a threshold finds. */
export function countsAt(scored: readonly Scored[], threshold: number): Counts {
  let found = 0
  let missed = 0
  let extra = 0
  for (const { score, positive, times = 1 } of scored) {
    if (positive && score >= threshold) found += times
    else if (positive) missed += times
    else if (score >= threshold) extra += times
  }
  return { found, missed, extra }
}

/** A share of independent tries and where it lies with 95 % confidence (Wilson's score interval). */
export function proportion(found: number, tried: number): Interval {
  if (tried === 0) return { value: 1, low: 0, high: 1 }
  const z = 1.96
  const value = found / tried
  const middle = value + z ** 2 / (2 * tried)
  const spread = z * Math.sqrt((value * (1 - value)) / tried + z ** 2 / (4 * tried ** 2))
  const scale = 1 + z ** 2 / tried
  return { value, low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) }
}
