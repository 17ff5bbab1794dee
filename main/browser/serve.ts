import { access } from 'node:fs/promises'
import { homedir } from 'node:os'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { messageOf } from '../../shared/message-of.ts'
import { addWatch } from '../desk/change-watches.ts'
import { createDesk } from '../desk/context.ts'
import type { OfferedFile, OutgoingFile } from '../desk/host.ts'
import { openDeskArchive } from '../desk/desk-archive.ts'
import { createRouter } from '../desk/router.ts'
import { createPageServer } from '../desk/serve-pages.ts'
import { packageVersion } from '../desk/version.ts'
import type { FileSystem } from '../store/file-system.ts'
import { openLibrary } from '../store/library.ts'
import type { Store } from '../store/store.ts'
import { askRunning } from './ask-running.ts'
import { createAskedBackups } from './asked-backup.ts'
import { findBrowser, hasDisplay } from './find-browser.ts'
import { createBrowserHost } from './host-browser.ts'
import { type AppWindow, openWindow, removeLaunchFile } from './launch.ts'
import { createOneTime } from './one-time.ts'
import { createPageCount } from './page-count.ts'
import { socketLine } from './socket-line.ts'
import { type Loopback, downloadLifetime, startLoopback } from './server.ts'
import { type Stop, whenToStop } from './stop.ts'
import { windowEnd } from './window-end.ts'

export interface ServeOptions {
  /** The library's folder, absolute; made where there is none. */
  readonly library: string
  /** A free port is taken where none is given. */
  readonly port?: number
  /** Folders to be watched from now on, absolute. */
  readonly watch?: readonly string[]
  /** The folder for daily backups, absolute, where they are not to lie in the library. */
  readonly backups?: string
  /** Opens a window where there is a display and a browser; else the address is said. */
  readonly open: boolean
  /** One line for the person at the terminal. */
  readonly say: (line: string) => void
  /** One line of what went wrong; `say` where it is not given. */
  readonly complain?: (line: string) => void
  /** Stops the desk, beside the usual signals. */
  readonly until?: AbortSignal
  /** The folder of the built page; `dist/page` where it is not given. */
  readonly pageRoot?: string
  /** The library's disk; a test brings a faulty one. */
  readonly fs?: FileSystem
}

/**
 * Runs the browser edition until its window closes or the process is told to stop, and everything is safe on
 * disk. Where the library's desk runs already, brings that one forward instead. Resolves to the exit code: 0
 * done, 2 where it could not start, having said why in one sentence.
 */
export async function serve(options: ServeOptions): Promise<0 | 2> {
  const { library, say, complain = say } = options
  const pageRoot = options.pageRoot ?? join(import.meta.dirname, '../../dist/page')
  if (!(await isThere(join(pageRoot, 'index.html')))) {
    complain('The page is not built yet. Run ‘npm run build’ first, or start with ‘npm start’.')
    return 2
  }
  const now = (): Date => new Date()
  const { fs, backups } = options
  const opened = await openLibrary(library, {
    shell: 'browser',
    version: packageVersion,
    now,
    ...(fs && { fs }),
    ...(backups !== undefined && { backups }),
  })
  if (!opened.ok) {
    const address = opened.error.code === 'LIBRARY_IN_USE' ? await askRunning(library) : undefined
    if (address !== undefined) return comeForward(options, address)
    complain(opened.error.message)
    return 2
  }
  const store = opened.value
  try {
    return await serveLibrary({ ...options, pageRoot, complain }, store, now)
  } finally {
    await store.close()
  }
}

type Settled = ServeOptions & Required<Pick<ServeOptions, 'pageRoot' | 'complain'>>

