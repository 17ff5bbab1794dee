import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeOutgoing } from './write-outgoing.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-outgoing-'))
})

afterEach(() => rm(folder, { recursive: true }))

const bytes = new TextEncoder().encode('HARBOUR-FERRY\n')

describe('an outgoing file', () => {
  it('takes the place of what stood there and leaves nothing beside it', async () => {
    const path = join(folder, 'ferry.txt')
    await writeFile(path, 'an older and longer version of the story')
    expect(await writeOutgoing(path, bytes)).toEqual({ ok: true, value: undefined })
    expect(await readFile(path, 'utf8')).toBe('HARBOUR-FERRY\n')
    expect(await readdir(folder)).toEqual(['ferry.txt'])
  })

  it('is refused with one sentence where no such file can be, and leaves nothing behind', async () => {
    await mkdir(join(folder, 'taken'))
    const onFolder = await writeOutgoing(join(folder, 'taken'), bytes)
    const inNothing = await writeOutgoing(join(folder, 'gone', 'ferry.txt'), bytes)
    for (const outcome of [onFolder, inNothing]) {
      expect(outcome).toMatchObject({ ok: false, error: { code: 'READ_ONLY' } })
      expect(outcome.ok ? '' : outcome.error.message).toMatch(/Choose another\.$/)
    }
    expect(await readdir(folder)).toEqual(['taken'])
  })
})
