import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { House } from '../../shared/house/house.ts'
import { houseFile } from '../../shared/house/read-house.ts'
import { startingHouses } from '../../shared/house/shipped.ts'
import { createDesk } from '../desk/context.ts'
import { saveHouse } from '../desk/save-house.ts'
import { openLibrary } from '../store/library.ts'
import { runIn } from './cli.test-support.ts'
import { commandLineHost } from './host-cli.ts'

let folder: string
let library: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-cli-'))
  library = join(folder, 'library')
  writeFileSync(join(folder, 'pier.txt'), 'Pier shut\n\nALDER, Nov. 24 (Northwire) -- The old pier was shut.')
  return () => rmSync(folder, { recursive: true, force: true })
})

/** The English house with headlines of ten characters at most. */
const strict: House = (() => {
  const [english] = startingHouses
  if (!english) throw new Error('a house is shipped')
  return { ...english, headline: { ...english.headline, soft: 4, hard: 5 } }
})()

async function checksFound(...more: readonly string[]): Promise<readonly string[]> {
  const { out } = await runIn(folder, library, ['check', 'pier.txt', '--json', ...more])
  const { findings } = JSON.parse(out[0] ?? '') as { findings: readonly { check: string }[] }
  return findings.map(({ check }) => check)
}

async function libraryOf(house: House) {
  const now = () => new Date('2026-11-24T09:00:00Z')
  const opened = await openLibrary(library, { shell: 'command-line', version: '0.0.0', now })
  if (!opened.ok) throw new Error(opened.error.message)
  const desk = createDesk({ store: opened.value, host: commandLineHost(folder), version: '0.0.0', now })
  const saved = await saveHouse(desk, { house, by: 'Mina Aldous' })
  if (!saved.ok) throw new Error(saved.error.message)
  return opened.value
}

describe('copydesk check', () => {
  it('holds a file to the house of --house', async () => {
    expect(await checksFound()).not.toContain('headline-length')
    writeFileSync(join(folder, 'strict.json'), houseFile(strict))
    expect(await checksFound('--house', 'strict.json')).toContain('headline-length')
  })

  it('holds a file to the houses of the library that is named, also while a desk has it open', async () => {
    const store = await libraryOf(strict)
    expect(await checksFound()).toContain('headline-length')
    await store.close()
  })

  it('says what is wrong with a house file, and checks nothing', async () => {
    writeFileSync(join(folder, 'broken.json'), houseFile(strict).replace('"soft": 4', '"soft": "four"'))
    const { code, err, out } = await runIn(folder, library, ['check', 'pier.txt', '--house', 'broken.json'])
    expect(code).toBe(2)
    expect(out).toEqual([])
    expect(err.join('\n')).toContain('headline.soft')
  })

  it('says so where there is no such house file', async () => {
    const { code, err } = await runIn(folder, library, ['check', 'pier.txt', '--house', 'none.json'])
    expect(code).toBe(2)
    expect(err.join('\n')).toContain('none.json')
  })
})
