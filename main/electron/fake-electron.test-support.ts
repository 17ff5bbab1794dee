import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron'
import { type Mock, vi } from 'vitest'

/*
 * Just enough of Electron to boot the real main.ts in a unit test: what the application sets up is kept,
 * to be asked afterwards. Behaviour belongs to the stand-in under e2e, not here.
 */

/** `vi.fn` with a type that can be written down. */
function spy<Args extends readonly unknown[], Out>(
  does: (...args: Args) => Out,
): Mock<(...args: Args) => Out> {
  return vi.fn(does)
}

const nothing = (..._given: readonly unknown[]): void => undefined

type WindowOpenHandler = (details: { url: string }) => { action: string }

class FakeWebContents extends EventEmitter {
  readonly mainFrame = { url: 'app://bundle/', parent: null, postMessage: spy(nothing) }
  readonly send = spy(nothing)
  windowOpenHandler: WindowOpenHandler | undefined

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler
  }

  isCrashed(): boolean {
    return false
  }
}

class FakeBrowserWindow extends EventEmitter {
  static all: FakeBrowserWindow[] = []
  static getAllWindows = () => FakeBrowserWindow.all
  static getFocusedWindow = () => FakeBrowserWindow.all[0] ?? null
  static fromWebContents = (contents: unknown) =>
    FakeBrowserWindow.all.find((window) => window.webContents === contents) ?? null

  readonly webContents = new FakeWebContents()
  readonly loadURL = spy(async (_address: string) => undefined)
  readonly show = spy(nothing)
  readonly focus = spy(nothing)
  readonly restore = spy(nothing)
  readonly options: BrowserWindowConstructorOptions
  destroyed = false

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    this.options = options
    FakeBrowserWindow.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  isMinimized = () => true
  isMaximized = () => false
  isDestroyed = () => this.destroyed
  getNormalBounds = () => ({ x: 0, y: 0, width: 1440, height: 900 })

  close(): void {
    if (emitStoppable(this, 'close')) return
    this.destroyed = true
    FakeBrowserWindow.all = FakeBrowserWindow.all.filter((window) => window !== this)
    app.emit('window-all-closed')
  }
}

class FakePort extends EventEmitter {
  readonly close = spy(nothing)
  readonly start = spy(nothing)
  readonly postMessage = spy(nothing)
}

class FakeMessageChannel {
  readonly port1 = new FakePort()
  readonly port2 = new FakePort()
}

type Details = { readonly requestingUrl: string; readonly isMainFrame: boolean }

/** What the application set up at its start. Kept apart from the mocks, whose calls each test counts anew. */
export const setUp: {
  schemes?: unknown
  served?: { readonly scheme: string; readonly answer: (request: Request) => Promise<Response> }
  menu?: readonly MenuItemConstructorOptions[]
  request?: (contents: object, permission: string, answer: (given: boolean) => void, details: Details) => void
  check?: (contents: object, permission: string, origin: string, details: Details) => boolean
  device?: () => boolean
  display?: (request: object, answer: (streams: object) => void) => void
  spellChecker?: boolean
  switches?: Readonly<Record<string, string>>
} = {}

const paths: Record<string, string> = {}

const app = Object.assign(new EventEmitter(), {
  getPath: (name: string) => paths[name] ?? `/nowhere/${name}`,
  setPath: (name: string, path: string) => {
    paths[name] = path
  },
  getLocale: () => 'en-GB',
  commandLine: {
    appendSwitch: (name: string, value = '') => void (setUp.switches = { ...setUp.switches, [name]: value }),
  },
  requestSingleInstanceLock: spy(() => true),
  whenReady: () => Promise.resolve(),
  quit: spy(() => void emitStoppable(app, 'will-quit')),
  exit: spy(nothing),
})

const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1080 } }

/** What `vi.mock('electron')` gives to the code under test. */
export const fakeElectron = {
  app,
  BrowserWindow: FakeBrowserWindow,
  MessageChannelMain: FakeMessageChannel,
  Menu: {
    buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) => template,
    setApplicationMenu: (menu: typeof setUp.menu & {}) => void (setUp.menu = menu),
  },
  dialog: {
    showErrorBox: spy(nothing),
    showMessageBox: spy(async () => ({ response: 0 })),
    showSaveDialog: spy(async () => ({ canceled: true, filePath: '' })),
  },
  ipcMain: new EventEmitter(),
  nativeTheme: { shouldUseDarkColors: false, themeSource: 'system' },
  protocol: {
    registerSchemesAsPrivileged: (schemes: unknown) => void (setUp.schemes = schemes),
    handle: (scheme: string, answer: (request: Request) => Promise<Response>) =>
      void (setUp.served = { scheme, answer }),
  },
  screen: { getPrimaryDisplay: () => display, getAllDisplays: () => [display] },
  session: {
    defaultSession: {
      setPermissionRequestHandler: (handler: typeof setUp.request & {}) => void (setUp.request = handler),
      setPermissionCheckHandler: (handler: typeof setUp.check & {}) => void (setUp.check = handler),
      setDevicePermissionHandler: (handler: typeof setUp.device & {}) => void (setUp.device = handler),
      setDisplayMediaRequestHandler: (handler: typeof setUp.display & {}) => void (setUp.display = handler),
      setSpellCheckerEnabled: (enabled: boolean) => void (setUp.spellChecker = enabled),
    },
  },
  shell: { openExternal: spy(async (_address: string) => undefined) },
}

/** Emits an event that a listener can prevent, and says whether one did. */
export function emitStoppable(emitter: EventEmitter, name: string, details: object = {}): boolean {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => void (event.defaultPrevented = true),
  }
  emitter.emit(name, event)
  return event.defaultPrevented
}
