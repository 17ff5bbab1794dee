import { describe, expect, it } from 'vitest'
import { defaultSettings } from './documents.ts'
import { parseRecord, recordLines } from './journal-record.ts'
import { chainStart } from './ledger-entry.ts'
import { prepared, recordsOf } from './prepared-transaction.ts'
import { saving, storyOf } from './stories.test-support.ts'

const settings = { ...defaultSettings, person: 'Ines Vale' }
const batch = [
  prepared({ ...saving([storyOf('harbour1', 'Über “alles”.'), storyOf('harbour2', '서울.')]), settings }),
  prepared({ stories: [], events: [{ what: 'settings', at: '2026-11-24T09:00:00Z' }] }),
  prepared(saving([storyOf('harbour1', 'Two.', 2)])),
]

describe('the records of a batch', () => {
  it('are read from their lines as they were told', () => {
    const records = recordsOf(batch, 4, chainStart)
    const lines = new TextDecoder().decode(recordLines(records.map(({ json }) => json)))
    expect(lines.trimEnd().split('\n').map(parseRecord)).toEqual(records.map(({ record }) => record))
    expect(records.map(({ record }) => [record.commit, record.safe, record.entry.seq])).toEqual([
      [5, 4, 2],
      [6, 4, 3],
      [7, 4, 4],
    ])
  })
})
