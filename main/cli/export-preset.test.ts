import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { runIn } from './cli.test-support.ts'

let folder: string
let library: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-cli-'))
  library = join(folder, 'library')
  return () => rmSync(folder, { recursive: true, force: true })
})

async function copydesk(...words: readonly string[]) {
  const ended = await runIn(folder, library, words)
  return { ...ended, json: () => ended.out.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

/** Imports and approves a story; gives its id. */
async function approved(slug: string): Promise<string> {
  writeFileSync(
    join(folder, `${slug}.txt`),
    `SLUG: ${slug}\nThe “${slug}” runs again\n\nBy Tomas Wren\n\nALDER, Nov. 24 (Northwire) -- The ${slug} left Alder at dawn on Tuesday.\n`,
  )
  const [{ id } = {}] = (await copydesk('import', `${slug}.txt`, '--json')).json()
  expect((await copydesk('approve', String(id), '--by', 'Mina Aldous')).code).toBe(0)
  return String(id)
}

describe('copydesk export', () => {
  it('writes several stories as one feed, into the file that is named, and again in its place', async () => {
    const ids = [await approved('ferry'), await approved('tram')]
    for (const time of ['first', 'again']) {
      const { code, json } = await copydesk(
        'export',
        ...ids,
        '--format',
        'rss',
        '--out',
        'sent/all.rss',
        '--json',
      )
      expect([time, code]).toEqual([time, 0])
      expect(json().map(({ id, file }) => [id, file])).toEqual(
        ids.map((id) => [id, join(folder, 'sent/all.rss')]),
      )
    }
    expect(readdirSync(join(folder, 'sent'))).toEqual(['all.rss'])
    expect(readFileSync(join(folder, 'sent/all.rss'), 'utf8').match(/<item>/g)).toHaveLength(2)
  })

  it('writes nothing of a feed where one story is not approved', async () => {
    const good = await approved('ferry')
    writeFileSync(join(folder, 'draft.txt'), 'A draft\n\nNobody has approved this yet.\n')
    const [{ id } = {}] = (await copydesk('import', 'draft.txt', '--json')).json()
    const { code } = await copydesk('export', good, String(id), '--format', 'atom', '--out', 'feed.atom')
    expect(code).toBe(1)
    expect(existsSync(join(folder, 'feed.atom'))).toBe(false)
  })

  it('says what would be lost or changed with --report, and writes nothing', async () => {
    const id = await approved('ferry')
    const { code, json } = await copydesk(
      'export',
      id,
      '--format',
      'text-7bit',
      '--out',
      'sent',
      '--report',
      '--json',
    )
    expect(code).toBe(0)
    expect(json()[0]).toMatchObject({ id, written: false, file: 'ferry.txt' })
    expect(json()[0]?.['notes']).toContainEqual(
      expect.objectContaining({ level: 'changed', field: 'headline', value: '“' }),
    )
    expect(existsSync(join(folder, 'sent'))).toBe(false)
  })

  it('writes as a preset says, into its folder', async () => {
    const id = await approved('ferry')
    mkdirSync(join(folder, 'customer'))
    const made = await copydesk(
      ...['preset', 'Morning Post', '--format', 'text', '--encoding', 'iso-8859-1', '--line-length', '40'],
      ...['--line-end', 'crlf', '--folder', 'customer', '--naming', '{day}-{slug}-{seq}', '--json'],
    )
    expect(made.json()[0]).toMatchObject({ name: 'Morning Post', folder: join(folder, 'customer'), sent: 0 })
    const { code, json } = await copydesk('export', id, '--preset', 'morning post', '--json')
    expect(code).toBe(0)
    const [{ file } = {}] = json()
    expect(String(file)).toMatch(/customer\/\d{8}-ferry-0001\.txt$/)
    const lines = readFileSync(String(file), 'latin1').split('\r\n')
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(40)
    expect(lines).toContain('The "ferry" runs again')
    // What is said of it is changed, and the rest stays.
    const changed = await copydesk('preset', 'Morning Post', '--format', 'nitf', '--json')
    expect(changed.json()[0]).toMatchObject({ format: 'nitf', encoding: 'iso-8859-1', sent: 1 })
    expect(changed.json()[0]).not.toHaveProperty('lineLength')
    expect((await copydesk('preset', 'Morning Post', '--remove')).code).toBe(0)
    expect((await copydesk('preset', '--json')).out).toEqual([])
  })

  it('says what is wrong with what is asked', async () => {
    const id = await approved('ferry')
    const wrong = [
      ['export', id, '--preset', 'Nobody'],
      ['export', id, '--format', 'text', '--encoding', 'ebcdic'],
      ['export', id, '--format', 'text', '--line-length', '7'],
      ['export', id, '--format', 'text', '--out', 'here.xml'],
      ['export', id, '--format', 'text', '--naming', '{who}'],
      ['preset', 'New'],
      ['preset', 'New', '--remove'],
    ]
    for (const words of wrong) {
      const { code, err } = await copydesk(...words)
      expect([words, code, err.length]).toEqual([words, 2, 1])
    }
  })
})
