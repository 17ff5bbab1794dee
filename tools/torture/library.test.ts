import { describe, expect, it } from 'vitest'
import { open, testFolder, valueOf } from '../../main/store/library.test-support.ts'
import { saving, storyOf } from '../../main/store/stories.test-support.ts'
import { inspectLibrary } from './inspect.ts'
import { isClean, tortureLibraries } from './library.ts'
import { acknowledge, emptyMemory } from './memory.ts'

describe('a library whose writers are killed', () => {
  it('keeps what any shell acknowledged, reads whole, and tells what was damaged', async () => {
    const told: string[] = []
    const say = (line: string): void => void told.push(line)
    const figures = await tortureLibraries({ longest: 100_000, rounds: 6, seed: 3, lanes: 2, say })
    expect(isClean(figures), told.join('\n')).toBe(true)
    expect(figures.rounds).toBeGreaterThan(0)
    expect(figures.acknowledged).toBeGreaterThan(0)
  }, 180_000)
})

describe('the look at a library that was killed', () => {
  it('finds a commit that was acknowledged and is not there', async () => {
    await using folder = await testFolder()
    await stored(folder.path)
    const memory = emptyMemory()
    acknowledge(memory, storyOf('harbour1', 'Two.', 2))
    acknowledge(memory, storyOf('harbour2', 'One.'))
    const { lost } = await inspectLibrary(folder.path, memory, undefined, [])
    expect(lost).toEqual([
      'harbour1 is in revision 1, and 2 was acknowledged',
      `harbour2: There is no story harbour2 in the library ${folder.path}.`,
    ])
  })

  it('finds words that were never acknowledged', async () => {
    await using folder = await testFolder()
    await stored(folder.path)
    const memory = emptyMemory()
    acknowledge(memory, storyOf('harbour1', 'Other words.'))
    const { lost } = await inspectLibrary(folder.path, memory, undefined, [])
    expect(lost).toEqual(['harbour1 in revision 1 is another text than was acknowledged'])
  })

  it('finds entries that the ledger had and has no more', async () => {
    await using folder = await testFolder()
    await stored(folder.path)
    const memory = emptyMemory()
    acknowledge(memory, storyOf('harbour1', 'One.'))
    const { undetected, lost } = await inspectLibrary(folder.path, memory, undefined, ['an entry'])
    expect([lost, undetected]).toEqual([[], ['1 entries are gone and 0 stories are not recorded']])
  })
})

async function stored(folder: string): Promise<void> {
  const store = await open(folder)
  valueOf(await store.commit(saving([storyOf('harbour1', 'One.')])))
  await store.close()
}
