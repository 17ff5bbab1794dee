import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { archived, asking, numbered, testFolder } from './archive.test-support.ts'
import { ArchiveFault } from './service.ts'
import type { StartThread, ThreadListener } from './archive-thread.ts'
import { startArchive } from './start-archive.ts'

const query = (text: string) => ({ text, sort: 'date', offset: 0, limit: 10, facets: false }) as const

describe('startArchive', () => {
  it('answers from a thread of its own', async () => {
    using folder = testFolder()
    const archive = startArchive(folder.path)
    await archive.keep([archived('story-1', numbered(1).text), archived('story-2', numbered(2).text)])
    await archive.drop(['story-2'])
    expect(await archive.revisions()).toEqual(new Map([['story-1', 1]]))
    expect((await archive.search(query(numbered(1).word))).hits.map(({ story }) => story.id)).toEqual([
      'story-1',
    ])
    const { hits } = await archive.passages(asking(numbered(1).text))
    expect(hits.map(({ score }) => score)).toEqual([1, 1])
    await archive.compact()
    expect(await archive.status()).toMatchObject({ stories: 1, segments: 1 })
    expect(await archive.check()).toEqual([])
    await archive.empty()
    expect(await archive.status()).toMatchObject({ stories: 0, segments: 0 })
    await archive.close()
  })

  it('writes segments between calls while many stories come', async () => {
    using folder = testFolder()
    const archive = startArchive(folder.path)
    for (let batch = 0; batch < 45; batch += 1) {
      await archive.keep(
        Array.from({ length: 100 }, (_, n) =>
          archived(`story-${batch}-${n}`, numbered(batch * 100 + n).text),
        ),
      )
    }
    expect(await archive.status()).toMatchObject({ stories: 4500, segments: 2 })
    await archive.close()
  })

  it('does not carry out a search that was given up before its turn', async () => {
    using folder = testFolder()
    const archive = startArchive(folder.path)
    const controller = new AbortController()
    const first = archive.keep([archived('story-1', numbered(1).text)])
    const second = archive.search(query('dredger'), controller.signal)
    controller.abort(new Error('superseded'))
    await expect(second).rejects.toThrow('superseded')
    await first
    await expect(archive.search(query('dredger'), controller.signal)).rejects.toThrow('superseded')
    await archive.close()
  })

  it('begins again with an empty archive after its thread has ended by a fault', async () => {
    const listeners: ThreadListener[] = []
    const startThread: StartThread = (_folder, listener) => {
      listeners.push(listener)
      return {
        tell: (message) => {
          if ('call' in message) listener.heard({ call: message.call, value: message.name })
          if ('name' in message && message.name === 'close') listener.ended()
        },
        hold: () => undefined,
      }
    }
    const archive = startArchive('/library/archive', startThread)
    listeners[0]?.failed('out of memory')
    await expect(archive.status()).rejects.toThrow('out of memory')
    await expect(archive.empty()).resolves.toBe('empty')
    // The first one's end is heard late.
    listeners[0]?.ended()
    await expect(archive.status()).resolves.toBe('status')
    expect(listeners).toHaveLength(2)
    await archive.close()
    await expect(archive.empty()).rejects.toThrow('has been closed')
  })

  it('says in one sentence what it cannot do, and that the stories are safe', async () => {
    using folder = testFolder()
    const file = join(folder.path, 'a-file')
    writeFileSync(file, '')
    const archive = startArchive(file)
    await expect(archive.status()).rejects.toThrow(
      /^The archive in .*a-file failed \(.*EEXIST.*\); the stories are safe/,
    )
    await expect(archive.status()).rejects.toBeInstanceOf(ArchiveFault)
    await archive.close()
    await expect(archive.status()).rejects.toThrow('The archive has been closed.')
  })
})
