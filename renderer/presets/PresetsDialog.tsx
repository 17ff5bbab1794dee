import { Copy, Plus, Trash2 } from 'lucide-react'
import { useEffect } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { matchesKeys } from '../commands/keys.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { isMac } from '../controls/Keys.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { FileHead } from '../exports/FileHead.tsx'
import { Notes } from '../dialogs/Notes.tsx'
import { toldSentence } from '../i18n/say.ts'
import { useSay } from '../i18n/use-say.ts'
import { PresetForm } from './PresetForm.tsx'
import './presets.css'

/** The screen of export presets: how each customer wants their files, and what that makes of the open story. */
export function PresetsDialog() {
  const { presets, shell } = useDesk()
  const say = useSay()
  const { shown, drafts, refusal, removed } = useFrom(presets.store, (state) => state)
  const isEdited = shown !== undefined && drafts.has(shown)

  useEffect(() => presets.open(), [presets])
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.isComposing || !matchesKeys('Mod-s', event, isMac)) return
      event.preventDefault()
      void presets.save()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [presets])

  return (
    <Dialog
      title={say('presets.title')}
      width="full"
      onClose={shell.closeDialog}
      actions={
        <>
          <div className="preset-told" role="status">
            {refusal !== undefined && <span className="preset-refusal">{refusal}</span>}
            {refusal === undefined && removed && (
              <>
                {say('presets.removed', { name: removed.name })}{' '}
                <Button tone="link" onPress={() => void presets.undoRemove()}>
                  {say('action.undo')}
                </Button>
              </>
            )}
            {refusal === undefined && !removed && isEdited && say('presets.unsaved')}
          </div>
          <Button onPress={shell.closeDialog}>{say('action.close')}</Button>
          <Button isDisabled={!isEdited} onPress={presets.discard}>
            {say('presets.discard')}
          </Button>
          <Button tone="primary" keys="Mod-s" isDisabled={!isEdited} onPress={() => void presets.save()}>
            {say('presets.save')}
          </Button>
        </>
      }
    >
      <div className="preset-columns">
        <PresetList />
        {shown === undefined ? <NoPreset /> : <Shown key={shown} id={shown} />}
      </div>
    </Dialog>
  )
}

/** Begins a preset, and gives the keyboard to its name, which is the first thing to be written. */
function begin(preset: () => void): void {
  preset()
  setTimeout(() => document.querySelector<HTMLInputElement>('.preset-form input')?.select())
}

function PresetList() {
  const { presets, session } = useDesk()
  const say = useSay()
  const stored = useFrom(session.store, ({ settings }) => settings.presets)
  const { shown, drafts } = useFrom(presets.store, (state) => state)
  const fresh = [...drafts.values()]
    .map(({ preset }) => preset)
    .filter(({ id }) => stored.every((one) => one.id !== id))
  const listed = [...stored.map((one) => drafts.get(one.id)?.preset ?? one), ...fresh]
  return (
    <div className="preset-list">
      <div className="preset-tools">
        <IconButton icon={Plus} label={say('presets.add')} onPress={() => begin(presets.add)} />
        <IconButton
          icon={Copy}
          label={say('presets.duplicate')}
          isDisabled={shown === undefined}
          onPress={() => begin(presets.duplicate)}
        />
        <IconButton
          icon={Trash2}
          label={say('presets.remove')}
          isDisabled={shown === undefined}
          onPress={() => void presets.remove()}
        />
      </div>
      <ListBox
        className="export-choices"
        aria-label={say('presets.title')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={shown === undefined ? [] : [shown]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          if (key !== undefined) presets.show(String(key))
        }}
      >
        {listed.map(({ id, name, format }) => (
          <ListBoxItem key={id} id={id} textValue={name} className="export-choice">
            <span>{name}</span>{' '}
            <small>{drafts.has(id) ? say('presets.edited') : say(`format.${format}`)}</small>
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  )
}

function NoPreset() {
  const { presets } = useDesk()
  const say = useSay()
  return (
    <div className="preset-none">
      <p>{say('presets.none')}</p>
      <Button tone="primary" onPress={() => begin(presets.add)}>
        {say('presets.add')}
      </Button>
    </div>
  )
}

function Shown({ id }: { readonly id: string }) {
  const { presets, session } = useDesk()
  // Both are looked at, so that the form is drawn anew with either.
  useFrom(presets.store, ({ drafts }) => drafts.get(id))
  useFrom(session.store, ({ settings }) => settings.presets)
  const draft = presets.draftOf(id)
  if (!draft) return <NoPreset />
  return (
    <>
      <PresetForm draft={draft} />
      <Preview />
    </>
  )
}

function Preview() {
  const { presets } = useDesk()
  const say = useSay()
  const preview = useFrom(presets.store, (state) => state.preview)
  if (!preview) return <section className="preset-preview" aria-label={say('presets.preview')} />
  return (
    <section className="preset-preview" aria-label={say('presets.preview')} aria-live="polite">
      {preview.refusal !== undefined && (
        <p className="export-refusal">{toldSentence(say, preview.refusal)}</p>
      )}
      {preview.fileName !== undefined && (
        <p className="export-goes">
          <small>{say('presets.fileName')}</small>
          <span className="export-name">{preview.fileName}</span>
        </p>
      )}
      {preview.head && <FileHead lines={preview.head} />}
      {preview.notes.length > 0 && (
        <details>
          <summary>{say('export.notCarried', { count: preview.notes.length })}</summary>
          <Notes notes={preview.notes} />
        </details>
      )}
    </section>
  )
}
