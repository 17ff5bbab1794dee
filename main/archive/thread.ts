import { parentPort, workerData } from 'node:worker_threads'
import { serveArchive } from './serve-archive.ts'
import type { ToThread } from './service.ts'

/* The archive's own thread, in the editions that are a plain Node process. */

const port = parentPort
if (port) {
  serveArchive((workerData as { readonly folder: string }).folder, {
    hear: (listener) => void port.on('message', (message: ToThread) => listener(message)),
    tell: (message) => port.postMessage(message),
    close: () => port.close(),
  })
}
