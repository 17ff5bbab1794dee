import { EventPublisher } from '@orpc/server'
import type { DeskEvent } from '../../shared/api/contract.ts'
import { catalogue } from '../../shared/checks/catalogue.ts'
import { type Engine, createEngine } from '../../shared/checks/engine.ts'
import { type DictionaryShelf, createDictionaryShelf } from '../../shared/spelling/dictionary-shelf.ts'
import type { Preset } from '../../shared/presets/preset.ts'
import type { Store } from '../store/store.ts'
import { type DailyBackups, createDailyBackups } from './daily-backups.ts'
import { dictionaryReader } from './dictionary-reader.ts'
import { type HeldFiles, createHeldFiles } from './held-files.ts'
import type { Host } from './host.ts'
import { followDamage } from './recovery.ts'
import { type Serial, createSerial } from './serial.ts'
import { type Once, createOnce } from './once.ts'
import { type Vocabulary, createVocabulary } from './vocabulary.ts'
import { type Watches, createWatches } from './watches.ts'

/** What every use case is given: the library, the shell, the clock, and what the desk holds in memory. */
export interface Desk {
  readonly store: Store
  readonly host: Host
  /** The application's version, as package.json has it. */
  readonly version: string
  readonly now: () => Date
  readonly engine: Engine
  /** What words tell in this desk's copy; the engine goes by it. */
  readonly vocabulary: Vocabulary
  /** The dictionaries the engine goes by. Await `ready` before a check whose word counts. */
  readonly spelling: DictionaryShelf
  /** Tells every page what happened. */
  readonly events: EventPublisher<{ event: DeskEvent }>
  /** One change at a time to any one story. */
  readonly serial: Serial
  /** A change resent after a lost connection is answered with what it did the first time. */
  readonly once: Once
  readonly backups: DailyBackups
  /** Files that someone looks at before they are kept. */
  readonly held: HeldFiles
  /** Folders that a person picked in the shell's own dialog, by the token that a page has instead of the path. */
  readonly pickedFolders: Map<string, string>
  /** Presets that were removed since the start, by id: what undo brings back. */
  readonly removedPresets: Map<string, Preset>
  /** The folders in which it looks for what arrives, once they are started. */
  readonly watches: Watches
}

/** Puts a desk together over a store and a shell. */
export function createDesk(parts: Pick<Desk, 'store' | 'host' | 'version' | 'now'>): Desk {
  const events: Desk['events'] = new EventPublisher()
  const vocabulary = createVocabulary()
  const spelling = createDictionaryShelf(dictionaryReader)
  const desk: Desk = {
    ...parts,
    engine: createEngine(catalogue, {
      weights: vocabulary.weights,
      houses: () => parts.store.settings.houses,
      spellers: spelling,
    }),
    vocabulary,
    spelling,
    events,
    serial: createSerial(),
    once: createOnce(1000),
    backups: createDailyBackups(parts.store, events, parts.now),
    held: createHeldFiles({ most: 128 * 1024 * 1024, lifetime: 30 * 60_000, now: () => Date.now() }),
    pickedFolders: new Map(),
    removedPresets: new Map(),
    watches: createWatches(() => desk),
  }
  followDamage(desk)
  return desk
}
