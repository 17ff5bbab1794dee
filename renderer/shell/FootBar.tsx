import { runCommand } from '../commands/actions.ts'
import { Button } from '../controls/Button.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { clockTime, shortDay } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'

/** The line below the columns: the library, how much it keeps, when the checks spoke, and the disk. */
export function FootBar() {
  const desk = useDesk()
  const { session, library, findings } = desk
  const say = useSay()
  const greeting = useFrom(session.store, (state) => state.greeting)
  const writable = useFrom(session.store, (state) => state.writable)
  const whyNot = useFrom(session.store, (state) => state.whyNot)
  const { last, failed } = useFrom(session.store, (state) => state.backup)
  const counts = useFrom(library.store, (state) => state.counts)
  const checkedAt = useFrom(findings.store, (state) => state.checkedAt)
  const took = useFrom(findings.store, ({ report }) => report?.took)
  const damaged = useFrom(desk.recovery.store, ({ recovery }) => recovery?.found.length ?? 0)
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
        <span title={failed}>{say('foot.backupFailed')}</span>
      )}
      {damaged > 0 && (
        <Button tone="link" onPress={() => runCommand('library.recovery', desk)}>
          {say('foot.damaged', { count: damaged })}
        </Button>
      )}
      <span className={`foot-disk${writable ? '' : ' is-trouble'}`}>
        {writable ? say('foot.safe') : (whyNot ?? say('foot.readOnly'))}
      </span>
    </footer>
  )
}