async function serveLibrary(options: Settled, store: Store, now: () => Date): Promise<0 | 2> {
  const { library, say, complain } = options
  const clock = (): number => Date.now()
  const downloads = createOneTime<OutgoingFile | OfferedFile>({ lifetime: downloadLifetime, now: clock })
  const desk = createDesk({ store, host: createBrowserHost(downloads), version: packageVersion, now })
  const pages = createPageCount()
  const fault = (error: unknown): void =>
    complain(`Something went wrong inside the desk: ${messageOf(error)}`)
  const archive = openDeskArchive(desk, { onFault: fault })
  archive.tend()
  desk.backups.tend(complain)
  for (const folder of options.watch ?? []) {
    const added = await addWatch(desk, folder)
    if (!added.ok) complain(added.error.message)
  }
  desk.watches.start()
  const servePage = createPageServer(createRouter(desk, archive), fault)
  const started = await startLoopback({
    pageRoot: options.pageRoot,
    downloads,
    ...(options.port !== undefined && { port: options.port }),
    connect: (socket) => servePage(socketLine(socket)),
    backUp: createAskedBackups(desk),
    comeForward: () => desk.events.publish('event', { event: 'come-forward' }),
    pagesChanged: pages.set,
    fault,
    now: clock,
  })
  if (!started.ok) {
    await desk.watches.close()
    await desk.backups.close()
    await archive.close()
    complain(started.error.message)
    return 2
  }
  const loopback = started.value
  const stop = whenToStop(options.until)
  let window: AppWindow | undefined
  try {
    await store.announce({ url: loopback.origin, secret: loopback.secret })
    say(`Copydesk ${packageVersion}, browser edition. Library: ${store.path}`)
    for (const { message } of store.damage) complain(message)

    window = options.open ? await openIfPossible(options, loopback.launchAddress()) : undefined
    if (window === undefined) sayAddress(options, loopback, stop)
    else {
      void pages.until('some').then(() => forgetLaunchFile(library))
      const end = await Promise.race([windowEnd(window, pages, process.platform), stop.told])
      if (end === undefined || end.how === 'closed') return 0
      complain(
        `The browser ended before the desk appeared${end.code === undefined ? '' : ` (exit code ${end.code})`}.`,
      )
      sayAddress(options, loopback, stop)
    }
    await stop.told
    return 0
  } finally {
    stop.clear()
    window?.close()
    await loopback.close()
    await desk.watches.close()
    await desk.backups.close()
    await archive.close()
    await forgetLaunchFile(library)
  }
}

/** The launch file has served. Where it cannot be removed it does no harm: its address works once. */
async function forgetLaunchFile(library: string): Promise<void> {
  await removeLaunchFile(library).catch(() => undefined)
}

/** A second start: shows the running desk in a new window, or says how to reach it. */
async function comeForward(options: ServeOptions, address: string): Promise<0> {
  const window = options.open ? await openIfPossible(options, address, true) : undefined
  options.say(
    window === undefined
      ? `This library's desk is running already. Open it within 30 seconds: ${address}`
      : "This library's desk is running already; it comes forward in a new window.",
  )
  return 0
}

/** A window, where there is a display and a browser for it; otherwise says why there is none. */
async function openIfPossible(
  { library, say, complain = say }: ServeOptions,
  address: string,
  leave = false,
): Promise<AppWindow | undefined> {
  const machine = { platform: process.platform, env: process.env, home: homedir(), exists: existsSync }
  if (!hasDisplay(machine)) {
    say('There is no display here, so no window opens.')
    return undefined
  }
  const browser = findBrowser(machine)
  if (browser === undefined) {
    say('No Chromium, Chrome or Edge was found for a window of its own; any browser can open the address.')
    return undefined
  }
  const isRoot = process.getuid?.() === 0
  if (isRoot && process.platform === 'linux') {
    say('You are root, so the browser runs without its sandbox.')
  }
  try {
    return await openWindow({ browser, library, address, platform: process.platform, isRoot, leave })
  } catch (error) {
    complain(`No window could be opened: ${messageOf(error)}.`)
    return undefined
  }
}

/** Says a launch address; at a terminal, Enter brings a fresh one for who was too late. */
function sayAddress({ say }: ServeOptions, loopback: Loopback, stop: Stop): void {
  const fresh = (): void => say(`Open this address within 30 seconds: ${loopback.launchAddress()}`)
  fresh()
  if (!process.stdin.isTTY) {
    say('For a fresh address, run the same command again. Ctrl-C stops the desk.')
    return
  }
  say('For a fresh address, press Enter. Ctrl-C stops the desk.')
  process.stdin.on('data', fresh)
  void stop.told.then(() => process.stdin.off('data', fresh).pause())
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
