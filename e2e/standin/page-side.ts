/** What the page's side needs to know. */
export interface PageSideConfig {
  readonly origin: string
}

/** A letter with its bytes in base64, as it can cross to and from the page. */
export type PageLetter =
  | {
      readonly kind: 'ipc'
      readonly channel: string
      readonly args: readonly unknown[]
      readonly ports: readonly number[]
    }
  | { readonly kind: 'port'; readonly port: number; readonly text?: string; readonly bytes?: string }
  | { readonly kind: 'port-closed'; readonly port: number }

type Preload = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void

/**
 * Runs in the page before anything of its own: a preload that knows `electron` as contextBridge and
 * ipcRenderer. Sent to the page as text, so it may use nothing from outside itself.
 */
export function pageSide({ origin }: PageSideConfig, preload: Preload): void {
  if (window !== window.top || window.location.origin !== origin) return
  const world = window as unknown as {
    standinSend: (letter: PageLetter) => Promise<void>
    standinReceive: (letters: readonly PageLetter[]) => void
  }
  const send = (letter: PageLetter) => void world.standinSend(letter)
  const listeners = new Map<string, ((event: object, ...args: unknown[]) => void)[]>()
  const ports = new Map<number, MessagePort>()

  const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const base64Of = (bytes: Uint8Array) => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 0x8000) {
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
    }
    return btoa(text)
  }

  // The page's end of a port; what it posts goes on to the main process.
  const portOf = (port: number): MessagePort => {
    const { port1, port2 } = new MessageChannel()
    ports.set(port, port1)
    port1.addEventListener('message', ({ data }) => {
      if (typeof data === 'string') send({ kind: 'port', port, text: data })
      else if (ArrayBuffer.isView(data)) {
        send({
          kind: 'port',
          port,
          bytes: base64Of(new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
        })
      } else if (data instanceof ArrayBuffer)
        send({ kind: 'port', port, bytes: base64Of(new Uint8Array(data)) })
      else throw new Error('The stand-in’s ports carry text and bytes only.')
    })
    port1.addEventListener('close', () => send({ kind: 'port-closed', port }))
    port1.start()
    return port2
  }

  Object.defineProperty(world, 'standinReceive', {
    value: (letters: readonly PageLetter[]) => {
      for (const letter of letters) {
        if (letter.kind === 'port') {
          ports.get(letter.port)?.postMessage(letter.text ?? bytesOf(letter.bytes ?? ''))
        } else if (letter.kind === 'port-closed') {
          ports.get(letter.port)?.close()
          ports.delete(letter.port)
        } else {
          const event = { ports: letter.ports.map(portOf) }
          for (const listener of listeners.get(letter.channel) ?? []) listener(event, ...letter.args)
        }
      }
    },
  })

  // Only what Electron would copy across the bridge: plain objects, lists, functions and simple values.
  const copied = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return Object.freeze(value.map(copied))
    if (Object.getPrototypeOf(value) !== Object.prototype)
      throw new Error('This cannot cross the contextBridge.')
    return Object.freeze(
      Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copied(part)])),
    )
  }
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown) =>
        Object.defineProperty(window, name, { value: copied(api), enumerable: true }),
    },
    ipcRenderer: {
      on: (channel: string, listener: (event: object, ...args: unknown[]) => void) =>
        void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      send: (channel: string, ...args: unknown[]) => send({ kind: 'ipc', channel, args, ports: [] }),
    },
  }
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot require ${name}.`)
    return electron
  }
  const module = { exports: {} }
  preload(require, module, module.exports)
}
