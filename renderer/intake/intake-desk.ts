import { createStore } from 'zustand/vanilla'
import type { ImportOutcome } from '../../shared/api/contract.ts'
import type { Inspection } from '../../shared/api/intake.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import { largestImport } from '../../shared/formats/report.ts'
import { type Result, ok } from '../../shared/result.ts'
import { type Core, newMutation } from '../core/core.ts'
import type { Session } from '../core/session.ts'
import { type Say, errorSentence } from '../i18n/say.ts'
import type { HeldFile } from '../library/batches.ts'
import type { Imports } from '../library/imports.ts'
import type { Shell } from '../shell/shell-desk.ts'
import { megabytes } from '../library/megabytes.ts'
import { fewFiles } from './few-files.ts'
import {
  type LookedAt,
  type ReadChoice,
  type Row,
  isClean,
  isKeepable,
  nextRow,
  rowId,
  rowsOf,
} from './rows.ts'

export interface IntakeState {
  readonly files: readonly LookedAt[]
  /** Rows that were kept or left out. */
  readonly settled: ReadonlySet<string>
  /** Those left out, the last at the end: each can be taken back. */
  readonly left: readonly string[]
  /** The row that is shown. */
  readonly chosen: string | undefined
  readonly isKeeping: boolean
}

interface Around {
  readonly core: Core
  readonly session: Session
  readonly imports: Imports
  readonly shell: Shell
  readonly say: Say
}

const nothing: IntakeState = {
  files: [],
  settled: new Set(),
  left: [],
  chosen: undefined,
  isKeeping: false,
}

/**
 * Files that a person looks at before anything of them is kept. More than a few go straight into the library, with
 * progress and a summary: nobody reads the reports of a folder one by one.
 */
