import type { Finding } from '../../shared/checks/finding.ts'

/** What a person has chosen in the panel: a fingerprint, and the finding that last stood under it. */
export interface Choice {
  readonly fingerprint: string
  readonly finding: Finding | undefined
}

/**
 * The choice after the findings have changed from `before` to `now`. A finding is another by its fingerprint when words
 * beside it are typed: the choice then goes over to the one that has come in its place. One that does not stand stays
 * chosen: it may come back.
 */
export function keptChoice(choice: Choice, before: readonly Finding[], now: readonly Finding[]): Choice {
  const finding = now.find(({ fingerprint }) => fingerprint === choice.fingerprint)
  if (finding) return { ...choice, finding }
  const heir = choice.finding && heirOf(choice.finding, before, now)
  return heir ? { fingerprint: heir.fingerprint, finding: heir } : choice
}

/** Whether what is chosen, or what comes in its place, is among the findings of a new report. */
export function isNamed(
  { fingerprint, finding }: Choice,
  before: readonly Finding[],
  reported: readonly Finding[],
): boolean {
  if (reported.some((one) => one.fingerprint === fingerprint)) return true
  return finding !== undefined && heirOf(finding, before, reported) !== undefined
}

/** The nearest finding that was not there before, by the same check, on the same words or from the same place on. */
function heirOf(gone: Finding, before: readonly Finding[], now: readonly Finding[]): Finding | undefined {
  const known = new Set(before.map(({ fingerprint }) => fingerprint))
  const [heir] = now
    .filter((one) => !known.has(one.fingerprint) && one.check === gone.check && isInSamePlace(one, gone))
    .toSorted((one, other) => distance(one, gone) - distance(other, gone))
  return heir
}

function isInSamePlace(one: Finding, other: Finding): boolean {
  if (one.at.in === 'body' && other.at.in === 'body' && one.at.paragraph !== other.at.paragraph) return false
  return one.at.in === other.at.in && (one.excerpt === other.excerpt || distance(one, other) === 0)
}

function distance({ at: one }: Finding, { at: other }: Finding): number {
  return one.in === 'story' || other.in === 'story' ? 0 : Math.abs(one.from - other.from)
}
