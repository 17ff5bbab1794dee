import type { Settings } from '../../shared/api/contract.ts'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { mostHouses } from '../../shared/api/house.ts'
import type { House } from '../../shared/house/house.ts'
import { houseFaults } from '../../shared/house/read-house.ts'
import type { Said } from '../../shared/locale.ts'
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
    const obstacle = obstacleTo(house, others) ?? faultsOf(house)
    if (obstacle) return refused(deskError('BAD_INPUT', obstacle, { what: `house ${house.id}` }))
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

/** What is wrong with the rules, a line each. */
function faultsOf(house: House): Said | undefined {
  const [en, ko] = [houseFaults(house, 'en'), houseFaults(house, 'ko')]
  return en.length === 0 ? undefined : { en: en.join('\n'), ko: ko.join('\n') }
}

function obstacleTo(house: House, others: readonly House[]): Said | undefined {
  const { pattern, example } = house.slug
  if (!fits(pattern, example))
    return {
      en: `The slug pattern is no regular expression that its example “${example}” fits: mend one of them.`,
      ko: `슬러그 패턴이 정규식이 아니거나 예시 ‘${example}’에 맞지 않습니다. 둘 가운데 하나를 고치십시오.`,
    }
  if (others.length >= mostHouses)
    return {
      en: `A desk has at most ${mostHouses} houses: remove one first.`,
      ko: `사내 스타일은 ${mostHouses}개까지입니다. 하나를 먼저 지우십시오.`,
    }
  const named = others.find(({ id }) => id === house.id)
  if (named)
    return {
      en: `Another house has the id ${house.id} already.`,
      ko: `${house.id} 아이디를 쓰는 사내 스타일이 이미 있습니다.`,
    }
  const language = house.language.toLowerCase()
  const rival = others.find((other) => other.language.toLowerCase() === language)
  return rival
    ? {
        en: `Stories in ${house.language} are held to “${rival.name}” already: replace that one, or give this another language.`,
        ko: `${house.language} 기사는 이미 ‘${rival.name}’을(를) 따릅니다. 그것을 바꾸거나 다른 언어를 정하십시오.`,
      }
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
