import { FolderSync } from 'lucide-react'
import { Button } from '../controls/Button.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { clockTime } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'
import { WatchStateLine } from './WatchStateLine.tsx'
import './watch.css'

/** Below the list, while a folder is watched: how it does. It opens the folders. */
export function WatchLine() {
  const desk = useDesk()
  const { watch, shell } = desk
  const locale = desk.locale()
  const say = useSay()
  const folders = useFrom(watch.store, (state) => state.folders)
  const on = folders.filter((folder) => folder.on)
  const failed = folders.reduce((sum, folder) => sum + folder.failed, 0)
  const [shown] = on.toSorted(
    (a, b) =>
      Number(b.trouble !== undefined) - Number(a.trouble !== undefined) ||
      (b.lastArrival ?? '').localeCompare(a.lastArrival ?? ''),
  )
  if (!shown) return undefined
  return (
    <div className="watch-line">
      <FolderSync size={14} strokeWidth={1.75} aria-hidden="true" />
      <Button tone="quiet" onPress={() => shell.ask({ kind: 'watched' })}>
        {on.length === 1
          ? say('watch.one', { folder: shown.name })
          : say('watch.several', { count: on.length })}
      </Button>
      <small>
        {shown.trouble !== undefined || shown.lastArrival === undefined ? (
          <WatchStateLine folder={shown} />
        ) : (
          clockTime(shown.lastArrival, locale)
        )}
        {failed > 0 && <b className="graded-blocker"> · {say('watch.failed', { count: failed })}</b>}
      </small>
    </div>
  )
}
