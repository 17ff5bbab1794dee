import { createStore } from 'zustand/vanilla'
import type { BackupState } from '../../shared/api/backup.ts'
import type { Greeting, Settings } from '../../shared/api/contract.ts'
import type { Weights } from '../../shared/duplicates/weights.ts'
import { startingHouses } from '../../shared/house/shipped.ts'
import type { Locale, Told } from '../../shared/locale.ts'
import { type Core, newMutation } from './core.ts'

export interface SessionState {
  /** Unknown until the core has said who it is. */
  readonly greeting: Greeting | undefined
  readonly settings: Settings
  readonly writable: boolean
  /** Why the library cannot be written, as the core says it. */
  readonly whyNot: Told | undefined
  /** How the daily backups stand. */
  readonly backup: BackupState
  /** What words tell in this desk's copy; undefined until the desk has learnt it. */
  readonly weights: Weights | undefined
}

const untilGreeted: Settings = {
  person: '',
  role: 'editor',
  theme: 'system',
  locale: 'system',
  folded: { library: false, findings: false },
  checks: true,
  searches: [],
  background: [],
  houses: startingHouses,
  presets: [],
}

/** What the core said of itself, and the settings of the person at the desk. */
export function createSession(core: Core) {
  const store = createStore<SessionState>(() => ({
    greeting: undefined,
    settings: untilGreeted,
    writable: true,
    whyNot: undefined,
    backup: {},
    weights: undefined,
  }))

  core.onArrival(() => {
    void core
      .call((client) => client.greet())
      .then((answer) => {
        if (!answer.ok) return
        const greeting = answer.value
        store.setState({
          greeting,
          settings: greeting.settings,
          backup: greeting.backup,
          writable: greeting.library.writable,
          whyNot: greeting.library.whyNot,
        })
      })
  })

  let known: string | undefined
  async function askWords(): Promise<void> {
    const answer = await core.call((client) => client.archive.words())
    const slots = answer.ok ? answer.value.slots : undefined
    // Read again only where they are others: the open story is read anew with them.
    if (slots === undefined || slots === known) return
    known = slots
    store.setState({ weights: { slots: Uint8Array.from(atob(slots), (char) => char.charCodeAt(0)) } })
  }

  core.onArrival(() => void askWords())
  core.onEvent((event) => {
    if (event.event === 'backup') store.setState({ backup: event.backup })
    if (event.event === 'words') void askWords()
    if (event.event === 'settings-changed') store.setState({ settings: event.settings })
    if (event.event === 'writable') store.setState({ writable: event.writable, whyNot: event.why })
  })

  /** Shows the change at once and stores it. What cannot be stored holds for this sitting. */
  async function change(wanted: Partial<Settings>): Promise<void> {
    store.setState(({ settings }) => ({ settings: { ...settings, ...wanted } }))
    const mutation = newMutation()
    const answer = await core.call((client) => client.settings.change({ mutation, change: wanted }))
    if (answer.ok) store.setState({ settings: answer.value })
  }

  return { store, change }
}

export type Session = ReturnType<typeof createSession>

/** The language the page speaks: the chosen one, or the system's where the desk speaks it. */
export function localeOf(settings: Settings, systemLanguage: string): Locale {
  if (settings.locale !== 'system') return settings.locale
  return systemLanguage.toLowerCase().startsWith('ko') ? 'ko' : 'en'
}
