import { describe, expect, it } from 'vitest'
import { GroupCommit } from './group-commit.ts'
import { Serial } from './serial.ts'

/** A group commit of numbers, of which at most `most` are stored at once, and what it does, in order. */
function written(most: number) {
  const did: string[] = []
  const disk: (() => void)[] = []
  const serial = new Serial()
  const commits = new GroupCommit<number, string, number>({
    serial,
    most,
    makeReady(item) {
      did.push(`ready ${item}`)
      return String(item)
    },
    async store(batch) {
      did.push(`store ${batch.join(' ')}`)
      await new Promise<void>((resolve) => void disk.push(resolve))
      return batch.length
    },
  })
  return { did, disk, serial, commits }
}

/** Resolves once `there` is so; a test that waits in vain runs out of time. */
async function until(there: () => boolean): Promise<void> {
  while (!there()) await new Promise<void>((resolve) => void setImmediate(resolve))
}

describe('a group commit', () => {
  it('stores at once what was asked for meanwhile, in order, and no more than a batch may hold', async () => {
    const { did, disk, commits } = written(2)
    const outcomes = [1, 2, 3].map((item) => commits.run(item))
    await until(() => disk.length === 1)
    disk.pop()?.()
    await until(() => disk.length === 1)
    disk.pop()?.()
    expect(await Promise.all(outcomes)).toEqual([2, 2, 1])
    expect(did.filter((what) => what.startsWith('store'))).toEqual(['store 1 2', 'store 3'])
  })

  it('makes the next ones ready while the last are on their way to the disk, each once', async () => {
    const { did, disk, commits } = written(2)
    const outcomes = [1, 2, 3, 4].map((item) => commits.run(item))
    await until(() => did.includes('ready 4'))
    expect(did).toEqual(['ready 1', 'ready 2', 'store 1 2', 'ready 3', 'ready 4'])
    await until(() => disk.length === 1)
    disk.pop()?.()
    await until(() => disk.length === 1)
    disk.pop()?.()
    await Promise.all(outcomes)
    expect(did.at(-1)).toBe('store 3 4')
    expect(did).toHaveLength(6)
  })

  it('stores what was asked for before anything else that the disk is asked for after', async () => {
    const { did, disk, serial, commits } = written(1)
    const outcomes = [commits.run(1), commits.run(2)]
    const after = serial.run(async () => void did.push('another'))
    for (let left = outcomes.length; left > 0; left -= 1) {
      await until(() => disk.length === 1)
      disk.pop()?.()
    }
    await after
    expect(did.filter((what) => !what.startsWith('ready'))).toEqual(['store 1', 'store 2', 'another'])
  })
})
