import { useEffect } from 'react'
import { digitOf } from '../commands/keys.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { RanShape } from '../editor/passage-notes.tsx'
import { placeName } from '../findings/place-names.ts'
import { useSay } from '../i18n/use-say.ts'
import type { Origin } from './cards.ts'
import { SidePanes } from './SidePanes.tsx'

/** A passage of the open story beside the place where another story has it, and that whole story to read. */
export function RanSideDialog({ origin }: { readonly origin: Origin }) {
  const { shell, findings, ranBefore } = useDesk()
  const say = useSay()
  const paragraphs = useFrom(findings.store, (state) => state.paragraphs)
  const [first] = origin.pairings

  function open(): void {
    shell.closeDialog()
    void ranBefore.open(origin.story)
  }

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (digitOf(event) !== 1) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })

  if (!first) return undefined
  const { passage, place } = first
  const anchor = { in: 'body', paragraph: passage.paragraph, from: 0, to: 0 } as const
  return (
    <Dialog
      width="full"
      onClose={shell.closeDialog}
      title={
        <span className={`side-title ran-card-${place.kind}`}>
          <RanShape kind={place.kind} />
          <span>{say(titles[place.kind])}</span>
        </span>
      }
      actions={
        <>
          <Button keys="1" onPress={open}>
            {say('ran.open')}
          </Button>
          <Button tone="quiet" keys="Escape" onPress={shell.closeDialog}>
            {say('action.close')}
          </Button>
        </>
      }
    >
      <SidePanes
        origin={origin}
        here={new Map(paragraphs.map(({ id, text }) => [id, text]))}
        hereName={say('ran.thisStory', { place: placeName(anchor, paragraphs, say) })}
      />
    </Dialog>
  )
}

const titles = {
  conflict: 'ran.conflict',
  lifted: 'ran.lifted',
  reuse: 'ran.reuse',
  background: 'ran.background',
} as const
