import type { Inspection } from './durable-file.ts'
import { errorCode } from './file-system.ts'
import type { Segment } from './journal.ts'
import { type LibraryContext, nameInLibrary, problemOf } from './library-context.ts'
import { metaFile, rawSettings, settingsFile } from './library-documents.ts'
import type { LibraryParts } from './open-parts.ts'
import type { Recorded } from './recorded.ts'
import { readLines } from './replay.ts'
import type { Damage } from './store.ts'
import { storedDigest } from './stored-digest.ts'

/** A read takes its place among the saves that go on meanwhile. */
export type Turn = <Value>(task: () => Promise<Value>) => Promise<Value>

/** Segments that no longer hold what was written to them. What they held is in memory still, and goes to the files. */
export async function inspectJournal({ context, journal }: LibraryParts): Promise<readonly Damage[]> {
  const damage: Damage[] = []
  for (const segment of journal.segments) {
    const at = nameInLibrary(context, segment.path)
    const records = await recordsIn(context, segment).catch(() => undefined)
    // A checkpoint may have dropped it meanwhile.
    if (records === segment.records || !journal.segments.some(({ path }) => path === segment.path)) continue
    const state =
      records === undefined ? 'cannot be read' : `holds ${records} of its ${segment.records} saves`
    const message = `The journal file ${at} ${state}; close the library now, so that the stories are written to their own files.`
    damage.push({ where: 'journal', at, message })
  }
  return damage
}

async function recordsIn(context: LibraryContext, { path, length }: Segment): Promise<number> {
  const lines = await readLines(context, path)
  return lines.filter(({ record, to }) => record !== undefined && to <= length).length
}

/** The documents in the library's own folder: each by its checksum and form, the settings by the ledger as well. */
export async function inspectSmallFiles(
  parts: LibraryParts,
  { settings }: Recorded,
  inTurn: Turn,
): Promise<readonly Damage[]> {
  const { context, catalogue } = parts
  const files = [
    { where: 'library', called: 'The file', at: 'meta.json', inspect: () => metaFile(context).inspect() },
    {
      where: 'settings',
      called: 'The settings file',
      at: 'settings.json',
      inspect: () => settingsFile(context).inspect(),
    },
    {
      where: 'catalogue',
      called: 'The list of stories',
      at: 'catalogue.json',
      inspect: () => catalogue.inspect(),
    },
  ] as const
  const damage: Damage[] = []
  for (const { where, called, at, inspect } of files) {
    const seen = await inTurn<Inspection<object>>(inspect)
    if (seen.state === 'damaged') damage.push({ where, at, message: problemOf(called, at, seen.problem) })
    else if (seen.state === 'absent' && isDue(parts, at, settings !== undefined)) {
      damage.push({ where, at, message: problemOf(called, at, 'missing') })
    }
  }
  return [...damage, ...(await settingsDamage(parts, settings, inTurn))]
}

/** Whether a file has to be there: the list need not, and the settings may be in the journal yet. */
function isDue({ unwritten }: LibraryParts, at: string, hasSettings: boolean): boolean {
  return at === 'meta.json' || (at === 'settings.json' && hasSettings && unwritten.settings === undefined)
}

async function settingsDamage(
  parts: LibraryParts,
  recorded: Recorded['settings'],
  inTurn: Turn,
): Promise<readonly Damage[]> {
  const at = 'settings.json'
  const stored = await inTurn(async () =>
    // What waits in the journal is checked there; the file is behind.
    parts.unwritten.settings === undefined ? rawSettings(parts.context) : undefined,
  )
  // Stored since the ledger was read: they are verified the next time.
  if (stored === undefined || recorded === undefined || stored.seq > recorded.seq) return []
  if (storedDigest(stored.settings) === recorded.digest) return []
  const message = `The settings file ${at} is not what was saved last: it does not match ledger entry ${recorded.seq}.`
  return [{ where: 'settings', at, message }]
}

/** Revisions that are damaged, or that the ledger does not know. */
export async function inspectHistory(
  { context, history }: LibraryParts,
  id: string,
  known: ReadonlySet<string> | undefined,
): Promise<{ readonly revisions: number; readonly damage: readonly Damage[] }> {
  const at = nameInLibrary(context, history.pathOf(id))
  const damage = (message: string): Damage => ({ where: 'history', at, message })
  try {
    const { entries, damaged } = await history.inspect(id)
    const strange = entries.filter(
      ({ revision, sha256, whole }) => !whole || !known?.has(`${revision}:${sha256}`),
    )
    return {
      revisions: entries.length,
      damage: [
        ...(damaged > 0
          ? [
              damage(
                `${damaged} of the earlier revisions in ${at} cannot be read: they were altered or damaged.`,
              ),
            ]
          : []),
        ...strange.map(({ revision }) =>
          damage(`Revision ${revision} in ${at} is not what the ledger says was saved then.`),
        ),
      ],
    }
  } catch (error) {
    const reason = errorCode(error) ?? 'unknown error'
    return {
      revisions: 0,
      damage: [damage(`The earlier revisions in ${at} could not be read from the disk (${reason}).`)],
    }
  }
}
