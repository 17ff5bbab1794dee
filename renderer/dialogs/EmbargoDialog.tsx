import { useId, useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { TextField } from '../controls/TextField.tsx'
import { useDesk } from '../desk.ts'
import { fullTime } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'

/** Asks why a story should leave before its embargo ends. */
export function EmbargoDialog({ until }: { readonly until: string }) {
  const { shell, exports, locale } = useDesk()
  const say = useSay()
  const form = useId()
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={say('embargo.title')}
      onClose={shell.closeDialog}
      actions={
        <>
          <Button onPress={shell.closeDialog}>{say('action.cancel')}</Button>
          <Button tone="primary" type="submit" form={form} isDisabled={reason.trim() === ''}>
            {say('embargo.do')}
          </Button>
        </>
      }
    >
      <p>{say('embargo.what', { until: fullTime(until, locale()) })}</p>
      <Form
        id={form}
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim() === '') return
          shell.closeDialog()
          void exports.carryOut(reason.trim())
        }}
      >
        <TextField
          label={say('reason.reason')}
          hint={say('embargo.hint')}
          value={reason}
          maxLength={2000}
          autoFocus
          onChange={setReason}
        />
      </Form>
    </Dialog>
  )
}
