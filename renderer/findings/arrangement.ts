import type { Finding, Severity } from '../../shared/checks/finding.ts'
import { type CheckKind, checkKinds, kindOf } from '../../shared/checks/kinds.ts'

/** Which findings the panel shows, and how. */
export interface Arrangement {
  /** By how grave they are and what about, or as an eye meets them going down the story. */
  readonly order: 'grade' | 'story'
  /** Grades that are left out. */
  readonly hidden: ReadonlySet<Severity>
  /** What alone is shown; everything where it is undefined. */
  readonly kind: CheckKind | undefined
}

export const plainArrangement: Arrangement = { order: 'grade', hidden: new Set(), kind: undefined }

const severities: readonly Severity[] = ['blocker', 'warning', 'note']

/**
 * The findings that are shown, in the order in which they are: F8 goes through them so. `standing` is in reading order;
 * by grade, those that someone let stand come last.
 */
export function arranged(
  standing: readonly Finding[],
  { order, hidden, kind }: Arrangement,
  isWaived: (finding: Finding) => boolean = noneWaived,
): readonly Finding[] {
  const shown = standing.filter(
    ({ severity, check }) => !hidden.has(severity) && (kind === undefined || kindOf(check) === kind),
  )
  if (order === 'story') return shown
  const rank = (finding: Finding): number =>
    (isWaived(finding) ? severities.length : severities.indexOf(finding.severity)) * checkKinds.length +
    checkKinds.indexOf(kindOf(finding.check))
  return shown.toSorted((one, other) => rank(one) - rank(other))
}

const noneWaived = (): boolean => false

/** A heading of the panel, or what stands under one. */
export type PanelRow =
  | { readonly row: 'waived'; readonly count: number }
  | { readonly row: 'grade'; readonly severity: Severity; readonly count: number }
  | { readonly row: 'kind'; readonly kind: CheckKind; readonly severity: Severity; readonly count: number }
  | { readonly row: 'finding'; readonly finding: Finding }

/**
 * The arranged findings with their headings, those that someone let stand at the foot; in reading order as they are,
 * without headings.
 */
export function panelRows(
  findings: readonly Finding[],
  order: Arrangement['order'],
  isWaived: (finding: Finding) => boolean = noneWaived,
): readonly PanelRow[] {
  if (order === 'story') return findings.map((finding) => ({ row: 'finding', finding }))
  const open = findings.filter((finding) => !isWaived(finding))
  const waived = findings.filter(isWaived)
  const graded = gradedRows(open)
  if (waived.length === 0) return graded
  return [
    ...graded,
    { row: 'waived', count: waived.length },
    ...waived.map((finding) => ({ row: 'finding', finding }) as const),
  ]
}

function gradedRows(findings: readonly Finding[]): readonly PanelRow[] {
  return severities.flatMap((severity): readonly PanelRow[] => {
    const graded = findings.filter((finding) => finding.severity === severity)
    if (graded.length === 0) return []
    const kinds = checkKinds.flatMap((kind): readonly PanelRow[] => {
      const members = graded.filter(({ check }) => kindOf(check) === kind)
      if (members.length === 0) return []
      return [
        { row: 'kind', kind, severity, count: members.length },
        ...members.map((finding) => ({ row: 'finding', finding }) as const),
      ]
    })
    return [{ row: 'grade', severity, count: graded.length }, ...kinds]
  })
}

/** How many findings there are of each kind. */
export function countKinds(standing: readonly Finding[]): ReadonlyMap<CheckKind, number> {
  const counts = new Map<CheckKind, number>()
  for (const { check } of standing) counts.set(kindOf(check), (counts.get(kindOf(check)) ?? 0) + 1)
  return counts
}
