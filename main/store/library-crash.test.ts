import { type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { contentsOf, open, testFolder, valueOf } from './library.test-support.ts'
import { runScript } from './processes.test-support.ts'
import type { Store } from './store.ts'

const kills = 5

/** Lets a writer run for a while after its first commit, and kills it. Returns the last round it was told is saved. */
async function killAmidst(writer: ChildProcess, after: number): Promise<number> {
  let acknowledged = 0
  const lines = createInterface({ input: writer.stdout ?? process.stdin })
  lines.on('line', (line) => {
    acknowledged = Number(line)
  })
  await once(lines, 'line')
  await wait(after)
  writer.kill('SIGKILL')
  await once(writer, 'close')
  return acknowledged
}

/** The revisions of the writer's pair of stories, which it always saves together. */
async function pair(store: Store): Promise<readonly number[]> {
  const stories = await Promise.all(['pairleft', 'pairright'].map((id) => store.get(id)))
  return stories.map((story) => valueOf(story).desk.revision)
}

describe('a library whose process was killed', () => {
  it('has every commit that was told as saved, whole, and a whole ledger', async () => {
    await using folder = await testFolder()
    for (let kill = 1; kill <= kills; kill += 1) {
      const writer = runScript('writer.test-script.ts', [folder.path])
      const acknowledged = await killAmidst(writer, (kill * 37) % 100)
      const store = await open(folder.path)
      const [left, right] = await pair(store)
      expect(left, `kill ${kill}`).toBe(right)
      // At most the one commit that was under way when the process died may be there besides.
      expect([acknowledged, acknowledged + 1]).toContain(left)
      expect(store.settings.person).toBe(`Round ${left}`)
      const { stories: count, damage } = await store.verify()
      // The kill may have come in the midst of a write: that it was cut off is told, and nothing else.
      const other = damage.filter(({ message }) => !message.includes('was no whole save'))
      expect([count, other]).toEqual([2, []])
      await store.close()
      const names = Object.keys(await contentsOf(folder.path))
      expect(names.filter((name) => name.endsWith('.next') || name.startsWith('lock'))).toEqual([])
    }
  })
})
