import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { StartThread } from '../archive/archive-thread.ts'
import type { FromThread } from '../archive/service.ts'

/** Starts the archive in a utility process: a fault of its own, in SQLite or in memory, does not end the desk. */
export const startArchiveProcess: StartThread = (folder, listener) => {
  const child = utilityProcess.fork(join(import.meta.dirname, 'archive.js'), [folder], {
    serviceName: 'Copydesk archive',
  })
  child.on('message', (message: FromThread) => listener.heard(message))
  child.on('exit', (code) => {
    if (code !== 0) listener.failed(`it ended with code ${code}`)
    listener.ended()
  })
  return {
    tell: (message) => child.postMessage(message),
    // Electron ends its children with itself.
    hold: () => undefined,
  }
}
