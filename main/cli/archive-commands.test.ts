import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { runIn } from './cli.test-support.ts'

let folder: string
let library: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-cli-archive-'))
  library = join(folder, 'library')
  return () => rmSync(folder, { recursive: true, force: true })
})

async function copydesk(...words: readonly string[]) {
  const ended = await runIn(folder, library, words)
  return { ...ended, json: () => ended.out.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

/** Imports a story from a file of its own, and gives its id. */
async function imported(name: string, ...paragraphs: readonly string[]): Promise<string> {
  writeFileSync(join(folder, name), paragraphs.join('\n\n'))
  const { json } = await copydesk('import', name, '--json')
  return String(json()[0]?.['id'])
}

const headline = 'Barges break loose off Ostrel'
const first = 'Dredging crews from Ostrel anchored beside the Kamen breakwater before sunrise on Friday.'
const second = 'Harbour pilots said the gravel barges had drifted past the lighthouse twice since Monday.'
const third = 'Insurers expect the salvage of both barges to cost the port about 12,000 crowns a day.'

describe('copydesk search', () => {
  it('finds what was imported since the last search, with its excerpt and its marks', async () => {
    await copydesk('search', 'nothing')
    const id = await imported('barges.txt', headline, first, second)
    const { code, json } = await copydesk('search', 'lighthouse', 'pilots', '--json')
    const [hit = {}] = json()
    expect(code).toBe(0)
    expect(hit).toMatchObject({ id, state: 'draft', excerpt: second })
    const marks = hit['marks'] as [number, number][]
    expect(marks.map(([from, to]) => second.slice(from, to))).toEqual(['pilots', 'lighthouse'])
  })

  it('takes phrases, prefixes, excluded words and filters', async () => {
    const id = await imported('barges.txt', headline, first)
    const other = await imported(
      'ferry.txt',
      'Ferry leaves late',
      'The ferry to Ostrel left after the night shift ended.',
    )
    const ids = async (...words: readonly string[]) =>
      (await copydesk('search', ...words, '--json')).json().map((hit) => hit['id'])
    expect(await ids('"before sunrise"')).toEqual([id])
    expect(await ids('dredg*')).toEqual([id])
    expect(await ids('ostrel -dredging')).toEqual([other])
    expect(new Set(await ids('ostrel'))).toEqual(new Set([id, other]))
    expect(await ids('ostrel', '--limit', '1')).toHaveLength(1)
    expect(await ids('ostrel', '--state', 'approved')).toEqual([])
    expect(await ids('ostrel', '--since', '2030-01-01')).toEqual([])
  })

  it('counts by facet on a last line', async () => {
    await imported('barges.txt', headline, first)
    const { json } = await copydesk('search', 'ostrel', '--facets', '--json')
    expect(json().at(-1)).toMatchObject({ total: 1, facets: { state: [{ value: 'draft', count: 1 }] } })
  })

  it('says what is wrong with its options', async () => {
    expect(await copydesk('search', 'x', '--since', 'May')).toMatchObject({
      code: 2,
      err: ['--since takes a day, as 2026-11-24.'],
    })
    expect((await copydesk('search', 'x', '--state', 'gone')).code).toBe(2)
    expect((await copydesk('search', 'x', '--sort', 'size')).code).toBe(2)
    expect((await copydesk('search', 'x', '--limit', 'many')).code).toBe(2)
  })
})

describe('copydesk passages', () => {
  it('says where a text ran, by its words, a file or a story', async () => {
    const id = await imported('barges.txt', headline, first, second)
    const [hit] = (await copydesk('passages', second, '--json')).json()
    expect(hit).toMatchObject({
      class: 'ran-before-reuse',
      score: 1,
      overlap: 1,
      at: { paragraph: 0, from: 0, to: second.length, excerpt: second },
      story: { id, state: 'draft' },
      there: { excerpt: second },
    })
    writeFileSync(
      join(folder, 'new.txt'),
      ['Another headline', 'Some quite new words about nothing at all here.', second].join('\n\n'),
    )
    const ofFile = (await copydesk('passages', '--file', 'new.txt', '--json')).json()
    expect(ofFile.filter(({ score }) => score === 1)).toHaveLength(1)
    const copy = await imported('copy.txt', headline, first, second, third)
    const [update] = (await copydesk('passages', copy, '--json')).json()
    expect(update).toMatchObject({ class: 'ran-before-update', sentences: 2, of: 3, story: { id } })
  })

  it('says so where nothing ran before, and refuses an empty question and a file that is not there', async () => {
    await imported('barges.txt', headline, first)
    expect(
      await copydesk('passages', 'Quite other words were said about something else entirely.'),
    ).toMatchObject({
      code: 0,
      out: [],
      err: ['Nothing of it ran before.'],
    })
    expect((await copydesk('passages')).code).toBe(2)
    expect((await copydesk('passages', '--file', 'missing.txt')).code).toBe(2)
    const mistyped = await copydesk('passages', 'mistyped.txt', '--json')
    expect(mistyped).toMatchObject({ code: 2, out: [expect.stringContaining('mistyped.txt')] })
    expect((await copydesk('passages', 'nosuchstory')).code).toBe(2)
  })
})

describe('copydesk index', () => {
  it('makes the archive anew, also where it was deleted or damaged', async () => {
    const id = await imported('barges.txt', headline, first, second)
    expect((await copydesk('index', '--rebuild', '--json')).json()).toMatchObject([
      { stories: 1, segments: 1, damaged: [] },
    ])
    const segments = join(library, 'archive', 'segments')
    for (const name of readdirSync(segments)) writeFileSync(join(segments, name), 'damaged')
    expect((await copydesk('passages', first, '--json')).json()).toMatchObject([{ score: 1, story: { id } }])
    await copydesk('index', '--rebuild')
    const [name = ''] = readdirSync(segments)
    const bytes = readFileSync(join(segments, name))
    writeFileSync(join(segments, name), bytes.fill(85, bytes.length - 4))
    expect((await copydesk('verify', '--json')).json()).toMatchObject([
      { damage: [{ where: 'archive', at: name }] },
    ])
    expect((await copydesk('index', '--json')).json()).toMatchObject([{ stories: 1, damaged: [name] }])
    expect((await copydesk('index', '--json')).json()).toMatchObject([{ stories: 1, damaged: [] }])
    rmSync(join(library, 'archive'), { recursive: true })
    expect((await copydesk('index', '--json')).json()).toMatchObject([{ stories: 1 }])
    expect((await copydesk('verify')).code).toBe(0)
  })
})
