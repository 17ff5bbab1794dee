import { createStore } from 'zustand/vanilla'
import type { DeskEvent } from '../../shared/api/contract.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import type { Body } from '../../shared/story/body.ts'
import { type Choices, mergeContent } from '../../shared/story/merge.ts'
import { type Content, type Story, contentOf } from '../../shared/story/record.ts'
import { isEditable } from '../../shared/story/states.ts'
import { type Paragraph, bodyParagraphs } from '../../shared/story/view.ts'
import type { DeskClient } from '../core/client.ts'
import { type Core, newMutation } from '../core/core.ts'
import { type Autosave, isConflict } from './autosave.ts'
import { type Fields, fieldsOf, toContent } from './fields.ts'
import { Saver } from './saver.ts'

/** The body as it stands on the screen, made only when somebody asks. */
export interface LiveText {
  readonly body: () => Body
  readonly paragraphs: () => readonly Paragraph[]
}

/** The open story: as it is stored, and the fields as they stand on the screen. */
export interface OpenStory {
  readonly story: Story
  readonly fields: Fields
  /** Another key is another text: the editor starts afresh from `story.body`. */
  readonly bodyKey: string
  readonly autosave: Autosave
}

export interface StoryState {
  /** The id of a story that is being fetched. */
  readonly opening: string | undefined
  readonly open: OpenStory | undefined
  /** Why the last story could not be opened. */
  readonly failure: DeskError | undefined
}

const nothingOpen: StoryState = { opening: undefined, open: undefined, failure: undefined }

/** Words that came into those on the screen from the library. */
export interface Merged {
  /** The fields that another page had changed; none where this page asked for it. */
  readonly fields: readonly (keyof Content)[]
  /** The body, where it is another now. */
  readonly body: Body | undefined
}

/** How often a save is put together with another page's before a person is asked. */
const mostMerges = 3

type Ask = (client: DeskClient, target: { id: string; revision: number; mutation: string }) => Promise<Story>

/**
 * The story on the screen: opens it, keeps its words on their way to the library, and carries out what is
 * done to it. There is one; opening another first stores this one.
 */
export class StoryDesk {
  readonly store = createStore<StoryState>(() => nothingOpen)
  readonly #core: Core
  readonly #changed = new Set<() => void>()
  readonly #merged = new Set<(merged: Merged) => void>()
  #text: LiveText | undefined
  #saver: Saver | undefined
  #loads = 0
  #heard = 0

