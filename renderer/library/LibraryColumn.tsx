import { FilePlus2, FolderInput, Search } from 'lucide-react'
import { useDesk, useFrom } from '../desk.ts'
import { paneOf } from '../commands/panes.ts'
import { runCommand } from '../commands/actions.ts'
import { IconButton } from '../controls/IconButton.tsx'
import { commandSpec } from '../../shared/commands/table.ts'
import { useSay } from '../i18n/use-say.ts'
import { ImportProgress } from './ImportProgress.tsx'
import { Queues } from './Queues.tsx'
import { StoryGrid } from './StoryGrid.tsx'
import './library.css'

/** The left column: the desk's queues, a filter, and the stories of one queue. */
export function LibraryColumn() {
  const desk = useDesk()
  const say = useSay()
  const text = useFrom(desk.library.store, (state) => state.text)
  return (
    <nav className="library" aria-label={say('library.title')} {...paneOf('library')}>
      <Queues>
        <div className="library-tools">
          <label className="filter">
            <Search size={14} strokeWidth={1.75} aria-hidden="true" />
            <input
              data-filter=""
              type="search"
              value={text}
              maxLength={200}
              aria-label={say('library.filter')}
              placeholder={say('library.filter')}
              onChange={(event) => desk.library.filter(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape' && text !== '') desk.library.filter('')
              }}
            />
          </label>
          <IconButton
            icon={FolderInput}
            label={say('library.import')}
            keys={commandSpec('story.import').keys}
            onPress={() => runCommand('story.import', desk)}
          />
          <IconButton
            icon={FilePlus2}
            label={say('library.new')}
            keys={commandSpec('story.new').keys}
            onPress={() => runCommand('story.new', desk)}
          />
        </div>
        <StoryGrid />
      </Queues>
      <ImportProgress />
    </nav>
  )
}
