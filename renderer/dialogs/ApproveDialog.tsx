import { useId, useState } from 'react'
import { Form } from 'react-aria-components'
import type { Standing } from '../../shared/api/errors.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { TextField } from '../controls/TextField.tsx'
import { useDesk } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { GradedLine } from './GradedLine.tsx'

/** Approves in spite of blockers: a reason for each, or none of it. */
export function ApproveDialog({ standing }: { readonly standing: readonly Standing[] }) {
  const { shell, gate } = useDesk()
  const say = useSay()
  const form = useId()
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const given = standing.map(({ fingerprint }) => ({
    fingerprint,
    reason: (reasons[fingerprint] ?? '').trim(),
  }))
  const isComplete = given.every(({ reason }) => reason !== '')
  return (
    <Dialog
      title={say('approve.title', { count: standing.length })}
      onClose={shell.closeDialog}
      actions={
        <>
          <Button onPress={shell.closeDialog}>{say('action.cancel')}</Button>
          <Button tone="primary" type="submit" form={form} isDisabled={!isComplete}>
            {say('approve.do')}
          </Button>
        </>
      }
    >
      <p>{say('approve.what')}</p>
      <Form
        id={form}
        className="approve-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isComplete) return
          shell.closeDialog()
          void gate.approve(given)
        }}
      >
        {standing.map(({ fingerprint, severity, title, excerpt }, index) => (
          <div key={fingerprint} className="approve-one">
            <GradedLine severity={severity} title={title} excerpt={excerpt} />
            <TextField
              label={say('reason.reason')}
              value={reasons[fingerprint] ?? ''}
              maxLength={2000}
              autoFocus={index === 0}
              onChange={(reason) => setReasons({ ...reasons, [fingerprint]: reason })}
            />
          </div>
        ))}
      </Form>
    </Dialog>
  )
}
