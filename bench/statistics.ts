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
