import type { Line } from './lines.ts'

/** Where a line's columns begin: after a tab, or after two or more spaces that do not follow a sentence. */
function gapsOf(raw: string): readonly number[] {
  const starts: number[] = []
  for (const gap of raw.matchAll(/(?<=\S)(?:\t+ *|(?<![.!?:;]["'”’)]?) {2,})(?=\S)/gu)) {
    starts.push(gap.index + gap[0].length)
  }
  return starts
}

/** True for lines set by hand in columns: results, prices, standings. White space counts there. */
export function isTabular(lines: readonly Line[]): boolean {
  if (lines.length < 2) return false
  const gapped = lines.map(({ raw }) => gapsOf(raw)).filter((gaps) => gaps.length > 0)
  if (gapped.length < 2 || gapped.length < lines.length * 0.6) return false
  if (lines.some(({ raw }) => raw.trim().includes('\t'))) return true
  // Figures align on the right and names on the left, so a column shows in where it begins or ends.
  const seen = new Map<number, number>()
  for (const { raw } of lines) {
    const edges = new Set<number>()
    for (const start of gapsOf(raw)) {
      edges.add(start)
      const end = raw.slice(start).search(/\s{2}|$/)
      edges.add(start + end)
    }
    for (const edge of edges) seen.set(edge, (seen.get(edge) ?? 0) + 1)
  }
  return Math.max(0, ...seen.values()) >= Math.max(2, gapped.length * 0.5)
}

/** The runs of `lines` that are tables: all of them, or stretches of three or more that have columns. */
export function tabularRuns(
  lines: readonly Line[],
): readonly { readonly from: number; readonly to: number }[] {
  if (isTabular(lines)) return [{ from: 0, to: lines.length }]
  const runs: { readonly from: number; readonly to: number }[] = []
  for (let from = 0; from < lines.length; from++) {
    let to = from
    while (to < lines.length && gapsOf(lines[to]?.raw ?? '').length > 0) to++
    if (to - from >= 3 && isTabular(lines.slice(from, to))) runs.push({ from, to })
    from = to
  }
  return runs
}
