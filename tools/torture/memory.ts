import { nodeText } from '../../shared/story/body.ts'
import { sha256, stableJson } from '../../shared/story/canonical.ts'
import type { Story } from '../../shared/story/record.ts'

/* What a library has said is saved, as its pages remember it: outside of the library, in another process. */

/** A story as one commit left it. */
interface Version {
  readonly revision: number
  /** Of the whole record; absent where only the commit's number was told. */
  readonly print?: string
}

interface Remembered {
  /** The last one that was acknowledged. */
  last: Version
  /** Every version that was ever seen of it. */
  readonly prints: Set<string>
  /** A change was asked for, and no answer has come. */
  isAsked: boolean
}

/** Everything acknowledged, and what was asked for when the answers stopped. */
export interface Memory {
  readonly stories: Map<string, Remembered>
  /** Stories may have come that no answer named yet. */
  areNewAsked: boolean
  person: string
  /** A person's name that was asked for without an answer. */
  askedPerson: string | undefined
  /** Commits that were acknowledged. */
  acknowledged: number
}

export function emptyMemory(): Memory {
  return { stories: new Map(), areNewAsked: false, person: '', askedPerson: undefined, acknowledged: 0 }
}

/** A SHA-256 of the whole record. */
export function printOf(story: Story): string {
  return sha256(stableJson(story))
}

/** An answer said that the story is stored so. */
export function acknowledge(memory: Memory, story: Story): void {
  memory.acknowledged += 1
  remember(memory, story)
}

/** An answer named a story and its revision alone. */
export function acknowledgeRevision(memory: Memory, id: string, revision: number): void {
  memory.acknowledged += 1
  const known = memory.stories.get(id)
  if (known) Object.assign(known, { last: { revision }, isAsked: false })
  else memory.stories.set(id, { last: { revision }, prints: new Set(), isAsked: false })
}

/** Takes a story as it was found for what is stored. */
export function remember(memory: Memory, story: Story): void {
  const print = printOf(story)
  const last = { revision: story.desk.revision, print }
  const known = memory.stories.get(story.id)
  if (known) {
    known.prints.add(print)
    Object.assign(known, { last, isAsked: false })
  } else memory.stories.set(story.id, { last, prints: new Set([print]), isAsked: false })
}

/** Why a story as it was read back is not what was acknowledged; undefined where it is, or is what was being stored. */
export function whyNotKept(memory: Memory, story: Story): string | undefined {
  const half = whyHalf(story)
  if (half !== undefined) return half
  const known = memory.stories.get(story.id)
  const { revision } = story.desk
  if (!known) return memory.areNewAsked ? undefined : `${story.id} was never asked for`
  const { last, isAsked } = known
  if (revision === last.revision) {
    return last.print === undefined || last.print === printOf(story)
      ? undefined
      : `${story.id} in revision ${revision} is another text than was acknowledged`
  }
  if (isAsked && revision === last.revision + 1) return undefined
  return `${story.id} is in revision ${revision}, and ${last.revision} was acknowledged${isAsked ? ' and one more asked for' : ''}`
}

/** True for a version that was acknowledged earlier. */
export function wasEarlier(memory: Memory, story: Story): boolean {
  const known = memory.stories.get(story.id)
  return known !== undefined && story.desk.revision <= known.last.revision && whyHalf(story) === undefined
}

/** Each save of the torture names itself in the headline and in every paragraph, so that two halves would show. */
function whyHalf(story: Story): string | undefined {
  const mark = /\bround mark (\w+)/.exec(story.headline ?? '')?.[1]
  if (mark === undefined) return undefined
  const others = [...nodeText(story.body).matchAll(/\bround mark (\w+)/g)].filter(
    ([, found]) => found !== mark,
  )
  return others.length === 0 ? undefined : `${story.id} is half of ${mark} and half of ${others[0]?.[1]}`
}
