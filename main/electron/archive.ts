import { serveArchive } from '../archive/serve-archive.ts'
import type { ToThread } from '../archive/service.ts'

/* The archive's own process in the desktop edition: `archive-process.ts` starts it with the folder it serves. */

const { parentPort } = process
const folder = process.argv.at(-1)
if (folder !== undefined) {
  serveArchive(folder, {
    hear: (listener) => void parentPort.on('message', ({ data }) => listener(data as ToThread)),
    tell: (message) => parentPort.postMessage(message),
    close: () => process.exit(0),
  })
}
