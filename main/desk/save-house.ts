import type { Settings } from '../../shared/api/contract.ts'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { mostHouses } from '../../shared/api/house.ts'
import type { House } from '../../shared/house/house.ts'
import { houseFaults } from '../../shared/house/read-house.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { stableJson } from '../../shared/story/canonical.ts'
import { changeHouses } from './change-houses.ts'
import type { Desk } from './context.ts'
import { houseDifference } from './house-difference.ts'

/**
 * Stores a house: in the place of `instead` where that is given, of the house with its id where there is one, or
 * as another. Refused, each in a sentence, where its rules are at fault or its language has a house already.
 */
export function saveHouse(
  desk: Desk,
  {
    house,
    instead = house.id,
    by,
  }: { readonly house: House; readonly instead?: string; readonly by: string },
): Promise<Result<Settings, DeskError>> {
  return changeHouses(desk, by, (houses) => {
    const before = houses.find(({ id }) => id === instead)
    const others = houses.filter((other) => other !== before)
    const obstacle = obstacleTo(house, others) ?? houseFaults(house).join('\n')
    if (obstacle !== '') return refused(deskError('BAD_INPUT', obstacle, { what: `house ${house.id}` }))
    if (before === undefined)
      return ok({ houses: [...houses, house], detail: { house: house.id, added: true } })
    if (stableJson(before) === stableJson(house)) return ok({ houses, detail: {} })
    return ok({
      houses: houses.map((other) => (other === before ? house : other)),
      detail: {
        house: house.id,
        ...(instead !== house.id && { instead }),
        ...houseDifference(before, house),
      },
    })
  })
}

function obstacleTo(house: House, others: readonly House[]): string | undefined {
  const { pattern, example } = house.slug
  if (!fits(pattern, example))
    return `The slug pattern is no regular expression that its example “${example}” fits: mend one of them.`
  if (others.length >= mostHouses) return `A desk has at most ${mostHouses} houses: remove one first.`
  const named = others.find(({ id }) => id === house.id)
  if (named) return `Another house has the id ${house.id} already.`
  const language = house.language.toLowerCase()
  const rival = others.find((other) => other.language.toLowerCase() === language)
  return rival
    ? `Stories in ${house.language} are held to “${rival.name}” already: replace that one, or give this another language.`
    : undefined
}

function fits(pattern: string, example: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(example)
  } catch {
    // Not a regular expression: nothing fits it.
    return false
  }
}
