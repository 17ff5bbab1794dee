import type { Settings } from '../../shared/api/contract.ts'
import { type DeskError } from '../../shared/api/errors.ts'
import { type Result, ok } from '../../shared/result.ts'
import { changeHouses } from './change-houses.ts'
import type { Desk } from './context.ts'

/** Takes a house from the desk. One that is not there is no error. */
export function removeHouse(
  desk: Desk,
  { id, by }: { readonly id: string; readonly by: string },
): Promise<Result<Settings, DeskError>> {
  return changeHouses(desk, by, (houses) =>
    ok({
      houses: houses.some((house) => house.id === id) ? houses.filter((house) => house.id !== id) : houses,
      detail: { house: id, removed: true },
    }),
  )
}
