import { nanoid } from 'nanoid'
import { type StoreApi, createStore } from 'zustand/vanilla'
import type { DeskEvent } from '../../shared/api/contract.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { backOff } from './back-off.ts'
import type { DeskClient, Dial, Wire } from './client.ts'
import { toDeskError } from './refusal.ts'

/** Whether the page reaches its core. `connecting` is only before the first time. */
export type Connection = 'connecting' | 'connected' | 'lost'

/** A new name for a change, so that the core applies it once however often it is sent. */
export function newMutation(): string {
  return nanoid()
}

/**
 * The page's end of the contract. Keeps a connection, and makes a new one when it is lost: calls under way
 * are sent again over the new one, each change under the name it had, so that nobody has to try again.
 */
export class Core {
  readonly connection: StoreApi<Connection> = createStore<Connection>(() => 'connecting')
  readonly #dial: Dial
  readonly #listeners = new Set<(event: DeskEvent) => void>()
  readonly #arrivals = new Set<() => void>()
  #wire: Wire | undefined
  #waiting: ((wire: Wire) => void)[] = []

  constructor(dial: Dial) {
    this.#dial = dial
  }

  /** Connects, and stays connected for as long as the page lives. */
  async start(): Promise<void> {
    let failures = 0
    for (;;) {
      const wire = await this.#dial().catch(() => undefined)
      if (!wire) {
        await pause(backOff(failures++))
        continue
      }
      failures = 0
      await this.#serve(wire)
      await pause(backOff(0))
    }
  }

  /**
   * Asks the core. Waits while there is no connection and asks again after a lost one, so `ask` must name
   * its change outside itself. Never rejects.
   */
  async call<Value>(ask: (client: DeskClient) => Promise<Value>): Promise<Result<Value, DeskError>> {
    for (;;) {
      const wire = await this.#connected()
      try {
        return ok(await ask(wire.client))
      } catch (error) {
        if (!wire.isLost()) return refused(toDeskError(error))
        await wire.lost
      }
    }
  }

  /** Told of everything the core says unasked. Returns how to stop. */
  onEvent(listener: (event: DeskEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Called each time a connection is there, the first time and after every loss: time to look again. */
  onArrival(listener: () => void): void {
    this.#arrivals.add(listener)
  }

  async #serve(wire: Wire): Promise<void> {
    this.#wire = wire
    this.connection.setState('connected', true)
    // Listening before looking, so that nothing that happens in between is missed.
    const heard = this.#listen(wire)
    for (const arrival of this.#arrivals) arrival()
    for (const go of this.#waiting.splice(0)) go(wire)
    await wire.lost
    this.#wire = undefined
    this.connection.setState('lost', true)
    await heard
  }

  async #listen(wire: Wire): Promise<void> {
    try {
      for await (const event of await wire.client.events()) {
        for (const listener of this.#listeners) listener(event)
      }
    } catch (error) {
      if (!wire.isLost()) console.error('The core stopped telling what happens', error)
    }
  }

  #connected(): Promise<Wire> {
    const wire = this.#wire
    if (wire && !wire.isLost()) return Promise.resolve(wire)
    return new Promise((resolve) => this.#waiting.push(resolve))
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
