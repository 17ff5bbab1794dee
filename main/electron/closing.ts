import { type BrowserWindow, type WebContents, dialog } from 'electron'
import { bridgeChannels } from '../../shared/api/bridge.ts'
import { onFlushed } from './gateway.ts'

/** How long a page may take to store what it holds, in milliseconds. The bridge promises as much. */
const patience = 5000

const waiting = new WeakMap<WebContents, (stored: boolean) => void>()

/** Listens for pages that have stored what they held. Once, before the first window. */
export function setUpClosing(): void {
  onFlushed((contents, stored) => waiting.get(contents)?.(stored))
}

/** Keeps `window` open until its page has stored the last keystrokes, or a person lets them go. */
export function flushBeforeClose(window: BrowserWindow): void {
  let mayClose = false
  let asked = false
  window.on('close', (event) => {
    if (mayClose || window.webContents.isCrashed()) return
    event.preventDefault()
    if (asked) return
    asked = true
    void storedOrLetGo(window).then((yes) => {
      asked = false
      mayClose = yes
      if (yes && !window.isDestroyed()) window.close()
    })
  })
}

async function storedOrLetGo(window: BrowserWindow): Promise<boolean> {
  if (await flushed(window.webContents)) return true
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The last changes could not be saved.',
    detail: 'Close the window and lose them, or keep it open to copy them or to make room on the disk.',
    buttons: ['Keep Open', 'Close and Lose Them'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

/** True once the page has stored everything; false if it could not, or did not answer in time. */
function flushed(contents: WebContents): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (stored: boolean) => {
      clearTimeout(timer)
      waiting.delete(contents)
      resolve(stored)
    }
    const timer = setTimeout(() => settle(false), patience)
    waiting.set(contents, settle)
    // A page that dies now has nothing left to store.
    contents.once('render-process-gone', () => settle(true))
    contents.send(bridgeChannels.closing)
  })
}
