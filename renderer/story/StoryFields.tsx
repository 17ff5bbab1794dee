import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { FieldBox } from './FieldBox.tsx'
import { readingTime } from './reading-time.ts'
import { DetailLines, DetailsButton } from '../details/DetailLines.tsx'
import { Tags } from '../tags/Tags.tsx'

interface StoryFieldsProps {
  readonly editable: boolean
}

/** The fields above the body: slug, dateline, state and length, then headline, byline and tags. */
export function StoryFields({ editable }: StoryFieldsProps) {
  const { story, editor } = useDesk()
  const say = useSay()
  const open = useFrom(story.store, (state) => state.open)
  if (!open) return undefined
  const { language } = open.fields
  const { state } = open.story.desk
  const field = { editable, language }
  return (
    <header className="story-fields">
      <div className="fields">
        <label htmlFor="field-slug">{say('field.slug')}</label>
        <FieldBox
          {...field}
          id="field-slug"
          name="slugline"
          label={say('field.slug')}
          placeholder={say('field.slugHint')}
          onEnter={() => focusField('dateline')}
        />
        <span className="story-state">
          {say('story.stateVersion', { state: say(`state.${state}`), version: open.story.version })}
        </span>
        <label htmlFor="field-dateline">{say('field.dateline')}</label>
        <FieldBox
          {...field}
          id="field-dateline"
          name="dateline"
          label={say('field.dateline')}
          placeholder={say('field.datelineHint')}
          onEnter={() => focusField('headline')}
        />
        <Length />
      </div>
      <h1 className="headline">
        <FieldBox
          {...field}
          name="headline"
          label={say('field.headline')}
          placeholder={say('field.headline')}
          growing
          onEnter={() => focusField('by')}
        />
      </h1>
      <p className="byline">
        {/^en\b/i.test(language) && open.fields.by !== undefined && <span aria-hidden="true">By </span>}
        <FieldBox
          {...field}
          name="by"
          label={say('field.byline')}
          placeholder={say('field.byline')}
          onEnter={() => editor.current?.focus()}
        />
      </p>
      <Tags editable={editable}>
        <DetailsButton />
      </Tags>
      <DetailLines />
    </header>
  )
}

function Length() {
  const { findings } = useDesk()
  const say = useSay()
  const words = useFrom(findings.store, (state) => state.words)
  return <span className="story-length">{say('story.length', { words, ...readingTime(words) })}</span>
}

function focusField(name: string): void {
  document.querySelector<HTMLElement>(`[data-field="${name}"]`)?.focus()
}
