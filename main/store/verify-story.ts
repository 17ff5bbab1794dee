import { stableJson, storyHash } from '../../shared/story/canonical.ts'
import { type Approval, type Story, withContent } from '../../shared/story/record.ts'
import type { StoryDocument } from './documents.ts'
import type { RecordedStory } from './recorded.ts'
import type { Damage, LedgerEntry } from './store.ts'
import { storedDigest } from './stored-digest.ts'

/** A story's document as its file or the journal has it, and what it is called. */
export interface StoredStory {
  /** The file's name in the library. */
  readonly at: string
  readonly document: StoryDocument
  /** The story as its file has it, whatever this version makes of it; absent where it comes from the journal. */
  readonly raw?: unknown
}

/** Where a story, its approval or its exports are not what the ledger says. */
export function storyDamage(stored: StoredStory, known: RecordedStory): readonly Damage[] {
  const { at, document } = stored
  const { story } = document
  const damage = textDamage(stored, known)
  return [...(damage ? [damage] : []), ...approvalDamage(at, story, known), ...exportDamage(at, story, known)]
}

function textDamage({ at, document, raw }: StoredStory, known: RecordedStory): Damage | undefined {
  const { story, entry } = document
  const damage = (what: string): Damage => ({ where: 'story', at, message: `The story file ${at} ${what}` })
  if (known.end !== undefined && entry.seq < known.end.seq) {
    return damage(
      `is an older copy: it was saved with ledger entry ${entry.seq}, and the ledger’s last one of it is ${known.seq}. What was saved after that is lost.`,
    )
  }
  if (known.end !== undefined && entry.hash !== known.end.hash) {
    return damage(
      `was saved with another ledger entry ${entry.seq} than the one that stands there: the ledger or the file was replaced.`,
    )
  }
  if (known.sha256 !== undefined && known.sha256 !== storyHash(story)) {
    return damage(`is not what was saved last: it does not match ledger entry ${known.seq}.`)
  }
  const isWhole =
    known.stored === undefined ||
    [story, raw].some((one) => one !== undefined && storedDigest(one) === known.stored)
  if (!isWhole) {
    return damage(
      `holds the text that was saved last, but not all that was saved with it (approval, reasons, exports, state): it does not match ledger entry ${known.seq}.`,
    )
  }
  return undefined
}

function approvalDamage(at: string, story: Story, known: RecordedStory): readonly Damage[] {
  const { id } = story
  const { approval, state } = story.desk
  const damage = (message: string): Damage => ({ where: 'approval', at, message })
  const isOut = state === 'approved' || state === 'exported'
  if (approval === undefined) {
    return isOut ? [damage(`The story ${id} (${at}) counts as ${state} but holds no approval.`)] : []
  }
  const of = `The approval of story ${id} (${at}) by ${approval.by}`
  const found: Damage[] = []
  // What belongs to the version and not to the text changes only with the version.
  const approved = withContent(story, approval.content)
  if (approval.version === story.version && storyHash(approved) !== approval.sha256) {
    found.push(damage(`${of} does not match the text it was given to.`))
  }
  if (isOut && storyHash(story) !== approval.sha256) {
    found.push(damage(`The story ${id} (${at}) counts as ${state} but is not the text that was approved.`))
  }
  const entry = known.approvals.findLast(({ sha256 }) => sha256 === approval.sha256)
  if (entry === undefined) found.push(damage(`${of} is not in the ledger.`))
  else if (!isSaid(approval, entry)) {
    found.push(
      damage(`${of} is not as ledger entry ${entry.seq} has it: who gave it, or for what reasons, differs.`),
    )
  }
  return found
}

function isSaid({ by, overrides }: Approval, { by: said, detail }: LedgerEntry): boolean {
  if (said !== undefined && said !== by) return false
  const reasons = detail?.['overrides']
  return reasons === undefined || stableJson(reasons) === stableJson(overrides)
}

/** Each export stands in the story and in the ledger alike, and behind an approval of the very text. */
function exportDamage(at: string, story: Story, known: RecordedStory): readonly Damage[] {
  const damage = (message: string): Damage => ({ where: 'export', at, message })
  const found: Damage[] = []
  const said = new Set(known.exports.map(({ detail }) => fileOf(detail)))
  const held = new Set(story.desk.exports.map((one) => fileOf({ ...one })))
  for (const one of story.desk.exports) {
    if (said.has(fileOf({ ...one }))) continue
    found.push(
      damage(
        `The export of story ${story.id} (${at}) to ${one.fileName} on ${one.at} is not in the ledger as the story has it.`,
      ),
    )
  }
  for (const entry of known.exports) {
    const named = entry.detail?.['fileName']
    const file = typeof named === 'string' ? named : 'a file'
    if (entry.detail?.['sha256'] !== undefined && !held.has(fileOf(entry.detail))) {
      found.push(
        damage(
          `The story ${story.id} (${at}) does not hold its export to ${file}, which is ledger entry ${entry.seq}.`,
        ),
      )
    }
    if (approvalBefore(known.approvals, entry) === undefined) {
      found.push(
        damage(
          `The export of story ${story.id} to ${file} (ledger entry ${entry.seq}) rests on no approval of that text.`,
        ),
      )
    }
  }
  return found
}

/** What an export's bytes are known by. */
function fileOf(detail: LedgerEntry['detail']): string {
  return stableJson([detail?.['fileName'], detail?.['sha256'], detail?.['bytes'], detail?.['at']])
}

/** The approval that an export rests on: the last one before it, if it was given to the same text. */
export function approvalBefore(
  approvals: readonly LedgerEntry[],
  { seq, story, sha256 }: LedgerEntry,
): LedgerEntry | undefined {
  const last = approvals.findLast((one) => one.seq < seq && one.story === story)
  return last?.sha256 === sha256 ? last : undefined
}
