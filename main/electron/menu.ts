import { Menu, app } from 'electron'
import { commands } from '../../shared/commands/table.ts'
import type { Locale } from '../../shared/locale.ts'
import type { Core } from './core.ts'
import { menuTemplate } from './menu-template.ts'

/** Installs the menu in the desk's language, and again whenever that changes. */
export function setUpMenu(core: Core): void {
  let shown: Locale | undefined
  const install = () => {
    const locale = menuLocale(core.settings().locale, app.getLocale())
    if (locale === shown) return
    shown = locale
    const template = menuTemplate({
      commands,
      locale,
      mac: process.platform === 'darwin',
      choose: (command) => core.tell({ event: 'command', command }),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  install()
  core.listen((event) => {
    if (event.event === 'settings-changed') install()
  })
}

/** The language of the menu: the one chosen, or the system's if the desk speaks it, or English. */
export function menuLocale(chosen: Locale | 'system', system: string): Locale {
  if (chosen !== 'system') return chosen
  return /^ko\b/i.test(system) ? 'ko' : 'en'
}
