import type { Greeting } from './contract.ts'

/*
 * What the desktop edition's preload gives the page. A MessagePort cannot cross Electron's contextBridge,
 * so `connect` only asks; the port comes as a `message` event of the window, of the page's own origin, with
 * `portMessage` as its data and the port as its only transferred object.
 */

/** The data of the window message that hands the page its port to the core. */
export const portMessage = 'copydesk:port'

/** What the preload and the main process call their messages to each other. The page never sees these. */
export const bridgeChannels = {
  /** Preload to main: the page wants a port. */
  connect: 'copydesk:connect',
  /** Main to preload: here is one. */
  port: 'copydesk:port',
  /** Main to preload: the window is about to close. */
  closing: 'copydesk:closing',
  /** Preload to main: the page has stored what it held. */
  flushed: 'copydesk:flushed',
} as const

/** The name under which the bridge stands in the page's global object. */
export const bridgeName = 'copydesk'

export interface DesktopBridge {
  readonly edition: Extract<Greeting['edition'], 'desktop'>
  /**
   * Asks for a new port to the core. Listen for `portMessage` first: the port follows as a message of the
   * window. Asked again (after a reload), a new port comes and the one before is closed.
   */
  connect(): void
  /**
   * Names what the page has to do before its window closes: store the last keystrokes. The window stays
   * until `flush` settles, or for five seconds. Named again, the newer one counts.
   */
  beforeClose(flush: () => Promise<void>): void
}
