import { EventEmitter } from 'node:events'
import type { Letter } from './sides.ts'

type Send = (letter: Letter) => void

/** The main process's end of a channel whose other end is in the page. */
class MessagePortMain extends EventEmitter {
  other: MessagePortMain | undefined
  /** Set on the end that went to the page. */
  away: { readonly number: number; readonly send: Send } | undefined
  #started = false
  readonly #held: (string | Uint8Array)[] = []

  postMessage(data: string | Uint8Array): void {
    const away = this.other?.away
    if (!away) throw new Error('The stand-in’s port sends only once its other end is in the page.')
    away.send({ kind: 'port', port: away.number, data })
  }
  start(): void {
    this.#started = true
    for (const data of this.#held.splice(0)) this.emit('message', { data, ports: [] })
  }
  receive(data: string | Uint8Array): void {
    if (this.#started) this.emit('message', { data, ports: [] })
    else this.#held.push(data)
  }
  close(): void {
    const away = this.other?.away
    if (away && open.delete(away.number)) away.send({ kind: 'port-closed', port: away.number })
  }
}

export class MessageChannelMain {
  readonly port1 = new MessagePortMain()
  readonly port2 = new MessagePortMain()

  constructor() {
    this.port1.other = this.port2
    this.port2.other = this.port1
  }
}

/** The ends in this process, by the number under which the page knows the other. */
const open = new Map<number, MessagePortMain>()
let last = 0

/** Sends a port to the page and gives its number there. */
export function sendPort(port: MessagePortMain, send: Send): number {
  if (!port.other || port.away) throw new Error('This port was sent already.')
  port.away = { number: (last += 1), send }
  open.set(last, port.other)
  return last
}

/** Brings what the page posted on a port, or that it closed one. */
export function deliverToPort(letter: Exclude<Letter, { kind: 'ipc' }>): void {
  const port = open.get(letter.port)
  if (letter.kind === 'port') port?.receive(letter.data)
  else if (open.delete(letter.port)) port?.emit('close')
}

/** The page is gone, and with it the other end of every port. */
export function closePorts(): void {
  for (const [number, port] of open) {
    open.delete(number)
    port.emit('close')
  }
}
