import { createStore } from 'zustand/vanilla'
import type { UpdateOf } from '../../shared/api/archive.ts'
import type { Difference, Standing } from '../../shared/api/errors.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import type { ImportNote } from '../../shared/formats/report.ts'
import type { TagField } from '../../shared/vocabulary/vocabulary.ts'
import type { Origin } from '../ran-before/cards.ts'
import type { SideColumn } from './room.ts'

/** What can stand in front of the page. One at a time; each says what it needs to know. */
export type Dialog =
  | { readonly kind: 'person'; readonly answer: (name: string | undefined) => void }
  | { readonly kind: 'reason'; readonly finding: Finding }
  | { readonly kind: 'side-by-side'; readonly fingerprint: string }
  | { readonly kind: 'approve'; readonly standing: readonly Standing[] }
  | { readonly kind: 'export' }
  | { readonly kind: 'presets' }
  | { readonly kind: 'embargo'; readonly until: string }
  | { readonly kind: 'approval' }
  | { readonly kind: 'history' }
  | { readonly kind: 'waivers' }
  | { readonly kind: 'recovery' }
  | { readonly kind: 'changed'; readonly differences: readonly Difference[] }
  | { readonly kind: 'intake' }
  | { readonly kind: 'watched' }
  | { readonly kind: 'import-report' }
  | { readonly kind: 'export-notes'; readonly file: string; readonly notes: readonly ImportNote[] }
  | { readonly kind: 'story-report' }
  | { readonly kind: 'revise' }
  | { readonly kind: 'details' }
  | { readonly kind: 'paste' }
  /** A passage of the open story beside the place where another has it. */
  | { readonly kind: 'ran-side'; readonly origin: Origin }
  | { readonly kind: 'ran-differences'; readonly update: UpdateOf }
  | { readonly kind: 'where-ran'; readonly text: string }
  | { readonly kind: 'series' }
  | { readonly kind: 'background' }
  | { readonly kind: 'house' }
  | { readonly kind: 'vocabularies' }
  /** `name` is that of the search to be renamed; without it the search that is made is to be kept. */
  | { readonly kind: 'name-search'; readonly name?: string }
  | { readonly kind: 'backup' }
  | { readonly kind: 'restore' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'about' }

/** A line that tells what has happened, for a while. */
export interface Notice {
  readonly id: number
  readonly tone: 'done' | 'trouble'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

export interface ShellState {
  readonly dialog: Dialog | undefined
  readonly palette: boolean
  /** The field that a tag is picked for; undefined while none is. */
  readonly tagging: TagField | undefined
  readonly notices: readonly Notice[]
  /** The column that is pulled over the story, where the window is too narrow to show it beside. */
  readonly drawer: SideColumn | undefined
}

/** Milliseconds a notice stays; trouble stays until it is dismissed. */
const noticeStays = 6000

/** What stands in front of the page: dialogs, the palette, notices. */
export function createShell() {
  const store = createStore<ShellState>(() => ({
    dialog: undefined,
    palette: false,
    tagging: undefined,
    notices: [],
    drawer: undefined,
  }))
  let count = 0

  function dismiss(id: number): void {
    store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
  }

  return {
    store,
    dismiss,
    ask: (dialog: Dialog) => store.setState({ dialog, palette: false }),
    closeDialog: () => store.setState({ dialog: undefined }),
    openPalette: (palette: boolean) => store.setState({ palette }),
    pull: (drawer: SideColumn | undefined) => store.setState({ drawer }),
    openTagging: (tagging: TagField | undefined) => store.setState({ tagging }),
    /** Shows a line; the same words are not shown twice. */
    tell(notice: Omit<Notice, 'id'>): void {
      const id = (count += 1)
      store.setState(({ notices }) => ({
        notices: [...notices.filter(({ text }) => text !== notice.text), { ...notice, id }].slice(-3),
      }))
      if (notice.tone === 'done') setTimeout(() => dismiss(id), noticeStays)
    },
  }
}

export type Shell = ReturnType<typeof createShell>
