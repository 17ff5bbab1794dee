import { app, dialog } from 'electron'
import type { Core } from './core.ts'

/** The desk is its one window: when that closes the desk closes the library, and only then the process ends. */
export function setUpLifecycle(core: Pick<Core, 'close'>): void {
  let closing: Promise<void> | undefined
  let closed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    closing ??= core.close().then(
      () => {
        closed = true
        app.quit()
      },
      (error: unknown) => {
        console.error(error)
        dialog.showErrorBox(
          'Copydesk',
          'The library could not be closed cleanly. What was shown as saved is on the disk; check the disk before the next start.',
        )
        app.exit(1)
      },
    )
  })
}
