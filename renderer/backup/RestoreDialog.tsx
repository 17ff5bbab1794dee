import { Dialog } from '../controls/Dialog.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { CloseButton } from '../dialogs/CloseButton.tsx'

/** How a library is restored: while the desk is closed, since nothing may write to it meanwhile. */
export function RestoreDialog() {
  const { shell, session } = useDesk()
  const say = useSay()
  const path = useFrom(session.store, (state) => state.greeting?.library.path ?? '')
  return (
    <Dialog title={say('restore.title')} width="wide" onClose={shell.closeDialog} actions={<CloseButton />}>
      <p>{say('restore.what')}</p>
      <ol className="restore-steps">
        <li>{say('restore.close')}</li>
        <li>
          {say('restore.run')} <code>copydesk restore FILE --into &quot;{path}&quot; --replace</code>
        </li>
        <li>{say('restore.open')}</li>
      </ol>
      <p className="backup-daily">{say('restore.where', { folder: `${path}/backups` })}</p>
    </Dialog>
  )
}
