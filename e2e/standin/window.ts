import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Frame, Page, Request as PageRequest, Route } from 'playwright'
import { browserContext } from './chromium.ts'
import { type Carried, StandinPort } from './message-port.ts'
import { preloadScript, worldNames } from './preload-world.ts'

/*
 * BrowserWindow and WebContents over a page of Chromium. The app's own protocol answers every request of
 * the page; everything else is refused, so nothing leaves the machine.
 */

const standInOrigin = 'https://bundle.app.test'
const appOrigin = 'app://bundle'
const standInPrint = 'https://print.app.test'
const appPrint = 'app://print'

type ProtocolHandler = (request: { url: string; method: string }) => Promise<Response>

export const protocolHandlers = new Map<string, ProtocolHandler>()

/** A session of its own: what it answers its pages with, and what it does not let them ask. */
export interface StandinSession {
  readonly handlers: Map<string, ProtocolHandler>
  mayAsk(url: string): boolean
}
export const ipcMain = new EventEmitter()
/** Heard by `app`: a window came, or the last one went. */
export const windowEvents = new EventEmitter()

interface WindowOptions {
  readonly webPreferences?: {
    readonly preload?: string
    readonly contextIsolation?: boolean
    readonly sandbox?: boolean
    readonly nodeIntegration?: boolean
    readonly webviewTag?: boolean
    readonly javascript?: boolean
    readonly session?: StandinSession
  }
  readonly show?: boolean
  readonly width?: number
  readonly height?: number
}

const windows: BrowserWindow[] = []

class WebContents extends EventEmitter {
  readonly window: BrowserWindow
  page: Page | undefined
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  readonly #ports = new Map<number, StandinPort>()
  #nextPort = 1
  #inOrder: Promise<unknown> = Promise.resolve()

  constructor(window: BrowserWindow) {
    super()
    this.window = window
  }

  readonly mainFrame = {
    postMessage: (channel: string, data: unknown, [port]: readonly StandinPort[]): void => {
      const id = this.#nextPort++
      const mains = port?.other
      if (mains === undefined) return
      this.#ports.set(id, mains)
      this.#call(worldNames.hear, [channel, data, id])
      mains.connect(
        (message) => this.#call(worldNames.portHear, [id, message]),
        () => this.#ports.delete(id),
      )
    },
  }

  send(channel: string, data?: unknown): void {
    this.#call(worldNames.hear, [channel, data])
  }

  isCrashed(): boolean {
    return false
  }

  reload(): void {
    void this.page?.reload()
  }

  async printToPDF({ printBackground = false }: { readonly printBackground?: boolean }): Promise<Buffer> {
    if (!this.page) throw new Error('There is no page to print.')
    return this.page.pdf({ format: 'A4', printBackground })
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }

  fromPort(id: number, message: Carried): void {
    this.#ports.get(id)?.receive(message)
  }

  /** Calls a function of the page's world; calls arrive in the order they were made. */
  #call(name: string, words: readonly unknown[]): void {
    const { page } = this
    if (!page) return
    this.#inOrder = this.#inOrder
      .then(() =>
        page.evaluate(
          ([called, given]) => {
            const known: unknown = Reflect.get(globalThis, called)
            if (typeof known === 'function') Reflect.apply(known, undefined, given as unknown[])
          },
          [name, words] as const,
        ),
      )
      // A page that has closed meanwhile hears nothing more.
      .catch(() => undefined)
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents(this)
  readonly #options: WindowOptions
  #destroyed = false
  #visible: boolean

  constructor(options: WindowOptions) {
    super()
    const { contextIsolation, sandbox, nodeIntegration, webviewTag } = options.webPreferences ?? {}
    if (contextIsolation !== true || sandbox !== true || nodeIntegration !== false || webviewTag !== false) {
      throw new Error('The stand-in refuses a window that is not locked down.')
    }
    this.#options = options
    this.#visible = options.show !== false
    windows.push(this)
    windowEvents.emit('made', this.webContents)
  }

