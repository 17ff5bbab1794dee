import { useEffect, useState } from 'react'
import { commandSpec } from '../../shared/commands/table.ts'
import { runCommand } from '../commands/actions.ts'
import { Button } from '../controls/Button.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'

/** Milliseconds indexing may take unseen: a small library is in step before anyone could read the line. */
const quiet = 700

/** Below the list, where the archive is not in step with the library: how far it is, or that it failed. */
export function ArchiveLine() {
  const desk = useDesk()
  const say = useSay()
  const archive = useFrom(desk.searches.archive, (state) => state)
  const isShown = useStays(archive.state === 'indexing', quiet)
  if (archive.state === 'failed') {
    return (
      <div className="archive-line is-failed" role="alert">
        <p title={archive.why}>{say('archive.failed')}</p>
        <Button
          keys={commandSpec('library.rebuild').keys}
          onPress={() => runCommand('library.rebuild', desk)}
        >
          {say('archive.rebuild')}
        </Button>
      </div>
    )
  }
  if (archive.state !== 'indexing' || !isShown) return undefined
  const { done, total } = archive
  return (
    <div
      className="archive-line"
      role="progressbar"
      aria-label={say('archive.title')}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={say('archive.indexing', { done, total })}
    >
      <p>{say('archive.indexing', { done, total })}</p>
      <span className="progress-track">
        <span className="progress-fill" style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }} />
      </span>
    </div>
  )
}

/** True once something has been true for some milliseconds. */
function useStays(is: boolean, ms: number): boolean {
  const [stays, setStays] = useState(false)
  useEffect(() => {
    if (!is) return undefined
    const timer = setTimeout(() => setStays(true), ms)
    return () => {
      clearTimeout(timer)
      setStays(false)
    }
  }, [is, ms])
  return is && stays
}
