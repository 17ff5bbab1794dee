import { Label, ProgressBar } from 'react-aria-components'
import { Button } from '../controls/Button.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'

/** How far an import has come, and the button that stops it. */
export function ImportProgress() {
  const { imports } = useDesk()
  const say = useSay()
  const run = useFrom(imports.store, (state) => state.run)
  if (!run || run.state === 'done' || run.state === 'stopped') return undefined
  const done = run.outcomes.length
  return (
    <div className="import-progress">
      <ProgressBar value={done} maxValue={run.total} className="progress">
        {({ percentage = 0 }) => (
          <>
            <Label>{say('import.progress', { done, total: run.total })}</Label>
            <span className="progress-track">
              <span className="progress-fill" style={{ width: `${percentage}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      {run.total > 10 && (
        <Button
          isDisabled={run.state === 'stopping'}
          onPress={run.state === 'paused' ? imports.resume : imports.pause}
        >
          {say(run.state === 'paused' ? 'import.resume' : 'import.pause')}
        </Button>
      )}
      <Button isDisabled={run.state === 'stopping'} onPress={imports.stop}>
        {say('action.cancel')}
      </Button>
    </div>
  )
}
