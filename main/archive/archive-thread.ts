import { Worker } from 'node:worker_threads'
import type { FromThread, ToThread } from './service.ts'

/** The other end of an archive's thread, be it a worker of this process or a process of its own. */
export interface ArchiveThread {
  tell(message: ToThread): void
  /** Whether the program must wait for it before it ends. */
  hold(isHeld: boolean): void
}

/** Told what happens to a thread. */
export interface ThreadListener {
  heard(message: FromThread): void
  /** Nothing is heard of it any more after that; `ended` follows. */
  failed(reason: string): void
  ended(): void
}

/** Starts the thread of the archive in a folder. */
export type StartThread = (folder: string, listener: ThreadListener) => ArchiveThread

/** Starts it as a worker of this process. */
export const startWorker: StartThread = (folder, listener) => {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: { folder } })
  worker.on('message', (message: FromThread) => listener.heard(message))
  worker.on('error', (error) => listener.failed(error instanceof Error ? error.message : ''))
  worker.once('exit', () => listener.ended())
  return {
    tell: (message) => worker.postMessage(message),
    hold: (isHeld) => (isHeld ? worker.ref() : worker.unref()),
  }
}
