import { useId, useState } from 'react'
import { Form } from 'react-aria-components'
import type { Standing } from '../../shared/api/errors.ts'
import { mayLetStand, waivable } from '../../shared/checks/waivable.ts'
import { Button } from '../controls/Button.tsx'
import { Checkbox } from '../controls/Checkbox.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { TextField } from '../controls/TextField.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { GradedLine } from './GradedLine.tsx'
import { MendFirstDialog } from './MendFirstDialog.tsx'
import { RoleChoice } from './RoleChoice.tsx'

interface ApproveProps {
  readonly standing: readonly Standing[]
}

/** What stands between a story and its approval: first what has to be mended, then what a person may answer for. */
export function ApproveDialog({ standing }: ApproveProps) {
  const blockers = standing.filter(({ severity }) => severity === 'blocker')
  const shut = blockers.filter((finding) => waivable(finding) === 'by-no-one')
  return shut.length > 0 ? (
    <MendFirstDialog shut={shut} others={blockers.length - shut.length} />
  ) : (
    <AnswerForDialog standing={standing} />
  )
}

/** A reason for each blocker, and a word that the warnings have been read. */
function AnswerForDialog({ standing }: ApproveProps) {
  const { shell, gate, session } = useDesk()
  const say = useSay()
  const form = useId()
  const usual = useFrom(session.store, ({ settings }) => settings.role)
  const [role, setRole] = useState(usual)
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const [isRead, setRead] = useState(false)

  const blockers = standing.filter(({ severity }) => severity === 'blocker')
  const warnings = standing.filter(({ severity }) => severity === 'warning')
  const given = blockers.map(({ fingerprint }) => ({
    fingerprint,
    reason: (reasons[fingerprint] ?? '').trim(),
  }))
  const isComplete =
    blockers.every((finding) => mayLetStand(finding, role)) &&
    given.every(({ reason }) => reason !== '') &&
    (warnings.length === 0 || isRead)
  const first = blockers.find((finding) => mayLetStand(finding, role))?.fingerprint

  return (
    <Dialog
      title={
        blockers.length > 0
          ? say('approve.title', { count: blockers.length })
          : say('approve.titleWarnings', { count: warnings.length })
      }
      onClose={shell.closeDialog}
      actions={
        <>
          {warnings.length > 0 && (
            <Checkbox form={form} isSelected={isRead} onChange={setRead} autoFocus={first === undefined}>
              {say('approve.read', { count: warnings.length })}
            </Checkbox>
          )}
          <Button onPress={shell.closeDialog}>{say('action.cancel')}</Button>
          <Button tone="primary" type="submit" form={form} isDisabled={!isComplete}>
            {say(blockers.length > 0 ? 'approve.do' : 'approve.doRead')}
          </Button>
        </>
      }
    >
      {blockers.length > 0 && <p>{say('approve.what')}</p>}
      <Form
        id={form}
        className="approve-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isComplete) return
          shell.closeDialog()
          if (role !== usual) void session.change({ role })
          void gate.approve({ role, overrides: given, acknowledged: warnings.map((one) => one.fingerprint) })
        }}
      >
        {blockers.some((finding) => waivable(finding) === 'by-signature') && (
          <RoleChoice role={role} onChange={setRole} hint={say('role.why')} />
        )}
        {blockers.map((finding) => (
          <div key={finding.fingerprint} className="approve-one">
            <GradedLine severity={finding.severity} title={finding.title} excerpt={finding.excerpt} />
            {mayLetStand(finding, role) ? (
              <TextField
                label={say('reason.reason')}
                value={reasons[finding.fingerprint] ?? ''}
                maxLength={2000}
                autoFocus={finding.fingerprint === first}
                onChange={(reason) => setReasons({ ...reasons, [finding.fingerprint]: reason })}
              />
            ) : (
              <p className="approve-shut">{say('approve.signature')}</p>
            )}
          </div>
        ))}
        {warnings.length > 0 && (
          <section className="approve-warnings">
            {blockers.length > 0 && <h3>{say('approve.warnings', { count: warnings.length })}</h3>}
            <ul>
              {warnings.map(({ fingerprint, severity, title, message, excerpt }) => (
                <li key={fingerprint}>
                  <GradedLine
                    severity={severity}
                    title={title}
                    excerpt={excerpt === '' ? message : excerpt}
                  />
                </li>
              ))}
            </ul>
          </section>
        )}
      </Form>
    </Dialog>
  )
}
