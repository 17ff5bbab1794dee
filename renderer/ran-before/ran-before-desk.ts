import { createStore } from 'zustand/vanilla'
import type { StoryRow, UpdateOf } from '../../shared/api/archive.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import { sourceOf } from '../../shared/story/summary.ts'
import type { Core } from '../core/core.ts'
import { newMutation } from '../core/core.ts'
import type { Session } from '../core/session.ts'
import type { FindingsDesk } from '../findings/findings-desk.ts'
import type { Gate } from '../gate/gate-desk.ts'
import type { Say } from '../i18n/say.ts'
import type { Shell } from '../shell/shell-desk.ts'
import type { StoryDesk } from '../story/story-desk.ts'
import type { RanCard } from './cards.ts'
import { type Subject, createLookout } from './lookout.ts'
import type { RanPassage } from './passages.ts'

interface Around {
  readonly core: Core
  readonly session: Session
  readonly story: StoryDesk
  readonly findings: FindingsDesk
  readonly gate: Gate
  readonly shell: Shell
  readonly say: Say
}

export interface RanBeforeState {
  /** What the archive said last of the open story's passages, in reading order. */
  readonly passages: readonly RanPassage[]
  /** The ids of those whose words still stand, as the editor tells. */
  readonly standing: ReadonlySet<string>
  /** The stories that the open one is another version of, the likest first. */
  readonly updates: readonly UpdateOf[]
  /** The texts of passages that a person has seen enough of, in this story and this sitting. */
  readonly dismissed: ReadonlySet<string>
  /** The id of the passage a person looks at. */
  readonly chosen: string | undefined
  /** Why the archive could not answer. */
  readonly failure: DeskError | undefined
  /** False where time ran out before every story that might have one was looked at. */
  readonly complete: boolean
}

const nobody: ReadonlySet<string> = new Set()
const nothing: RanBeforeState = {
  passages: [],
  standing: nobody,
  updates: [],
  dismissed: nobody,
  chosen: undefined,
  failure: undefined,
  complete: true,
}

/** Keeps what the archive says of the open story's passages, and carries out what a person says of it. */
export function createRanBefore({ core, session, story, findings, gate, shell, say }: Around) {
  const store = createStore<RanBeforeState>(() => nothing)
  const dismissals = new Map<string, ReadonlySet<string>>()
  let looking: string | undefined

  const lookout = createLookout({
    ask: (input, signal) => core.call((client) => client.archive.ranBefore(input, { signal })),
    subject: () => (session.store.getState().settings.checks ? subjectOf(story) : undefined),
    onLooked: ({ passages, updates, complete }) =>
      store.setState({ passages, updates, complete, failure: undefined }),
    onFailed: (failure) => store.setState({ failure }),
  })

  story.onChange(() => {
    const id = story.store.getState().open?.story.id
    if (id === looking) {
      lookout.changed()
      return
    }
    looking = id
    store.setState({ ...nothing, dismissed: dismissals.get(id ?? '') ?? nobody })
    lookout.anew()
  })

  core.onEvent((event) => {
    if (event.event === 'archive' && event.archive.state === 'ready') lookout.doubt()
    // Another story was stored: it may say what this one says, or say it no longer.
    if (event.event === 'story-stored' && event.story.id !== looking) lookout.doubt()
  })

  let wish = wishOf(session)
  session.store.subscribe(() => {
    const now = wishOf(session)
    if (now === wish) return
    wish = now
    if (session.store.getState().settings.checks) lookout.doubt()
    else store.setState({ passages: [], updates: [], standing: nobody, chosen: undefined })
  })

  findings.store.subscribe(({ chosen }, before) => {
    if (chosen !== undefined && chosen !== before.chosen) store.setState({ chosen: undefined })
  })

  function choose(chosen: string | undefined): void {
    store.setState({ chosen })
    if (chosen !== undefined) findings.choose(undefined)
  }

  function setDismissed(
    id: string | undefined,
    change: (dismissed: ReadonlySet<string>) => ReadonlySet<string>,
  ): void {
    if (id === undefined) return
    const dismissed = change(dismissals.get(id) ?? nobody)
    dismissals.set(id, dismissed)
    if (id === looking) store.setState({ dismissed })
  }

  return {
    store,
    choose,
    showStanding: (standing: ReadonlySet<string>) => store.setState({ standing }),
    /** Asks everything again, now that it may be answered. */
    lookAgain: lookout.doubt,
    /** Takes a card off this story for the sitting; the notice and the end of the list bring it back. */
    dismiss({ parts }: RanCard): void {
      const texts = parts.map(({ text }) => text)
      const of = looking
      setDismissed(of, (dismissed) => new Set([...dismissed, ...texts]))
      store.setState({ chosen: undefined })
      shell.tell({
        tone: 'done',
        text: say('ran.dismissed'),
        action: {
          label: say('ran.undo'),
          run: () => setDismissed(of, (dismissed) => without(dismissed, texts)),
        },
      })
    },
    /** Brings back everything that was dismissed in this story. */
    recall: () => setDismissed(looking, () => nobody),
    /** Calls a card's sentences the house's own background. */
    async confirm({ parts }: RanCard): Promise<void> {
      const language = story.store.getState().open?.fields.language
      const by = await gate.person()
      if (by === undefined || language === undefined) return
      for (const { text } of parts) {
        const mutation = newMutation()
        const answer = await core.call((client) =>
          client.archive.confirmBackground({ mutation, text, language, by }),
        )
        if (!answer.ok) {
          gate.trouble(answer.error)
          return
        }
        session.store.setState({ settings: answer.value })
        store.setState(({ passages }) => ({ passages: passages.filter((passage) => passage.text !== text) }))
      }
      store.setState({ chosen: undefined })
      shell.tell({
        tone: 'done',
        text: say('ran.confirmed'),
        action: { label: say('ran.backgroundList'), run: () => shell.ask({ kind: 'background' }) },
      })
    },
    /** Takes a sentence out of the house's background. */
    async unconfirm(text: string): Promise<void> {
      const by = await gate.person()
      if (by === undefined) return
      const mutation = newMutation()
      const answer = await core.call((client) => client.archive.undoBackground({ mutation, text, by }))
      if (answer.ok) session.store.setState({ settings: answer.value })
      else gate.trouble(answer.error)
    },
    /** Opens another story; the open one is stored first. */
    async open({ id }: Pick<StoryRow, 'id'>): Promise<void> {
      const answer = await story.open(id)
      if (!answer.ok) gate.trouble(answer.error)
    },
  }
}

export type RanBeforeDesk = ReturnType<typeof createRanBefore>

/** The open story as the archive is asked about it: what `archivedStory` keeps of a stored one. */
function subjectOf(story: StoryDesk): Subject | undefined {
  const { open } = story.store.getState()
  const { text } = story
  if (!open || !text) return undefined
  const { fields } = open
  const source = sourceOf(fields)
  return {
    paragraphs: text.paragraphs(),
    context: {
      language: fields.language,
      except: open.story.id,
      day: open.story.versionCreated.slice(0, 10),
      ...(source !== undefined && { source }),
      ...(fields.by !== undefined && { by: fields.by }),
      ...(fields.slugline !== undefined && { slugline: fields.slugline }),
    },
  }
}

/** What of the settings decides what is shown. */
function wishOf(session: Session): string {
  const { checks, background } = session.store.getState().settings
  return JSON.stringify([checks, ...background.map(({ text }) => text)])
}

function without(all: ReadonlySet<string>, some: readonly string[]): ReadonlySet<string> {
  return new Set([...all].filter((text) => !some.includes(text)))
}
