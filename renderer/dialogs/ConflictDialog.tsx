import { useMemo, useState } from 'react'
import { differences } from '../../shared/story/difference.ts'
import { type Story, contentOf } from '../../shared/story/record.ts'
import { isEditable } from '../../shared/story/states.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { useDesk } from '../desk.ts'
import { clockTime } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'
import { toContent } from '../story/fields.ts'
import { Differences } from './Differences.tsx'

/** The story was stored elsewhere meanwhile: shows both texts in one, and lets a person choose. */
export function ConflictDialog({ current }: { readonly current: Story }) {
  const desk = useDesk()
  const { story, shell, gate } = desk
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const changed = useMemo(() => {
    const { open } = story.store.getState()
    return open && story.text
      ? differences(contentOf(current), toContent(open.fields, story.text.body()))
      : []
  }, [story, current])

  async function keepBoth(): Promise<void> {
    setBusy(true)
    const kept = await story.keepBoth()
    setBusy(false)
    if (kept.ok) shell.tell({ tone: 'done', text: say('conflict.keptBoth') })
    else gate.trouble(kept.error)
  }

  return (
    <Dialog
      title={say('conflict.title')}
      role="alertdialog"
      width="wide"
      onClose={() => {}}
      actions={
        <>
          <Button isDisabled={busy} onPress={() => void keepBoth()}>
            {say('conflict.keepBoth')}
          </Button>
          <Button isDisabled={busy} onPress={() => story.takeStored()}>
            {say('conflict.takeStored')}
          </Button>
          <Button
            tone="primary"
            isDisabled={busy || !isEditable(current.desk.state)}
            onPress={() => void story.keepMine()}
          >
            {say('conflict.keepMine')}
          </Button>
        </>
      }
    >
      <p>{say('conflict.what', { at: clockTime(current.desk.savedAt, desk.locale()) })}</p>
      <Differences differences={changed} />
    </Dialog>
  )
}
