import { createStore } from 'zustand/vanilla'
import { refusalOf } from '../../shared/api/errors.ts'
import type { FolderWish, PresetPreview } from '../../shared/api/exports.ts'
import { type Preset, type PresetDraft, fitted } from '../../shared/presets/preset.ts'
import { newStoryId } from '../../shared/story/new-id.ts'
import { type Core, newMutation } from '../core/core.ts'
import type { Session } from '../core/session.ts'
import type { Gate } from '../gate/gate-desk.ts'
import { type Say, errorSentence } from '../i18n/say.ts'
import type { StoryDesk } from '../story/story-desk.ts'

/** A preset as it is being written: what is not stored of it yet. */
export interface Draft {
  readonly preset: PresetDraft
  readonly where: FolderWish
  /** The path of a picked folder, for eyes. */
  readonly path?: string
}

export interface PresetsState {
  /** The preset that is shown. */
  readonly shown: string | undefined
  /** What is not stored, by preset: it outlasts the dialog. */
  readonly drafts: ReadonlyMap<string, Draft>
  readonly preview: PresetPreview | undefined
  /** Why it was not stored. */
  readonly refusal: string | undefined
  /** The preset that was removed as last, to be brought back. */
  readonly removed: { readonly id: string; readonly name: string } | undefined
}

/** Milliseconds a letter is waited for before the preview is asked for. */
const typingPause = 150

