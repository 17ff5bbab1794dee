import type { DeskError } from '../../shared/api/errors.ts'

/** How the words on the screen stand to the words in the library. */
export type Autosave =
  /** The same; since `at`, RFC 3339, where this page heard of it. */
  | { readonly phase: 'saved'; readonly at?: string }
  /** Changed, and waiting for the editor to pause. */
  | { readonly phase: 'waiting' }
  /** On their way. `changedSince`: the editor has typed on meanwhile. */
  | { readonly phase: 'saving'; readonly changedSince: boolean }
  /** Refused by the core. A conflict waits for a person; anything else is tried again. */
  | { readonly phase: 'refused'; readonly error: DeskError }

export type Signal =
  | { readonly signal: 'changed' }
  /** The pause is over, or somebody asked for a save now. */
  | { readonly signal: 'due' }
  /** The core has it safe on the disk; it was told so at this moment. */
  | { readonly signal: 'stored'; readonly at: string }
  | { readonly signal: 'refused'; readonly error: DeskError }
  /** A person decided about a conflict: their words are to be stored on the newer revision. */
  | { readonly signal: 'insisted' }

/** The next state of a story's saving. A signal that means nothing in a state leaves it as it is. */
export function nextAutosave(now: Autosave, said: Signal): Autosave {
  switch (said.signal) {
    case 'changed':
      if (now.phase === 'saving') return { phase: 'saving', changedSince: true }
      return isConflict(now) ? now : { phase: 'waiting' }
    case 'due':
      return now.phase === 'waiting' || (now.phase === 'refused' && !isConflict(now))
        ? { phase: 'saving', changedSince: false }
        : now
    case 'insisted':
      return isConflict(now) ? { phase: 'waiting' } : now
    case 'stored':
      if (now.phase !== 'saving') return now
      return now.changedSince ? { phase: 'waiting' } : { phase: 'saved', at: said.at }
    case 'refused':
      return now.phase === 'saving' ? { phase: 'refused', error: said.error } : now
  }
}

/** True where the stored story moved on and a person has to choose. */
export function isConflict(
  now: Autosave,
): now is { phase: 'refused'; error: Extract<DeskError, { code: 'CONFLICT' }> } {
  return now.phase === 'refused' && now.error.code === 'CONFLICT'
}

/** When the words of a story that stands as stored came to be safe; `savedAt` is when their save was begun. */
export function safeSince(now: Autosave, savedAt: string): string {
  const at = now.phase === 'saved' ? now.at : undefined
  // What was stored otherwise, by a move or another page, is later than this page's last save.
  return at !== undefined && at > savedAt ? at : savedAt
}
