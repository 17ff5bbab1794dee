import { PanelLeft, PanelRight } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { commandSpec } from '../../shared/commands/table.ts'
import { runCommand } from '../commands/actions.ts'
import { IconButton } from '../controls/IconButton.tsx'
import { Keys, ariaKeys } from '../controls/Keys.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { MenuBar } from '../menus/MenuBar.tsx'
import { useIsShown } from './columns.ts'
import { initials } from './initials.ts'
import { SaveState } from './SaveState.tsx'

/** The line above the columns: menus, the box that opens the palette, when the words were last safe, and who. */
export function TopBar() {
  const desk = useDesk()
  const { session } = desk
  const say = useSay()
  const greeting = useFrom(session.store, (state) => state.greeting)
  const person = useFrom(session.store, ({ settings }) => settings.person)
  const hasLibrary = useIsShown('library')
  const hasFindings = useIsShown('findings')
  const palette = commandSpec('go.palette').keys ?? ''
  return (
    <header className="top-bar">
      <div className="top-left">
        <IconButton
          icon={PanelLeft}
          label={say(hasLibrary ? 'library.fold' : 'library.unfold')}
          keys={commandSpec('view.library').keys}
          onPress={() => runCommand('view.library', desk)}
        />
        <span className="name">Copydesk</span>
        {greeting && !greeting.capabilities.systemMenu && <MenuBar />}
      </div>
      <AriaButton
        className="find"
        aria-keyshortcuts={ariaKeys(palette)}
        onPress={() => runCommand('go.palette', desk)}
      >
        <span>{say('palette.hint')}</span>
        <Keys keys={palette} />
      </AriaButton>
      <div className="top-right">
        <SaveState />
        {person !== '' && (
          <span className="who" role="img" aria-label={person} title={person}>
            {initials(person)}
          </span>
        )}
        <IconButton
          icon={PanelRight}
          label={say(hasFindings ? 'findings.fold' : 'findings.unfold')}
          keys={commandSpec('view.findings').keys}
          onPress={() => runCommand('view.findings', desk)}
        />
      </div>
    </header>
  )
}
