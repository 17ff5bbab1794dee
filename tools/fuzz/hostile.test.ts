import { describe, expect, it } from 'vitest'
import { readStories } from '../../main/desk/read-stories.ts'
import { zipEntries } from '../../shared/formats/zip/zip-entries.ts'
import { hostileArchives } from './hostile-archives.ts'
import { type HostileFile, kinds } from './hostile-documents.ts'
import { hostilePieces } from './hostile-pieces.ts'
import { hostileRuns } from './hostile-runs.ts'
import { hostileZips } from './hostile-zips.ts'
import { hostileFiles } from './hostile.ts'

/** `story`, or the code of the error. Times are the fuzzer's to look at: a busy machine makes them what they are. */
async function endOf(bytes: Uint8Array): Promise<string> {
  const read = await readStories(bytes, { now: '2026-11-24T09:00:00Z', importer: 'test' })
  return read.ok ? 'story' : read.error.code
}

async function expectItsEnd({ name, ends, make }: HostileFile): Promise<void> {
  expect(ends, name).toContain(await endOf(make()))
}

/** What is large is left to `npm run fuzz -- formats`: here it would keep a busy machine for minutes. */
const isLarge = ({ name }: HostileFile): boolean =>
  /MB|GB|20,000|200 deep|bomb|lies|without end|as large|as many|paragraphs|Markdown of/.test(name)
const apart = new Set([...hostilePieces, ...hostileRuns])
const small = [...hostileFiles.filter((file) => !apart.has(file)), ...hostileArchives()].filter(
  (file) => !isLarge(file),
)

describe('a hostile file', () => {
  it.each(small)('ends as it should: $name', expectItsEnd)

  it('has a name of its own', () => {
    const names = [...hostileFiles, ...hostileArchives(), ...hostileZips()].map(({ name }) => name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('runs along each character in each place, in a size that is not refused unread', () => {
    expect(hostileRuns.length).toBeGreaterThan(600)
    expect(hostileRuns.filter(({ ends }) => !ends.includes('story'))).toEqual([])
  })

  it('is made of pieces that end in a story or none up to their limit, and are refused beyond it', () => {
    expect(
      hostilePieces.filter(({ name, ends }) => name.endsWith('without end') !== ends.includes('too-large')),
    ).toEqual([])
  })

  it('is made in each kind that the desk reads', () => {
    expect(Object.keys(kinds)).toHaveLength(15)
  })
})

describe('a hostile zip', () => {
  it.each(hostileZips().filter((file) => !isLarge(file)))(
    'ends as it should: $name',
    async ({ name, ends, make }) => {
      let end = 'nothing'
      for await (const { bytes } of zipEntries(chunksOf(make()), 'a.zip')) {
        end = bytes.ok ? 'story' : bytes.error.code
        if (bytes.ok && !ends.includes('story')) end = await endOf(bytes.value)
      }
      expect(ends, name).toContain(end)
    },
  )
})

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}
