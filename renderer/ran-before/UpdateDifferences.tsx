import { useMemo } from 'react'
import type { UpdateOf } from '../../shared/api/archive.ts'
import { differences } from '../../shared/story/difference.ts'
import { contentOf } from '../../shared/story/record.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { useDesk } from '../desk.ts'
import { Differences } from '../dialogs/Differences.tsx'
import { errorSentence } from '../i18n/say.ts'
import { useSay } from '../i18n/use-say.ts'
import { toContent } from '../story/fields.ts'
import { storyLine, storyName } from './story-line.ts'
import { useKeptStory } from './use-kept-story.ts'
import { CloseButton } from '../dialogs/CloseButton.tsx'

/** What the open story says otherwise than the one of which it is another version. */
export function UpdateDifferences({ update: { story: row } }: { readonly update: UpdateOf }) {
  const { shell, story, ranBefore, locale } = useDesk()
  const say = useSay()
  const kept = useKeptStory(row.id)
  const changed = useMemo(() => {
    const { open } = story.store.getState()
    return kept.is === 'there' && open && story.text
      ? differences(contentOf(kept.story), toContent(open.fields, story.text.body()))
      : []
  }, [story, kept])
  return (
    <Dialog
      title={say('ran.update.title')}
      width="wide"
      onClose={shell.closeDialog}
      actions={
        <>
          <Button
            onPress={() => {
              shell.closeDialog()
              void ranBefore.open(row)
            }}
          >
            {say('ran.open')}
          </Button>
          <CloseButton />
        </>
      }
    >
      <p>
        <b>{storyName(row, say)}</b> ({storyLine(row, say, locale())}). {say('ran.differences.what')}
      </p>
      {kept.is === 'loading' && <p>{say('library.loading')}</p>}
      {kept.is === 'missing' && <p role="alert">{errorSentence(say, kept.error)}</p>}
      {kept.is === 'there' && changed.length === 0 && <p>{say('ran.differences.none')}</p>}
      <Differences differences={changed} />
    </Dialog>
  )
}
