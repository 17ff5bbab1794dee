import { contextBridge, ipcRenderer } from 'electron'
import { type DesktopBridge, bridgeChannels, bridgeName, portMessage } from '../../../shared/api/bridge.ts'

/*
 * The only thing that stands between the page and the main process. The page gets one object and never
 * `ipcRenderer`; a port cannot cross the contextBridge, so it goes to the page as a message of its window.
 */

let flush: () => Promise<void> = () => Promise.resolve()

const bridge = {
  edition: 'desktop',
  connect: () => ipcRenderer.send(bridgeChannels.connect),
  beforeClose: (task) => {
    flush = task
  },
} as const satisfies DesktopBridge

ipcRenderer.on(bridgeChannels.port, (event) => {
  window.postMessage(portMessage, window.location.origin, [...event.ports])
})

ipcRenderer.on(bridgeChannels.closing, () => {
  const answer = (stored: boolean) => ipcRenderer.send(bridgeChannels.flushed, stored)
  // In a promise from the first step on, so that a task that throws counts as one that failed.
  Promise.resolve()
    .then(() => flush())
    .then(
      () => answer(true),
      () => answer(false),
    )
})

contextBridge.exposeInMainWorld(bridgeName, bridge)
