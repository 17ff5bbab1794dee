import type { I18n } from '@lingui/core'
import { createContext, useContext } from 'react'
import { type StoreApi, useStore } from 'zustand'
import type { Settings } from '../shared/api/contract.ts'
import { type BackupDesk, createBackupDesk } from './backup/backup-desk.ts'
import { fieldName } from './dialogs/field-name.ts'
import { keepHouses } from '../shared/house/keep-houses.ts'
import type { Locale } from '../shared/locale.ts'
import type { Dial } from './core/client.ts'
import { Core } from './core/core.ts'
import { type Session, createSession, localeOf } from './core/session.ts'
import { type EditorSlot, createEditorSlot } from './story/editor-slot.ts'
import { type Exports, createExports } from './exports/export-desk.ts'
import { type FindDesk, createFind } from './find/find-desk.ts'
import { type FindingsDesk, createFindings } from './findings/findings-desk.ts'
import { createSlugsToday } from './findings/slugs-today.ts'
import { type Gate, createGate } from './gate/gate-desk.ts'
import { type HouseDesk, createHouseDesk } from './house/house-desk.ts'
import { type Say, createSpeech } from './i18n/say.ts'
import { type Intake, createIntake } from './intake/intake-desk.ts'
import { type Imports, createImports } from './library/imports.ts'
import { type PasteWatch, createPasteWatch } from './library/paste.ts'
import { type Library, createLibrary } from './library/library-desk.ts'
import { type Presets, createPresets } from './presets/presets-desk.ts'
import { type RanBeforeDesk, createRanBefore } from './ran-before/ran-before-desk.ts'
import { afterImport } from './library/after-import.ts'
import { type SearchDesk, createSearchDesk } from './search/search-desk.ts'
import { type RecoveryDesk, createRecoveryDesk } from './recovery/recovery-desk.ts'
import { type Shell, createShell } from './shell/shell-desk.ts'
import { StoryDesk } from './story/story-desk.ts'
import { type Vocabularies, createVocabularies } from './tags/vocabularies-desk.ts'
import { type WatchDesk, createWatchDesk } from './watch/watch-desk.ts'

/** Everything behind the page. One is made for each page; nothing of it lives in a module. */
export interface PageDesk {
  readonly core: Core
  readonly session: Session
  readonly library: Library
  readonly searches: SearchDesk
  readonly imports: Imports
  readonly intake: Intake
  readonly watch: WatchDesk
  readonly story: StoryDesk
  readonly findings: FindingsDesk
  readonly find: FindDesk
  readonly gate: Gate
  readonly exports: Exports
  readonly presets: Presets
  readonly ranBefore: RanBeforeDesk
  readonly house: HouseDesk
  readonly vocabularies: Vocabularies
  readonly backups: BackupDesk
  readonly recovery: RecoveryDesk
  readonly shell: Shell
  readonly editor: EditorSlot
  readonly paste: PasteWatch
  readonly i18n: I18n
  readonly say: Say
  locale(): Locale
}

/** Puts a page's desk together over a way to reach the core. `systemLanguage` is BCP 47. */
export function createPageDesk(dial: Dial, systemLanguage: string): PageDesk {
  const core = new Core(dial)
  const session = createSession(core)
  const locale = () => localeOf(session.store.getState().settings, systemLanguage)
  const { i18n, say } = createSpeech(locale())
  const shell = createShell()
  const editor = createEditorSlot()
  const paste = createPasteWatch()
  const library = createLibrary(core)
  const searches = createSearchDesk({ core, session, library, shell, say })
  const story = new StoryDesk(core)
  story.onMerge(({ fields, body }) => {
    if (body) editor.current?.adopt(body)
    if (fields.length === 0) return
    const names = new Set(fields.map((field) => fieldName(field, say)))
    shell.tell({ tone: 'done', text: say('conflict.merged', { fields: [...names].join(', ') }) })
  })
  // The same objects for as long as they say the same: settings come anew with every change of any of them.
  let { houses } = session.store.getState().settings
  let toldHouses = houses
  const findings = createFindings(story, createSlugsToday(core), () => ({
    on: session.store.getState().settings.checks,
    grammar: session.store.getState().settings.grammar ?? false,
    locale: locale(),
    houses,
  }))
  const imports = createImports(core, say, (run) => afterImport(run, { story, library, shell, say }))
  const intake = createIntake({ core, session, imports, shell, say })
  const watch = createWatchDesk({ core, shell, intake, say })
  const find = createFind({ story, editor, shell, say })
  const gate = createGate({ core, session, story, findings, shell, say })
  const exports = createExports({ core, session, library, story, gate, shell, say })
  const presets = createPresets({ core, session, story, gate, say })
  const house = createHouseDesk({ core, session, story, gate, shell, say, locale })
  const vocabularies = createVocabularies({ core, session, say, locale })
  const backups = createBackupDesk({ core, shell, say })
  const recovery = createRecoveryDesk({ core, shell })
  const ranBefore = createRanBefore({ core, session, story, findings, gate, shell, say })

  const wishes = ({ checks, grammar }: Settings): string => JSON.stringify([locale(), checks, grammar])
  let wish = wishes(session.store.getState().settings)
  session.store.subscribe(({ settings }) => {
    if (i18n.locale !== locale()) i18n.activate(locale())
    const now = wishes(settings)
    const before = houses
    if (settings.houses !== toldHouses) houses = keepHouses(houses, settings.houses)
    toldHouses = settings.houses
    if (now !== wish || houses !== before) findings.check()
    wish = now
  })

  return {
    core,
    session,
    library,
    searches,
    imports,
    intake,
    watch,
    story,
    findings,
    find,
    gate,
    exports,
    presets,
    ranBefore,
    house,
    vocabularies,
    backups,
    recovery,
    shell,
    editor,
    paste,
    i18n,
    say,
    locale,
  }
}

const context = createContext<PageDesk | undefined>(undefined)

/** Gives a page its desk. */
export const DeskProvider = context.Provider

/** The page's desk. */
export function useDesk(): PageDesk {
  const desk = useContext(context)
  if (!desk) throw new Error('The page has no desk: render inside DeskProvider.')
  return desk
}

/** A part of a store's state; the component is drawn again when that part changes. */
export function useFrom<State, Part>(store: StoreApi<State>, part: (state: State) => Part): Part {
  return useStore(store, part)
}
