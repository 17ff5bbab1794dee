import { BrowserWindow, app, dialog } from 'electron'
import { dirname, extname, join } from 'node:path'
import { ok } from '../../shared/result.ts'
import type { Host } from '../desk/host.ts'
import { printPdf } from './print-pdf.ts'
import { writeOutgoing } from './write-outgoing.ts'

/** The desktop as a shell: a file goes where the person says in the system's own dialog. */
export function electronHost(): Host {
  // The next file is offered where the last one went.
  let folder: string | undefined
  let printing: Promise<unknown> = Promise.resolve()
  const askWhere = async (name: string): Promise<string | undefined> => {
    const ending = extname(name).slice(1)
    const options: Electron.SaveDialogOptions = {
      defaultPath: join(folder ?? app.getPath('documents'), name),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
      ...(ending !== '' && { filters: [{ name: ending.toUpperCase(), extensions: [ending] }] }),
    }
    const window = deskWindow()
    const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
    return answer.canceled || answer.filePath === '' ? undefined : answer.filePath
  }
  return {
    edition: 'desktop',
    capabilities: { saveDialog: true, systemMenu: true, printPdf: true, pickFolder: true },
    async placeFile(name) {
      const path = await askWhere(name)
      return path === undefined ? undefined : { path, deliver: () => ({ how: 'saved', path }) }
    },
    async deliver({ name, bytes }) {
      const path = await askWhere(name)
      if (path === undefined) return ok({ how: 'cancelled' })
      const written = await writeOutgoing(path, bytes)
      if (!written.ok) return written
      folder = dirname(path)
      return ok({ how: 'saved', path })
    },
    // One at a time: the session that prints has one page.
    printPdf: (html) => {
      const printed = printing.then(() => printPdf(html))
      printing = printed.then(
        () => undefined,
        () => undefined,
      )
      return printed
    },
    async pickFolder() {
      const options: Electron.OpenDialogOptions = { properties: ['openDirectory', 'createDirectory'] }
      const window = deskWindow()
      const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
      return answer.canceled ? undefined : answer.filePaths[0]
    },
  }
}

/** The window that a dialog belongs to. The one that prints is never shown. */
function deskWindow(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().find((one) => one.isVisible())
}
