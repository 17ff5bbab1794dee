import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runIn } from './cli.test-support.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-vocabulary-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const library = () => join(folder, 'library')
const vocabulary = (...words: readonly string[]) => runIn(folder, library(), ['vocabulary', ...words])

describe('copydesk vocabulary', () => {
  it('lists the 17 topics that ship', async () => {
    const { code, out } = await vocabulary('list')
    expect(code).toBe(0)
    expect(out).toEqual([
      'medtop  Media Topic: subjects; 17 terms; en-GB en-US ko; released 2023-03-31; ships with Copydesk',
    ])
  })

  it('takes a list in, remembers it in the ledger, and removes it', async () => {
    await writeFile(join(folder, 'staff.csv'), 'name,code\nAda Brandt,Q1\n박준,Q2\n,Q3\n')
    const brought = await vocabulary(
      'import',
      'staff.csv',
      '--for',
      'people',
      '--by',
      'Mina Aldous',
      '--json',
    )
    expect(brought.code).toBe(0)
    expect(JSON.parse(brought.out[0] ?? '')).toMatchObject({
      vocabulary: { id: 'people-staff', field: 'people', terms: 2, shipped: false },
      notes: ['1 without a name or a code was left out: Q3.'],
    })
    expect((await vocabulary('list')).out).toHaveLength(2)
    expect(await readdir(join(library(), 'vocabularies'))).toEqual(['people-staff.json'])

    const ledger = await readFile(join(library(), 'ledger.ndjson'), 'utf8')
    expect(JSON.parse(ledger.trim())).toMatchObject({
      what: 'vocabulary',
      by: 'Mina Aldous',
      detail: { vocabulary: 'people-staff', file: 'staff.csv', terms: 2 },
    })
    expect((await runIn(folder, library(), ['verify'])).code).toBe(0)

    const removed = await vocabulary('remove', 'people-staff')
    expect(removed.out).toHaveLength(1)
    expect(await readdir(join(library(), 'vocabularies'))).toEqual([])
  })

  it('reads a list that a Korean spreadsheet saved', async () => {
    // 이름 / 강가온 in CP949.
    await writeFile(
      join(folder, 'people.csv'),
      Buffer.from('c0ccb8a70a b0adb0a1bfc20a'.replaceAll(' ', ''), 'hex'),
    )
    const { out } = await vocabulary('import', 'people.csv', '--for', 'people')
    expect(out[0]).toMatch(/people-people {2}people: people; 1 term/)
  })

  it.each([
    [['import', 'staff.csv'], /does not say whether it lists/],
    [['import', 'staff.csv', '--for', 'colours'], /--for takes one of subjects, keywords/],
    [['import', 'nowhere.csv', '--for', 'people'], /There is no file/],
    [['import', 'empty.csv', '--for', 'people'], /empty/],
    [['remove', 'people-staff'], /no imported vocabulary people-staff/],
    [['remove', 'medtop'], /no imported vocabulary medtop/],
    [['change'], /Say import FILE, list, or remove ID/],
  ])('says what is wrong with %j', async (words, sentence) => {
    await writeFile(join(folder, 'staff.csv'), 'Ada Brandt\n')
    await writeFile(join(folder, 'empty.csv'), '')
    const { code, err } = await vocabulary(...words)
    expect(code).toBe(2)
    expect(err.join('\n')).toMatch(sentence)
  })
})