export function createIntake({ core, session, imports, shell, say }: Around) {
  const store = createStore<IntakeState>(() => nothing)
  let keys = 0
  let outcomes: readonly ImportOutcome[] = []
  /** Files of which a story was kept, by their keys. */
  let keptFiles: ReadonlySet<number> = new Set()
  let reading: Promise<void> = Promise.resolve()

  const rows = (): readonly Row[] => rowsOf(store.getState().files, store.getState().settled)

  function change(key: number, changed: Partial<LookedAt>): void {
    store.setState(({ files, chosen }) => {
      const next = files.map((one) => (one.key === key ? { ...one, ...changed } : one))
      const shown = rowsOf(next, store.getState().settled)
      return { files: next, chosen: shown.some(({ id }) => id === chosen) ? chosen : shown[0]?.id }
    })
  }

  /** Asks the core about a file; one that it holds no longer is sent again. */
  async function ask({ file, choice, inspection }: LookedAt): Promise<Result<Inspection, DeskError>> {
    if (inspection) {
      const again = await core.call((client) =>
        client.intake.inspectAgain({ held: inspection.held, choice: { ...choice } }),
      )
      if (again.ok || again.error.code !== 'NOT_FOUND') return again
    }
    const sent = await core.call((client) => client.intake.inspect({ name: file.name, data: file.data }))
    if (!sent.ok || Object.keys(choice).length === 0) return sent
    const { held } = sent.value
    return core.call((client) => client.intake.inspectAgain({ held, choice: { ...choice } }))
  }

  async function read(key: number): Promise<void> {
    const looked = store.getState().files.find((one) => one.key === key)
    if (!looked) return
    const answer = await ask(looked)
    const now = store.getState().files.find((one) => one.key === key)
    // Another choice was made meanwhile, and is being read.
    if (now?.choice !== looked.choice) return
    if (answer.ok) {
      const inspection = answer.value
      const found = inspection.encoding
      const isFound = found !== undefined && looked.choice.encoding === undefined
      change(key, { inspection, isReading: false, ...(isFound && { found }) })
    } else {
      change(key, { isReading: false, refusal: errorSentence(say, answer.error) })
    }
  }

  function looked({ file, whenKept }: Pick<LookedAt, 'file' | 'whenKept'>): LookedAt {
    const isTooLarge = file.data.size > largestImport
    return {
      key: (keys += 1),
      file,
      choice: {},
      isReading: !isTooLarge,
      ...(whenKept && { whenKept }),
      ...(isTooLarge && {
        refusal: say('import.tooLarge', {
          file: file.name,
          size: megabytes(file.data.size),
          most: megabytes(largestImport),
        }),
      }),
    }
  }

  async function readAll(files: readonly LookedAt[]): Promise<void> {
    for (const { key, isReading } of files) {
      if (!isReading) continue
      await read(key)
      if (session.store.getState().settings.keepsClean !== true) continue
      const own = rows().filter((row) => row.looked.key === key)
      if (own.length > 0 && own.every(isClean)) await keepRows(own)
    }
  }

  /** Everything is settled: what came in is told as any import is. */
  function finishIfSettled(): void {
    const { files } = store.getState()
    if (files.length === 0 || rows().length > 0) return
    letGo(files)
    for (const whenKept of new Set(files.flatMap((one) => one.whenKept ?? []))) {
      const own = files.filter((one) => one.whenKept === whenKept)
      if (own.every(({ key }) => keptFiles.has(key))) whenKept()
    }
    const told = outcomes
    outcomes = []
    keptFiles = new Set()
    store.setState(nothing)
    if (shell.store.getState().dialog?.kind === 'intake') shell.closeDialog()
    if (told.length > 0) imports.tell(told)
  }

  function letGo(files: readonly LookedAt[]): void {
    const held = files.flatMap(({ inspection }) => inspection?.held ?? [])
    // What is not let go, because the line is lost, goes by itself before long.
    if (held.length > 0) void core.call((client) => client.intake.letGo({ held }))
  }

  function settle(ids: readonly string[], isLeft: boolean): void {
    store.setState(({ files, settled, left, chosen }) => {
      const before = rowsOf(files, settled)
      const after = new Set([...settled, ...ids])
      const goes = chosen !== undefined && ids.includes(chosen)
      const next = goes
        ? nextRow(
            before.filter((row) => row.id === chosen || !after.has(row.id)),
            chosen,
          )
        : chosen
      return { settled: after, left: isLeft ? [...left, ...ids] : left, chosen: next }
    })
  }

  /** Keeps stories of one file; where the core holds it no longer, it is sent again, once. */
  async function keepOfFile(
    key: number,
    items: readonly number[],
    isSecond = false,
  ): Promise<Result<ImportOutcome[], DeskError>> {
    const one = store.getState().files.find((file) => file.key === key)
    if (!one?.inspection) return ok([])
    const mutation = newMutation()
    const { held } = one.inspection
    const wanted = { mutation, held, choice: { ...one.choice }, items: [...items] }
    const kept = await core.call((client) => client.intake.keep(wanted))
    if (kept.ok || isSecond || kept.error.code !== 'NOT_FOUND') return kept
    await read(key)
    return keepOfFile(key, items, true)
  }

  async function keepRows(wanted: readonly Row[]): Promise<void> {
    store.setState({ isKeeping: true })
    for (const key of new Set(wanted.map(({ looked: one }) => one.key))) {
      const own = wanted.filter(({ looked: one }) => one.key === key)
      const items = own.flatMap(({ story }) => (story ? [story.item] : []))
      const answer = await keepOfFile(key, items)
      if (!answer.ok) {
        shell.tell({ tone: 'trouble', text: errorSentence(say, answer.error) })
        break
      }
      outcomes = [...outcomes, ...answer.value]
      if (answer.value.some((one) => 'notes' in one)) keptFiles = new Set([...keptFiles, key])
      settle(
        own.map(({ id }) => id),
        false,
      )
    }
    store.setState({ isKeeping: false })
  }

  /** Shows files, behind those that are being looked at. */
  async function show(taken: readonly LookedAt[]): Promise<void> {
    store.setState(({ files: before, chosen }) => ({
      files: [...before, ...taken],
      chosen: chosen ?? taken.map((one) => rowId(one, 0))[0],
    }))
    const asksFirst = session.store.getState().settings.keepsClean !== true
    if (asksFirst) shell.ask({ kind: 'intake' })
    reading = reading.then(() => readAll(taken))
    await reading
    finishIfSettled()
    if (!asksFirst && rows().length > 0) shell.ask({ kind: 'intake' })
  }

  return {
    store,
    /**
     * Shows files before they are kept; of more than a few, imports them straight away. `whenKept` is called once,
     * when all is settled and of each file a story was kept.
     */
    async take(given: readonly HeldFile[], whenKept?: () => void): Promise<void> {
      const files = await fewFiles(given)
      if (!files) return imports.start(given)
      if (files.length === 0) return undefined
      return show(files.map((file) => looked({ file, ...(whenKept && { whenKept }) })))
    },
    choose: (chosen: string) => store.setState({ chosen }),
    /** Reads a file anew by a person's word. */
    async reread(key: number, choice: ReadChoice): Promise<void> {
      change(key, { choice, isReading: true })
      await read(key)
    },
    async keep(row: Row): Promise<void> {
      if (!isKeepable(row) || store.getState().isKeeping) return
      await keepRows([row])
      finishIfSettled()
    },
    /** Keeps everything that the library would take. */
    async keepAll(): Promise<void> {
      if (store.getState().isKeeping) return
      await keepRows(rows().filter(isKeepable))
      finishIfSettled()
    },
    leave({ id }: Row): void {
      settle([id], true)
      finishIfSettled()
    },
    /** Takes back what was left out last. */
    takeBack(): void {
      store.setState(({ settled, left }) => {
        const last = left.at(-1)
        if (last === undefined) return {}
        return {
          settled: new Set([...settled].filter((id) => id !== last)),
          left: left.slice(0, -1),
          chosen: last,
        }
      })
    },
    /** Leaves out all that is not settled, and offers to look at it again. */
    close(): void {
      const { files } = store.getState()
      const open = new Set(rows().map(({ looked: one }) => one))
      settle(
        rows().map(({ id }) => id),
        true,
      )
      const again = files.filter((one) => open.has(one))
      finishIfSettled()
      if (again.length === 0) return
      shell.tell({
        tone: 'done',
        text: say('intake.leftOut', { count: again.length }),
        action: { label: say('intake.lookAgain'), run: () => void show(again.map(looked)) },
      })
    },
  }
}

export type Intake = ReturnType<typeof createIntake>
