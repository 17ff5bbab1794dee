import type { MenuItemConstructorOptions } from 'electron'
import { type CommandSpec, type MenuName, menuNames } from '../../shared/commands/table.ts'
import type { Locale, Said } from '../../shared/locale.ts'
import { accelerator } from './accelerator.ts'

export interface MenuParts {
  readonly commands: readonly CommandSpec[]
  readonly locale: Locale
  readonly mac: boolean
  /** Told the id of the command that was chosen. */
  readonly choose: (command: string) => void
}

type Role = NonNullable<MenuItemConstructorOptions['role']>

// Electron names its roles in English only.
const roleNames = {
  cut: { en: 'Cut', ko: '잘라내기' },
  copy: { en: 'Copy', ko: '복사' },
  paste: { en: 'Paste', ko: '붙여넣기' },
  selectAll: { en: 'Select All', ko: '모두 선택' },
  resetZoom: { en: 'Actual Size', ko: '실제 크기' },
  zoomIn: { en: 'Zoom In', ko: '확대' },
  zoomOut: { en: 'Zoom Out', ko: '축소' },
  togglefullscreen: { en: 'Full Screen', ko: '전체 화면' },
  quit: { en: 'Quit Copydesk', ko: 'Copydesk 종료' },
} as const satisfies Partial<Record<Role, Said>>

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** The desk's menus, made from the command table, with what only the system can do beside it. */
export function menuTemplate(parts: MenuParts): MenuItemConstructorOptions[] {
  const { locale, mac } = parts
  const role = (name: keyof typeof roleNames): MenuItemConstructorOptions => ({
    role: name,
    label: roleNames[name][locale],
  })
  const besides: Readonly<Record<MenuName, readonly MenuItemConstructorOptions[]>> = {
    file: mac ? [] : [separator, role('quit')],
    edit: [separator, role('cut'), role('copy'), role('paste'), role('selectAll')],
    view: [
      separator,
      role('resetZoom'),
      role('zoomIn'),
      role('zoomOut'),
      separator,
      role('togglefullscreen'),
    ],
    library: [],
    story: [],
    go: [],
    help: [],
  }
  const menus = (Object.keys(menuNames) as MenuName[]).map((name): MenuItemConstructorOptions => ({
    id: name,
    label: menuNames[name][locale],
    submenu: [...itemsOf(name, parts), ...besides[name]],
  }))
  // A Mac expects the application's own menu first, and a Window menu before Help.
  return mac
    ? [{ role: 'appMenu' }, ...menus.slice(0, -1), { role: 'windowMenu' }, ...menus.slice(-1)]
    : menus
}

function itemsOf(menu: MenuName, { commands, locale, choose }: MenuParts): MenuItemConstructorOptions[] {
  return commands
    .filter((command) => command.menu === menu)
    .flatMap((command, place): MenuItemConstructorOptions[] => {
      const item: MenuItemConstructorOptions = {
        id: command.id,
        label: command.title[locale].replaceAll('&', '&&'),
        click: () => choose(command.id),
        ...(command.keys !== undefined && {
          accelerator: accelerator(command.keys),
          // The page listens to the keys itself; registered here as well, a command would run twice.
          registerAccelerator: false,
        }),
      }
      return command.group && place > 0 ? [separator, item] : [item]
    })
}