/** The presets' screen: what is edited, what it would write, and what was removed. */
export function createPresets({
  core,
  session,
  story,
  gate,
  say,
}: {
  readonly core: Core
  readonly session: Session
  readonly story: StoryDesk
  readonly gate: Gate
  readonly say: Say
}) {
  const store = createStore<PresetsState>(() => ({
    shown: undefined,
    drafts: new Map(),
    preview: undefined,
    refusal: undefined,
    removed: undefined,
  }))
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const stored = () => session.store.getState().settings.presets
  const draftOf = (id: string): Draft | undefined => {
    const before = stored().find((one) => one.id === id)
    return (
      store.getState().drafts.get(id) ?? (before && { preset: asDraft(before), where: { folder: 'keep' } })
    )
  }

  async function look(): Promise<void> {
    const { shown } = store.getState()
    const draft = shown === undefined ? undefined : draftOf(shown)
    const question = (asked += 1)
    if (!draft) {
      store.setState({ preview: undefined })
      return
    }
    const id = story.store.getState().open?.story.id
    const answer = await core.call((client) =>
      client.presets.preview({ preset: named(draft.preset), ...(id !== undefined && { id }) }),
    )
    if (question !== asked) return
    store.setState({ preview: answer.ok ? answer.value : { notes: [], refusal: refusalOf(answer.error) } })
  }

  function lookSoon(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void look(), typingPause)
  }

  function put(id: string, draft: Draft): void {
    store.setState(({ drafts }) => ({ drafts: new Map(drafts).set(id, draft), refusal: undefined }))
    lookSoon()
  }

  function show(shown: string | undefined): void {
    store.setState({ shown, refusal: undefined })
    void look()
  }

  function forget(id: string): void {
    store.setState(({ drafts }) => ({ drafts: new Map([...drafts].filter(([key]) => key !== id)) }))
  }

  function begin(preset: PresetDraft): void {
    put(preset.id, { preset, where: { folder: 'none' } })
    show(preset.id)
  }

  return {
    store,
    show,
    /** What is shown of a preset: its draft, or what is stored. */
    draftOf,
    /** Shows the first, where none is shown that is still there. */
    open(): void {
      const { shown, drafts } = store.getState()
      const isThere = shown !== undefined && draftOf(shown) !== undefined
      show(isThere ? shown : (stored()[0]?.id ?? drafts.keys().next().value))
    },
    change(change: Partial<PresetDraft>): void {
      const { shown } = store.getState()
      const draft = shown === undefined ? undefined : draftOf(shown)
      if (shown !== undefined && draft) {
        put(shown, { ...draft, preset: fitted({ ...draft.preset, ...change }) })
      }
    },
    /** Lines that are not broken have no length, and what is absent is absent. */
    changeLineLength(lineLength: number | undefined): void {
      const { shown } = store.getState()
      const draft = shown === undefined ? undefined : draftOf(shown)
      if (shown === undefined || !draft) return
      const { lineLength: _before, ...rest } = draft.preset
      put(shown, { ...draft, preset: { ...rest, ...(lineLength !== undefined && { lineLength }) } })
    },
    add(): void {
      begin({ id: newStoryId(), name: freeName(say('presets.new'), stored()), format: 'text' })
    },
    duplicate(): void {
      const { shown } = store.getState()
      const draft = shown === undefined ? undefined : draftOf(shown)
      if (!draft) return
      const name = freeName(say('presets.copyOf', { name: draft.preset.name }), stored())
      begin({ ...draft.preset, id: newStoryId(), name: name.slice(0, 60) })
    },
    discard(): void {
      const { shown } = store.getState()
      if (shown === undefined) return
      forget(shown)
      show(draftOf(shown) ? shown : stored()[0]?.id)
    },
    async pickFolder(): Promise<void> {
      const { shown } = store.getState()
      const answer = await core.call((client) => client.presets.pickFolder())
      const draft = shown === undefined ? undefined : draftOf(shown)
      if (shown === undefined || !draft || !answer.ok || !answer.value.picked) return
      const { token, path } = answer.value.picked
      put(shown, { ...draft, where: { folder: 'picked', token }, path })
    },
    dropFolder(): void {
      const { shown } = store.getState()
      const draft = shown === undefined ? undefined : draftOf(shown)
      if (shown === undefined || !draft) return
      put(shown, { preset: draft.preset, where: { folder: 'none' } })
    },
    async save(): Promise<void> {
      const { shown, drafts } = store.getState()
      const draft = shown === undefined ? undefined : drafts.get(shown)
      if (shown === undefined || !draft) return
      const by = session.store.getState().settings.person || say('presets.somebody')
      const mutation = newMutation()
      const answer = await core.call((client) =>
        client.presets.save({ mutation, preset: draft.preset, where: draft.where, by }),
      )
      if (!answer.ok) {
        store.setState({ refusal: errorSentence(say, answer.error) })
        return
      }
      session.store.setState({ settings: answer.value })
      // What was typed meanwhile stays a draft.
      if (store.getState().drafts.get(shown) === draft) forget(shown)
      void look()
    },
    async remove(): Promise<void> {
      const { shown } = store.getState()
      const preset = stored().find(({ id }) => id === shown)
      if (shown === undefined) return
      forget(shown)
      if (!preset) {
        show(stored()[0]?.id)
        return
      }
      const by = session.store.getState().settings.person || say('presets.somebody')
      const mutation = newMutation()
      const answer = await core.call((client) => client.presets.remove({ mutation, id: preset.id, by }))
      if (!answer.ok) {
        gate.trouble(answer.error)
        return
      }
      session.store.setState({ settings: answer.value })
      store.setState({ removed: { id: preset.id, name: preset.name } })
      show(answer.value.presets[0]?.id)
    },
    async undoRemove(): Promise<void> {
      const { removed } = store.getState()
      if (!removed) return
      const by = session.store.getState().settings.person || say('presets.somebody')
      const mutation = newMutation()
      const answer = await core.call((client) => client.presets.restore({ mutation, id: removed.id, by }))
      store.setState({ removed: undefined })
      if (!answer.ok) {
        gate.trouble(answer.error)
        return
      }
      session.store.setState({ settings: answer.value })
      show(removed.id)
    },
  }
}

export type Presets = ReturnType<typeof createPresets>

function asDraft({ folder: _folder, sent: _sent, ...draft }: Preset): PresetDraft {
  return draft
}

/** A preset whose name is being typed anew has none for a moment; its file can be shown all the same. */
function named(preset: PresetDraft): PresetDraft {
  return preset.name.trim() === '' ? { ...preset, name: '–' } : preset
}

function freeName(name: string, presets: readonly Preset[]): string {
  const taken = new Set(presets.map((one) => one.name.toLowerCase()))
  if (!taken.has(name.toLowerCase())) return name
  let count = 2
  while (taken.has(`${name} ${count}`.toLowerCase())) count += 1
  return `${name} ${count}`
}
