import type { Difference } from '../../shared/api/errors.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { Differences } from './Differences.tsx'

/** The text is not the one that was approved: shows the words, and offers to approve it as it stands. */
export function ChangedDialog({ differences }: { readonly differences: readonly Difference[] }) {
  const { shell, gate, story } = useDesk()
  const say = useSay()
  const by = useFrom(story.store, ({ open }) => open?.story.desk.approval?.by ?? '')
  return (
    <Dialog
      title={say('changed.title')}
      width="wide"
      onClose={shell.closeDialog}
      actions={
        <>
          <Button onPress={shell.closeDialog}>{say('changed.back')}</Button>
          <Button
            tone="primary"
            onPress={() => {
              shell.closeDialog()
              void gate.approveOrAsk()
            }}
          >
            {say('changed.approve')}
          </Button>
        </>
      }
    >
      <p>{say('changed.what', { by })}</p>
      <Differences differences={differences} />
    </Dialog>
  )
}
