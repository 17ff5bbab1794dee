import { useEffect, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Difference, DeskError } from '../../shared/api/errors.ts'
import type { Revision } from '../../shared/api/history.ts'
import { type Result, ok } from '../../shared/result.ts'
import { differences } from '../../shared/story/difference.ts'
import { contentOf } from '../../shared/story/record.ts'
import { isEditable } from '../../shared/story/states.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { errorSentence } from '../i18n/say.ts'
import { fullTime } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'
import { toContent } from '../story/fields.ts'
import { Differences } from './Differences.tsx'

/** The revisions the open story had: each beside the words as they are now, to be brought back. */
export function HistoryDialog() {
  const { shell, story, gate, locale } = useDesk()
  const say = useSay()
  const id = useFrom(story.store, ({ open }) => open?.story.id ?? '')
  const editable = useFrom(story.store, ({ open }) => open !== undefined && isEditable(open.story.desk.state))
  const revisions = useRevisions(id)
  const [chosen, setChosen] = useState<number>()
  const changed = useDifferences(id, chosen)
  const [busy, setBusy] = useState(false)
  const isOther = changed?.ok === true && changed.value.length > 0

  async function bringBack(earlier: number): Promise<void> {
    setBusy(true)
    const isBack = await gate.bringBack(earlier)
    setBusy(false)
    if (isBack) shell.closeDialog()
  }

  return (
    <Dialog
      title={say('history.title')}
      width="wide"
      onClose={shell.closeDialog}
      actions={
        <>
          <Button tone="quiet" keys="Escape" onPress={shell.closeDialog}>
            {say('action.close')}
          </Button>
          <Button
            tone="primary"
            isDisabled={busy || !editable || !isOther}
            onPress={() => chosen !== undefined && void bringBack(chosen)}
          >
            {say('history.bringBack')}
          </Button>
        </>
      }
    >
      <p>{say('history.kept')}</p>
      {revisions === undefined && <p className="dialog-empty">{say('history.reading')}</p>}
      {revisions && !revisions.ok && (
        <p className="dialog-empty" role="alert">
          {errorSentence(say, revisions.error)}
        </p>
      )}
      {revisions?.ok && revisions.value.length === 0 && <p className="dialog-empty">{say('history.none')}</p>}
      {revisions?.ok && revisions.value.length > 0 && (
        <div className="history">
          <ListBox
            aria-label={say('history.list')}
            className="history-list"
            selectionMode="single"
            disallowEmptySelection
            autoFocus
            selectedKeys={chosen === undefined ? [] : [chosen]}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys
              if (typeof key === 'number') setChosen(key)
            }}
          >
            {revisions.value.map(({ revision, savedAt, version, state, words }) => (
              <ListBoxItem key={revision} id={revision} textValue={fullTime(savedAt, locale())}>
                <b>{fullTime(savedAt, locale())}</b>
                <span>
                  {say('history.row', { version, words })} · {say(`state.${state}`)}
                </span>
              </ListBoxItem>
            ))}
          </ListBox>
          <div className="history-words" aria-live="polite">
            <Changed chosen={chosen} changed={changed} />
          </div>
        </div>
      )}
    </Dialog>
  )
}

function Changed({
  chosen,
  changed,
}: {
  readonly chosen: number | undefined
  readonly changed: Result<readonly Difference[], DeskError> | undefined
}) {
  const say = useSay()
  if (chosen === undefined) return <p className="dialog-empty">{say('history.choose')}</p>
  if (changed === undefined) return <p className="dialog-empty">{say('history.reading')}</p>
  if (!changed.ok) return <p role="alert">{errorSentence(say, changed.error)}</p>
  if (changed.value.length === 0) return <p className="dialog-empty">{say('history.same')}</p>
  return (
    <>
      <p>{say('history.what')}</p>
      <Differences differences={changed.value} />
    </>
  )
}

/** The kept revisions of a story; undefined until they are read. */
function useRevisions(id: string): Result<readonly Revision[], DeskError> | undefined {
  const { core, story } = useDesk()
  const [answer, setAnswer] = useState<Result<readonly Revision[], DeskError>>()
  useEffect(() => {
    let isWanted = true
    // What is being typed is a revision, too.
    void story
      .settle()
      .then(() => core.call((client) => client.stories.history({ id })))
      .then((given) => {
        if (isWanted) setAnswer(given)
      })
    return () => {
      isWanted = false
    }
  }, [core, story, id])
  return answer
}

/** What has changed since a revision; undefined until it is read, or where none is chosen. */
function useDifferences(
  id: string,
  revision: number | undefined,
): Result<readonly Difference[], DeskError> | undefined {
  const { core, story } = useDesk()
  const [found, setFound] = useState<{
    readonly revision: number
    readonly answer: Result<readonly Difference[], DeskError>
  }>()
  useEffect(() => {
    if (revision === undefined) return undefined
    let isWanted = true
    void core
      .call((client) => client.stories.revision({ id, revision }))
      .then((kept) => {
        const { open } = story.store.getState()
        if (!isWanted || !open || !story.text) return
        const now = toContent(open.fields, story.text.body())
        const answer = kept.ok ? ok(differences(contentOf(kept.value), now)) : kept
        setFound({ revision, answer })
      })
    return () => {
      isWanted = false
    }
  }, [core, story, id, revision])
  return found?.revision === revision ? found?.answer : undefined
}
