import { Menu as MenuIcon } from 'lucide-react'
import { useState } from 'react'
import { Button, Menu, MenuTrigger, Popover, Separator, SubmenuTrigger, Toolbar } from 'react-aria-components'
import { type MenuName, menuNames } from '../../shared/commands/table.ts'
import { isCommandId, isPossible, runCommand } from '../commands/actions.ts'
import { isOffered } from '../commands/offered.ts'
import { commandSpecs } from '../commands/specs.ts'
import { MenuEntry } from '../controls/MenuEntry.tsx'
import { useDesk } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import './menus.css'

const names = Object.keys(menuNames) as readonly MenuName[]

/** The menus of the command table, where no system menu stands above the page. */
export function MenuBar() {
  const desk = useDesk()
  const say = useSay()
  const [open, setOpen] = useState<MenuName>()
  const locale = desk.locale()
  return (
    <>
      <Toolbar className="menu-bar" aria-label={say('menu.title')}>
        {names.map((name) => (
          <MenuTrigger
            key={name}
            isOpen={open === name}
            onOpenChange={(isOpen) => setOpen(isOpen ? name : undefined)}
          >
            <Button
              className="menu-name"
              onHoverStart={() => {
                // With one menu open the others open under the pointer, as menu bars do.
                if (open !== undefined) setOpen(name)
              }}
            >
              {menuNames[name][locale]}
            </Button>
            <Popover className="menu-popover" placement="bottom start" offset={2}>
              <CommandMenu name={name} onSwitch={(step) => setOpen(neighbourOf(name, step))} />
            </Popover>
          </MenuTrigger>
        ))}
      </Toolbar>
      <MenuTrigger>
        <Button className="menu-name menu-all" aria-label={say('menu.title')}>
          <MenuIcon size={16} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <Popover className="menu-popover" placement="bottom start" offset={2}>
          <Menu className="menu">
            {names.map((name) => (
              <SubmenuTrigger key={name}>
                <MenuEntry label={menuNames[name][locale]} textValue={menuNames[name][locale]} hint="›" />
                <Popover className="menu-popover" offset={2}>
                  <CommandMenu name={name} />
                </Popover>
              </SubmenuTrigger>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </>
  )
}

interface CommandMenuProps {
  readonly name: MenuName
  /** Left and Right go to the menu beside this one. */
  readonly onSwitch?: (step: 1 | -1) => void
}

function CommandMenu({ name, onSwitch }: CommandMenuProps) {
  const desk = useDesk()
  const locale = desk.locale()
  const story = desk.story.store.getState().open?.story
  const mine = commandSpecs.filter((command) => command.menu === name)
  return (
    <div
      // The arrows bubble up from the entries, which are what takes the keyboard.
      role="presentation"
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') onSwitch?.(1)
        if (event.key === 'ArrowLeft') onSwitch?.(-1)
      }}
    >
      <Menu
        className="menu"
        aria-label={menuNames[name][locale]}
        disabledKeys={mine
          .filter(({ id, when }) => !isPossible(when, desk) || !isOffered(id, story))
          .map(({ id }) => id)}
        onAction={(key) => {
          const id = String(key)
          // After the menu has closed and given the keyboard back, so that the action can place it elsewhere.
          if (isCommandId(id)) setTimeout(() => runCommand(id, desk))
        }}
      >
        {mine.flatMap(({ id, title, keys, group }) => [
          ...(group ? [<Separator key={`${id} line`} className="menu-line" />] : []),
          <MenuEntry key={id} id={id} textValue={title[locale]} label={title[locale]} keys={keys} />,
        ])}
      </Menu>
    </div>
  )
}

function neighbourOf(name: MenuName, step: 1 | -1): MenuName | undefined {
  return names[(names.indexOf(name) + step + names.length) % names.length]
}
