import { useState } from 'react'
import { commandSpec } from '../../shared/commands/table.ts'
import { runCommand } from '../commands/actions.ts'
import { Button } from '../controls/Button.tsx'
import { newMutation } from '../core/core.ts'
import { useDesk, useFrom } from '../desk.ts'
import { errorSentence } from '../i18n/say.ts'
import { useSay } from '../i18n/use-say.ts'

/** What stands in the middle while no story is open: the first start's welcome, or a hint. */
export function NoStory() {
  const { library, story } = useDesk()
  const say = useSay()
  const counts = useFrom(library.store, (state) => state.counts)
  const isKnown = useFrom(library.store, ({ total }) => total !== undefined)
  const failure = useFrom(story.store, (state) => state.failure)
  const opening = useFrom(story.store, (state) => state.opening)
  const kept = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (!isKnown || opening !== undefined) return undefined
  if (kept === 0) return <FirstStart />
  return (
    <div className="no-story">
      <p role={failure ? 'alert' : undefined}>
        {failure ? errorSentence(say, failure) : say('story.choose')}
      </p>
      <p className="no-story-hint">{say('story.chooseHint')}</p>
    </div>
  )
}

/** An empty library: three samples to try the desk on, and the ways a story comes in. */
function FirstStart() {
  const desk = useDesk()
  const { core, library, story, gate } = desk
  const say = useSay()
  const [busy, setBusy] = useState(false)

  async function addSamples(): Promise<void> {
    setBusy(true)
    const mutation = newMutation()
    const answer = await core.call((client) => client.stories.addSamples({ mutation }))
    setBusy(false)
    if (!answer.ok) {
      gate.trouble(answer.error)
      return
    }
    await library.refresh()
    const [first] = answer.value
    if (first) await story.open(first.id)
  }

  return (
    <section className="first-start" aria-labelledby="first-start">
      <h1 id="first-start">{say('first.title')}</h1>
      <p>{say('first.what')}</p>
      <div className="first-ways">
        <article>
          <h2>{say('first.samples')}</h2>
          <p>{say('first.samplesWhat')}</p>
          <Button tone="primary" isDisabled={busy} onPress={() => void addSamples()}>
            {say('first.addSamples')}
          </Button>
        </article>
        <article>
          <h2>{say('first.own')}</h2>
          <p>{say('first.ownWhat')}</p>
          <div className="first-buttons">
            <Button keys={commandSpec('story.import').keys} onPress={() => runCommand('story.import', desk)}>
              {say('library.import')}
            </Button>
            <Button keys={commandSpec('story.new').keys} onPress={() => runCommand('story.new', desk)}>
              {say('library.new')}
            </Button>
          </div>
        </article>
      </div>
    </section>
  )
}
