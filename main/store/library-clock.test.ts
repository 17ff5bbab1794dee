import { describe, expect, it } from 'vitest'
import { openLibrary } from './library.ts'
import { errorOf, testFolder, valueOf } from './library.test-support.ts'
import { saving, storyOf } from './stories.test-support.ts'

/** A clock that has been set ten years ahead, back to 1970, and right again. */
const jumps = ['2026-11-30T09:00:00.000Z', '2036-11-30T09:00:00.000Z', '1970-01-01T00:00:00.000Z'] as const

function openAt(folder: string, at: string) {
  return openLibrary(folder, { shell: 'command-line', version: '0.0.0', now: () => new Date(at) })
}

describe('a clock that jumps', () => {
  it('changes neither the order of revisions and ledger entries nor what is the newest text', async () => {
    await using folder = await testFolder()
    for (const [index, savedAt] of [...jumps, ...jumps].entries()) {
      const store = valueOf(await openAt(folder.path, savedAt))
      const story = storyOf('harbour1', `Text ${index + 1}.`, index + 1)
      const { stories, events } = saving([{ ...story, desk: { ...story.desk, savedAt } }])
      valueOf(await store.commit({ stories, events: events.map((event) => ({ ...event, at: savedAt })) }))
      await store.close()
    }
    const store = valueOf(await openAt(folder.path, jumps[2]))
    expect(valueOf(await store.get('harbour1')).desk.revision).toBe(6)
    expect((await store.history('harbour1')).map(({ revision }) => revision)).toEqual([5, 4, 3, 2, 1])
    const entries = []
    for await (const { seq, revision } of store.ledger()) entries.push([seq, revision])
    expect(entries).toEqual([1, 2, 3, 4, 5, 6].map((number) => [number, number]))
    expect((await store.verify()).damage).toEqual([])
    await store.close()
  })

  it('lets no one take a library that is held', async () => {
    await using folder = await testFolder()
    const store = valueOf(await openAt(folder.path, jumps[1]))
    for (const at of jumps) expect(errorOf(await openAt(folder.path, at)).code).toBe('LIBRARY_IN_USE')
    expect((await store.commit(saving([storyOf('harbour1', 'One.')]))).ok).toBe(true)
    await store.close()
  })
})
