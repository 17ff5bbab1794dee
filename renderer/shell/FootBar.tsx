import { runCommand } from '../commands/actions.ts'
import { Button } from '../controls/Button.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { errorSentence, toldSentence } from '../i18n/say.ts'
import { clockTime, shortDay } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'
import { isConflict } from '../story/autosave.ts'

/** The line below the columns: the library, how much it keeps, when the checks spoke, and the disk. */
export function FootBar() {
  const desk = useDesk()
  const { session, library, findings, story } = desk
  const say = useSay()
  const greeting = useFrom(session.store, (state) => state.greeting)
  const writable = useFrom(session.store, (state) => state.writable)
  const whyNot = useFrom(session.store, (state) => state.whyNot)
  const { last, failed } = useFrom(session.store, (state) => state.backup)
  const autosave = useFrom(story.store, ({ open }) => open?.autosave)
  const counts = useFrom(library.store, (state) => state.counts)
  const checkedAt = useFrom(findings.store, (state) => state.checkedAt)
  const took = useFrom(findings.store, ({ report }) => report?.took)
  const damaged = useFrom(desk.recovery.store, ({ recovery }) => recovery?.found.length ?? 0)
  // A conflict has a screen of its own, and is no matter of the disk.
  const refusal = autosave?.phase === 'refused' && !isConflict(autosave) ? autosave.error : undefined
  const disk = refusal
    ? errorSentence(desk.say, refusal)
    : writable
      ? undefined
      : whyNot
        ? toldSentence(desk.say, whyNot)
        : say('foot.readOnly')
  if (!greeting) return <footer className="foot-bar" />
  const kept = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <footer className="foot-bar">
      <span title={greeting.library.path}>{greeting.library.name}</span>
      <span>{say('foot.kept', { count: kept })}</span>
      {checkedAt !== undefined && took !== undefined && (
        <span>
          {say('foot.checked', {
            at: clockTime(checkedAt, desk.locale()),
            took: Math.max(1, Math.round(took)),
          })}
        </span>
      )}
      {failed === undefined ? (
        last !== undefined && (
          <span>{say('foot.backup', { at: shortDay(last.slice(0, 10), desk.locale()) })}</span>
        )
      ) : (
        <span title={toldSentence(desk.say, failed)}>{say('foot.backupFailed')}</span>
      )}
      {damaged > 0 && (
        <Button tone="link" onPress={() => runCommand('library.recovery', desk)}>
          {say('foot.damaged', { count: damaged })}
        </Button>
      )}
      <span className={`foot-disk${disk === undefined ? '' : ' is-trouble'}`} title={disk}>
        {disk ?? say('foot.safe')}
      </span>
    </footer>
  )
}
