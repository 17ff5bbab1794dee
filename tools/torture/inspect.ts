import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lineOf, parseEntry } from '../../main/store/ledger-entry.ts'
import { openLibrary } from '../../main/store/library.ts'
import type { Store } from '../../main/store/store.ts'
import { type Memory, remember, wasEarlier, whyNotKept } from './memory.ts'
import type { Harm } from './damage.ts'

/** What was found of a library that a process left behind. */
export interface Findings {
  /** Acknowledged commits that are not there, though nothing was damaged, or of which nobody was told. */
  readonly lost: readonly string[]
  readonly unreadable: readonly string[]
  /** Places where the ledger is not what it was, of which nobody was told. */
  readonly undetected: readonly string[]
  /** Whatever else is not as it should be. */
  readonly faults: readonly string[]
  /** Changes that went with their only copy, and were told. */
  readonly goneWithTheirCopy: number
  /** True where nothing is wrong with it any more. */
  readonly isWhole: boolean
}

/** Entries that stand in the ledger's own file. */
export function ledgerLines(library: string): readonly string[] {
  try {
    const text = readFileSync(join(library, 'ledger.ndjson'), 'utf8')
    return text.split('\n').filter((line) => parseEntry(line) !== undefined)
  } catch {
    // There is none yet.
    return []
  }
}

/**
 * Opens a library, looks at everything in it, and brings `memory` in step with what it holds. `harm` is what was done to
 * its files; `entries` are those that the ledger's file had before.
 */
export async function inspectLibrary(
  library: string,
  memory: Memory,
  harm: Harm | undefined,
  entries: readonly string[],
): Promise<Findings> {
  try {
    return await openAndInspect(library, memory, harm, entries)
  } catch (error) {
    const faults = [`the store threw: ${error instanceof Error ? error.stack : String(error)}`]
    return { lost: [], unreadable: [], undetected: [], faults, goneWithTheirCopy: 0, isWhole: false }
  }
}

async function openAndInspect(
  library: string,
  memory: Memory,
  harm: Harm | undefined,
  entries: readonly string[],
): Promise<Findings> {
  const now = () => new Date()
  const opened = await openLibrary(library, { shell: 'command-line', version: '0.0.0', now })
  if (!opened.ok) {
    const faults = [`the library does not open: ${opened.error.message}`]
    return { lost: [], unreadable: [], undetected: [], faults, goneWithTheirCopy: 0, isWhole: false }
  }
  const store = opened.value
  try {
    return await inspectStore(store, memory, harm, entries)
  } finally {
    await store.close()
  }
}

async function inspectStore(
  store: Store,
  memory: Memory,
  harm: Harm | undefined,
  entries: readonly string[],
): Promise<Findings> {
  const [lost, unreadable, undetected, faults]: string[][] = [[], [], [], []]
  const changed: string[] = []
  for (const id of new Set([...memory.stories.keys(), ...store.summaries.keys()])) {
    const found = await store.get(id)
    if (!found.ok) {
      if (!harm) lost?.push(`${id}: ${found.error.message}`)
      else changed.push(id)
      if (store.summaries.has(id) && !harm) unreadable?.push(`${id}: ${found.error.message}`)
      memory.stories.delete(id)
      continue
    }
    const story = found.value
    const why = whyNotKept(memory, story)
    if (why !== undefined) {
      if (harm && (wasEarlier(memory, story) || memory.areNewAsked)) changed.push(id)
      else lost?.push(why)
    }
    remember(memory, story)
    for (const { revision } of await store.history(id)) {
      const earlier = await store.revision(id, revision)
      if (!earlier.ok) unreadable?.push(`${id} in revision ${revision}: ${earlier.error.message}`)
    }
  }
  const { person } = store.settings
  if (person !== memory.person && person !== memory.askedPerson) {
    if (harm) changed.push('settings')
    else lost?.push(`the settings name ${person}, and ${memory.person} was acknowledged`)
  }
  memory.person = person

  const verified = await store.verify()
  const told = verified.damage
  if (changed.length > 0 && told.length === 0) {
    lost?.push(`${changed.join(', ')}: not as acknowledged, and nobody is told`)
  }
  const kept = new Set<string>()
  const recorded = new Set<string>()
  for await (const entry of store.ledger()) {
    kept.add(lineOf(entry))
    recorded.add(`${entry.story} ${entry.revision}`)
  }
  const gone = entries.filter((line) => !kept.has(line)).length
  const unrecorded = [...memory.stories].filter(
    ([id, { last }]) => last.revision > 0 && !recorded.has(`${id} ${last.revision}`),
  )
  const isTold = told.some(({ where }) => where === 'ledger' || where === 'journal' || where === 'story')
  if ((gone > 0 || unrecorded.length > 0) && !isTold) {
    undetected?.push(`${gone} entries are gone and ${unrecorded.length} stories are not recorded`)
  }
  // A torn end of the journal is what a kill leaves, and is told; nothing else is.
  const wrong = told.filter(({ message }) => !/no whole save|no whole entry/.test(message))
  if (!harm && wrong.length > 0) faults?.push(...wrong.map(({ at, message }) => `${at}: ${message}`))
  return {
    lost: lost ?? [],
    unreadable: unreadable ?? [],
    undetected: undetected ?? [],
    faults: faults ?? [],
    goneWithTheirCopy: changed.length,
    isWhole: wrong.length === 0 && gone === 0,
  }
}
