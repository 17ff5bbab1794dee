import fc from 'fast-check'
import iconv from 'iconv-lite'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeAs } from '../../main/desk/decode-as.ts'
import { mayLeave } from '../../main/desk/may-leave.ts'
import { readStories } from '../../main/desk/read-stories.ts'
import { exporters } from '../../shared/formats/exporters.ts'
import { ownRules } from '../../shared/formats/own-rules.ts'
import { storyHash } from '../../shared/story/canonical.ts'
import { contentOf } from '../../shared/story/record.ts'
import { corpus } from '../../tools/corpus.ts'
import { hostileFiles } from '../../tools/fuzz/hostile.ts'
import { filesUnder } from '../corpus-files.ts'
import { type ImportedFile, importFile } from './import-files.ts'
import { expectedFailures } from './expected-failures.ts'
import keptPieces from './kept-pieces.json' with { type: 'json' }
import { hold, roundTrips, storiesFor } from './round-trips.ts'

const runs = 1000
const folder = corpus()

describe('for any story', () => {
  it.each(roundTrips)('$number: $name', { timeout: 300_000 }, async (property) => {
    await expect(hold(property, runs)).resolves.toBeUndefined()
  })
})

describe.skipIf(folder === undefined)('of the real files of the wire', () => {
  const files: ImportedFile[] = []
  beforeAll(async () => {
    for (const file of filesUnder(`${folder}/wire`)) files.push(await importFile(file, `${folder}/wire`))
  }, 300_000)

  it('6: each is read, or fails with the named error that is listed', () => {
    const expected = expectedFailures()
    const failed = files.flatMap(({ path, failure }) => (failure ? [[path, failure.code]] : []))
    expect(failed.filter(([path = '', code]) => expected[path]?.code !== code)).toEqual([])
  })

  it('7: the words of each body are in a field, the text, what is kept, or a note', () => {
    const counted = files.flatMap(({ words }) => (words ? [words] : []))
    const all = counted.reduce((sum, words) => sum + words.all, 0)
    const missing = counted.reduce((sum, words) => sum + words.missing.length, 0)
    expect(missing / all).toBeLessThan(0.001)
  })

  it('8: each story leaves in the standards’ formats by their rules', { timeout: 300_000 }, async () => {
    const formats = ['ninjs', 'ninjs-2', 'ninjs-1', 'newsml-g2', 'nitf'] as const
    const faults: string[] = []
    for (const { path, stories } of files) {
      for (const { story } of stories) {
        for (const format of formats) {
          const file = await exporters[format]?.write(story)
          const found = await ownRules[format]?.(String(file?.content))
          for (const { at, what } of found ?? []) faults.push(`${path}, ${format}, ${at}: ${what}`)
        }
      }
    }
    expect(faults).toEqual([])
  })

  it('9: what no field takes is kept with its path, as many pieces of each file as before', () => {
    const kept = files.map(({ path, stories }) => [
      path,
      stories.reduce((sum, { story }) => sum + story.foreign.length, 0),
    ])
    expect(Object.fromEntries(kept.filter(([, pieces]) => pieces !== 0))).toEqual(keptPieces)
  })
})

describe('of hostile files', () => {
  it.each(hostileFiles)(
    '10: $name ends in a named error or a story',
    { timeout: 60_000 },
    async ({ make }) => {
      const read = await readStories(make(), { now: '2026-11-24T09:00:00Z', importer: 'round trip' })
      expect(read.ok || read.error.message).toBeTruthy()
    },
  )
})

const encoded = [
  ['euc-kr', '가온시는 24일 항구를 다시 연다고 밝혔다'],
  ['cp949', '똠방각하 펲시콜라'],
  ['shift_jis', '港湾道路の閉鎖を可決した'],
  ['euc-jp', '市議会は月曜日、発表した'],
  ['big5', '港口重新開放'],
  ['gb18030', '新华社北京电'],
  ['windows-1256', 'مرحبا بالعالم'],
  ['windows-1251', 'Паром снова ходит'],
  ['koi8-r', 'Паром снова ходит'],
  ['windows-1253', 'Το πλοίο έφυγε'],
  ['windows-1252', 'Größe, façade, “so” — 5 €'],
] as const

describe('of legacy encodings', () => {
  it('11: a text comes back from the bytes of its encoding as it was', () => {
    const sample = fc
      .constantFrom(...encoded)
      .chain(([encoding, words]) =>
        fc
          .shuffledSubarray(words.split(' '), { minLength: 1 })
          .map((some) => ({ encoding, text: some.join(' ') })),
      )
    fc.assert(
      fc.property(sample, ({ encoding, text }) => {
        const decoded = decodeAs(new Uint8Array(iconv.encode(text, encoding)), encoding)
        expect(decoded.ok && decoded.value.text).toBe(text)
      }),
      { numRuns: runs },
    )
  })
})

describe('of the gate', () => {
  it('12: no story leaves that is withheld, not approved, spiked, or changed since', () => {
    fc.assert(
      fc.property(
        storiesFor('ninjs'),
        fc.constantFrom('draft', 'submitted', 'approved', 'exported', 'spiked'),
        fc.constantFrom('none', 'same', 'changed'),
        (story, state, approved) => {
          const approval = {
            version: 1,
            revision: 1,
            sha256: approved === 'same' ? storyHash(story) : 'another',
            by: 'Jane Roe',
            at: '2026-11-24T09:00:00Z',
            standing: [],
            content: contentOf(story),
          }
          const given = {
            ...story,
            desk: { ...story.desk, state, ...(approved !== 'none' && { approval }) },
          } as typeof story
          const may =
            story.pubStatus !== 'withheld' &&
            approved === 'same' &&
            (state === 'approved' || state === 'exported')
          expect(mayLeave(given, 'ninjs').ok).toBe(may)
        },
      ),
      { numRuns: runs },
    )
  })
})
