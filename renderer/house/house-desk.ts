import { createStore } from 'zustand/vanilla'
import type { Settings } from '../../shared/api/contract.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import type { House } from '../../shared/house/house.ts'
import { readHouse } from '../../shared/house/read-house.ts'
import type { Rule } from '../../shared/house/rule.ts'
import type { Locale } from '../../shared/locale.ts'
import type { Result } from '../../shared/result.ts'
import { type Core, newMutation } from '../core/core.ts'
import { download } from '../core/download.ts'
import type { Session } from '../core/session.ts'
import type { Gate } from '../gate/gate-desk.ts'
import { type Say, errorSentence } from '../i18n/say.ts'
import type { HeldFile } from '../library/batches.ts'
import type { Shell } from '../shell/shell-desk.ts'
import type { StoryDesk } from '../story/story-desk.ts'
import { changesOf, editedRule, mergedHouse, namedRule, newRule } from './draft.ts'
import { ruleFaults } from './rule-faults.ts'
import { ruleName } from './rule-name.ts'
import { createTrials } from './trials.ts'

/** What of a house is shown. */
export const houseSections = [
  'rules',
  'limits',
  'datelines',
  'names',
  'acronyms',
  'words',
  'boilerplate',
  'house',
] as const
export type HouseSection = (typeof houseSections)[number]

/** A house that is edited, and what it was when that began. */
export interface Draft {
  readonly base: House
  readonly house: House
}

/** Why a house was not taken: one sentence, and what is wrong with it, place by place. */
export interface Refusal {
  readonly message: string
  readonly faults: readonly string[]
}

/** A house from a file, or one of those that come with the app, looked at before it is taken. */
export type Incoming =
  | { readonly from: string; readonly house: House }
  | { readonly from: string; readonly refusal: Refusal }

export interface HouseState {
  /** The id of the house that is shown. */
  readonly chosen: string | undefined
  readonly section: HouseSection
  /** Houses with changes that are not stored, by the ids they are stored under. */
  readonly drafts: ReadonlyMap<string, Draft>
  /** The place of the rule that is shown, in the house's list. */
  readonly rule: number | undefined
  readonly refusal: Refusal | undefined
  readonly incoming: Incoming | undefined
  readonly saving: boolean
  /** What was done last, and how it is taken back. */
  readonly told: { readonly text: string; readonly undo?: () => void } | undefined
  /** Raised where fields must read the house anew: what is being typed into them is then gone. */
  readonly epoch: number
}

interface Around {
  readonly core: Core
  readonly session: Session
  readonly story: StoryDesk
  readonly gate: Gate
  readonly shell: Shell
  readonly say: Say
  readonly locale: () => Locale
}

/** House files are small; what is larger is something else. Bytes. */
const largestHouse = 4 * 1024 * 1024

