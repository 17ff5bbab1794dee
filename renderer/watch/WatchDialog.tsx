import { Button } from '../controls/Button.tsx'
import { Checkbox } from '../controls/Checkbox.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { useFocusKept } from '../controls/use-focus-kept.ts'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { CloseButton } from '../dialogs/CloseButton.tsx'
import type { WatchState } from '../../shared/api/watch.ts'
import { FailedArrivals } from './FailedArrivals.tsx'
import { WatchStateLine } from './WatchStateLine.tsx'
import './watch.css'

/** The folders that are watched: which, how they do, and what of them failed. */
export function WatchDialog() {
  const { watch, shell, session } = useDesk()
  const say = useSay()
  const folders = useFrom(watch.store, (state) => state.folders)
  const kept = useFocusKept<HTMLDivElement>()
  const mayPick = useFrom(session.store, ({ greeting }) => greeting?.capabilities.pickFolder ?? false)
  // The one folder that a page can name; the core says whether it is watched by its name.
  const hasOwn = folders.some(({ name }) => name === 'incoming')
  return (
    <Dialog
      title={say('watch.title')}
      width="wide"
      onClose={shell.closeDialog}
      actions={
        <>
          {mayPick ? (
            <Button autoFocus={folders.length === 0} onPress={() => void watch.add({ own: false })}>
              {say('watch.add')}
            </Button>
          ) : hasOwn ? undefined : (
            <Button autoFocus={folders.length === 0} onPress={() => void watch.add({ own: true })}>
              {say('watch.addOwn')}
            </Button>
          )}
          <CloseButton />
        </>
      }
    >
      <div ref={kept} tabIndex={-1} className="watch">
        <p>{say('watch.what')}</p>
        {!mayPick && <p className="watch-hint">{say('watch.terminal')}</p>}
        {folders.length === 0 ? (
          <p className="watch-none">{say('watch.none')}</p>
        ) : (
          <ul className="watch-folders">
            {folders.map((folder) => (
              <Folder key={folder.id} folder={folder} />
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  )
}

function Folder({ folder }: { readonly folder: WatchState }) {
  const { watch } = useDesk()
  const say = useSay()
  const shown = useFrom(watch.store, (state) => state.shown)
  const isOpen = shown?.id === folder.id
  return (
    <li>
      <div className="watch-folder">
        <Checkbox
          isSelected={folder.on}

          onChange={(on) => void watch.turn(folder.id, on)}
        >
          <b>{folder.name}</b>
        </Checkbox>
        <span className="watch-path">{folder.path}</span>
        <Button tone="quiet" onPress={() => void watch.remove(folder.id)}>
          {say('watch.remove')}
        </Button>
      </div>
      <p className="watch-state">
        <WatchStateLine folder={folder} />
        {folder.failed > 0 && (
          <Button
            tone="link"
            aria-expanded={isOpen}
            onPress={() => (isOpen ? watch.hide() : void watch.show(folder.id))}
          >
            {say('watch.failed', { count: folder.failed })}
          </Button>
        )}
      </p>
      {isOpen && shown.failed.length > 0 && <FailedArrivals id={folder.id} failed={shown.failed} />}
    </li>
  )
}
