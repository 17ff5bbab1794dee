import { Bookmark, Pencil, X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { commandSpec } from '../../shared/commands/table.ts'
import { runCommand } from '../commands/actions.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { isSearch } from './search.ts'

/** The searches that are kept: run, renamed or removed here. */
export function SavedSearches() {
  const desk = useDesk()
  const { session, library, searches, shell } = desk
  const say = useSay()
  const kept = useFrom(session.store, ({ settings }) => settings.searches)
  const search = useFrom(library.store, (state) => state.search)
  return (
    <div className="saved-searches">
      <ul aria-label={say('search.savedTitle')}>
        {kept.map((saved) => (
          <li key={saved.name}>
            <AriaButton className="saved-search" onPress={() => void searches.run(saved)}>
              <Bookmark size={13} strokeWidth={1.75} aria-hidden="true" />
              <span>{saved.name}</span>
            </AriaButton>
            <IconButton
              icon={Pencil}
              label={say('search.rename', { name: saved.name })}
              onPress={() => shell.ask({ kind: 'name-search', name: saved.name })}
            />
            <IconButton
              icon={X}
              label={say('search.remove', { name: saved.name })}
              onPress={() => searches.remove(saved.name)}
            />
          </li>
        ))}
      </ul>
      {isSearch(search) ? (
        <Button
          tone="quiet"
          keys={commandSpec('search.save').keys}
          onPress={() => runCommand('search.save', desk)}
        >
          {say('search.save')}
        </Button>
      ) : (
        kept.length === 0 && <p className="facet-none">{say('search.noneSaved')}</p>
      )}
    </div>
  )
}
