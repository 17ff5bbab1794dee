import { describe, expect, it } from 'vitest'
import type { Settings } from '../../shared/api/contract.ts'
import type { DryRunStep } from '../../shared/api/house.ts'
import type { House } from '../../shared/house/house.ts'
import { readHouse } from '../../shared/house/read-house.ts'
import type { Rule } from '../../shared/house/rule.ts'
import { shippedHouses, startingHouses } from '../../shared/house/shipped.ts'
import type { LedgerEntry } from '../store/store.ts'
import { addHouseWord } from './add-house-word.ts'
import { checkStory } from './check-story.ts'
import type { Desk } from './context.ts'
import { errorOf, imported, testDesk, valueOf } from './desk.test-support.ts'
import { dryRunRule } from './dry-run-rule.ts'
import { exportHouse } from './export-house.ts'
import { removeHouse } from './remove-house.ts'
import { saveHouse } from './save-house.ts'

const by = 'Mina Aldous'

const veryRule: Rule = {
  id: 'very',
  kind: 'existence',
  any: ['very'],
  message: '“%s” says nothing.',
  severity: 'warning',
  check: 'banned-words',
  inQuotes: false,
  on: true,
  finds: ['It was very cold.'],
  passes: ['It was cold.'],
}

function english(more: Partial<House> = {}): House {
  const house = startingHouses.find(({ language }) => language === 'en')
  if (!house) throw new Error('an English house is shipped')
  return { ...house, ...more }
}

function houseOf(settings: Settings, id: string): House | undefined {
  return settings.houses.find((house) => house.id === id)
}

async function lastEntry(desk: Desk): Promise<LedgerEntry | undefined> {
  let last: LedgerEntry | undefined
  for await (const entry of desk.store.ledger()) last = entry
  return last
}

async function stepsOf(steps: AsyncIterable<DryRunStep>): Promise<readonly DryRunStep[]> {
  const all: DryRunStep[] = []
  for await (const step of steps) all.push(step)
  return all
}

describe('saveHouse', () => {
  it('holds stories to the house from then on, and remembers who changed which rules', async () => {
    await using test = await testDesk()
    const { desk } = test
    const story = await imported(desk, 'Pier closed\n\nALDER, Nov. 24 (Northwire) -- It was very cold.')
    const said = () => checkStory(desk, story).report.findings.map(({ check }) => check)
    expect(said()).not.toContain('headline-length')
    const headline = { ...english().headline, soft: 4, hard: 5 }
    valueOf(await saveHouse(desk, { house: english({ rules: [veryRule], headline }), by }))
    expect(said()).toContain('headline-length')
    expect(await lastEntry(desk)).toMatchObject({
      what: 'house',
      by,
      detail: {
        house: 'english-wire',
        fields: ['headline', 'rules'],
        rules: { added: ['very'], changed: [] },
      },
    })
    valueOf(await saveHouse(desk, { house: english({ rules: [{ ...veryRule, on: false }] }), by }))
    expect((await lastEntry(desk))?.detail).toMatchObject({ rules: { added: [], changed: ['very'] } })
  })

  it('refuses a rule whose examples fail, and says which', async () => {
    await using test = await testDesk()
    const house = english({ rules: [{ ...veryRule, finds: ['It was cold.'] }] })
    const refusal = errorOf(await saveHouse(test.desk, { house, by }))
    expect(refusal.code).toBe('BAD_INPUT')
    expect(refusal.message).toContain('“It was cold.”')
    expect(test.desk.store.settings.houses).toEqual(startingHouses)
  })

  it('refuses a second house for a language, unless it takes the place of the first', async () => {
    await using test = await testDesk()
    const house = english({ id: 'alder-wire', name: 'Alder wire' })
    expect(errorOf(await saveHouse(test.desk, { house, by })).message).toContain('English wire')
    const { houses } = valueOf(await saveHouse(test.desk, { house, instead: 'english-wire', by }))
    expect(houses.map(({ id }) => id)).toEqual(['alder-wire', 'korean-wire'])
  })

  it('refuses a slug pattern that is none, or that its own example does not fit', async () => {
    await using test = await testDesk()
    for (const pattern of ['[', '^[0-9]+$']) {
      const house = english({ slug: { ...english().slug, pattern } })
      expect(errorOf(await saveHouse(test.desk, { house, by })).message).toContain('HARBOUR-STORM')
    }
  })

  it('adds a house for another language, and stores nothing where nothing changed', async () => {
    await using test = await testDesk()
    const { desk } = test
    const british = shippedHouses.find(({ language }) => language === 'en-GB')
    if (!british) throw new Error('a British house is shipped')
    valueOf(await saveHouse(desk, { house: british, by }))
    const entry = await lastEntry(desk)
    expect(entry?.detail).toEqual({ house: british.id, added: true })
    valueOf(await saveHouse(desk, { house: british, by }))
    expect(await lastEntry(desk)).toEqual(entry)
  })
})

