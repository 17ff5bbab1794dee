import { useMemo } from 'react'
import { useDesk, useFrom } from '../desk.ts'
import { paneOf, paneStop } from '../commands/panes.ts'
import type { Reading } from '../editor/live-repeats.ts'
import { StoryEditor } from '../editor/StoryEditor.tsx'
import { FindBar } from '../find/FindBar.tsx'
import { useSay } from '../i18n/use-say.ts'
import { usePassageWishes } from '../ran-before/use-ran-before.ts'
import { VersionsLine } from '../ran-before/VersionsLine.tsx'
import { WhereRanHint } from '../ran-before/WhereRanHint.tsx'
import { isEditable } from '../../shared/story/states.ts'
import { isConflict } from './autosave.ts'
import { NoStory } from './NoStory.tsx'
import { StateLine } from './StateLine.tsx'
import { StoryFields } from './StoryFields.tsx'
import './story.css'

/** The middle column: the open story, its fields above its body. */
export function StoryColumn() {
  const { story, session, shell } = useDesk()
  const say = useSay()
  const isOpen = useFrom(story.store, ({ open }) => open !== undefined)
  const opening = useFrom(story.store, (state) => state.opening)
  const greeted = useFrom(session.store, ({ greeting }) => greeting !== undefined)
  const drawer = useFrom(shell.store, (state) => state.drawer)
  return (
    <main
      className="story"
      aria-label={say('story.title')}
      aria-busy={opening !== undefined}
      {...(drawer && { onPointerDown: () => shell.pull(undefined) })}
      {...paneOf('story')}
    >
      {isOpen && <FindBar />}
      {isOpen ? <Sheet /> : greeted && <NoStory />}
    </main>
  )
}

function Sheet() {
  const { story } = useDesk()
  const state = useFrom(story.store, ({ open }) => open?.story.desk.state ?? 'draft')
  const inConflict = useFrom(story.store, ({ open }) => open !== undefined && isConflict(open.autosave))
  const editable = isEditable(state) && !inConflict
  return (
    <div className="sheet">
      <StateLine state={state} />
      <VersionsLine />
      <StoryFields editable={editable} />
      <StoryBody editable={editable} />
    </div>
  )
}

function StoryBody({ editable }: { readonly editable: boolean }) {
  const desk = useDesk()
  const { story, findings, editor } = desk
  const say = useSay()
  const id = useFrom(story.store, ({ open }) => open?.story.id ?? '')
  const body = useFrom(story.store, ({ open }) => open?.story.body)
  const bodyKey = useFrom(story.store, ({ open }) => open?.bodyKey ?? '')
  const report = useFrom(findings.store, (state) => state.report)
  const chosen = useFrom(findings.store, (state) => state.chosen)
  const waived = useWaived()
  const reading = useReading()
  const passages = usePassageWishes()
  if (!body) return undefined
  return (
    <div className="story-body" {...paneStop('story')}>
      <StoryEditor
        ref={(handle) => {
          editor.current = handle
        }}
        storyId={id}
        body={body}
        bodyKey={bodyKey}
        editable={editable}
        locale={desk.locale()}
        label={say('field.body')}
        findings={report}
        waived={waived}
        chosen={chosen}
        onChange={(paragraphs, made) => story.changeText({ paragraphs, body: made })}
        onChoose={findings.choose}
        onFocusChange={(focused) => {
          editor.focused = focused
          if (!focused) void story.settle()
        }}
        reading={reading}
        onStanding={findings.showStanding}
        passages={passages}
      />
      <WhereRanHint />
    </div>
  )
}

/** How the story is read for repeats; undefined while the checks are off. */
function useReading(): Reading | undefined {
  const desk = useDesk()
  const on = useFrom(desk.session.store, ({ settings }) => settings.checks)
  const language = useFrom(desk.story.store, ({ open }) => open?.fields.language ?? 'en')
  const weights = useFrom(desk.session.store, (state) => state.weights)
  const locale = desk.locale()
  return useMemo(
    () => (on ? { language, locale, ...(weights && { weights }) } : undefined),
    [on, language, locale, weights],
  )
}

function useWaived(): ReadonlySet<string> {
  const { story } = useDesk()
  const waivers = useFrom(story.store, ({ open }) => open?.story.desk.waivers)
  return useMemo(() => new Set(waivers?.map(({ fingerprint }) => fingerprint)), [waivers])
}
