/** The value below which a share `q` of the sample lies; NaN for an empty sample. */
export function quantile(sample: readonly number[], q: number): number {
  const sorted = [...sample].toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}

/** A row of a table: a name, the two sides in milliseconds, and their ratio. */
export function row(name: string, ours: number, baseline: number): string {
  const ms = (value: number): string => `${value.toFixed(1).padStart(9)} ms`
  return `${name.padEnd(44)}${ms(ours)}${ms(baseline)}${(ours / baseline).toFixed(2).padStart(9)}`
}

export const heading = `${'measure'.padEnd(44)}${'ours'.padStart(12)}${'baseline'.padStart(12)}${'ratio'.padStart(9)}`

/** Both sides of a comparison, measured by turns in one process. Milliseconds. */
export interface Turns {
  /** The fastest round of each side. */
  readonly ours: number
  readonly baseline: number
  /** The median of the rounds' own ratios, and where it lies in 90 of 100 resamplings of the rounds. */
  readonly ratio: number
  readonly low: number
  readonly high: number
}

/**
 * Runs two things by turns, so that a busy machine slows both alike. Each is run some rounds unmeasured first;
 * one that is fast is run several times a round, to be long enough for the clock.
 */
export function byTurns(
  ours: () => unknown,
  baseline: () => unknown,
  rounds: number,
  random: () => number,
): Turns {
  const times = { ours: repeats(ours), baseline: repeats(baseline) }
  const taken: { readonly ours: number; readonly baseline: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    taken.push({ ours: timed(ours, times.ours), baseline: timed(baseline, times.baseline) })
  }
  const ratios = taken.map((round) => round.ours / round.baseline)
  const medians = Array.from({ length: 500 }, () =>
    quantile(
      ratios.map(() => ratios[Math.floor(random() * ratios.length)] ?? Number.NaN),
      0.5,
    ),
  )
  return {
    ours: Math.min(...taken.map((round) => round.ours)),
    baseline: Math.min(...taken.map((round) => round.baseline)),
    ratio: quantile(ratios, 0.5),
    low: quantile(medians, 0.05),
    high: quantile(medians, 0.95),
  }
}

/** Milliseconds a round of something fast should last. */
const leastRound = 5

/** Warms something up, and says how often to run it in a round. */
function repeats(run: () => unknown): number {
  const begun = performance.now()
  let runs = 0
  while (performance.now() - begun < 250 || runs < 3) {
    run()
    runs += 1
  }
  return Math.max(1, Math.round(leastRound / ((performance.now() - begun) / runs)))
}

function timed(run: () => unknown, times: number): number {
  const begun = performance.now()
  for (let time = 0; time < times; time += 1) run()
  return (performance.now() - begun) / times
}
