import { ArrowDownUp, X } from 'lucide-react'
import { Button, Toolbar } from 'react-aria-components'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { facetValue } from './facet-value.ts'
import { activeFilters, withFilter } from './filters.ts'
import { hasWords, isSearch } from './search.ts'

/** What was found: how much, where it was looked for, in which order, and under which filters. */
export function FoundLine() {
  const desk = useDesk()
  const { library } = desk
  const say = useSay()
  const search = useFrom(library.store, (state) => state.search)
  const queue = useFrom(library.store, (state) => state.queue)
  const found = useFrom(library.store, ({ areFound, total }) => (areFound ? total : undefined))
  const hasMore = useFrom(library.store, (state) => state.hasMore)
  if (!isSearch(search)) return undefined
  const { filters, sort } = search
  const active = activeFilters(filters)
  const name = say(`queue.${queue}`)
  const isNarrow = filters.state !== undefined
  const byDate = sort === 'date'
  return (
    <div className="found">
      <div className="found-line">
        <span className="found-count" role="status">
          {found === undefined
            ? say('search.looking')
            : say(hasMore ? 'search.countOfNewest' : 'search.count', { count: found })}
        </span>
        <Button
          className="found-button"
          aria-label={isNarrow ? say('search.widen', { queue: name }) : say('search.narrow', { queue: name })}
          onPress={() => void library.filter(withFilter(filters, 'state', isNarrow ? undefined : queue))}
        >
          {isNarrow ? say('search.inQueue', { queue: name }) : say('search.inAll')}
        </Button>
        {hasWords(search) && (
          <Button
            className="found-button found-sort"
            aria-label={say(byDate ? 'search.sortByRelevance' : 'search.sortByDate')}
            onPress={() => void library.sort(byDate ? 'relevance' : 'date')}
          >
            <ArrowDownUp size={12} strokeWidth={1.75} aria-hidden="true" />
            {say(byDate ? 'search.newest' : 'search.best')}
          </Button>
        )}
      </div>
      {active.length > 0 && (
        <Toolbar className="chips found-filters" aria-label={say('search.filters')}>
          {active.map(({ name: filter, value, without }) => {
            const shown = facetValue(desk.say, desk.locale(), filter, value)
            return (
              <Button
                key={`${filter} ${value}`}
                className="facet-chip is-on"
                aria-label={say('search.takeOff', { filter: shown })}
                onPress={() => void library.filter(without)}
              >
                <span>{shown}</span>
                <X size={11} strokeWidth={2} aria-hidden="true" />
              </Button>
            )
          })}
        </Toolbar>
      )}
    </div>
  )
}
