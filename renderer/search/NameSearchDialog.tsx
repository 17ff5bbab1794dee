import { useId, useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { TextField } from '../controls/TextField.tsx'
import { useDesk } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'

/** Asks for the name of a search: of the one that is made, or another for one that is kept. */
export function NameSearchDialog({ renamed }: { readonly renamed: string | undefined }) {
  const { shell, searches, library } = useDesk()
  const say = useSay()
  const form = useId()
  const [typed, setName] = useState(renamed ?? library.store.getState().search.text.trim().slice(0, 80))
  const name = typed.trim()
  const isTaken = name !== renamed && searches.saved(name) !== undefined

  function keep(): void {
    if (name === '' || (renamed !== undefined && isTaken)) return
    shell.closeDialog()
    if (renamed === undefined) searches.save(name)
    else searches.rename(renamed, name)
  }

  return (
    <Dialog
      title={renamed === undefined ? say('search.saveTitle') : say('search.renameTitle')}
      onClose={shell.closeDialog}
      actions={
        <>
          <Button onPress={shell.closeDialog}>{say('action.cancel')}</Button>
          <Button
            tone="primary"
            type="submit"
            form={form}
            isDisabled={name === '' || (renamed !== undefined && isTaken)}
          >
            {renamed === undefined
              ? say(isTaken ? 'search.replaceDo' : 'search.saveDo')
              : say('search.renameDo')}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <TextField
          label={say('search.name')}
          hint={isTaken && renamed === undefined ? say('search.replaceHint') : say('search.nameHint')}
          error={isTaken && renamed !== undefined ? say('search.nameTaken') : undefined}
          value={typed}
          maxLength={80}
          autoFocus
          onChange={setName}
        />
      </Form>
    </Dialog>
  )
}
