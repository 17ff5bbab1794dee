import { useId, useState } from 'react'
import { Form } from 'react-aria-components'
import type { Finding } from '../../shared/checks/finding.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { TextField } from '../controls/TextField.tsx'
import { useDesk } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { GradedLine } from './GradedLine.tsx'

/** Asks why a finding may stand. */
export function ReasonDialog({ finding }: { readonly finding: Finding }) {
  const { shell, gate } = useDesk()
  const say = useSay()
  const form = useId()
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={say(finding.repeat ? 'reason.keepBoth' : 'reason.letStand')}
      onClose={shell.closeDialog}
      actions={
        <>
          <Button onPress={shell.closeDialog}>{say('action.cancel')}</Button>
          <Button tone="primary" type="submit" form={form} isDisabled={reason.trim() === ''}>
            {say(finding.repeat ? 'reason.keepBothDo' : 'reason.letStandDo')}
          </Button>
        </>
      }
    >
      <GradedLine severity={finding.severity} title={finding.title} excerpt={finding.excerpt} />
      <Form
        id={form}
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim() === '') return
          shell.closeDialog()
          void gate.waive(finding, reason.trim())
        }}
      >
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
