import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { MessagePortMain } from 'electron'
import { WebSocket } from 'ws'
import { startLoopback } from '../../main/browser/server.ts'
import { createOneTime } from '../../main/browser/one-time.ts'
import { socketLine } from '../../main/browser/socket-line.ts'
import { portLine } from '../../main/electron/port-line.ts'
import type { Line } from '../../main/desk/serve-pages.ts'

/** A hostile page's end of a connection. */
export interface Caller {
  send(frame: unknown): void
  /** Names who hears the desk's frames. */
  hear(heard: (frame: string) => void): void
  /** Resolves when the connection is gone. */
  readonly gone: Promise<void>
  close(): void
}

/** A way to the desk, as one of its editions has it. */
export interface Transport {
  readonly name: string
  dial(): Promise<Caller>
  close(): Promise<void>
}

/** The browser edition's way: the loopback server itself, and a client with its session. */
export async function socketTransport(serve: (line: Line) => void, folder: string): Promise<Transport> {
  const started = await startLoopback({
    pageRoot: folder,
    downloads: createOneTime({ lifetime: 1000, now: Date.now }),
    connect: (socket) => serve(socketLine(socket)),
    comeForward: () => undefined,
    fault: (error) => {
      throw error
    },
    now: Date.now,
  })
  if (!started.ok) throw new Error(started.error.message)
  const { origin, port, launchAddress, close } = started.value
  const launched = await fetch(launchAddress())
  const cookie = (launched.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  await launched.text()
  return {
    name: 'WebSocket',
    close,
    dial: () =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(`ws://127.0.0.1:${port}/api`, { headers: { origin, cookie } })
        const gone = new Promise<void>((settle) => socket.once('close', () => settle()))
        socket.once('error', reject)
        socket.once('open', () =>
          resolve({
            send: (frame) => {
              if (typeof frame === 'string' || frame instanceof Uint8Array) socket.send(frame)
            },
            hear: (heard) => socket.on('message', (data: Buffer) => heard(data.toString())),
            gone,
            close: () => socket.close(),
          }),
        )
      }),
  }
}

/** The desktop edition's way: a MessagePort, whose end in the main process is as Electron's. */
export function portTransport(serve: (line: Line) => void): Transport {
  return {
    name: 'MessagePort',
    close: () => Promise.resolve(),
    dial: () => {
      const { port1, port2 } = new MessageChannel()
      serve(portLine(asElectrons(port1)))
      const gone = new Promise<void>((settle) => port2.once('close', () => settle()))
      return Promise.resolve({
        send: (frame) => port2.postMessage(frame),
        hear: (heard) => void port2.on('message', (data) => heard(String(data))),
        gone,
        close: () => port2.close(),
      })
    },
  }
}

/** Electron wraps what a port brings in an event; Node gives it as it is. */
function asElectrons(port: MessagePort): Parameters<typeof portLine>[0] {
  const electrons = {
    on(name: string, listener: (event: unknown) => void) {
      port.on(name, (data: unknown) => listener(name === 'message' ? { data, ports: [] } : data))
      return electrons
    },
    start: () => port.start(),
    postMessage: (data: unknown) => port.postMessage(data),
    close: () => port.close(),
  }
  // The one cast: Electron types each event's listener apart.
  return electrons as unknown as MessagePortMain
}
