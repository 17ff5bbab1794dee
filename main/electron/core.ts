import type { MessagePortMain } from 'electron'
import type { StartThread } from '../archive/archive-thread.ts'
import type { DeskEvent, Settings } from '../../shared/api/contract.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import { type Result, ok } from '../../shared/result.ts'
import { createDesk } from '../desk/context.ts'
import { openDeskArchive } from '../desk/desk-archive.ts'
import type { Host } from '../desk/host.ts'
import { createRouter } from '../desk/router.ts'
import { createPageServer } from '../desk/serve-pages.ts'
import { packageVersion } from '../desk/version.ts'
import { openLibrary } from '../store/library.ts'
import type { LaunchArguments } from './arguments.ts'
import { portLine } from './port-line.ts'

/** The desk as this shell holds it. */
export interface Core {
  settings(): Settings
  /** Tells every page. */
  tell(event: DeskEvent): void
  /** Hears what every page is told. */
  listen(listener: (event: DeskEvent) => void): void
  /** Serves the contract on a port, until the port closes. */
  serve(port: MessagePortMain): void
  /** Resolves once everything is safe on disk and the library is free for others. */
  close(): Promise<void>
}

/** Opens a library and puts the desk over it. Refused with the store's sentence for a person. */
export async function openCore(
  { library, backups }: LaunchArguments,
  host: Host,
  startThread: StartThread,
): Promise<Result<Core, DeskError>> {
  const now = () => new Date()
  const opened = await openLibrary(library, {
    shell: 'desktop',
    version: packageVersion,
    now,
    ...(backups !== undefined && { backups }),
  })
  if (!opened.ok) return opened
  const store = opened.value
  const desk = createDesk({ store, host, version: packageVersion, now })
  const fault = (error: unknown): void => console.error(error)
  const archive = openDeskArchive(desk, { startThread, onFault: fault })
  archive.tend()
  desk.backups.tend(fault)
  desk.watches.start()
  const servePage = createPageServer(createRouter(desk, archive), fault)
  return ok({
    settings: () => store.settings,
    tell: (event) => desk.events.publish('event', event),
    listen: (listener) => void desk.events.subscribe('event', listener),
    serve: (port) => servePage(portLine(port)),
    async close() {
      await desk.watches.close()
      await desk.backups.close()
      await archive.close()
      await store.close()
    },
  })
}