  constructor(core: Core) {
    this.#core = core
    core.onEvent((event) => this.#hear(event))
    core.onArrival(() => void this.#lookAgain())
  }

  /** The body as it stands; undefined where no story is open. */
  get text(): LiveText | undefined {
    return this.#text
  }

  /** Told of every change of words, a keystroke at a time, and of every story opened. */
  onChange(listener: () => void): void {
    this.#changed.add(listener)
  }

  /** Told when words of the library have come into those on the screen. */
  onMerge(listener: (merged: Merged) => void): void {
    this.#merged.add(listener)
  }

  /** Opens a story, having stored the one that is open. Stays where it is if that one waits for a decision. */
  async open(id: string): Promise<Result<void, DeskError>> {
    const { open, opening } = this.store.getState()
    if (opening === id || (open?.story.id === id && opening === undefined)) return ok(undefined)
    this.store.setState({ opening: id, failure: undefined })
    // A person who chooses another story while this one is on its way gets that one.
    const isStillWanted = () => this.store.getState().opening === id
    if (!(await this.settle())) {
      if (isStillWanted()) this.store.setState({ opening: undefined })
      return refused(this.#refusal())
    }
    const answer = await this.#core.call((client) => client.stories.open({ id }))
    if (!isStillWanted()) return ok(undefined)
    if (answer.ok) this.#show(answer.value)
    else this.store.setState({ opening: undefined, failure: answer.error })
    return answer.ok ? ok(undefined) : answer
  }

  /** Makes a new story and opens it. */
  async create(): Promise<Result<Story, DeskError>> {
    if (!(await this.settle())) return refused(this.#refusal())
    const mutation = newMutation()
    const answer = await this.#core.call((client) => client.stories.create({ mutation }))
    if (answer.ok) this.#show(answer.value)
    return answer
  }

  /** The editor's body has changed. */
  changeText(text: LiveText): void {
    this.#text = text
    this.#touch()
  }

  /** Changes the fields; the same fields are no change. */
  changeFields(change: (fields: Fields) => Fields): void {
    const { open } = this.store.getState()
    if (!open || !isEditable(open.story.desk.state)) return
    const fields = change(open.fields)
    if (fields === open.fields) return
    this.store.setState({ open: { ...open, fields } })
    this.#touch()
  }

  /** Stores what is unsaved. True when nothing is left to store. */
  async settle(): Promise<boolean> {
    await this.#saver?.flush()
    return !this.isUnsaved()
  }

  isUnsaved(): boolean {
    return this.#saver !== undefined && this.#saver.state.phase !== 'saved'
  }

  /**
   * Does something to the stored story: its words are stored first, and what comes back is shown. `ask` is
   * given the revision at that moment.
   */
  async act(ask: Ask): Promise<Result<Story, DeskError>> {
    const saver = this.#saver
    const id = this.store.getState().open?.story.id
    if (!saver || id === undefined) return refused(nothingIsOpen)
    if (!(await this.settle())) return refused(this.#refusal())
    const mutation = newMutation()
    return saver.inTurn(async () => {
      const { open } = this.store.getState()
      if (open?.story.id !== id) return refused(nothingIsOpen)
      const { revision } = open.story.desk
      const answer = await this.#core.call((client) => ask(client, { id, revision, mutation }))
      if (answer.ok) this.#rebase(answer.value)
      return answer
    })
  }

  /** Puts a story that the core gave back in the place of the open one, where it is the same story. */
  accept(story: Story): void {
    if (this.store.getState().open?.story.id === story.id) this.#rebase(story)
  }

  /**
   * Ends a conflict by storing both texts as one: of a field that both pages changed the words chosen, those on the
   * screen where none are.
   */
  async resolve(choices: Choices = {}): Promise<void> {
    const { open } = this.store.getState()
    if (!open || !isConflict(open.autosave)) return
    this.#merge(open.autosave.error.data.current, choices)
    await this.#saver?.insist()
  }

  /** Ends a conflict by taking the stored words. */
  takeStored(): void {
    const { open } = this.store.getState()
    if (open && isConflict(open.autosave)) this.#show(open.autosave.error.data.current)
  }

  /** Ends a conflict by taking the stored words, and keeps those on the screen as a story of their own. */
  async keepBoth(): Promise<Result<Story, DeskError>> {
    const { open } = this.store.getState()
    const content = this.#content()
    if (!open || !content || !isConflict(open.autosave)) return refused(nothingIsOpen)
    const creation = newMutation()
    const made = await this.#core.call((client) => client.stories.create({ mutation: creation }))
    if (!made.ok) return made
    const { id, desk } = made.value
    const mutation = newMutation()
    const kept = await this.#core.call((client) =>
      client.stories.save({ mutation, id, revision: desk.revision, content }),
    )
    if (kept.ok) this.takeStored()
    return kept
  }

  #show(story: Story): void {
    this.#saver?.forget()
    this.#heard = story.desk.revision
    this.#text = textOf(story.body)
    this.#saver = new Saver(
      () => this.#save(story.id),
      (autosave) => this.#showSaving(story.id, autosave),
    )
    this.store.setState({
      opening: undefined,
      failure: undefined,
      open: {
        story,
        fields: fieldsOf(story),
        bodyKey: `${story.id} ${(this.#loads += 1)}`,
        autosave: { phase: 'saved' },
      },
    })
    this.#tellChange()
  }

  async #save(id: string, merges = 0): Promise<Result<Story, DeskError>> {
    const { open } = this.store.getState()
    const content = this.#content()
    if (!open || !content || open.story.id !== id) return refused(nothingIsOpen)
    const mutation = newMutation()
    const { revision } = open.story.desk
    const answer = await this.#core.call((client) => client.stories.save({ mutation, id, revision, content }))
    // What is on the screen may be as it was before, by an undo: that too has changed since it was sent.
    if (answer.ok) this.#rebase(answer.value, content)
    else if (answer.error.code === 'CONFLICT' && merges < mostMerges) {
      const { current } = answer.error.data
      if (isEditable(current.desk.state) && this.conflicts(current).length === 0) {
        this.#merge(current)
        return this.#save(id, merges + 1)
      }
    }
    return answer
  }

  /** The fields that both this page and another have changed since this page read the story. */
  conflicts(current: Story): readonly (keyof Content)[] {
    const { open } = this.store.getState()
    const mine = this.#content()
    return open && mine ? mergeContent(contentOf(open.story), mine, contentOf(current)).conflicts : []
  }

  /** Brings the words that another page stored into those on the screen. */
  #merge(current: Story, choices?: Choices): void {
    const { open } = this.store.getState()
    const mine = this.#content()
    if (!open || !mine) return
    const { content, taken } = mergeContent(contentOf(open.story), mine, contentOf(current), choices)
    const { body, ...fields } = content
    this.store.setState({ open: { ...open, story: current, fields } })
    this.#tellMerged({ fields: taken, body: taken.includes('body') ? body : undefined })
  }

