import { useEffect, useMemo, useState } from 'react'
import type { StoryRow } from '../../shared/api/archive.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import { useDesk, useFrom } from '../desk.ts'

/** The stories of a slug's series and, as they may have another slug, those the open one is another version of. */
export function useSeries(slugline: string | undefined) {
  const { core, ranBefore } = useDesk()
  const updates = useFrom(ranBefore.store, (state) => state.updates)
  const [found, setFound] = useState<readonly StoryRow[]>()
  const [failure, setFailure] = useState<DeskError>()
  useEffect(() => {
    if (slugline === undefined) return undefined
    let isWanted = true
    void core
      .call((client) => client.archive.series({ slugline }))
      .then((answer) => {
        if (!isWanted) return
        if (answer.ok) setFound(answer.value)
        else setFailure(answer.error)
      })
    return () => {
      isWanted = false
    }
  }, [core, slugline])
  const rows = useMemo(() => {
    const kept = slugline === undefined ? [] : found
    if (!kept) return undefined
    const known = new Set(kept.map(({ number }) => number))
    const others = updates.map(({ story }) => story).filter(({ number }) => !known.has(number))
    return [...kept, ...others].toSorted((one, other) =>
      one.day === other.day
        ? other.version - one.version || other.number - one.number
        : one.day < other.day
          ? 1
          : -1,
    )
  }, [slugline, found, updates])
  return { rows, failure }
}
