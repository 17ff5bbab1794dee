import { Dialog } from '../controls/Dialog.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { CloseButton } from './CloseButton.tsx'

/** What this is, which version, and where the library lies. */
export function AboutDialog() {
  const { shell, session } = useDesk()
  const say = useSay()
  const greeting = useFrom(session.store, (state) => state.greeting)
  return (
    <Dialog title="Copydesk" onClose={shell.closeDialog} actions={<CloseButton />}>
      <p>{say('about.what')}</p>
      {greeting && (
        <dl className="provenance">
          <dt>{say('about.version')}</dt>
          <dd>{greeting.version}</dd>
          <dt>{say('about.edition')}</dt>
          <dd>{say(`edition.${greeting.edition}`)}</dd>
          <dt>{say('about.library')}</dt>
          <dd>{greeting.library.path}</dd>
        </dl>
      )}
    </Dialog>
  )
}
