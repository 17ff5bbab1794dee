import type { ImportNote } from '../../shared/formats/report.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { useDesk } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { Notes } from './Notes.tsx'

interface ExportNotesProps {
  readonly file: string
  readonly notes: readonly ImportNote[]
}

/** What an exported file does not carry of its story, or carries changed. */
export function ExportNotes({ file, notes }: ExportNotesProps) {
  const { shell } = useDesk()
  const say = useSay()
  return (
    <Dialog
      title={say('export.notes', { file })}
      width="wide"
      onClose={shell.closeDialog}
      actions={
        <Button tone="primary" onPress={shell.closeDialog}>
          {say('action.close')}
        </Button>
      }
    >
      <Notes notes={notes} />
    </Dialog>
  )
}
