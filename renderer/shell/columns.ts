import type { PageDesk } from '../desk.ts'
import { useDesk, useFrom } from '../desk.ts'
import { type SideColumn, isDrawer, useIsDrawer } from './room.ts'

/** Whether a column is on the screen now. */
function isShown({ session, shell }: PageDesk, column: SideColumn): boolean {
  if (isDrawer(column)) return shell.store.getState().drawer === column
  return !session.store.getState().settings.folded[column]
}

/** Puts a column on the screen, or folds it. A drawer is only pulled; a column stays folded at the next start. */
export function showColumn(desk: PageDesk, column: SideColumn, shown: boolean): void {
  if (isShown(desk, column) === shown) return
  const { session, shell } = desk
  if (isDrawer(column)) {
    shell.pull(shown ? column : undefined)
    return
  }
  const { folded } = session.store.getState().settings
  void session.change({ folded: { ...folded, [column]: !shown } })
}

/** Folds a column that is on the screen, and shows one that is not. */
export function toggleColumn(desk: PageDesk, column: SideColumn): void {
  showColumn(desk, column, !isShown(desk, column))
}

/** Whether a column is on the screen; the component is drawn again when that changes. */
export function useIsShown(column: SideColumn): boolean {
  const { session, shell } = useDesk()
  const isFolded = useFrom(session.store, ({ settings }) => settings.folded[column])
  const isPulled = useFrom(shell.store, ({ drawer }) => drawer === column)
  return useIsDrawer(column) ? isPulled : !isFolded
}
