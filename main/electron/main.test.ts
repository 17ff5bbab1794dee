import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { bridgeChannels } from '../../shared/api/bridge.ts'
import type { DeskEvent } from '../../shared/api/contract.ts'
import { emitStoppable, fakeElectron, setUp } from './fake-electron.test-support.ts'

/** A core that opens no library: what main.ts sets up around it is under test here. */
const core = {
  settings: () => ({ locale: 'system', theme: 'dark' }),
  tell: vi.fn((_event: DeskEvent) => {}),
  listen: vi.fn((_listener: (event: DeskEvent) => void) => {}),
  serve: vi.fn((_port: unknown) => {}),
  close: vi.fn(async () => {}),
}

vi.mock('electron', async () => (await import('./fake-electron.test-support.ts')).fakeElectron)
vi.mock('./core.ts', () => ({ openCore: async () => ({ ok: true, value: core }) }))

const { app, BrowserWindow, dialog, ipcMain, shell } = fakeElectron

function deskWindow() {
  const window = BrowserWindow.all[0]
  if (!window) throw new Error('no window is open')
  return window
}

/** A message as the main process gets it; whatever is not said is as it is for our own page. */
function fromPage({ url = 'app://bundle/', parent = null as unknown, ours = true } = {}) {
  const sender = ours ? deskWindow().webContents : { mainFrame: { postMessage: vi.fn() } }
  return { sender, senderFrame: { url, parent } }
}

beforeAll(async () => {
  app.setPath('userData', join(tmpdir(), `copydesk-main-test-${process.pid}`))
  await import('./main.ts')
  // oxlint-disable-next-line vitest/no-standalone-expect -- the start that every test here waits for
  await vi.waitFor(() => expect(BrowserWindow.all).toHaveLength(1))
})

beforeEach(() => {
  vi.clearAllMocks()
})

describe('the desktop edition, started', () => {
  it('opens one locked window on its own page', () => {
    const { options } = deskWindow()
    expect(options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    })
    expect(options.webPreferences?.preload).toMatch(/preload\.cjs$/)
  })

  it('serves the page over a scheme with an origin of its own, and nothing beside it', async () => {
    expect(setUp.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
    expect(setUp.served?.scheme).toBe('app')
    expect((await setUp.served?.answer(new Request('app://elsewhere/')))?.status).toBe(404)
  })

  it('keeps Chromium off the network', () => {
    expect(setUp.switches).toEqual({ 'proxy-server': '127.0.0.1:9' })
  })

  it('answers for every permission, and refuses those it does not name', () => {
    const details = { requestingUrl: 'app://bundle/', isMainFrame: true }
    const answers: unknown[] = []
    for (const permission of ['fullscreen', 'media', 'geolocation']) {
      setUp.request?.({}, permission, (given) => answers.push(given), details)
      answers.push(setUp.check?.({}, permission, 'app://bundle', details))
    }
    expect(answers).toEqual([true, true, false, false, false, false])
    expect(setUp.device?.()).toBe(false)
    const streams = vi.fn()
    setUp.display?.({}, streams)
    expect(streams).toHaveBeenCalledWith({})
    expect(setUp.spellChecker).toBe(false)
  })

  it('installs a menu whose commands reach the page', () => {
    const file = setUp.menu?.find(({ id }) => id === 'file')?.submenu
    const item = Array.isArray(file) ? file.find(({ id }) => id === 'story.import') : undefined
    // The command needs nothing of what Electron hands to a click.
    ;(item?.click as undefined | (() => void))?.()
    expect(core.tell.mock.calls).toEqual([[{ event: 'command', command: 'story.import' }]])
  })

  it('keeps the page where it is and sends links out of the desk to the system', () => {
    const { webContents } = deskWindow()
    const went = (url: string) => !emitStoppable(webContents, 'will-navigate', { url })
    expect(went('app://bundle/')).toBe(true)
    expect(went('https://example.com/')).toBe(false)
    expect(went('file:///etc/passwd')).toBe(false)
    expect(shell.openExternal.mock.calls).toEqual([['https://example.com/']])
    expect(emitStoppable(webContents, 'will-redirect', { url: 'https://example.com/' })).toBe(true)
    expect(emitStoppable(webContents, 'will-attach-webview')).toBe(true)
    expect(
      emitStoppable(webContents, 'will-frame-navigate', { url: 'app://bundle/', isMainFrame: false }),
    ).toBe(true)
  })

  it('opens no window for a page, whatever the address', () => {
    const open = deskWindow().webContents.windowOpenHandler
    expect(open?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' })
    expect(open?.({ url: 'app://bundle/' })).toEqual({ action: 'deny' })
    expect(shell.openExternal.mock.calls).toEqual([['https://example.com/']])
  })

  it('hands a port to its own page and to nobody else', () => {
    ipcMain.emit(bridgeChannels.connect, fromPage({ url: 'https://evil.example/' }))
    ipcMain.emit(bridgeChannels.connect, fromPage({ parent: {} }))
    ipcMain.emit(bridgeChannels.connect, fromPage({ ours: false }))
    ipcMain.emit(bridgeChannels.connect, { sender: deskWindow().webContents, senderFrame: null })
    expect(core.serve).not.toHaveBeenCalled()

    ipcMain.emit(bridgeChannels.connect, fromPage())
    expect(core.serve).toHaveBeenCalledTimes(1)
    expect(deskWindow().webContents.mainFrame.postMessage).toHaveBeenCalledWith(bridgeChannels.port, null, [
      expect.anything(),
    ])
  })

  it('comes forward when it is started a second time', () => {
    app.emit('second-instance')
    const { restore, show, focus } = deskWindow()
    for (const call of [restore, show, focus]) expect(call).toHaveBeenCalledTimes(1)
  })

  it('lets the system’s dialogs follow the chosen theme', () => {
    expect(fakeElectron.nativeTheme.themeSource).toBe('dark')
  })

  it('keeps the window while the page stores its last words, and the process while the library closes', async () => {
    const window = deskWindow()
    window.close()
    expect(window.webContents.send).toHaveBeenCalledWith(bridgeChannels.closing)
    expect(window.destroyed).toBe(false)

    // A page that could not store them keeps its window: a person chose "Keep Open".
    ipcMain.emit(bridgeChannels.flushed, fromPage(), false)
    await vi.waitFor(() => expect(dialog.showMessageBox).toHaveBeenCalledTimes(1))
    expect(window.destroyed).toBe(false)

    // The answer to the dialog is a promise away from the next question.
    await Promise.resolve()
    window.close()
    ipcMain.emit(bridgeChannels.flushed, fromPage(), true)
    await vi.waitFor(() => expect(window.destroyed).toBe(true))
    await vi.waitFor(() => expect(core.close).toHaveBeenCalledTimes(1))
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledTimes(2))
    expect(dialog.showErrorBox).not.toHaveBeenCalled()
  })
})