  static getAllWindows(): readonly BrowserWindow[] {
    return windows
  }

  static getFocusedWindow(): BrowserWindow | null {
    return windows[0] ?? null
  }

  static fromWebContents(contents: unknown): BrowserWindow | null {
    return windows.find((window) => window.webContents === contents) ?? null
  }

  async loadURL(url: string): Promise<void> {
    const { width = 1440, height = 900 } = this.#options
    const { session, javascript = true } = this.#options.webPreferences ?? {}
    const context = await browserContext({ width, height }, javascript)
    const page = await context.newPage()
    this.webContents.page = page
    // The whole context, so that a popup's first request stays here too.
    await context.route('**/*', (route, request) => this.#answer(route, request))
    await page.exposeBinding(worldNames.say, ({ frame }, channel: string, data: unknown) => {
      ipcMain.emit(channel, { sender: this.webContents, senderFrame: frameOf(frame) }, data)
    })
    await page.exposeBinding(worldNames.portSay, (_source, id: number, message: Carried) => {
      this.webContents.fromPort(id, message)
    })
    const preload = this.#options.webPreferences?.preload
    if (preload !== undefined) await page.addInitScript(preloadScript(readFileSync(preload, 'utf8')))
    page.on('popup', (popup) => {
      this.webContents.openHandler({ url: toApp(popup.url()) })
      void popup.close()
    })
    await page.goto(fromApp(url))
    this.emit('ready-to-show')
    if (session === undefined) process.send?.({ tell: 'window' })
  }

  async #answer(route: Route, request: PageRequest): Promise<void> {
    if (request.frame().page() !== this.webContents.page) return route.abort()
    const url = toApp(request.url())
    const isMove = request.isNavigationRequest() && request.frame().parentFrame() === null
    if (isMove && request.frame().url() !== 'about:blank') {
      let prevented = false
      const event = { url, isMainFrame: true, preventDefault: () => (prevented = true) }
      this.webContents.emit('will-navigate', event)
      if (prevented) return route.abort()
    }
    const { session } = this.#options.webPreferences ?? {}
    if (session && !session.mayAsk(url)) return route.abort()
    const handlers = session?.handlers ?? protocolHandlers
    const handler = handlers.get(new URL(url).protocol.slice(0, -1))
    if (!handler) return route.abort()
    const response = await handler({ url, method: request.method() })
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  }

  close(): void {
    if (this.#destroyed) return
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    if (prevented) return
    this.#destroyed = true
    windows.splice(windows.indexOf(this), 1)
    void this.webContents.page?.close()
    this.emit('closed')
    if (windows.length === 0) windowEvents.emit('all-closed')
  }

  /** As Electron does: without asking. */
  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    windows.splice(windows.indexOf(this), 1)
    void this.webContents.page?.context().close()
    this.emit('closed')
    if (windows.length === 0) windowEvents.emit('all-closed')
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  isVisible(): boolean {
    return this.#visible
  }

  isMinimized(): boolean {
    return false
  }

  isMaximized(): boolean {
    return false
  }

  getNormalBounds() {
    return { x: 0, y: 0, width: this.#options.width ?? 1440, height: this.#options.height ?? 900 }
  }

  show(): void {
    this.#visible = true
    this.emit('show')
  }

  focus(): void {
    this.emit('focus')
  }

  restore(): void {
    this.emit('restore')
  }

  maximize(): void {
    this.emit('maximize')
  }
}

function toApp(url: string): string {
  return url.replace(standInOrigin, appOrigin).replace(standInPrint, appPrint)
}

function fromApp(url: string): string {
  return url.replace(appOrigin, standInOrigin).replace(appPrint, standInPrint)
}

function frameOf(frame: Frame) {
  return { url: toApp(frame.url()), parent: frame.parentFrame() === null ? null : {} }
}
