import { useId, useState } from 'react'
import { Form } from 'react-aria-components'
import type { Finding } from '../../shared/checks/finding.ts'
import { mayLetStand, waivable } from '../../shared/checks/waivable.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { TextField } from '../controls/TextField.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { GradedLine } from './GradedLine.tsx'
import { RoleChoice } from './RoleChoice.tsx'

/** Asks why a finding may stand. */
export function ReasonDialog({ finding }: { readonly finding: Finding }) {
  const { shell, gate, session } = useDesk()
  const say = useSay()
  const form = useId()
  const usual = useFrom(session.store, ({ settings }) => settings.role)
  const [role, setRole] = useState(usual)
  const [reason, setReason] = useState('')
  const isComplete = reason.trim() !== '' && mayLetStand(finding, role)
  return (
    <Dialog
      title={say(finding.repeat ? 'reason.keepBoth' : 'reason.letStand')}
      onClose={shell.closeDialog}
      actions={
        <>
          <Button onPress={shell.closeDialog}>{say('action.cancel')}</Button>
          <Button tone="primary" type="submit" form={form} isDisabled={!isComplete}>
            {say(finding.repeat ? 'reason.keepBothDo' : 'reason.letStandDo')}
          </Button>
        </>
      }
    >
      <GradedLine severity={finding.severity} title={finding.title} excerpt={finding.excerpt} />
      <Form
        id={form}
        className="approve-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isComplete) return
          shell.closeDialog()
          if (role !== usual) void session.change({ role })
          void gate.waive(finding, reason.trim(), role)
        }}
      >
        {waivable(finding) === 'by-signature' && (
          <RoleChoice role={role} onChange={setRole} hint={say('role.why')} />
        )}
        <TextField
          label={say('reason.reason')}
          hint={say('reason.hint')}
          value={reason}
          maxLength={2000}
          autoFocus
          onChange={setReason}
        />
      </Form>
    </Dialog>
  )
}
