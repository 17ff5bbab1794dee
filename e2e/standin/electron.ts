import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeBrowser, switches } from './chromium.ts'
import { StandinChannel } from './message-port.ts'
import { strict } from './strict.ts'
import { forkUtility } from './utility-process.ts'
import { BrowserWindow, ipcMain, protocolHandlers, windowEvents } from './window.ts'

/*
 * Answers to the name `electron`: only what the desk uses, over a page of Chromium. It shows that bundles,
 * preload, wiring, protocol, lifecycle, menu and dialogs fit together. It does not show the sandbox, the
 * isolated world, native menus, fuses or the custom scheme's own origin: those are the real binary's.
 */

/** What the test's process asks of this one. */
export type Order =
  | { readonly order: 'answer-save-dialog'; readonly path: string }
  | { readonly order: 'answer-folder-dialog'; readonly path: string }
  | { readonly order: 'menu'; readonly id: string }
  | { readonly order: 'quit' }

const tell = (message: object): void => void process.send?.(message)

interface MenuItem {
  readonly id?: string
  readonly label?: string
  readonly click?: () => void
  readonly submenu?: readonly MenuItem[]
}

let menu: readonly MenuItem[] = []
let savePath: string | undefined
let folderPath: string | undefined
const paths = new Map<string, string>()

class App extends EventEmitter {
  #quitting = false

  constructor() {
    super()
    windowEvents.on('made', (contents) => this.emit('web-contents-created', {}, contents))
    windowEvents.on('all-closed', () => {
      if (this.#quitting) this.#end()
      else this.emit('window-all-closed')
    })
  }

  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (name: string, value: string) => void switches.push(`--${name}=${value}`),
  })

  whenReady(): Promise<void> {
    return Promise.resolve()
  }

  requestSingleInstanceLock(): boolean {
    return true
  }

  getLocale(): string {
    return 'en-GB'
  }

  setPath(name: string, path: string): void {
    paths.set(name, path)
  }

  getPath(name: string): string {
    const path = paths.get(name) ?? join(process.env['STANDIN_HOME'] ?? tmpdir(), name)
    mkdirSync(path, { recursive: true })
    return path
  }

  /** As Electron does: windows first, each of which may refuse; then `will-quit`; then the end. */
  quit(): void {
    this.#quitting = true
    for (const window of [...BrowserWindow.getAllWindows()]) window.close()
    if (BrowserWindow.getAllWindows().length === 0) this.#end()
  }

  exit(code = 0): void {
    void closeBrowser().finally(() => process.exit(code))
  }

  #end(): void {
    let prevented = false
    this.emit('will-quit', { preventDefault: () => (prevented = true) })
    if (!prevented) this.exit(0)
  }
}

export const app = strict('app', new App())

export const dialog = strict('dialog', {
  showErrorBox(title: string, content: string) {
    tell({ tell: 'error-box', title, content })
  },
  showMessageBox(...words: readonly unknown[]) {
    tell({ tell: 'message-box', options: JSON.stringify(words.at(-1)) })
    return Promise.resolve({ response: 0 })
  },
  showSaveDialog(...words: readonly unknown[]) {
    const options = words.at(-1) as { defaultPath?: string }
    tell({ tell: 'save-dialog', defaultPath: options.defaultPath ?? '' })
    const filePath = savePath
    savePath = undefined
    return Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' })
  },
  showOpenDialog: (..._words: readonly unknown[]) => showOpenDialog(),
})

function showOpenDialog(): Promise<{ canceled: boolean; filePaths: readonly string[] }> {
  const path = folderPath
  folderPath = undefined
  return Promise.resolve({ canceled: path === undefined, filePaths: path === undefined ? [] : [path] })
}

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (_schemes: unknown) => undefined,
  handle: (scheme: string, handler: (request: { url: string; method: string }) => Promise<Response>) => {
    protocolHandlers.set(scheme, handler)
  },
})

const ignored = (): undefined => undefined

export const session = strict('session', {
  defaultSession: strict('session.defaultSession', {
    setPermissionRequestHandler: ignored,
    setPermissionCheckHandler: ignored,
    setDevicePermissionHandler: ignored,
    setDisplayMediaRequestHandler: ignored,
    setSpellCheckerEnabled: ignored,
  }),
  fromPartition,
})

type Handler = (request: { url: string; method: string }) => Promise<Response>
type Ask = (details: { url: string }, answer: (verdict: { cancel?: boolean }) => void) => void

const partitions = new Map<string, ReturnType<typeof newPartition>>()

function fromPartition(name: string) {
  const known = partitions.get(name) ?? newPartition()
  partitions.set(name, known)
  return known
}

/** A session in memory: the handlers of its own schemes, and the one that is asked before each request. */
function newPartition() {
  const handlers = new Map<string, Handler>()
  let ask: Ask | undefined
  return strict('session', {
    handlers,
    mayAsk(url: string): boolean {
      let cancelled = false
      ask?.({ url }, ({ cancel = false }) => (cancelled = cancel))
      return !cancelled
    },
    protocol: {
      handle: (scheme: string, handler: Handler) => void handlers.set(scheme, handler),
      unhandle: (scheme: string) => void handlers.delete(scheme),
    },
    webRequest: {
      onBeforeRequest: (asked: Ask) => {
        ask = asked
      },
    },
    setPermissionRequestHandler: ignored,
    setPermissionCheckHandler: ignored,
  })
}

export const Menu = strict('Menu', {
  buildFromTemplate: (template: readonly MenuItem[]) => template,
  setApplicationMenu(template: readonly MenuItem[]) {
    menu = template
  },
})

export const nativeTheme = strict('nativeTheme', { themeSource: 'system', shouldUseDarkColors: false })

const display = { id: 1, workArea: { x: 0, y: 0, width: 1440, height: 900 } }
export const screen = strict('screen', { getPrimaryDisplay: () => display, getAllDisplays: () => [display] })

export const shell = strict('shell', {
  openExternal(url: string) {
    tell({ tell: 'open-external', url })
    return Promise.resolve()
  },
})

export const utilityProcess = strict('utilityProcess', { fork: forkUtility })

export { StandinChannel as MessageChannelMain }
export { BrowserWindow, ipcMain }

process.on('message', (order: Order) => {
  if (order.order === 'answer-save-dialog') savePath = order.path
  else if (order.order === 'answer-folder-dialog') folderPath = order.path
  else if (order.order === 'quit') app.quit()
  else choose(menu, order.id)
})

function choose(items: readonly MenuItem[], id: string): void {
  for (const item of items) {
    if (item.id === id) item.click?.()
    if (Array.isArray(item.submenu)) choose(item.submenu, id)
  }
}
