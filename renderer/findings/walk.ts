import type { Finding } from '../../shared/checks/finding.ts'

/** Where a walk through the findings has come to: the one chosen last, and the order they were in then. */
export interface Trail {
  readonly from: string
  readonly order: readonly string[]
}

/**
 * The finding after (`step` 1) or before (-1) the chosen one, going round at the ends. Where that one is gone, since it
 * was mended, the walk goes on from its place in the trail.
 */
export function neighbour(
  findings: readonly Finding[],
  chosen: string | undefined,
  step: 1 | -1,
  trail?: Trail,
): Finding | undefined {
  const at = findings.findIndex(({ fingerprint }) => fingerprint === chosen)
  if (at >= 0) return findings[(at + step + findings.length) % findings.length]
  return onTrail(findings, step, trail) ?? (step === 1 ? findings[0] : findings.at(-1))
}

function onTrail(findings: readonly Finding[], step: 1 | -1, trail: Trail | undefined): Finding | undefined {
  if (!trail) return undefined
  const standing = new Map(findings.map((finding) => [finding.fingerprint, finding]))
  const at = trail.order.indexOf(trail.from)
  const ahead = step === 1 ? trail.order.slice(at + 1) : trail.order.slice(0, Math.max(at, 0)).toReversed()
  const next = ahead.find((fingerprint) => standing.has(fingerprint))
  return next === undefined ? undefined : standing.get(next)
}
