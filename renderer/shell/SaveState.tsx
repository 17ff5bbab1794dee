import { Shape } from '../controls/Shape.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { errorSentence } from '../i18n/say.ts'
import { clockTime } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'
import { safeSince } from '../story/autosave.ts'

/** When the words on the screen were last safe on disk, or why they are not yet. */
export function SaveState() {
  const desk = useDesk()
  const { core, story, session } = desk
  const say = useSay()
  const connection = useFrom(core.connection, (state) => state)
  const autosave = useFrom(story.store, ({ open }) => open?.autosave)
  const savedAt = useFrom(story.store, ({ open }) => open?.story.desk.savedAt)
  const writable = useFrom(session.store, (state) => state.writable)

  if (connection === 'lost') return <Trouble text={say(autosave ? 'save.offlineKeeping' : 'save.offline')} />
  if (autosave?.phase === 'refused') {
    return <Trouble text={say('save.refused')} why={errorSentence(desk.say, autosave.error)} />
  }
  if (!writable) return <Trouble text={say('save.readOnly')} />
  if (!autosave || savedAt === undefined) return undefined
  return (
    <span className="saved" role="status" aria-live="off">
      {autosave.phase === 'saved'
        ? say('save.saved', { at: clockTime(safeSince(autosave, savedAt), desk.locale()) })
        : say(autosave.phase === 'saving' ? 'save.saving' : 'save.editing')}
    </span>
  )
}

function Trouble({ text, why }: { readonly text: string; readonly why?: string }) {
  return (
    <span className="saved is-trouble" role="alert" title={why}>
      <Shape name="warning" />
      {text}
    </span>
  )
}
