import type { Settings } from '../../shared/api/contract.ts'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { houseFor } from '../../shared/house/house-for.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { changeHouses } from './change-houses.ts'
import type { Desk } from './context.ts'

/** “Add to dictionary”: a word that is spelled right, for the house that stories of the language are held to. */
export function addHouseWord(
  desk: Desk,
  { language, word, by }: { readonly language: string; readonly word: string; readonly by: string },
): Promise<Result<Settings, DeskError>> {
  return changeHouses(desk, by, (houses) => {
    const house = houseFor(houses, language)
    if (!houses.includes(house)) {
      const message = {
        en: `No house of this desk is for stories in ${language}, so there is no list the word could go into. Add a house first.`,
        ko: `이 데스크에는 ${language} 기사가 따를 사내 스타일이 없어 낱말을 넣을 목록이 없습니다. 사내 스타일을 먼저 만드십시오.`,
      }
      return refused(deskError('BAD_INPUT', message, { what: `language ${language}` }))
    }
    const added = word.normalize('NFC')
    if (house.words.includes(added)) return ok({ houses, detail: {} })
    return ok({
      houses: houses.map((other) => (other === house ? { ...house, words: [...house.words, added] } : other)),
      detail: { house: house.id, word: added },
    })
  })
}
