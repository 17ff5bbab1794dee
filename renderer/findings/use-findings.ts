import { useMemo } from 'react'
import type { Finding } from '../../shared/checks/finding.ts'
import type { Waiver } from '../../shared/story/record.ts'
import { useDesk, useFrom } from '../desk.ts'
import { type Tally, tally } from './tally.ts'

export interface FindingsView {
  readonly standing: readonly Finding[]
  readonly waivers: ReadonlyMap<string, Waiver>
  readonly counts: Tally
}

/** The open story's findings and what people have said about them. */
export function useFindings(): FindingsView {
  const { story, findings } = useDesk()
  const standing = useFrom(findings.store, (state) => state.standing)
  const said = useFrom(story.store, ({ open }) => open?.story.desk.waivers)
  return useMemo(() => {
    const waivers = new Map((said ?? []).map((waiver) => [waiver.fingerprint, waiver]))
    return { standing, waivers, counts: tally(standing, new Set(waivers.keys())) }
  }, [standing, said])
}
