import { createStore } from 'zustand/vanilla'
import type { DeskError } from '../../shared/api/errors.ts'
import type { ExportPreview } from '../../shared/api/exports.ts'
import { type Core, newMutation } from '../core/core.ts'
import { download } from '../core/download.ts'
import type { Session } from '../core/session.ts'
import type { Gate } from '../gate/gate-desk.ts'
import type { Say } from '../i18n/say.ts'
import type { Library } from '../library/library-desk.ts'
import type { Shell } from '../shell/shell-desk.ts'
import type { StoryDesk } from '../story/story-desk.ts'
import { type ChoiceKey, type Chosen, type Together, chosenOf, formatKey, waysOf } from './export-choice.ts'

interface Around {
  readonly core: Core
  readonly session: Session
  readonly library: Library
  readonly story: StoryDesk
  readonly gate: Gate
  readonly shell: Shell
  readonly say: Say
}

export interface ExportState {
  /** The stories to be exported, in the order of a feed. */
  readonly ids: readonly string[]
  readonly key: ChoiceKey
  /** How several leave; undefined for one. */
  readonly together: Together | undefined
  /** What would be written; undefined until the core has said. */
  readonly preview: ExportPreview | undefined
  readonly failure: DeskError | undefined
  /** Files are being written. */
  readonly busy: boolean
}

/** Exports with the report first: which stories, as what, what would be lost; and then the files themselves. */
export function createExports({ core, session, library, story, gate, shell, say }: Around) {
  const store = createStore<ExportState>(() => ({
    ids: [],
    key: formatKey('text'),
    together: undefined,
    preview: undefined,
    failure: undefined,
    busy: false,
  }))
  // A question about what is no longer chosen is answered to nobody.
  let asked = 0

  const chosenNow = (): Chosen | undefined =>
    chosenOf(store.getState().key, session.store.getState().settings.presets)

  async function look(): Promise<void> {
    const chosen = chosenNow()
    const { ids, together } = store.getState()
    if (!chosen || ids.length === 0) return
    const question = (asked += 1)
    store.setState({ preview: undefined, failure: undefined })
    const answer = await core.call((client) =>
      client.stories.previewExport({ ids: [...ids], as: chosen.as, ...asTogether(together) }),
    )
    if (question !== asked) return
    store.setState(answer.ok ? { preview: answer.value } : { failure: answer.error })
  }

  function choose(key: ChoiceKey): void {
    const chosen = chosenOf(key, session.store.getState().settings.presets)
    if (!chosen) return
    store.setState({ key, together: waysOf(chosen, store.getState().ids.length)[0] })
    void look()
  }

  /** Opens the dialog for stories, on what was exported as last. */
  async function start(ids: readonly string[]): Promise<void> {
    if (ids.length === 0 || !(await story.settle())) return
    const { settings } = session.store.getState()
    const last = settings.lastExport ?? store.getState().key
    const key = chosenOf(last, settings.presets) ? last : formatKey('text')
    store.setState({ ids: [...ids], busy: false })
    shell.ask({ kind: 'export' })
    choose(key)
  }

  function remember(key: ChoiceKey): void {
    if (session.store.getState().settings.lastExport !== key) void session.change({ lastExport: key })
  }

  return {
    store,
    start,
    choose,
    join(together: Together): void {
      store.setState({ together })
      void look()
    },
    /** Writes the files: of several stories those that may leave. A refusal tells itself, as the gate's do. */
    async carryOut(underEmbargo?: string): Promise<void> {
      const { ids, key, together, preview, busy } = store.getState()
      const chosen = chosenNow()
      if (!chosen || busy) return
      const leaving = ids.length === 1 || !preview ? ids : leavingOf(preview)
      store.setState({ busy: true })
      const mutation = newMutation()
      const answer = await core.call((client) =>
        client.stories.export({
          mutation,
          ids: [...leaving],
          as: chosen.as,
          ...(leaving.length > 1 && asTogether(together)),
          ...(underEmbargo !== undefined && { underEmbargo }),
        }),
      )
      store.setState({ busy: false })
      if (!answer.ok) {
        const { error } = answer
        if (error.code === 'UNDER_EMBARGO') shell.ask({ kind: 'embargo', until: error.data.until })
        else {
          if (error.code !== 'CHANGED_SINCE_APPROVAL') shell.closeDialog()
          gate.trouble(error)
        }
        return
      }
      const { stories, files, reports } = answer.value
      const open = story.store.getState().open?.story.id
      for (const one of stories) if (one.id === open) story.accept(one)
      const written = files.filter(({ delivery }) => delivery.how !== 'cancelled')
      if (written.length === 0) return
      remember(key)
      shell.closeDialog()
      library.forgetChosen()
      for (const { fileName, delivery } of written)
        if (delivery.how === 'download') download(delivery.url, fileName)
      const [first] = written
      const notes = reports.flatMap((report) => report.notes)
      const file =
        written.length > 1
          ? say('export.files', { count: written.length })
          : first?.delivery.how === 'saved'
            ? first.delivery.path
            : (first?.fileName ?? '')
      shell.tell({
        tone: 'done',
        text: say('done.exported', { file, count: notes.length }),
        ...(notes.length > 0 && {
          action: {
            label: say('export.showNotes'),
            run: () => shell.ask({ kind: 'export-notes', file: first?.fileName ?? file, notes }),
          },
        }),
      })
    },
  }
}

export type Exports = ReturnType<typeof createExports>

/** The stories of a preview that may leave. */
export function leavingOf({ stories }: ExportPreview): readonly string[] {
  return stories.filter(({ refusal }) => refusal === undefined).map(({ id }) => id)
}

function asTogether(together: Together | undefined): { readonly together?: 'feed' | 'zip' } {
  return together === 'feed' || together === 'zip' ? { together } : {}
}
