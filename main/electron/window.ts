import { BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import { flushBeforeClose } from './closing.ts'
import { lockedDown, pageAddress } from './policy.ts'
import { type WindowState, leastSize, placeWindow } from './window-bounds.ts'
import { readWindowState, writeWindowState } from './window-state.ts'

export interface WindowParts {
  /** The built preload, absolute. */
  readonly preload: string
  /** Where the window's place is remembered, absolute. */
  readonly stateFile: string
}

/** The colour of the page before its first frame: the desk's own, so that nothing flashes. */
const desk = { light: '#f1efe8', dark: '#131210' }

/** Opens the desk's window where it last stood. */
export function openWindow({ preload, stateFile }: WindowParts): BrowserWindow {
  const saved = readWindowState(stateFile)
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
  const window = new BrowserWindow({
    ...placeWindow(
      saved?.bounds,
      [main, ...others].map(({ workArea }) => workArea),
    ),
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    show: false,
    title: 'Copydesk',
    backgroundColor: nativeTheme.shouldUseDarkColors ? desk.dark : desk.light,
    webPreferences: lockedDown(preload),
  })
  if (saved?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => writeWindowState(stateFile, stateOf(window)))
  flushBeforeClose(window)
  offerReload(window)
  void window.loadURL(pageAddress).catch((error: unknown) => {
    dialog.showErrorBox(
      'Copydesk',
      `The desk’s page could not be loaded (${String(error)}). Install Copydesk again.`,
    )
  })
  return window
}

/** Brings the desk's window before the person, wherever it is. */
export function bringForward(): void {
  const window = BrowserWindow.getAllWindows()[0]
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function stateOf(window: BrowserWindow): WindowState {
  return { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
}

function offerReload(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    void dialog
      .showMessageBox(window, {
        type: 'error',
        message: 'The desk’s page stopped working.',
        detail: 'Everything that was saved is safe. Reload the page to go on.',
        buttons: ['Reload', 'Close'],
        defaultId: 0,
        cancelId: 1,
      })
      .then(({ response }) => (response === 0 ? window.webContents.reload() : window.close()))
  })
}
