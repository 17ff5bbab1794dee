import type { ImportNote } from '../../shared/formats/report.ts'
import { Dialog } from '../controls/Dialog.tsx'
import { useDesk } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { Notes } from './Notes.tsx'
import { CloseButton } from './CloseButton.tsx'

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
      actions={<CloseButton />}
    >
      <Notes notes={notes} />
    </Dialog>
  )
}
