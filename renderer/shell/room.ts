import { useSyncExternalStore } from 'react'

/** The two columns beside the story. */
export type SideColumn = 'library' | 'findings'

/** The widths, in rem, below which a column no longer fits beside the story's measure. */
const widths: Readonly<Record<SideColumn, number>> = { library: 70, findings: 50 }

/**
 * Whether a column has no room beside the story. It is a drawer then, which lies over the story while it is
 * wanted. `matches` says whether a media query holds.
 */
export function isDrawer(
  column: SideColumn,
  matches = (query: string) => globalThis.matchMedia(query).matches,
) {
  return matches(roomQuery(column))
}

/** Whether a column is a drawer; the component is drawn again when that changes. */
export function useIsDrawer(column: SideColumn): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = globalThis.matchMedia(roomQuery(column))
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => isDrawer(column),
  )
}

function roomQuery(column: SideColumn): string {
  return `(width < ${widths[column]}rem)`
}
