import { type DeskError, toStanding } from '../../shared/api/errors.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import { type StandingAtGate, gateAction, standingAtGate } from '../../shared/checks/gate.ts'
import type { Result } from '../../shared/result.ts'
import type { Role, Story } from '../../shared/story/record.ts'
import { changeOf } from '../../shared/story/view.ts'
import type { Core } from '../core/core.ts'
import { download } from '../core/download.ts'
import type { Session } from '../core/session.ts'
import type { FindingsDesk } from '../findings/findings-desk.ts'
import { type MessageKey, type Say, errorSentence } from '../i18n/say.ts'
import type { Shell } from '../shell/shell-desk.ts'
import type { StoryDesk } from '../story/story-desk.ts'

interface Around {
  readonly core: Core
  readonly session: Session
  readonly story: StoryDesk
  readonly findings: FindingsDesk
  readonly shell: Shell
  readonly say: Say
}

/** What a person says when they approve. */
export interface ApprovalWord {
  readonly role?: Role
  readonly overrides: readonly { readonly fingerprint: string; readonly reason: string }[]
  /** Fingerprints of the warnings they have read. */
  readonly acknowledged: readonly string[]
}

type Move = 'submit' | 'return' | 'spike' | 'unspike'

const moved: Readonly<Record<Move, MessageKey>> = {
  submit: 'done.submitted',
  return: 'done.returned',
  spike: 'done.spiked',
  unspike: 'done.unspiked',
}

/** What can be done with the open story as a whole. The core holds the gate; this is its handle. */
export function createGate({ core, session, story, findings, shell, say }: Around) {
  /** The name of the person at the desk, asked for the first time it is needed; undefined if they decline. */
  function person(): Promise<string | undefined> {
    const { person: known } = session.store.getState().settings
    if (known !== '') return Promise.resolve(known)
    return new Promise((resolve) => {
      shell.ask({
        kind: 'person',
        answer: (name) => {
          shell.closeDialog()
          if (name !== undefined) void session.change({ person: name })
          resolve(name)
        },
      })
    })
  }

  /** Tells a refusal. Conflicts tell themselves, by the dialog that settles them. */
  function trouble(error: DeskError): void {
    if (error.code === 'CONFLICT') return
    if (error.code === 'BLOCKED' || error.code === 'UNREAD_WARNINGS')
      shell.ask({ kind: 'approve', standing: error.data.standing })
    else if (error.code === 'CHANGED_SINCE_APPROVAL') {
      shell.ask({ kind: 'changed', differences: error.data.differences })
    } else shell.tell({ tone: 'trouble', text: errorSentence(say, error) })
  }

  function told(answer: Result<Story, DeskError>, done?: MessageKey): boolean {
    if (!answer.ok) trouble(answer.error)
    else if (done !== undefined) shell.tell({ tone: 'done', text: say(done) })
    return answer.ok
  }

  /** Stores the words of an earlier revision as the newest. True where that was done. */
  async function bringBack(earlier: number): Promise<boolean> {
    const by = await person()
    if (by === undefined) return false
    return told(
      await story.act((client, target) => client.stories.bringBack({ ...target, earlier, by })),
      'done.broughtBack',
    )
  }

  async function move(name: Move): Promise<void> {
    const by = await person()
    if (by === undefined) return
    told(await story.act((client, target) => client.stories.move({ ...target, move: name, by })), moved[name])
  }

  async function approve(word: ApprovalWord): Promise<boolean> {
    const by = await person()
    if (by === undefined) return false
    const answer = await story.act((client, target) =>
      client.stories.approve({
        ...target,
        by,
        role: word.role ?? session.store.getState().settings.role,
        overrides: [...word.overrides],
        acknowledged: [...word.acknowledged],
      }),
    )
    return told(answer, 'done.approved')
  }

  return {
    trouble,
    person,
    submit: () => move('submit'),
    return: () => move('return'),
    spike: () => move('spike'),
    unspike: () => move('unspike'),
    bringBack,
    approve,
    /** Approves, or asks for a reason for each blocker that stands and whether the warnings have been read. */
    async approveOrAsk(): Promise<void> {
      const { open } = story.store.getState()
      if (!open) return
      const { blockers, unread } = beforeApproval(findings.store.getState().standing, open.story)
      const standing = [...blockers, ...unread].map(toStanding)
      if (standing.length > 0) shell.ask({ kind: 'approve', standing })
      else await approve({ overrides: [], acknowledged: [] })
    },
    /** Lets a finding stand for a reason. */
    async waive({ fingerprint }: Finding, reason: string, role: Role): Promise<boolean> {
      const by = await person()
      if (by === undefined) return false
      return told(
        await story.act((client, target) =>
          client.stories.waive({ ...target, fingerprint, reason, by, role }),
        ),
      )
    },
    async unwaive(fingerprint: string): Promise<void> {
      const by = await person()
      if (by === undefined) return
      told(await story.act((client, target) => client.stories.unwaive({ ...target, fingerprint, by })))
    },
    async revise(kind: 'update' | 'correction' | 'kill', note: string): Promise<boolean> {
      const by = await person()
      if (by === undefined) return false
      const answer = await story.act((client, target) =>
        client.stories.revise({ ...target, kind, by, ...(note.trim() !== '' && { note }) }),
      )
      return told(answer, 'done.revised')
    },
    /** Fetches the whole record of the open story. */
    async exportRecord(): Promise<void> {
      const id = story.store.getState().open?.story.id
      if (id === undefined || !(await story.settle())) return
      const answer = await core.call((client) => client.stories.record({ id }))
      if (!answer.ok) {
        trouble(answer.error)
        return
      }
      const { fileName, delivery, revisions } = answer.value
      if (delivery.how === 'cancelled') return
      if (delivery.how === 'download') download(delivery.url, fileName)
      const file = delivery.how === 'saved' ? delivery.path : fileName
      shell.tell({ tone: 'done', text: say('done.record', { file, count: revisions }) })
    },
  }
}

export type Gate = ReturnType<typeof createGate>

/** What is between the open story and its approval, as the gate in the core will see it. */
export function beforeApproval(findings: readonly Finding[], story: Story): StandingAtGate {
  const { waivers, acknowledged } = story.desk
  const action = gateAction({ change: changeOf(story) })
  return standingAtGate({ findings, waivers, action, acknowledged: new Set(acknowledged) })
}
