import { waivable } from '../../shared/checks/waivable.ts'
import { commandSpec } from '../../shared/commands/table.ts'
import type { Story } from '../../shared/story/record.ts'
import { runCommand } from '../commands/actions.ts'
import { Button } from '../controls/Button.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useFindings } from '../findings/use-findings.ts'
import { clockTime } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'
import { beforeApproval } from './gate-desk.ts'
import './gate.css'

/** The foot of the findings: what the story can do next, and why not where it cannot. */
export function GateFooter() {
  const { story } = useDesk()
  const stored = useFrom(story.store, ({ open }) => open?.story)
  if (!stored) return undefined
  switch (stored.desk.state) {
    case 'draft':
    case 'submitted':
      return <BeforeApproval story={stored} />
    case 'approved':
    case 'exported':
      return <AfterApproval story={stored} />
    case 'spiked':
      return <OnTheSpike />
  }
}

function BeforeApproval({ story }: { readonly story: Story }) {
  const { gate } = useDesk()
  const say = useSay()
  const { standing } = useFindings()
  const { state, approval } = story.desk
  const { blockers } = beforeApproval(standing, story)
  const blocked = blockers.length > 0
  const canOverride = blockers.some((finding) => waivable(finding) !== 'by-no-one')
  return (
    <footer className="gate" aria-label={say('gate.title')}>
      <div className="gate-buttons">
        <Button
          isDisabled={blocked}
          aria-describedby="gate-reason"
          keys={blocked ? undefined : commandSpec('story.approve').keys}
          onPress={() => void gate.approveOrAsk()}
        >
          {say('gate.approve')}
        </Button>
        {state === 'draft' ? (
          <Button keys={commandSpec('story.submit').keys} onPress={() => void gate.submit()}>
            {say('gate.submit')}
          </Button>
        ) : (
          <Button onPress={() => void gate.return()}>{say('gate.return')}</Button>
        )}
        {approval && <ExportButton />}
      </div>
      <p id="gate-reason">
        {blocked ? (
          <>
            {say(canOverride ? 'gate.blocked' : 'gate.mend', { count: blockers.length })}{' '}
            {canOverride && (
              <Button tone="link" onPress={() => void gate.approveOrAsk()}>
                {say('gate.override', { count: blockers.length })}
              </Button>
            )}
          </>
        ) : approval ? (
          say('gate.changed', { by: approval.by })
        ) : (
          say(state === 'draft' ? 'gate.ready' : 'gate.waiting')
        )}
      </p>
    </footer>
  )
}

function AfterApproval({ story }: { readonly story: Story }) {
  const desk = useDesk()
  const { gate, shell } = desk
  const say = useSay()
  const { state, approval, exports } = story.desk
  const last = exports.at(-1)
  return (
    <footer className="gate" aria-label={say('gate.title')}>
      <div className="gate-buttons">
        <ExportButton primary />
        {state === 'approved' ? (
          <Button onPress={() => void gate.return()}>{say('gate.return')}</Button>
        ) : (
          <Button onPress={() => shell.ask({ kind: 'revise' })}>{say('gate.revise')}</Button>
        )}
      </div>
      {approval && (
        <p>
          {say('gate.approvedBy', { by: approval.by, at: clockTime(approval.at, desk.locale()) })}{' '}
          <Button tone="link" onPress={() => shell.ask({ kind: 'approval' })}>
            {say('gate.restsOn', { count: approval.overrides.length })}
          </Button>
          {last &&
            ` ${say('gate.lastExport', { file: last.fileName, at: clockTime(last.at, desk.locale()) })}`}
        </p>
      )}
    </footer>
  )
}

function OnTheSpike() {
  const { gate } = useDesk()
  const say = useSay()
  return (
    <footer className="gate" aria-label={say('gate.title')}>
      <div className="gate-buttons">
        <Button onPress={() => void gate.unspike()}>{say('story.spiked.next')}</Button>
      </div>
      <p>{say('gate.spiked')}</p>
    </footer>
  )
}

function ExportButton({ primary = false }: { readonly primary?: boolean }) {
  const desk = useDesk()
  const say = useSay()
  return (
    <Button
      tone={primary ? 'primary' : 'plain'}
      keys={commandSpec('story.export').keys}
      onPress={() => runCommand('story.export', desk)}
    >
      {say('gate.export')}
    </Button>
  )
}
