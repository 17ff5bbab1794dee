import fc from 'fast-check'
import { expect, it } from 'vitest'
import { open, valueOf } from '../library.test-support.ts'
import { memoryDisk } from '../memory-disk.test-support.ts'
import { saving, storyOf } from '../stories.test-support.ts'
import type { Store } from '../store.ts'
import { restore } from './restore.ts'

const step = fc.oneof(
  fc.record({
    do: fc.constant('save' as const),
    story: fc.nat(5),
    text: fc.string({ unit: 'grapheme', maxLength: 30 }),
  }),
  fc.record({ do: fc.constant('person' as const), text: fc.string({ maxLength: 10 }) }),
  fc.record({ do: fc.constant('checkpoint' as const) }),
)

it('gives the same stories, revisions, ledger and settings back, whatever was done before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const fs = memoryDisk()
      const store = await open('/library', fs)
      const revisions = new Map<string, number>()
      for (const [index, one] of steps.entries()) {
        if (one.do === 'checkpoint') valueOf(await store.checkpoint())
        else if (one.do === 'person') {
          const settings = { ...store.settings, person: one.text }
          valueOf(await store.commit({ stories: [], settings, events: [{ what: 'settings', at }] }))
        } else {
          const id = `harbour${one.story}`
          const revision = (revisions.get(id) ?? 0) + 1
          revisions.set(id, revision)
          const story = storyOf(id, `${one.text}.`, revision)
          const savedAt = new Date(Date.UTC(2026, 10, 24, 9, index)).toISOString()
          valueOf(await store.commit(saving([{ ...story, desk: { ...story.desk, savedAt } }])))
        }
      }
      valueOf(await store.backUp('/library.zip'))
      const before = await contentOf(store, revisions)
      await store.close()
      const now = () => new Date(at)
      const place = { file: '/library.zip', into: '/restored', replace: false }
      valueOf(await restore({ ...place, fs, shell: 'command-line', version: '0.0.0', now }))
      const again = await open('/restored', fs)
      expect(await contentOf(again, revisions)).toEqual(before)
      expect((await again.verify()).damage).toEqual([])
      await again.close()
    }),
    { numRuns: 40 },
  )
})

const at = '2026-11-24T09:00:00.000Z'

async function contentOf(store: Store, ids: ReadonlyMap<string, number>) {
  const stories = []
  for (const id of ids.keys()) {
    const history = await store.history(id)
    const earlier = await Promise.all(history.map(({ revision }) => store.revision(id, revision)))
    stories.push({ now: valueOf(await store.get(id)), history, earlier: earlier.map(valueOf) })
  }
  return { stories, settings: store.settings, ledger: await Array.fromAsync(store.ledger()) }
}