  #tellMerged(merged: Merged): void {
    if (merged.body) this.#text = textOf(merged.body)
    for (const listener of this.#merged) listener(merged)
    this.#tellChange()
  }

  /** The words on the screen; undefined where no story is open. */
  #content(): Content | undefined {
    const { open } = this.store.getState()
    return open && this.#text ? toContent(open.fields, this.#text.body()) : undefined
  }

  #showSaving(id: string, autosave: Autosave): void {
    const { open } = this.store.getState()
    if (open?.story.id === id) this.store.setState({ open: { ...open, autosave } })
  }

  /** The story as the core now has it. What was changed since `base` stays on the screen. */
  #rebase(story: Story, base?: Content): void {
    const { open } = this.store.getState()
    const mine = this.#content()
    if (open?.story.id !== story.id || !mine) return
    const { content, taken } = mergeContent(base ?? contentOf(open.story), mine, contentOf(story))
    const { body, ...fields } = content
    this.store.setState({ open: { ...open, story, fields } })
    if (taken.includes('body')) this.#tellMerged({ fields: [], body })
  }

  #touch(): void {
    this.#saver?.changed()
    this.#tellChange()
  }

  #tellChange(): void {
    for (const listener of this.#changed) listener()
  }

  #hear(event: DeskEvent): void {
    const { open } = this.store.getState()
    if (event.event !== 'story-stored' || event.story.id !== open?.story.id) return
    this.#heard = Math.max(this.#heard, event.story.revision)
    void this.#saver?.inTurn(() => this.#catchUp())
  }

  /** After a lost connection the open story may have moved on. */
  async #lookAgain(): Promise<void> {
    const id = this.store.getState().open?.story.id
    await this.#saver?.inTurn(() => this.#catchUp(id))
  }

  /**
   * Shows the story as another page left it, where nothing here is unsaved; where something is, the next
   * save meets the conflict and a person chooses.
   */
  async #catchUp(anyway?: string): Promise<void> {
    const { open } = this.store.getState()
    if (!open || this.isUnsaved()) return
    if (anyway !== open.story.id && this.#heard <= open.story.desk.revision) return
    const { id } = open.story
    const answer = await this.#core.call((client) => client.stories.open({ id }))
    const now = this.store.getState().open
    if (!answer.ok || now?.story.id !== id || this.isUnsaved()) return
    if (answer.value.desk.revision > now.story.desk.revision) this.#show(answer.value)
  }

  #refusal(): DeskError {
    const state = this.#saver?.state
    return state?.phase === 'refused' ? state.error : nothingIsOpen
  }
}

const nothingIsOpen: DeskError = {
  code: 'INTERNAL',
  message: 'No story is open.',
  data: { incident: '' },
}

function textOf(body: Body): LiveText {
  return { body: () => body, paragraphs: () => bodyParagraphs(body) }
}
