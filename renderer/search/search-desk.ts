import { createStore } from 'zustand/vanilla'
import type { ArchiveState, SavedSearch } from '../../shared/api/archive.ts'
import { type Core, newMutation } from '../core/core.ts'
import type { Session } from '../core/session.ts'
import { type Say, errorSentence } from '../i18n/say.ts'
import type { Library } from '../library/library-desk.ts'
import type { Shell } from '../shell/shell-desk.ts'
import { putBack, withName, withSaved, withoutSaved } from './saved-searches.ts'
import { fromSaved, toSaved } from './search.ts'

export interface SearchDeskParts {
  readonly core: Core
  readonly session: Session
  readonly library: Library
  readonly shell: Shell
  readonly say: Say
}

/** What there is to searching besides the list: how the archive stands, and the searches that are kept. */
export function createSearchDesk({ core, session, library, shell, say }: SearchDeskParts) {
  /** How the archive stands beside the library. */
  const archive = createStore<ArchiveState>(() => ({ state: 'ready' }))

  session.store.subscribe(({ greeting }, before) => {
    if (greeting && greeting !== before.greeting) archive.setState(greeting.archive, true)
  })
  core.onEvent((event) => {
    if (event.event === 'archive') archive.setState(event.archive, true)
  })

  const kept = () => session.store.getState().settings.searches
  const keep = (searches: readonly SavedSearch[]): void => void session.change({ searches })

  function tellUndoable(text: string, undo: () => void): void {
    shell.tell({ tone: 'done', text, action: { label: say('action.undo'), run: undo } })
  }

  return {
    archive,
    /** The search of a name, if there is one. */
    saved: (name: string): SavedSearch | undefined => kept().find((saved) => saved.name === name),
    /** Keeps the search that is made under a name; one of that name gives way. */
    save(name: string): void {
      const before = kept()
      const at = before.findIndex((saved) => saved.name === name)
      const replaced = before[at]
      keep(withSaved(before, toSaved(name, library.store.getState().search)))
      if (replaced) tellUndoable(say('search.replaced', { name }), () => keep(putBack(kept(), replaced, at)))
      else tellUndoable(say('search.saved', { name }), () => keep(withoutSaved(kept(), name)))
    },
    rename(name: string, next: string): void {
      if (name === next) return
      keep(withName(kept(), name, next))
      tellUndoable(say('search.renamed', { name: next }), () => keep(withName(kept(), next, name)))
    },
    remove(name: string): void {
      const before = kept()
      const at = before.findIndex((saved) => saved.name === name)
      const removed = before[at]
      if (!removed) return
      keep(withoutSaved(before, name))
      tellUndoable(say('search.removed', { name }), () => keep(putBack(kept(), removed, at)))
    },
    run: (saved: SavedSearch): Promise<void> => library.run(fromSaved(saved)),
    /** Has the archive made anew; how far it is, the line below the list tells. */
    async rebuild(): Promise<void> {
      const mutation = newMutation()
      const answer = await core.call((client) => client.archive.rebuild({ mutation }))
      if (answer.ok) shell.tell({ tone: 'done', text: say('archive.rebuilding') })
      else shell.tell({ tone: 'trouble', text: errorSentence(say, answer.error) })
    },
  }
}

export type SearchDesk = ReturnType<typeof createSearchDesk>
