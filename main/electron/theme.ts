import { nativeTheme } from 'electron'
import type { Core } from './core.ts'

/** Lets the system's own menus and dialogs follow the theme the person chose for the desk. */
export function setUpTheme(core: Pick<Core, 'settings' | 'listen'>): void {
  nativeTheme.themeSource = core.settings().theme
  core.listen((event) => {
    if (event.event === 'settings-changed') nativeTheme.themeSource = event.settings.theme
  })
}