describe('removeHouse', () => {
  it('takes the house away, once', async () => {
    await using test = await testDesk()
    const { desk } = test
    const settings = valueOf(await removeHouse(desk, { id: 'korean-wire', by }))
    expect(settings.houses.map(({ id }) => id)).toEqual(['english-wire'])
    expect(await lastEntry(desk)).toMatchObject({ by, detail: { house: 'korean-wire', removed: true } })
    expect(valueOf(await removeHouse(desk, { id: 'korean-wire', by }))).toEqual(settings)
  })
})

describe('addHouseWord', () => {
  it('puts a word on the list of the house of the language, once', async () => {
    await using test = await testDesk()
    const { desk } = test
    const settings = valueOf(await addHouseWord(desk, { language: 'en-US', word: 'Northwire', by }))
    expect(houseOf(settings, 'english-wire')?.words).toContain('Northwire')
    expect((await lastEntry(desk))?.detail).toEqual({ house: 'english-wire', word: 'Northwire' })
    const again = valueOf(await addHouseWord(desk, { language: 'en', word: 'Northwire', by }))
    expect(again).toBe(desk.store.settings)
  })

  it('refuses a word of a language that no house is for', async () => {
    await using test = await testDesk()
    const refusal = errorOf(await addHouseWord(test.desk, { language: 'fr', word: 'quai', by }))
    expect(refusal.message).toContain('stories in fr')
  })
})

describe('exportHouse', () => {
  it('hands over a file that reads as the house', async () => {
    await using test = await testDesk()
    const { fileName } = valueOf(await exportHouse(test.desk, { id: 'korean-wire' }))
    expect(fileName).toBe('korean-wire.house.json')
    const [file] = test.delivered
    expect(valueOf(readHouse(new TextDecoder().decode(file?.bytes)))).toEqual(
      startingHouses.find(({ id }) => id === 'korean-wire'),
    )
  })
})

describe('dryRunRule', () => {
  it('tries a rule that is off on the stories of its house, and shows where it hits', async () => {
    await using test = await testDesk()
    const { desk } = test
    const hit = await imported(
      desk,
      'Slug: PIER\nPier closed\n\nALDER, Nov. 24 (Northwire) -- It was very cold, and “very” stayed in quotes.',
    )
    await imported(desk, 'Quay open\n\nALDER, Nov. 24 (Northwire) -- It was warm.', 'warm.txt')
    await imported(
      desk,
      '가온시, 여객선 운항\n\n(가온=북방통신) 여객선이 very 다시 다닌다고 가온시가 밝혔다.',
      'ko.txt',
    )
    const steps = await stepsOf(dryRunRule(desk, { rule: { ...veryRule, on: false }, language: 'en' }))
    expect(steps.at(-1)).toMatchObject({ done: 2, total: 2, hits: 1, stories: 1, unread: 0 })
    const [found] = steps.flatMap((step) => step.found)
    expect(found).toMatchObject({ story: hit.id, slugline: 'PIER', headline: 'Pier closed', in: 'body' })
    expect(found?.excerpt.slice(...(found?.words ?? [0, 0]))).toBe('very')
    expect(desk.store.settings.houses).toEqual(startingHouses)
  })

  it('counts every hit and tells of the first 500', async () => {
    await using test = await testDesk()
    const text = Array.from({ length: 700 }, (_, index) => `It was very cold on day ${index}.`).join('\n\n')
    await imported(test.desk, `Cold spell\n\n${text}`)
    const steps = await stepsOf(dryRunRule(test.desk, { rule: veryRule, language: 'en' }))
    expect(steps.at(-1)).toMatchObject({ hits: 700, stories: 1 })
    expect(steps.flatMap(({ found }) => found)).toHaveLength(500)
  })

  it('stops where it is called off', async () => {
    await using test = await testDesk()
    await imported(test.desk, 'Pier closed\n\nALDER, Nov. 24 (Northwire) -- It was very cold.')
    expect(
      await stepsOf(dryRunRule(test.desk, { rule: veryRule, language: 'en' }, AbortSignal.abort())),
    ).toEqual([])
  })
})
