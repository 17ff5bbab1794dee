import type { InspectedStory } from '../../shared/api/intake.ts'
import { Button } from '../controls/Button.tsx'
import { Shape } from '../controls/Shape.tsx'
import { useDesk } from '../desk.ts'
import { Notes } from '../dialogs/Notes.tsx'
import { toldSentence } from '../i18n/say.ts'
import { useSay } from '../i18n/use-say.ts'
import { IntakeChoices } from './IntakeChoices.tsx'
import type { Row } from './rows.ts'

/** One story as it reads: what it would be to the library, its words, and what reading it did. */
export function IntakeStory({ row: { looked, story } }: { readonly row: Row }) {
  const say = useSay()
  const found = looked.inspection?.found
  const refused = found?.is === 'refused' ? found : undefined
  const why = looked.refusal ?? (refused && toldSentence(say, refused))
  return (
    <section className="intake-story" aria-label={say('intake.preview')} aria-busy={looked.isReading}>
      <IntakeChoices looked={looked} story={story} />
      {looked.isReading && !looked.inspection && (
        <p role="status">{say('intake.readingOf', { file: looked.file.name })}</p>
      )}
      {why !== undefined && (
        <p className="intake-why" role="alert">
          <span className="graded-blocker">
            <Shape name="blocker" />
          </span>
          {why}
        </p>
      )}
      {refused?.begins !== undefined && (
        <>
          <h3>{say('intake.begins')}</h3>
          <pre className="intake-begins">{refused.begins}</pre>
        </>
      )}
      {story && <Words story={story} />}
      {story && (
        <div className="intake-report">
          <h3>{say('intake.report', { count: story.notes.length })}</h3>
          {story.notes.length > 0 && <Notes notes={story.notes} />}
        </div>
      )}
    </section>
  )
}

function Words({ story }: { readonly story: InspectedStory }) {
  const { intake, shell, story: desk, gate } = useDesk()
  const say = useSay()
  const { headline, slugline, by, language, paragraphs, isCut, arrival, kept, version } = story

  function openKept(id: string): void {
    intake.close()
    shell.closeDialog()
    void desk.open(id).then((answer) => {
      if (!answer.ok) gate.trouble(answer.error)
    })
  }

  return (
    <>
      {arrival !== 'new' && kept && (
        <p className="intake-why" role="status">
          <span className={arrival === 'update' ? 'graded-note' : 'graded-blocker'}>
            <Shape name={arrival === 'update' ? 'note' : 'blocker'} />
          </span>
          <span>
            {say(`intake.arrival.${arrival}`, { kept: kept.version, version })}{' '}
            <Button tone="link" onPress={() => openKept(kept.id)}>
              {say('intake.openKept')}
            </Button>
          </span>
        </p>
      )}
      <div
        className="intake-words"
        role="region"
        aria-label={headline ?? say('intake.noHeadline')}
        lang={language}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- only a stop can be scrolled from the keyboard
        tabIndex={0}
      >
        {slugline !== undefined && <p className="intake-slug">{slugline}</p>}
        <h3 className="intake-headline">{headline ?? say('intake.noHeadline')}</h3>
        {by !== undefined && <p className="intake-by">{by}</p>}
        {paragraphs.map(({ kind, text }, index) => (
          <p key={index} className={`intake-${kind}`}>
            {text}
          </p>
        ))}
        {paragraphs.length === 0 && <p className="intake-none">{say('intake.noLede')}</p>}
        {isCut && <p className="intake-none">{say('intake.goesOn')}</p>}
      </div>
    </>
  )
}
