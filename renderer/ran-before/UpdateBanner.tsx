import { Layers } from 'lucide-react'
import { Button } from '../controls/Button.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { storyLine, storyName } from './story-line.ts'

/** Above the story: that it is another version of one, and what differs. Its sentences are not marked. */
export function UpdateBanner() {
  const { ranBefore, shell, locale } = useDesk()
  const say = useSay()
  const updates = useFrom(ranBefore.store, (state) => state.updates)
  const [update] = updates
  if (!update) return undefined
  const { story, sentences, of } = update
  return (
    <aside className="update-banner" aria-label={say('ran.update')}>
      <Layers size={14} strokeWidth={1.75} aria-hidden="true" />
      <p>
        {say('ran.update')}: <b>{storyName(story, say)}</b>{' '}
        <span>
          ({storyLine(story, say, locale())}): {say('ran.update.share', { sentences, of })}
        </span>
      </p>
      <Button onPress={() => shell.ask({ kind: 'ran-differences', update })}>{say('ran.update.show')}</Button>
      {updates.length > 1 && (
        <Button tone="quiet" onPress={() => shell.ask({ kind: 'series' })}>
          {say('ran.update.more', { count: updates.length - 1 })}
        </Button>
      )}
    </aside>
  )
}