/** Behind the screen of house style: what is edited and not stored, what a file brings, and the rule on trial. */
export function createHouseDesk({ core, session, story, gate, shell, say, locale }: Around) {
  const store = createStore<HouseState>(() => ({
    chosen: undefined,
    section: 'rules',
    drafts: new Map(),
    rule: undefined,
    refusal: undefined,
    incoming: undefined,
    saving: false,
    told: undefined,
    epoch: 0,
  }))
  const trials = createTrials(core)

  const stored = (): readonly House[] => session.store.getState().settings.houses
  const storedAs = (id: string | undefined): House | undefined => stored().find((house) => house.id === id)

  /** The house that is shown, as it is edited. */
  function current(): { readonly id: string; readonly house: House; readonly base: House } | undefined {
    const { chosen, drafts } = store.getState()
    const kept = storedAs(chosen) ?? stored()[0]
    if (!kept) return undefined
    const draft = drafts.get(kept.id)
    return { id: kept.id, house: draft?.house ?? kept, base: draft?.base ?? kept }
  }

  function withDraft(id: string, draft: Draft | undefined): ReadonlyMap<string, Draft> {
    const drafts = new Map(store.getState().drafts)
    if (draft && changesOf(draft.base, draft.house) > 0) drafts.set(id, draft)
    else drafts.delete(id)
    return drafts
  }

  function edit(change: (house: House) => House): void {
    const now = current()
    if (!now) return
    const house = change(now.house)
    store.setState({
      drafts: withDraft(now.id, { base: now.base, house }),
      refusal: undefined,
      told: undefined,
    })
  }

  function renew(state: Partial<HouseState>): void {
    store.setState(({ epoch }) => ({ ...state, epoch: epoch + 1 }))
  }

  function tell(text: string, undo?: () => void): void {
    store.setState({ told: { text, ...(undo && { undo }) } })
  }

  /** The name of who changes something; asking for it takes the screen away for a while. */
  async function person(): Promise<string | undefined> {
    const by = await gate.person()
    if (shell.store.getState().dialog?.kind !== 'house') shell.ask({ kind: 'house' })
    return by
  }

  async function change(
    ask: (by: string, mutation: string) => Promise<Result<Settings, DeskError>>,
  ): Promise<boolean> {
    const by = await person()
    if (by === undefined) return false
    store.setState({ saving: true })
    const answer = await ask(by, newMutation())
    store.setState({ saving: false })
    if (answer.ok) {
      session.store.setState({ settings: answer.value })
      return true
    }
    // What the core says of a house's rules is a line each.
    const [message = '', ...faults] = errorSentence(say, answer.error).split('\n')
    store.setState({ refusal: { message, faults } })
    return false
  }

  function put(house: House, instead?: string): Promise<boolean> {
    return change((by, mutation) =>
      core.call((client) =>
        client.house.save({ mutation, house, by, ...(instead !== undefined && { instead }) }),
      ),
    )
  }

  async function save(): Promise<void> {
    const now = current()
    if (!now || store.getState().saving) return
    const kept = storedAs(now.id) ?? now.base
    const merged = mergedHouse(now.base, now.house, kept)
    const named = { ...merged, rules: merged.rules.map((rule) => namedRule(merged, rule)) }
    const failing = now.house.rules.findIndex((rule) => ruleFaults(rule, say, locale()).length > 0)
    if (failing >= 0) {
      const faults = now.house.rules.flatMap((rule) =>
        ruleFaults(rule, say, locale()).map((fault) => `${ruleName(rule, say)}: ${fault}`),
      )
      renew({
        refusal: { message: say('house.refusedRules'), faults },
        section: 'rules',
        rule: failing,
        incoming: undefined,
      })
      return
    }
    const read = readHouse(JSON.stringify(named), locale())
    if (!read.ok) {
      store.setState({ refusal: { message: say('house.refused'), faults: read.error.faults } })
      return
    }
    if (!(await put(read.value, now.id))) return
    renew({ drafts: withDraft(now.id, undefined), refusal: undefined, chosen: read.value.id })
    tell(say('house.saved', { name: read.value.name }))
  }

  function look(from: string, text: string): void {
    const read = readHouse(text, locale())
    renew({
      incoming: read.ok ? { from, house: read.value } : { from, refusal: read.error },
      refusal: undefined,
    })
  }

  return {
    store,
    trials,
    current,
    edit,
    save,
    choose(chosen: string): void {
      if (chosen === current()?.id && store.getState().incoming === undefined) return
      renew({ chosen, rule: undefined, incoming: undefined, refusal: undefined, told: undefined })
    },
    show: (section: HouseSection) => store.setState({ section, incoming: undefined }),
    chooseRule: (rule: number | undefined) => store.setState({ rule }),
    /** A new rule, at the head of the list, to be filled in. */
    addRule(): void {
      edit((house) => ({ ...house, rules: [newRule(house), ...house.rules] }))
      renew({ rule: 0, section: 'rules', incoming: undefined })
    },
    removeRule(index: number): void {
      const before = current()
      const removed = before?.house.rules[index]
      if (!before || !removed) return
      edit((house) => ({ ...house, rules: house.rules.filter((_, other) => other !== index) }))
      const left = current()?.house.rules.length ?? 0
      renew({ rule: left === 0 ? undefined : Math.min(index, left - 1) })
      tell(say('house.ruleRemoved', { name: ruleName(removed, say) }), () => {
        edit((house) => ({ ...house, rules: house.rules.toSpliced(index, 0, removed) }))
        renew({ rule: index, chosen: before.id, section: 'rules' })
      })
    },
    editRule(index: number, change: (rule: Rule) => Rule): void {
      edit((house) => ({
        ...house,
        rules: house.rules.map((rule, other) => (other === index ? editedRule(rule, change(rule)) : rule)),
      }))
    },
    /** Throws away what is not stored of the house that is shown. */
    discard(): void {
      const now = current()
      if (!now) return
      renew({ drafts: withDraft(now.id, undefined), refusal: undefined })
      tell(say('house.discarded', { name: now.base.name }), () =>
        renew({ drafts: withDraft(now.id, now), chosen: now.id, told: undefined }),
      )
    },
    /** Whether a rule may be switched on: it was tried as it stands, or it runs so already. */
    mayRun(rule: Rule): boolean {
      const now = current()
      return now !== undefined && trials.wasTried(now.house.language, rule, now.base.rules)
    },
    /** Looks at a house file; nothing is taken of it yet. */
    async take(file: HeldFile | undefined): Promise<void> {
      if (!file) return
      if (file.data.size > largestHouse) {
        const refusal = { message: say('house.tooLarge', { file: file.name }), faults: [] }
        renew({ incoming: { from: file.name, refusal } })
        return
      }
      look(file.name, new TextDecoder().decode(await file.data.arrayBuffer()))
    },
    /** Looks at one of the houses that come with the app. */
    startFrom: (house: House) => renew({ incoming: { from: '', house }, refusal: undefined }),
    leaveIncoming: () => renew({ incoming: undefined, refusal: undefined }),
    /** Takes a house that was looked at, in the place of the one that stories in its language are held to. */
    async accept(house: House): Promise<void> {
      const rival = rivalOf(stored(), house)
      if (!(await put(house, rival?.id))) return
      renew({
        incoming: undefined,
        refusal: undefined,
        chosen: house.id,
        rule: undefined,
        drafts: withDraft(rival?.id ?? house.id, undefined),
      })
      tell(
        say('house.saved', { name: house.name }),
        rival && (() => void put(rival, house.id).then(() => renew({ told: undefined, chosen: rival.id }))),
      )
    },
    async remove(): Promise<void> {
      const now = current()
      const kept = storedAs(now?.id)
      if (!kept) return
      const { id } = kept
      const done = await change((by, mutation) =>
        core.call((client) => client.house.remove({ mutation, id, by })),
      )
      if (!done) return
      renew({ chosen: undefined, rule: undefined, drafts: withDraft(id, undefined) })
      tell(
        say('house.removed', { name: kept.name }),
        () => void put(kept).then(() => renew({ told: undefined, chosen: id })),
      )
    },
    /** Hands over the file of the house that is shown, as it is stored. */
    async export(): Promise<void> {
      const id = current()?.id
      if (id === undefined) return
      const answer = await core.call((client) => client.house.export({ id }))
      if (!answer.ok) {
        store.setState({ refusal: { message: errorSentence(say, answer.error), faults: [] } })
        return
      }
      const { fileName, delivery } = answer.value
      if (delivery.how === 'cancelled') return
      if (delivery.how === 'download') download(delivery.url, fileName)
      const file = delivery.how === 'saved' ? delivery.path : fileName
      tell(say('house.exported', { file }))
    },
    /** Opens a story that a rule on trial hits. What is not stored of the houses is kept for coming back. */
    async openStory(id: string): Promise<void> {
      trials.stop()
      shell.closeDialog()
      if (store.getState().drafts.size > 0) {
        shell.tell({
          tone: 'done',
          text: say('house.kept'),
          action: { label: say('house.back'), run: () => shell.ask({ kind: 'house' }) },
        })
      }
      const answer = await story.open(id)
      if (!answer.ok) gate.trouble(answer.error)
    },
    /** Leaves the screen; what is not stored is thrown away where a person has said so. */
    leave(): void {
      trials.stop()
      shell.closeDialog()
      renew({ drafts: new Map(), refusal: undefined, incoming: undefined, told: undefined })
    },
  }
}

export type HouseDesk = ReturnType<typeof createHouseDesk>

/** The house whose place another would take: the one with its id, or the one for the same language. */
export function rivalOf(houses: readonly House[], { id, language }: House): House | undefined {
  return (
    houses.find((house) => house.id === id) ??
    houses.find((house) => house.language.toLowerCase() === language.toLowerCase())
  )
}
