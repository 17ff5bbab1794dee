import type { Settings } from '../../shared/api/contract.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import type { House } from '../../shared/house/house.ts'
import { type Result, ok } from '../../shared/result.ts'
import { storeSettings } from './change-settings.ts'
import type { Desk } from './context.ts'

/** The desk's houses after a change, and what the ledger is to remember of it. */
export interface HousesChange {
  readonly houses: readonly House[]
  readonly detail: Readonly<Record<string, unknown>>
}

/**
 * Changes the desk's houses, in turn with other changes of its settings, and tells every page. A change that
 * leaves the list as it is (the same object) stores nothing.
 */
export function changeHouses(
  desk: Desk,
  by: string,
  change: (houses: readonly House[]) => Result<HousesChange, DeskError>,
): Promise<Result<Settings, DeskError>> {
  return desk.serial('settings', async () => {
    const before = desk.store.settings
    const changed = change(before.houses)
    if (!changed.ok) return changed
    const { houses, detail } = changed.value
    if (houses === before.houses) return ok(before)
    return storeSettings(desk, { ...before, houses }, { what: 'house', by, detail })
  })
}
