import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { type DesktopBridge, portMessage } from '../../shared/api/bridge.ts'
import type { Dial, Wire } from './client.ts'

/** How this page reaches its core: over the desktop edition's port where there is one, else a WebSocket. */
export function dialFor(page: Window, bridge: DesktopBridge | undefined): Dial {
  if (bridge) return () => dialPort(page, bridge)
  const { protocol, host } = page.location
  return () => dialSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/api`)
}

function dialSocket(address: string): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address)
    // Before the link's own listener, which fails the calls under way: they have to see that the line is gone.
    const lost = new Promise<void>((settle) =>
      socket.addEventListener('close', () => settle(), { once: true }),
    )
    const client: Wire['client'] = createORPCClient(new SocketLink({ websocket: socket }))
    const isLost = () => socket.readyState !== WebSocket.OPEN
    socket.addEventListener('open', () => resolve({ client, lost, isLost }), { once: true })
    socket.addEventListener('close', () => reject(new Error(`${address} does not answer`)), { once: true })
  })
}

/** Milliseconds the desktop's main process has to hand over a port. */
const portPatience = 10_000

function dialPort(page: Window, bridge: DesktopBridge): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => {
      page.removeEventListener('message', take)
      reject(new Error('the main process gave no port'))
    }, portPatience)

    function take(event: MessageEvent): void {
      const port = event.ports[0]
      if (event.source !== page || event.data !== portMessage || !port) return
      clearTimeout(giveUp)
      page.removeEventListener('message', take)
      resolve(portWire(port))
    }

    page.addEventListener('message', take)
    bridge.connect()
  })
}

function portWire(port: MessagePort): Wire {
  let gone = false
  const lost = new Promise<void>((settle) =>
    port.addEventListener(
      'close',
      () => {
        gone = true
        settle()
      },
      { once: true },
    ),
  )
  const client: Wire['client'] = createORPCClient(new PortLink({ port }))
  port.start()
  return { client, lost, isLost: () => gone }
}
