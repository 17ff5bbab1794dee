import type { FailedArrival } from '../../shared/api/watch.ts'
import { Button } from '../controls/Button.tsx'
import { Shape } from '../controls/Shape.tsx'
import { useDesk } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'

interface FailedArrivalsProps {
  readonly id: string
  readonly failed: readonly FailedArrival[]
}

/** What could not be imported of a folder, why, and what can be done about it. */
export function FailedArrivals({ id, failed }: FailedArrivalsProps) {
  const { watch } = useDesk()
  const say = useSay()
  return (
    <ul className="report-files">
      {failed.map(({ file, why }) => (
        <li key={file}>
          <span className="graded graded-blocker">
            <Shape name="blocker" />
          </span>
          <div>
            {!why.includes(file) && <b>{file}</b>} {why}
            <p className="watch-acts">
              <Button tone="link" onPress={() => void watch.look(id, file)}>
                {say('watch.look')}
              </Button>
              <Button tone="link" onPress={() => void watch.settle(id, file, 'again')}>
                {say('watch.again')}
              </Button>
              <Button tone="link" onPress={() => void watch.settle(id, file, 'done')}>
                {say('watch.putAway')}
              </Button>
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
