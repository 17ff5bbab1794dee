import { BrowserWindow, MessageChannelMain, type MessagePortMain, type WebContents, ipcMain } from 'electron'
import { bridgeChannels } from '../../shared/api/bridge.ts'
import type { Core } from './core.ts'
import { senderAllowed } from './policy.ts'

/** Everything that comes from a page comes through here, and only from a sender that policy knows. */
function onMessage(
  channel: string,
  handle: (message: { readonly contents: WebContents; readonly data: unknown }) => void,
): void {
  ipcMain.on(channel, (event, data: unknown) => {
    const ours = BrowserWindow.fromWebContents(event.sender) !== null
    if (!senderAllowed({ frame: event.senderFrame, ours })) {
      console.warn(`Copydesk dropped a message on ${channel} that did not come from its own page.`)
      return
    }
    handle({ contents: event.sender, data })
  })
}

/** Hands each page that asks a port to the core. A page that asks again has been reloaded: its old port closes. */
export function setUpGateway(core: Pick<Core, 'serve'>): void {
  const ports = new WeakMap<WebContents, MessagePortMain>()
  onMessage(bridgeChannels.connect, ({ contents }) => {
    ports.get(contents)?.close()
    const { port1, port2 } = new MessageChannelMain()
    ports.set(contents, port1)
    core.serve(port1)
    contents.mainFrame.postMessage(bridgeChannels.port, null, [port2])
  })
}

/** Calls `heard` whenever a page says whether it has stored what it held. */
export function onFlushed(heard: (contents: WebContents, stored: boolean) => void): void {
  onMessage(bridgeChannels.flushed, ({ contents, data }) => heard(contents, data === true))
}
