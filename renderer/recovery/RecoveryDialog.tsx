import { ProgressBar } from 'react-aria-components'
import type { Damage } from '../../shared/api/recovery.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { Shape } from '../controls/Shape.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { errorSentence, toldSentence } from '../i18n/say.ts'
import { fullTime } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'
import './recovery.css'

/** What was found damaged, what became of it and what can be done; and a verification of everything. */
export function RecoveryDialog() {
  const { shell, recovery: desk, session, locale } = useDesk()
  const say = useSay()
  const { recovery, progress, outcome, error } = useFrom(desk.store, (state) => state)
  const path = useFrom(session.store, ({ greeting }) => greeting?.library.path ?? '')
  const isEmpty = recovery && recovery.found.length === 0
  return (
    <Dialog
      title={say('recovery.title')}
      width="wide"
      onClose={shell.closeDialog}
      actions={
        <>
          <Button tone="quiet" keys="Escape" onPress={shell.closeDialog}>
            {say('action.close')}
          </Button>
          <Button tone="primary" onPress={() => (progress ? desk.stop() : void desk.verify())}>
            {say(progress ? 'recovery.stop' : 'recovery.verify')}
          </Button>
        </>
      }
    >
      {recovery === undefined && <p className="dialog-empty">{say('recovery.reading')}</p>}
      {isEmpty && (
        <p className="dialog-empty">
          {say(recovery.earlier.length > 0 ? 'recovery.noneBefore' : 'recovery.none')}
        </p>
      )}
      {recovery && recovery.found.length > 0 && (
        <section className="recovery">
          <h3>{say('recovery.found')}</h3>
          <Finds finds={recovery.found} />
        </section>
      )}
      {recovery && recovery.setAside.length > 0 && (
        <p className="recovery-aside">
          {say('recovery.setAside', { count: recovery.setAside.length, path })}
        </p>
      )}
      <div className="recovery" aria-live="polite">
        {progress && (
          <ProgressBar
            aria-label={say('recovery.verify')}
            value={progress.done}
            maxValue={Math.max(1, progress.total)}
          >
            {say('recovery.progress', { done: progress.done, total: progress.total })}
          </ProgressBar>
        )}
        {error && <p role="alert">{errorSentence(say, error)}</p>}
        {outcome && outcome.damage.length === 0 && (
          <p className="recovery-whole">
            <Shape name="clean" />
            {say('recovery.whole', { stories: outcome.stories, entries: outcome.entries })}
          </p>
        )}
        {outcome && outcome.damage.length > 0 && (
          <>
            <h3>{say('recovery.broken', { count: outcome.damage.length })}</h3>
            <Finds finds={outcome.damage} />
          </>
        )}
        {outcome && outcome.head.seq > 0 && (
          <p className="recovery-head">{say('recovery.head', { ...outcome.head })}</p>
        )}
      </div>
      {recovery && recovery.earlier.length > 0 && (
        <section className="recovery">
          <h3>{say('recovery.earlier')}</h3>
          <ul>
            {recovery.earlier.map((damage) => (
              <li key={`${damage.told} ${damage.message}`}>
                <p {...(damage.korean === undefined && { lang: 'en' })}>{toldSentence(say, damage)}</p>
                <small>{fullTime(damage.told, locale())}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  )
}

function Finds({ finds }: { readonly finds: readonly Damage[] }) {
  const { shell, story, gate } = useDesk()
  const say = useSay()
  return (
    <ul>
      {finds.map((find) => {
        const { where, at, message } = find
        const id = /^stories\/..\/(.+)\.json$/.exec(at)?.[1]
        return (
          <li key={message}>
            <p>{toldSentence(say, find)}</p>
            <small>
              {say(`recovery.what.${adviceFor(where)}`)}
              {id !== undefined && (
                <Button
                  tone="link"
                  onPress={() => {
                    shell.closeDialog()
                    void story.open(id).then((answer) => {
                      if (!answer.ok) gate.trouble(answer.error)
                    })
                  }}
                >
                  {say('recovery.open')}
                </Button>
              )}
            </small>
          </li>
        )
      })}
    </ul>
  )
}

/** What can be done is the same for several kinds. */
function adviceFor(where: Damage['where']) {
  if (where === 'story' || where === 'settings' || where === 'ledger' || where === 'vocabulary') return where
  return where === 'catalogue' || where === 'library' || where === 'archive' ? 'copy' : 'other'
}
