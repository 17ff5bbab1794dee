import type { Delivery } from '../../shared/api/contract.ts'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { houseFile } from '../../shared/house/read-house.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import type { Desk } from './context.ts'

/** Hands a house to a person as its file. */
export async function exportHouse(
  desk: Desk,
  { id }: { readonly id: string },
): Promise<Result<{ readonly fileName: string; readonly delivery: Delivery }, DeskError>> {
  const house = desk.store.settings.houses.find((known) => known.id === id)
  if (!house)
    return refused(
      deskError(
        'NOT_FOUND',
        { en: `There is no house ${id} at this desk.`, ko: `이 데스크에 ${id} 사내 스타일이 없습니다.` },
        { id },
      ),
    )
  const fileName = `${house.id}.house.json`
  const delivered = await desk.host.deliver({
    name: fileName,
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(houseFile(house)),
  })
  return delivered.ok ? ok({ fileName, delivery: delivered.value }) : delivered
}
