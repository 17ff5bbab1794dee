import { storyHash } from '../../shared/story/canonical.ts'
import { type Story, withContent } from '../../shared/story/record.ts'
import type { StoryDocument } from './documents.ts'
import type { FileDamage, Inspection } from './durable-file.ts'
import { verifyChain } from './ledger-chain.ts'
import type { Segment } from './journal.ts'
import { type LibraryContext, nameInLibrary, problemOf } from './library-context.ts'
import { metaFile, settingsFile } from './library-documents.ts'
import type { LibraryParts } from './open-parts.ts'
import { readLines } from './replay.ts'
import type { Damage, LedgerEntry, Verification } from './store.ts'

/** What the ledger says of one story. */
interface Recorded {
  /** Its last entry, and the story's canonical hash there. */
  seq: number
  sha256: string | undefined
  /** The hashes that were approved. */
  readonly approved: Set<string>
}

type Turn = <Value>(task: () => Promise<Value>) => Promise<Value>

/**
 * Re-reads a library from the disk and compares everything with everything: the ledger's chain, the journal's records,
 * each file's checksum and form, each story with what the ledger says of it, each approval with its own text and with
 * the ledger. A story whose file is behind is verified as the journal has it. Changes nothing. `inTurn` gives each read its place among the saves that go on meanwhile.
 */
export async function verifyLibrary(
  parts: LibraryParts,
  inTurn: Turn,
  onProgress: (done: number, total: number) => void,
): Promise<Verification> {
  const { context, ledger, stories, unwritten } = parts
  const found: Damage[] = []
  const recorded = new Map<string, Recorded>()
  const upTo = ledger.end
  const chain = await verifyChain(ledger.lines(), (entry) => {
    if (entry.seq <= upTo.seq) record(recorded, entry)
  })
  for (const { seq, message } of chain.broken) found.push({ where: 'ledger', at: String(seq), message })
  for (const file of await inspectSmallFiles(parts, inTurn)) found.push(file)
  for (const segment of await inspectJournal(parts)) found.push(segment)

  const stored = await inTurn(async () => {
    const waiting = unwritten.stories().map(({ story }) => story.id)
    return new Set([...(await stories.list()).ids, ...waiting])
  })
  const all = [...new Set([...stored, ...recorded.keys()])]
  for (const [index, id] of all.entries()) {
    const at = nameInLibrary(context, stories.pathOf(id))
    const inspection = await inTurn(async (): Promise<Inspection<StoryDocument>> => {
      const waiting = unwritten.story(id)
      return waiting ? { state: 'good', data: waiting } : stories.inspect(id)
    })
    const known = recorded.get(id)
    found.push(...storyDamage(at, inspection, known, { from: upTo.seq, to: ledger.end.seq }))
    onProgress(index + 1, all.length)
  }
  return { stories: stored.size, entries: chain.entries, damage: [...parts.damage, ...found] }
}

function record(recorded: Map<string, Recorded>, entry: LedgerEntry): void {
  if (entry.story === undefined) return
  const known = recorded.get(entry.story) ?? { seq: 0, sha256: undefined, approved: new Set<string>() }
  known.seq = entry.seq
  if (entry.sha256 !== undefined) {
    known.sha256 = entry.sha256
    if (entry.what === 'approve') known.approved.add(entry.sha256)
  }
  recorded.set(entry.story, known)
}

/** Segments that no longer hold what was written to them. What they held is in memory still, and goes to the files. */
async function inspectJournal({ context, journal }: LibraryParts): Promise<readonly Damage[]> {
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

async function inspectSmallFiles(parts: LibraryParts, inTurn: Turn): Promise<readonly Damage[]> {
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
  }
  return damage
}

function storyDamage(
  at: string,
  inspection: Inspection<StoryDocument>,
  known: Recorded | undefined,
  meanwhile: { readonly from: number; readonly to: number },
): readonly Damage[] {
  const story = (message: string): Damage => ({ where: 'story', at, message })
  if (inspection.state !== 'good') {
    const problem: FileDamage['problem'] = inspection.state === 'absent' ? 'missing' : inspection.problem
    return [story(problemOf('The story file', at, problem))]
  }
  const { story: stored, entry } = inspection.data
  if (entry.seq > meanwhile.to) {
    return [
      story(`The story file ${at} was saved with ledger entry ${entry.seq}, which the ledger no longer has.`),
    ]
  }
  // Saved since the ledger was read: it is verified the next time.
  if (entry.seq > meanwhile.from) return []
  if (known === undefined) {
    return [
      story(`The story file ${at} is not in the ledger: it was put there, or its entries were taken out.`),
    ]
  }
  const damage: Damage[] = []
  if (known.sha256 !== undefined && known.sha256 !== storyHash(stored)) {
    damage.push(
      story(`The story file ${at} is not what was saved last: it does not match ledger entry ${known.seq}.`),
    )
  }
  return [...damage, ...approvalDamage(at, stored, known)]
}

function approvalDamage(at: string, story: Story, known: Recorded): readonly Damage[] {
  const { id } = story
  const { approval, state } = story.desk
  const damage = (message: string): Damage => ({ where: 'approval', at, message })
  if (approval === undefined) {
    return state === 'approved' || state === 'exported'
      ? [damage(`The story ${id} (${at}) counts as ${state} but holds no approval.`)]
      : []
  }
  const found: Damage[] = []
  // What belongs to the version and not to the text changes only with the version.
  const approved = withContent(story, approval.content)
  if (approval.version === story.version && storyHash(approved) !== approval.sha256) {
    found.push(
      damage(
        `The approval of story ${id} (${at}) by ${approval.by} does not match the text it was given to.`,
      ),
    )
  }
  if ((state === 'approved' || state === 'exported') && storyHash(story) !== approval.sha256) {
    found.push(damage(`The story ${id} (${at}) counts as ${state} but is not the text that was approved.`))
  }
  if (!known.approved.has(approval.sha256)) {
    found.push(damage(`The approval of story ${id} (${at}) by ${approval.by} is not in the ledger.`))
  }
  return found
}
