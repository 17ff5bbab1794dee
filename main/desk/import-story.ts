import type { ImportOutcome, Summary } from '../../shared/api/contract.ts'
import { refusalOf } from '../../shared/api/errors.ts'
import { type Imported, inEnglish } from '../../shared/formats/report.ts'
import type { Said } from '../../shared/locale.ts'
import { ok } from '../../shared/result.ts'
import { storyHash } from '../../shared/story/canonical.ts'
import { newStoryId } from '../../shared/story/new-id.ts'
import type { DeskState, Story } from '../../shared/story/record.ts'
import { type Arrival, arrivalOf } from './arrival.ts'
import { changeStory, putStory } from './change-story.ts'
import type { Desk } from './context.ts'
import type { ReadChoice } from './read-stories.ts'

/** The file that a story comes in, as a sentence names it. */
interface Named {
  readonly name: string
}

/** A file of which nothing comes in, and why. */
export function failure({ name }: Named, why: Failure): ImportOutcome {
  const { code, message, korean } = why
  return { outcome: 'failed', file: name, code, message, korean }
}

/** Why a file brings nothing: a code, and a sentence in both languages. */
interface Failure {
  readonly code: string
  readonly message: string
  readonly korean: string
}

/** What becomes of a file that was imported before. */
export function alreadyHere(file: Named): ImportOutcome {
  return failure(file, {
    code: 'already-here',
    message: `${file.name} is in the library already, word for word.`,
    korean: `${file.name}: 글자 하나까지 같은 원고가 이미 라이브러리에 있습니다.`,
  })
}

/** Which story of which file it is, for the ledger: a file is known again by it. */
export interface Source {
  readonly sha256: string
  readonly item: number
  /** The person's word by which it was read. */
  readonly choice?: ReadChoice
}

/** Settles what a story is to the library, and stores it where it is new or a later version. */
export async function importStory(
  desk: Desk,
  file: Named,
  read: Imported,
  source: Source,
): Promise<ImportOutcome> {
  const arrival = await arrivalOf(desk, read.story, source.sha256)
  if (arrival.kind === 'new') {
    const { story, notes } = intoLibrary(desk, read, 'import')
    const stored = await putStory(desk, {
      story,
      event: { what: 'import', detail: { file: file.name, notes: inEnglish(notes), source } },
    })
    if (!stored.ok) return failure(file, refusalOf(stored.error))
    return told(desk, file, stored.value, (listed) => ({
      outcome: 'imported',
      file: file.name,
      story: listed,
      notes: [...notes],
    }))
  }
  const { kept } = arrival
  const version = read.story.version
  switch (arrival.kind) {
    case 'already-here':
      return alreadyHere(file)
    case 'older':
      return failure(file, {
        code: 'older',
        message: `${file.name} is version ${version} of ${called(kept)}, and version ${kept.version} is here. Nothing was changed.`,
        korean: `${file.name}: ${called(kept)}의 ${version}판인데 ${kept.version}판이 이미 있습니다. 아무것도 바꾸지 않았습니다.`,
      })
    case 'same-version':
      return conflict(desk, file, kept, 'same-version', {
        en: `${file.name} has other words than ${called(kept)}, and says that it is the same version (${version}). It was not imported: compare the two.`,
        ko: `${file.name}: ${called(kept)}과(와) 글이 다른데 같은 판(${version})이라고 합니다. 가져오지 않았습니다. 둘을 견주어 보십시오.`,
      })
    case 'edited-here':
      return conflict(desk, file, kept, 'edited-here', {
        en: `${file.name} is version ${version} of ${called(kept)}, which was edited here since it came in. It was not imported: bring its changes in by hand, or approve the story first.`,
        ko: `${file.name}: ${called(kept)}의 ${version}판인데, 그 기사는 들어온 뒤 여기서 고쳤습니다. 가져오지 않았습니다. 바뀐 곳을 손으로 옮기거나 기사를 먼저 승인하십시오.`,
      })
    case 'update':
      return update(desk, file, read, source, arrival)
  }
}

/** Puts a later version in the place of the one that is here. An approval stays, for comparison; it covers nothing. */
async function update(
  desk: Desk,
  file: Named,
  read: Imported,
  source: Source,
  { kept, changed }: Extract<Arrival, { kind: 'update' }>,
): Promise<ImportOutcome> {
  const { story, notes } = intoLibrary(desk, read, 'import')
  const stored = await changeStory(desk, { id: kept.id, revision: kept.desk.revision }, (current) => {
    const { revision, exports, approval } = current.desk
    const next: Story = {
      ...story,
      id: current.id,
      desk: { ...story.desk, revision, exports, ...(approval && { approval }) },
    }
    const detail = { file: file.name, notes: inEnglish(notes), source, from: current.version, changed }
    return ok({ story: next, event: { what: 'import', detail } })
  })
  if (!stored.ok) return failure(file, refusalOf(stored.error))
  return told(desk, file, stored.value, (listed) => ({
    outcome: 'updated',
    file: file.name,
    story: listed,
    notes: [...notes],
    from: kept.version,
    changed: [...changed],
  }))
}

function conflict(
  desk: Desk,
  file: Named,
  kept: Story,
  code: 'same-version' | 'edited-here',
  { en, ko }: Said,
): ImportOutcome {
  return told(desk, file, kept, (story) => ({
    outcome: 'conflict',
    file: file.name,
    code,
    message: en,
    korean: ko,
    story,
  }))
}

function told(
  desk: Desk,
  file: Named,
  { id }: Story,
  outcome: (listed: Summary) => ImportOutcome,
): ImportOutcome {
  const listed = desk.store.summaries.get(id)
  return listed
    ? outcome(listed)
    : failure(file, {
        code: 'INTERNAL',
        message: `${file.name} was stored but is not listed. Restart the desk.`,
        korean: `${file.name}: 저장했지만 목록에 없습니다. 데스크를 다시 시작하십시오.`,
      })
}

function called({ slugline, headline, uri }: Story): string {
  return `“${headline ?? slugline ?? uri}”`
}

const stateInKorean = {
  draft: '초고인',
  submitted: '승인을 기다리던',
  approved: '승인된',
  exported: '송고한',
  spiked: '보류한',
} as const

/**
 * A story as it enters this library: a draft, whatever it was elsewhere. Approvals and waivers are words of
 * people to their own desk; carried in by a file they would open this desk's gate to anyone.
 */
export function intoLibrary(desk: Desk, { story, notes }: Imported, origin: DeskState['origin']): Imported {
  const taken = desk.store.summaries.has(story.id)
  const carried = story.desk.state !== 'draft' || story.desk.waivers.length > 0
  return {
    story: {
      ...story,
      desk: {
        state: 'draft',
        revision: 0,
        savedAt: story.desk.savedAt,
        origin,
        received: storyHash(story),
        waivers: [],
        exports: [],
      },
      ...(taken && { id: newStoryId() }),
    },
    notes: carried
      ? [
          ...notes,
          {
            level: 'changed',
            field: 'desk',
            detail: `The story was ${story.desk.state} where it came from. It enters this library as a draft.`,
            korean: `보낸 곳에서는 ${stateInKorean[story.desk.state]} 기사였습니다. 이 라이브러리에는 초고로 들어옵니다.`,
          },
        ]
      : notes,
  }
}
