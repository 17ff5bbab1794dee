import { GitBranch } from 'lucide-react'
import { takeOf } from '../../shared/archive/take-of.ts'
import { Button } from '../controls/Button.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { shortDay } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'
import { storyLine, storyName } from './story-line.ts'
import { useSeries } from './use-series.ts'

/**
 * Above the story, once: which take of its series it is and what it follows, or that another version of it is kept, and
 * how much of it that has. The sentences of a version are not marked.
 */
export function VersionsLine() {
  const { ranBefore, shell, story: desk, locale } = useDesk()
  const say = useSay()
  const open = useFrom(desk.store, (state) => state.open)
  const updates = useFrom(ranBefore.store, (state) => state.updates)
  const { rows = [] } = useSeries(open?.story.slugline)
  if (!open) return undefined
  const [update] = updates
  const at = rows.findIndex(({ id }) => id === open.story.id)
  const isInSeries = at >= 0 && rows.length > 1
  if (!update && !isInSeries) return undefined
  const take = takeOf(open.story)
  const before = isInSeries ? rows[at + 1] : undefined
  const more = isInSeries ? 0 : updates.length - 1
  return (
    <aside className="update-banner" aria-label={say(update ? 'ran.update' : 'series.line')}>
      <GitBranch size={14} strokeWidth={1.75} aria-hidden="true" />
      <p>
        {take && isInSeries && (
          <>
            {say('series.take')}: <b>{take.words}</b>.{' '}
          </>
        )}
        {update ? (
          <>
            {say('ran.update')}: <b>{storyName(update.story, say)}</b>{' '}
            <span>
              ({storyLine(update.story, say, locale())}):{' '}
              {say('ran.update.share', { sentences: update.sentences, of: update.of })}.{' '}
            </span>
          </>
        ) : (
          !take && <>{say('series.line')}. </>
        )}
        {before && before.id !== update?.story.id && (
          <span>
            {say('series.follows', { name: storyName(before, say), day: shortDay(before.day, locale()) })}
          </span>
        )}
      </p>
      {update && (
        <Button onPress={() => shell.ask({ kind: 'ran-differences', update })}>
          {say('ran.update.show')}
        </Button>
      )}
      {(isInSeries || more > 0) && (
        <Button {...(update && { tone: 'quiet' })} onPress={() => shell.ask({ kind: 'series' })}>
          {more > 0 ? say('ran.update.more', { count: more }) : say('series.takes', { count: rows.length })}
        </Button>
      )}
    </aside>
  )
}
