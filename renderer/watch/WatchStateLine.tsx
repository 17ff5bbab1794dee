import type { WatchState } from '../../shared/api/watch.ts'
import { Shape } from '../controls/Shape.tsx'
import { useDesk } from '../desk.ts'
import { clockTime } from '../i18n/times.ts'
import { toldSentence } from '../i18n/say.ts'
import { useSay } from '../i18n/use-say.ts'

/** How a watched folder does, in a line. */
export function WatchStateLine({ folder }: { readonly folder: WatchState }) {
  const desk = useDesk()
  const say = useSay()
  if (folder.on && folder.trouble !== undefined) {
    return (
      <span className="graded-blocker watch-trouble">
        <Shape name="blocker" /> {toldSentence(say, folder.trouble)}
      </span>
    )
  }
  if (!folder.on) return <span>{say('watch.off')}</span>
  if (folder.lastArrival === undefined) return <span>{say('watch.waiting')}</span>
  const at = clockTime(folder.lastArrival, desk.locale())
  return <span>{say('watch.last', { at, count: folder.came })}</span>
}
