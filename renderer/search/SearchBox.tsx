import { Search, SlidersHorizontal, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Button } from 'react-aria-components'
import { commandSpec } from '../../shared/commands/table.ts'
import { runCommand } from '../commands/actions.ts'
import { goToPane } from '../commands/panes.ts'
import { IconButton } from '../controls/IconButton.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { activeFilters } from './filters.ts'

/** Where words are typed that the library is searched for. Arrow Down and Enter go to what was found. */
export function SearchBox() {
  const desk = useDesk()
  const { library } = desk
  const say = useSay()
  const { text, filters } = useFrom(library.store, ({ search }) => search)
  const isUnfolded = useFrom(library.store, ({ unfolded }) => unfolded)
  const filtering = activeFilters(filters).length

  function onKeyDown(event: KeyboardEvent): void {
    // Enter and Escape belong to the input method while it composes a syllable.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && text !== '') {
      event.preventDefault()
      library.type('')
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      goToPane('library')
    }
  }

  return (
    <>
      <div className="search-box">
        <Search size={14} strokeWidth={1.75} aria-hidden="true" />
        <input
          data-search-box=""
          type="search"
          value={text}
          maxLength={1000}
          aria-label={say('search.label')}
          aria-keyshortcuts="Control+Shift+F"
          placeholder={say('search.label')}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => library.type(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {text !== '' && (
          <Button
            className="search-clear"
            excludeFromTabOrder
            aria-label={say('search.clear')}
            onPress={() => runCommand('search.clear', desk)}
          >
            <X size={13} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        )}
      </div>
      <div className={`search-unfold${isUnfolded ? ' is-unfolded' : ''}`}>
        <IconButton
          icon={SlidersHorizontal}
          label={
            filtering === 0
              ? say(isUnfolded ? 'search.foldFilters' : 'search.unfoldFilters')
              : say('search.filtersOn', { count: filtering })
          }
          keys={commandSpec('search.filters').keys}
          aria-expanded={isUnfolded}
          onPress={() => runCommand('search.filters', desk)}
        />
        {filtering > 0 && (
          <b className="search-filtering" aria-hidden="true">
            {filtering}
          </b>
        )}
      </div>
    </>
  )
}
