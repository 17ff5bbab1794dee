import { Label, ProgressBar } from 'react-aria-components'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { errorSentence, toldSentence } from '../i18n/say.ts'
import { fullTime } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'
import type { BackupRun } from './backup-desk.ts'

/** Backs the library up to one file: what it holds, how far it is, what came of it, and how the daily ones stand. */
export function BackupDialog() {
  const { shell, session, backups, locale } = useDesk()
  const say = useSay()
  const run = useFrom(backups.store, (state) => state.run)
  const { last, failed } = useFrom(session.store, (state) => state.backup)
  const isRunning = run?.state === 'running'
  return (
    <Dialog
      title={say('backup.title')}
      onClose={shell.closeDialog}
      actions={
        <>
          <Button onPress={shell.closeDialog}>{say('action.close')}</Button>
          {/* One button for both, so that the keyboard stays where it is. */}
          <Button
            {...(!isRunning && { tone: 'primary' })}
            onPress={() => (isRunning ? backups.cancel() : void backups.start())}
          >
            {say(isRunning ? 'action.cancel' : 'backup.start')}
          </Button>
        </>
      }
    >
      <p>{say('backup.what')}</p>
      <RunLine run={run} />
      <p className="backup-daily">
        {last === undefined ? say('backup.none') : say('backup.last', { at: fullTime(last, locale()) })}
      </p>
      {failed !== undefined && (
        <p className="backup-failed">{say('backup.failed', { why: toldSentence(say, failed) })}</p>
      )}
    </Dialog>
  )
}

function RunLine({ run }: { readonly run: BackupRun | undefined }) {
  const say = useSay()
  if (run === undefined) return undefined
  if (run.state === 'failed') return <p role="alert">{errorSentence(say, run.error)}</p>
  const { step } = run
  if (step?.stage === 'done') {
    const file = step.delivery.how === 'saved' ? step.delivery.path : step.fileName
    return <p role="status">{say('backup.done', { count: step.stories, file })}</p>
  }
  const { stage, done, total } =
    step && step.stage !== 'cancelled' ? step : ({ stage: 'writing', done: 0, total: 0 } as const)
  return (
    <ProgressBar value={done} maxValue={Math.max(1, total)} className="progress">
      {({ percentage = 0 }) => (
        <>
          <Label>{say(`backup.${stage}`, { done, total })}</Label>
          <span className="progress-track">
            <span className="progress-fill" style={{ width: `${percentage}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  )
}
