import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { TextField } from '../controls/TextField.tsx'
import { useDesk } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { textFile } from '../library/paste.ts'

/** Takes a pasted story where the browser does not let the page read the clipboard. */
export function PasteDialog() {
  const { shell, intake } = useDesk()
  const say = useSay()
  const [text, setText] = useState('')
  return (
    <Dialog
      title={say('paste.title')}
      width="wide"
      onClose={shell.closeDialog}
      actions={
        <>
          <Button onPress={shell.closeDialog}>{say('action.cancel')}</Button>
          <Button
            tone="primary"
            isDisabled={text.trim() === ''}
            onPress={() => {
              shell.closeDialog()
              void intake.take([textFile(text, say('import.pastedName'))])
            }}
          >
            {say('library.import')}
          </Button>
        </>
      }
    >
      <TextField label={say('paste.what')} lines={12} value={text} autoFocus onChange={setText} />
    </Dialog>
  )
}
