import { Button } from '../controls/Button.tsx'
import { paneStop } from '../commands/panes.ts'
import { runCommand } from '../commands/actions.ts'
import { useDesk, useFrom } from '../desk.ts'
import { errorSentence } from '../i18n/say.ts'
import { useSay } from '../i18n/use-say.ts'
import { hasFilters, hasWords, isSearch } from '../search/search.ts'

/** Why a list has no rows, and what to do about it. */
export function EmptyQueue() {
  const desk = useDesk()
  const { library, searches } = desk
  const say = useSay()
  const { queue, search, failure, areFound } = useFrom(library.store, (state) => state)
  const isIndexing = useFrom(searches.archive, ({ state }) => state === 'indexing')
  if (failure) {
    return (
      <div className="empty-queue" role="alert">
        <p>{errorSentence(say, failure)}</p>
        {failure.code === 'ARCHIVE_FAILED' ? (
          <Button onPress={() => runCommand('library.rebuild', desk)}>{say('archive.rebuild')}</Button>
        ) : (
          <Button onPress={() => void library.refresh()}>{say('library.again')}</Button>
        )}
      </div>
    )
  }
  if (!areFound || !isSearch(search)) {
    return (
      <div className="empty-queue" tabIndex={-1} {...paneStop('library')}>
        <p>{say(`queue.${queue}.empty`)}</p>
      </div>
    )
  }
  return (
    <div className="empty-queue" tabIndex={-1} {...paneStop('library')}>
      <p>{say(whyNothing(search, isIndexing))}</p>
      <Button onPress={() => runCommand('search.clear', desk)}>{say('library.showAll')}</Button>
    </div>
  )
}

function whyNothing(search: Parameters<typeof isSearch>[0], isIndexing: boolean) {
  if (search.text.trim() !== '' && !hasWords(search)) return 'search.onlyWithout'
  if (isIndexing) return 'search.nothingYet'
  return hasFilters(search.filters) ? 'search.nothingFiltered' : 'search.nothing'
}
