import type { House } from '../../shared/house/house.ts'
import { useDesk, useFrom } from '../desk.ts'

/** The house that is shown, as it is edited; undefined where the desk has none. */
export function useHouse(): { readonly id: string; readonly house: House; readonly base: House } | undefined {
  const { house, session } = useDesk()
  // What `current` reads: the component is drawn again when any of it changes.
  useFrom(session.store, ({ settings }) => settings.houses)
  useFrom(house.store, ({ chosen }) => chosen)
  useFrom(house.store, ({ drafts }) => drafts)
  return house.current()
}
