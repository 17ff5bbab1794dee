import { EventPublisher } from '@orpc/server'
import type { DeskEvent } from '../../shared/api/contract.ts'
import { type Engine, createEngine } from '../../shared/checks/engine.ts'
import type { Store } from '../store/store.ts'
import type { Host } from './host.ts'
import { type Serial, createSerial } from './serial.ts'
import { type Once, createOnce } from './once.ts'

/** What every use case is given: the library, the shell, the clock, and what the desk holds in memory. */
export interface Desk {
  readonly store: Store
  readonly host: Host
  /** The application's version, as package.json has it. */
  readonly version: string
  readonly now: () => Date
  readonly engine: Engine
  /** Tells every page what happened. */
  readonly events: EventPublisher<{ event: DeskEvent }>
  /** One change at a time to any one story. */
  readonly serial: Serial
  /** A change resent after a lost connection is answered with what it did the first time. */
  readonly once: Once
}

/** Puts a desk together over a store and a shell. */
export function createDesk(parts: Pick<Desk, 'store' | 'host' | 'version' | 'now'>): Desk {
  return {
    ...parts,
    engine: createEngine(),
    events: new EventPublisher(),
    serial: createSerial(),
    once: createOnce(1000),
  }
}
