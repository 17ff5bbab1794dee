import { type Said, toTold } from '../../shared/locale.ts'
import { stableJson } from '../../shared/story/canonical.ts'
import { type Approval, type Story, withContent } from '../../shared/story/record.ts'
import type { StoryDocument } from './documents.ts'
import type { RecordedStory } from './recorded.ts'
import type { Damage, LedgerEntry } from './store.ts'
import { storedDigest } from './stored-digest.ts'
import { storyHash } from './story-hash.ts'

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
  const damage = ({ en, ko }: Said): Damage => ({
    where: 'story',
    at,
    message: `The story file ${at} ${en}`,
    korean: `기사 파일 ${at}: ${ko}`,
  })
  if (known.end !== undefined && entry.seq < known.end.seq) {
    return damage({
      en: `is an older copy: it was saved with ledger entry ${entry.seq}, and the ledger’s last one of it is ${known.seq}. What was saved after that is lost.`,
      ko: `옛 사본입니다. 원장 ${entry.seq}번 항목과 함께 저장되었는데 이 기사의 마지막 기록은 ${known.seq}번입니다. 그 뒤에 저장한 것은 잃었습니다.`,
    })
  }
  if (known.end !== undefined && entry.hash !== known.end.hash) {
    return damage({
      en: `was saved with another ledger entry ${entry.seq} than the one that stands there: the ledger or the file was replaced.`,
      ko: `원장 ${entry.seq}번에 있는 것과 다른 기록과 함께 저장되었습니다. 원장이나 파일이 바꿔치기되었습니다.`,
    })
  }
  if (known.sha256 !== undefined && known.sha256 !== storyHash(story)) {
    return damage({
      en: `is not what was saved last: it does not match ledger entry ${known.seq}.`,
      ko: `마지막으로 저장한 것과 다릅니다. 원장 ${known.seq}번 항목과 맞지 않습니다.`,
    })
  }
  const isWhole =
    known.stored === undefined ||
    [story, raw].some((one) => one !== undefined && storedDigest(one) === known.stored)
  if (!isWhole) {
    return damage({
      en: `holds the text that was saved last, but not all that was saved with it (approval, reasons, exports, state): it does not match ledger entry ${known.seq}.`,
      ko: `마지막으로 저장한 글은 있으나 함께 저장한 것(승인, 사유, 내보내기, 상태)이 다 있지 않습니다. 원장 ${known.seq}번 항목과 맞지 않습니다.`,
    })
  }
  return undefined
}

const stateNames = {
  draft: '초고',
  submitted: '제출됨',
  approved: '승인됨',
  exported: '송고됨',
  spiked: '보류',
} as const

function approvalDamage(at: string, story: Story, known: RecordedStory): readonly Damage[] {
  const { id } = story
  const { approval, state } = story.desk
  const damage = (what: Said): Damage => ({ where: 'approval', at, ...toTold(what) })
  const isOut = state === 'approved' || state === 'exported'
  if (approval === undefined) {
    return isOut
      ? [
          damage({
            en: `The story ${id} (${at}) counts as ${state} but holds no approval.`,
            ko: `기사 ${id}(${at}): ${stateNames[state]} 상태인데 승인이 들어 있지 않습니다.`,
          }),
        ]
      : []
  }
  const korean = `기사 ${id}(${at})에 대한 ${approval.by}의 승인`
  const of = `The approval of story ${id} (${at}) by ${approval.by}`
  const found: Damage[] = []
  // What belongs to the version and not to the text changes only with the version.
  const approved = withContent(story, approval.content)
  if (approval.version === story.version && storyHash(approved) !== approval.sha256) {
    found.push(
      damage({
        en: `${of} does not match the text it was given to.`,
        ko: `${korean}이 승인했다는 글과 맞지 않습니다.`,
      }),
    )
  }
  if (isOut && storyHash(story) !== approval.sha256) {
    found.push(
      damage({
        en: `The story ${id} (${at}) counts as ${state} but is not the text that was approved.`,
        ko: `기사 ${id}(${at}): ${stateNames[state]} 상태인데 승인한 글이 아닙니다.`,
      }),
    )
  }
  const entry = known.approvals.findLast(({ sha256 }) => sha256 === approval.sha256)
  if (entry === undefined)
    found.push(damage({ en: `${of} is not in the ledger.`, ko: `${korean}이 원장에 없습니다.` }))
  else if (!isSaid(approval, entry)) {
    found.push(
      damage({
        en: `${of} is not as ledger entry ${entry.seq} has it: who gave it, or for what reasons, differs.`,
        ko: `${korean}이 원장 ${entry.seq}번 항목과 다릅니다. 승인한 사람이나 사유가 다릅니다.`,
      }),
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
  const damage = (what: Said): Damage => ({ where: 'export', at, ...toTold(what) })
  const found: Damage[] = []
  const said = new Set(known.exports.map(({ detail }) => fileOf(detail)))
  const held = new Set(story.desk.exports.map((one) => fileOf({ ...one })))
  for (const one of story.desk.exports) {
    if (said.has(fileOf({ ...one }))) continue
    found.push(
      damage({
        en: `The export of story ${story.id} (${at}) to ${one.fileName} on ${one.at} is not in the ledger as the story has it.`,
        ko: `기사 ${story.id}(${at})을(를) ${one.at}에 ${one.fileName}(으)로 내보낸 기록이 원장에 그대로 있지 않습니다.`,
      }),
    )
  }
  for (const entry of known.exports) {
    const named = entry.detail?.['fileName']
    const file = typeof named === 'string' ? named : 'a file'
    if (entry.detail?.['sha256'] !== undefined && !held.has(fileOf(entry.detail))) {
      found.push(
        damage({
          en: `The story ${story.id} (${at}) does not hold its export to ${file}, which is ledger entry ${entry.seq}.`,
          ko: `기사 ${story.id}(${at})에 원장 ${entry.seq}번 항목인 ${file} 내보내기가 들어 있지 않습니다.`,
        }),
      )
    }
    if (approvalBefore(known.approvals, entry) === undefined) {
      found.push(
        damage({
          en: `The export of story ${story.id} to ${file} (ledger entry ${entry.seq}) rests on no approval of that text.`,
          ko: `기사 ${story.id}의 ${file} 내보내기(원장 ${entry.seq}번)는 그 글의 승인 없이 나갔습니다.`,
        }),
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
