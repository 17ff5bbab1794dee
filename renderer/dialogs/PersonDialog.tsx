import { useId, useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { TextField } from '../controls/TextField.tsx'
import { useSay } from '../i18n/use-say.ts'

/** Asks who is at the desk, the first time a name goes into the record. */
export function PersonDialog({ answer }: { readonly answer: (name: string | undefined) => void }) {
  const say = useSay()
  const form = useId()
  const [name, setName] = useState('')
  return (
    <Dialog
      title={say('person.title')}
      onClose={() => answer(undefined)}
      actions={
        <>
          <Button onPress={() => answer(undefined)}>{say('action.cancel')}</Button>
          <Button tone="primary" type="submit" form={form} isDisabled={name.trim() === ''}>
            {say('action.continue')}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') answer(name.trim())
        }}
      >
        <TextField
          label={say('person.name')}
          hint={say('person.why')}
          value={name}
          maxLength={120}
          autoFocus
          onChange={setName}
        />
      </Form>
    </Dialog>
  )
}
