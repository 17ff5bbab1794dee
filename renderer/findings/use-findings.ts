import { useMemo } from 'react'
import type { Finding } from '../../shared/checks/finding.ts'
import { type Counts, divideByWaivers } from '../../shared/checks/standing.ts'
import type { Waiver } from '../../shared/story/record.ts'
import { useDesk, useFrom } from '../desk.ts'

export interface FindingsView {
  readonly standing: readonly Finding[]
  /** Reasons that hold, by the fingerprint of what they let stand. */
  readonly waivers: ReadonlyMap<string, Waiver>
  /** Those of `standing` that nobody has let stand. */
  readonly open: readonly Finding[]
  readonly counts: Counts
}

/** The open story's findings and what people have said about them. */
export function useFindings(): FindingsView {
  const { story, findings } = useDesk()
  const standing = useFrom(findings.store, (state) => state.standing)
  const said = useFrom(story.store, ({ open }) => open?.story.desk.waivers)
  return useMemo(() => {
    const divided = divideByWaivers(standing, said ?? [])
    const waivers = new Map(divided.waived.map(({ waiver }) => [waiver.fingerprint, waiver]))
    return { standing, waivers, open: divided.standing, counts: divided.counts }
  }, [standing, said])
}
