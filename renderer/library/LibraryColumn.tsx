import { FilePlus2, FolderInput } from 'lucide-react'
import { useDesk } from '../desk.ts'
import { paneOf } from '../commands/panes.ts'
import { runCommand } from '../commands/actions.ts'
import { IconButton } from '../controls/IconButton.tsx'
import { commandSpec } from '../../shared/commands/table.ts'
import { useSay } from '../i18n/use-say.ts'
import { ArchiveLine } from '../search/ArchiveLine.tsx'
import { FoundLine } from '../search/FoundLine.tsx'
import { SearchBox } from '../search/SearchBox.tsx'
import { SearchFilters } from '../search/SearchFilters.tsx'
import { WatchLine } from '../watch/WatchLine.tsx'
import { ChosenBar } from './ChosenBar.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import { Queues } from './Queues.tsx'
import { StoryGrid } from './StoryGrid.tsx'
import './library.css'
import '../search/search.css'

/** The left column: the desk's queues, the search over all of them, and the stories of one queue or those found. */
export function LibraryColumn() {
  const desk = useDesk()
  const say = useSay()
  return (
    <nav className="library" aria-label={say('library.title')} {...paneOf('library')}>
      <Queues>
        <div className="library-tools">
          <SearchBox />
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
        <SearchFilters />
        <FoundLine />
        <StoryGrid />
      </Queues>
      <ChosenBar />
      <ArchiveLine />
      <WatchLine />
      <ImportProgress />
    </nav>
  )
}
