import { GitBranch } from 'lucide-react'
import { takeOf } from '../../shared/archive/take-of.ts'
import { Button } from '../controls/Button.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { shortDay } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'
import { storyName } from './story-line.ts'
import { useSeries } from './use-series.ts'

/** Above the story: which take of its series it is, what it follows, and how many takes there are. */
export function SeriesLine() {
  const { shell, story: desk, locale } = useDesk()
  const say = useSay()
  const open = useFrom(desk.store, (state) => state.open)
  const { rows } = useSeries(open?.story.slugline)
  if (!open || !rows) return undefined
  const at = rows.findIndex(({ id }) => id === open.story.id)
  if (at < 0 || rows.length < 2) return undefined
  const take = takeOf(open.story)
  const before = rows[at + 1]
  return (
    <aside className="update-banner" aria-label={say('series.line')}>
      <GitBranch size={14} strokeWidth={1.75} aria-hidden="true" />
      <p>
        {take ? (
          <>
            {say('series.take')}: <b>{take.words}</b>.{' '}
          </>
        ) : (
          <>{say('series.line')}. </>
        )}
        {before && (
          <span>
            {say('series.follows', { name: storyName(before, say), day: shortDay(before.day, locale()) })}
          </span>
        )}
      </p>
      <Button onPress={() => shell.ask({ kind: 'series' })}>
        {say('series.takes', { count: rows.length })}
      </Button>
    </aside>
  )
}
