import type { ChainEnd } from './ledger-entry.ts'
import type { LedgerEntry } from './store.ts'

/** What the ledger says of one story. */
export interface RecordedStory {
  /** Its last entry, and the story's canonical hash and whole digest there. */
  seq: number
  sha256: string | undefined
  stored: string | undefined
  /** The end of the transaction that it was last stored in. */
  end: ChainEnd | undefined
  readonly approvals: LedgerEntry[]
  readonly exports: LedgerEntry[]
  /** The canonical hashes of its revisions, as `revision:hash`; only where they are asked for. */
  readonly revisions: Set<string> | undefined
}

/** What the ledger says a library is: gathered entry by entry. */
export interface Recorded {
  readonly stories: ReadonlyMap<string, RecordedStory>
  /** The last entry that stored settings, and their digest. */
  readonly settings: { readonly seq: number; readonly digest: string } | undefined
  /** The imported vocabularies by id: the digest of each, and the entry. */
  readonly vocabularies: ReadonlyMap<string, { readonly seq: number; readonly digest: string | undefined }>
}

/** Events that name a story and store nothing of it. */
const storesNothing: ReadonlySet<LedgerEntry['what']> = new Set(['damage', 'record'])

/** Gathers what entries say, in their order. The revisions of those stories are remembered that `isAsked` names. */
export function createRecorder(isAsked: (story: string) => boolean) {
  const stories = new Map<string, RecordedStory>()
  const vocabularies = new Map<string, { seq: number; digest: string | undefined }>()
  let settings: Recorded['settings']
  let together: RecordedStory[] = []

  function storyOf(id: string): RecordedStory {
    const known = stories.get(id)
    if (known) return known
    const revisions = isAsked(id) ? new Set<string>() : undefined
    const story: RecordedStory = {
      seq: 0,
      sha256: undefined,
      stored: undefined,
      end: undefined,
      approvals: [],
      exports: [],
      revisions,
    }
    stories.set(id, story)
    return story
  }

  return {
    take(entry: LedgerEntry): void {
      const { seq, hash, what, story: id, sha256, detail } = entry
      if (id !== undefined && !storesNothing.has(what)) {
        const story = storyOf(id)
        story.seq = seq
        if (sha256 !== undefined) {
          story.sha256 = sha256
          story.stored = entry.stored
          story.revisions?.add(`${entry.revision ?? 0}:${sha256}`)
        }
        if (what === 'approve') story.approvals.push(entry)
        if (what === 'export') story.exports.push(entry)
        together.push(story)
      }
      if (entry.settings !== undefined) settings = { seq, digest: entry.settings }
      const vocabulary = what === 'vocabulary' ? detail?.['vocabulary'] : undefined
      if (typeof vocabulary === 'string') {
        const digest = detail?.['sha256']
        if (detail?.['removed'] === true) vocabularies.delete(vocabulary)
        else vocabularies.set(vocabulary, { seq, digest: typeof digest === 'string' ? digest : undefined })
      }
      if (entry.continues) return
      for (const story of together) story.end = { seq, hash }
      together = []
    },
    recorded: (): Recorded => ({ stories, settings, vocabularies }),
  }
}
