import { useId, useState } from 'react'
import { Form, Label, Radio, RadioGroup } from 'react-aria-components'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { TextField } from '../controls/TextField.tsx'
import { useDesk } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'

const kinds = ['update', 'correction', 'kill'] as const
type Kind = (typeof kinds)[number]

/** Starts the next version of a story that has left the desk. */
export function ReviseDialog() {
  const { shell, gate } = useDesk()
  const say = useSay()
  const form = useId()
  const [kind, setKind] = useState<Kind>('update')
  const [note, setNote] = useState('')
  const isComplete = kind === 'update' || note.trim() !== ''
  return (
    <Dialog
      title={say('revise.title')}
      onClose={shell.closeDialog}
      actions={
        <>
          <Button onPress={shell.closeDialog}>{say('action.cancel')}</Button>
          <Button tone="primary" type="submit" form={form} isDisabled={!isComplete}>
            {say('revise.do')}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className="revise-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isComplete) return
          shell.closeDialog()
          void gate.revise(kind, note.trim())
        }}
      >
        <RadioGroup
          className="choices"
          value={kind}
          onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'update')}
        >
          <Label className="unseen">{say('revise.title')}</Label>
          {kinds.map((one) => (
            <Radio key={one} value={one} className="choice" autoFocus={one === 'update'}>
              <span className="choice-mark" aria-hidden="true" />
              <span>
                <b>{say(`revise.${one}`)}</b>
                <span>{say(`revise.${one}.what`)}</span>
              </span>
            </Radio>
          ))}
        </RadioGroup>
        <TextField
          label={say('revise.note')}
          hint={say(kind === 'update' ? 'revise.noteOptional' : 'revise.noteNeeded')}
          lines={3}
          value={note}
          maxLength={2000}
          onChange={setNote}
        />
      </Form>
    </Dialog>
  )
}
