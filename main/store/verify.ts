import { type Said, toTold } from '../../shared/locale.ts'
import type { StoryDocument } from './documents.ts'
import type { FileProblem, Inspection } from './durable-file.ts'
import { verifyChain } from './ledger-chain.ts'
import { nameInLibrary, problemOf, storyFile } from './library-context.ts'
import type { LibraryParts } from './open-parts.ts'
import { quarantined } from './quarantine.ts'
import { type RecordedStory, createRecorder } from './recorded.ts'
import type { Damage, Verification } from './store.ts'
import { type Turn, inspectHistory, inspectJournal, inspectSmallFiles } from './verify-files.ts'
import { storyDamage } from './verify-story.ts'
import type { VocabularyFiles } from './vocabulary-files.ts'

export interface VerifyOptions {
  /** Gives each read its place among the saves that go on meanwhile. */
  readonly inTurn: Turn
  readonly onProgress: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/**
 * Re-reads a library from the disk and compares everything with everything: the ledger's chain, the journal's records,
 * each file's checksum and form, each story, approval, export and earlier revision, the settings and the vocabularies
 * with what the ledger says of them. What waits in the journal is verified as the journal has it. Changes nothing.
 */
export async function verifyLibrary(
  parts: LibraryParts,
  vocabularies: VocabularyFiles,
  { inTurn, onProgress, signal }: VerifyOptions,
): Promise<Verification> {
  const { context, ledger, stories, history, unwritten, summaries } = parts
  const found: Damage[] = []
  const upTo = ledger.end
  const { changes } = vocabularies
  const withHistory = new Set(await history.ids())
  const recorder = createRecorder((id) => withHistory.has(id))
  const chain = await verifyChain(ledger.lines(), (entry) => {
    signal?.throwIfAborted()
    if (entry.seq <= upTo.seq) recorder.take(entry)
  })
  const recorded = recorder.recorded()
  for (const { seq, message, korean } of chain.broken)
    found.push({ where: 'ledger', at: String(seq), message, korean })
  found.push(...(await inspectSmallFiles(parts, recorded, inTurn)))
  found.push(...(await inspectJournal(parts)))

  const stored = await inTurn(async () => {
    const waiting = unwritten.stories().map(({ story }) => story.id)
    return new Set([...(await stories.list()).ids, ...waiting])
  })
  const all = [...new Set([...stored, ...recorded.stories.keys(), ...withHistory])]
  let [approvals, exports, revisions] = [0, 0, 0]
  for (const [index, id] of all.entries()) {
    signal?.throwIfAborted()
    const known = recorded.stories.get(id)
    approvals += known?.approvals.length ?? 0
    exports += known?.exports.length ?? 0
    if (withHistory.has(id)) {
      const kept = await inTurn(() => inspectHistory(parts, id, known?.revisions))
      revisions += kept.revisions
      found.push(...kept.damage)
    }
    const seen = await inTurn(() => seenStory(parts, id))
    found.push(...damageOf(seen, known, { from: upTo.seq, to: ledger.end.seq }))
    const listed = summaries.get(id)
    if (seen.inspection.state === 'good' && seen.inspection.data.entry.seq <= upTo.seq && listed) {
      const { desk, version } = seen.inspection.data.story
      if (listed.revision < desk.revision || listed.version < version) {
        const message = `The list of stories has an older revision of ${id} (${listed.revision}) than its file (${desk.revision}): delete catalogue.json while the desk is closed, and it is made anew.`
        const korean = `기사 목록에 ${id}의 저장본(${listed.revision})이 파일(${desk.revision})보다 오래되었습니다. 데스크를 닫고 catalogue.json을 지우면 다시 만들어집니다.`
        found.push({ where: 'catalogue', at: 'catalogue.json', message, korean })
      }
    }
    onProgress(index + 1, all.length)
  }
  // What changed since the ledger was read is compared with it the next time.
  const isSettled = vocabularies.changes === changes
  found.push(...(await vocabularies.inspect(isSettled ? recorded.vocabularies : undefined)))
  const [first] = chain.broken
  return {
    stories: stored.size,
    entries: chain.entries,
    approvals,
    exports,
    revisions,
    setAside: await quarantined(context),
    head: upTo,
    ...(first && { firstBroken: first.seq }),
    damage: [...parts.damage, ...found],
  }
}

/** A story as the verification finds it. */
interface SeenStory {
  /** Its file's name in the library. */
  readonly at: string
  readonly inspection: Inspection<StoryDocument>
  readonly raw?: unknown
}

async function seenStory({ context, stories, unwritten }: LibraryParts, id: string): Promise<SeenStory> {
  const at = nameInLibrary(context, stories.pathOf(id))
  const waiting = unwritten.story(id)
  if (waiting) return { at, inspection: { state: 'good', data: waiting } }
  return { at, inspection: await stories.inspect(id), raw: await stories.raw(id) }
}

function damageOf(
  { at, inspection, raw }: SeenStory,
  known: RecordedStory | undefined,
  meanwhile: { readonly from: number; readonly to: number },
): readonly Damage[] {
  const story = (what: Said): Damage => ({ where: 'story', at, ...toTold(what) })
  if (inspection.state !== 'good') {
    const problem: FileProblem = inspection.state === 'absent' ? 'missing' : inspection.problem
    return [story(problemOf(storyFile, at, problem))]
  }
  const { entry } = inspection.data
  if (entry.seq > meanwhile.to) {
    return [
      story({
        en: `The story file ${at} was saved with ledger entry ${entry.seq}, which the ledger no longer has.`,
        ko: `기사 파일 ${at}: 원장에 더는 없는 ${entry.seq}번 항목과 함께 저장되었습니다.`,
      }),
    ]
  }
  // Saved since the ledger was read: it is verified the next time.
  if (entry.seq > meanwhile.from) return []
  if (known === undefined) {
    return [
      story({
        en: `The story file ${at} is not in the ledger: it was put there, or its entries were taken out.`,
        ko: `기사 파일 ${at}: 원장에 없습니다. 누가 넣었거나 원장의 항목을 뺀 것입니다.`,
      }),
    ]
  }
  return storyDamage({ at, document: inspection.data, raw }, known)
}
