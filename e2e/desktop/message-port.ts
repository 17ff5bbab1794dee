import { EventEmitter } from 'node:events'

/** What a port carries between the processes: text as it is, bytes as base64. */
export type Carried = { readonly text: string } | { readonly bytes: string }

/** Main's end of a channel, as Electron's MessagePortMain. */
export class StandinPort extends EventEmitter {
  /** Where this end's messages go once its other end has been handed to a page. */
  deliver: ((message: Carried) => void) | undefined
  /** Told when this end is closed. */
  ended: (() => void) | undefined
  other: StandinPort | undefined
  readonly #early: Carried[] = []

  postMessage(data: string | Uint8Array | ArrayBuffer): void {
    const message: Carried =
      typeof data === 'string'
        ? { text: data }
        : { bytes: Buffer.from(data instanceof ArrayBuffer ? new Uint8Array(data) : data).toString('base64') }
    if (this.deliver) this.deliver(message)
    else this.#early.push(message)
  }

  start(): void {
    // Messages are passed on as they come.
  }

  close(): void {
    this.ended?.()
    this.emit('close')
  }

  /** Connects this end to a page. */
  connect(deliver: (message: Carried) => void, ended: () => void): void {
    this.deliver = deliver
    this.ended = ended
    for (const message of this.#early.splice(0)) deliver(message)
  }

  /** A message arrived from the page. */
  receive(message: Carried): void {
    const data = 'text' in message ? message.text : new Uint8Array(Buffer.from(message.bytes, 'base64'))
    this.emit('message', { data })
  }
}

/** Two ports that belong together; one stays in main, the other goes to a page. */
export class StandinChannel {
  readonly port1 = new StandinPort()
  readonly port2 = new StandinPort()

  constructor() {
    this.port2.other = this.port1
  }
}
