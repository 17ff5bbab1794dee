import { useMemo } from 'react'
import { indexOf } from '../../shared/vocabulary/search.ts'
import type { TagField } from '../../shared/vocabulary/vocabulary.ts'
import { useDesk, useFrom } from '../desk.ts'
import type { Shelf } from './picker-options.ts'

/** The vocabularies for a field, ready to be searched in these languages (BCP 47). */
export function useShelves(field: TagField, languages: readonly string[]): readonly Shelf[] {
  const { vocabularies } = useDesk()
  const trees = useFrom(vocabularies.store, (state) => state.trees)
  return useMemo(
    () =>
      [...trees.values()]
        .filter(({ vocabulary }) => vocabulary.field === field)
        .map((tree) => ({ tree, index: indexOf(tree, languages) })),
    [trees, field, languages],
  )
}
