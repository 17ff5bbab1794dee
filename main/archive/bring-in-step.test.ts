import { describe, expect, it } from 'vitest'
import type { Story } from '../../shared/story/record.ts'
import { summaryOf } from '../../shared/story/summary.ts'
import { deskError } from '../../shared/api/errors.ts'
import { ok, refused } from '../../shared/result.ts'
import { storyOf } from '../store/stories.test-support.ts'
import { numbered, testFolder } from './archive.test-support.ts'
import { bringInStep, createFollower, digestOf, type Progress } from './bring-in-step.ts'
import { startArchive } from './start-archive.ts'

/** A library in memory, that counts what is read. */
function libraryOf(...stories: readonly Story[]) {
  const held = new Map(stories.map((story) => [story.id, story]))
  const read: string[] = []
  const summaries = () =>
    new Map([...held].map(([id, story]) => [id, summaryOf(story, { blockers: 0, warnings: 0, notes: 0 })]))
  return {
    held,
    read,
    get summaries() {
      return summaries()
    },
    get: async (id: string) => {
      read.push(id)
      const story = held.get(id)
      return story
        ? ok(story)
        : refused(deskError('NOT_FOUND', { en: 'It is not there.', ko: '안 됩니다.' }, { id }))
    },
  }
}

const story = (n: number, revision = 1): Story =>
  storyOf(`story-${n}`, numbered(n * 10 + revision).text, revision)

describe('bringInStep', () => {
  it('adds what is missing or changed, takes out what is gone, and then reads nothing', async () => {
    using folder = testFolder()
    const archive = startArchive(folder.path)
    const library = libraryOf(story(1), story(2), story(3))
    await bringInStep(library, archive)
    library.held.delete('story-1')
    library.held.set('story-2', story(2, 2))
    library.held.set('story-4', story(4))
    library.read.length = 0
    await bringInStep(library, archive)
    expect(library.read.toSorted()).toEqual(['story-2', 'story-4'])
    expect(Object.fromEntries(await archive.revisions())).toEqual({
      'story-2': 2,
      'story-3': 1,
      'story-4': 1,
    })
    expect((await archive.status()).digest).toBe(digestOf(library.summaries.values()))
    library.read.length = 0
    await bringInStep(library, archive)
    expect(library.read).toEqual([])
    await archive.close()
  })

  it('says how far it is, and stops where it is told to', async () => {
    using folder = testFolder()
    const archive = startArchive(folder.path)
    const library = libraryOf(...Array.from({ length: 250 }, (_, n) => story(n)))
    const controller = new AbortController()
    const seen: Progress[] = []
    const stopped = bringInStep(
      library,
      archive,
      (progress) => {
        seen.push(progress)
        if (progress.done === 100) controller.abort(new Error('enough'))
      },
      controller.signal,
    )
    await expect(stopped).rejects.toThrow('enough')
    expect(seen).toEqual([
      { done: 0, total: 250 },
      { done: 100, total: 250 },
    ])
    await bringInStep(library, archive, (progress) => seen.push(progress))
    expect(seen.at(-1)).toEqual({ done: 50, total: 50 })
    expect((await archive.status()).stories).toBe(250)
    await archive.close()
  })

  it('passes over a story that cannot be read', async () => {
    using folder = testFolder()
    const archive = startArchive(folder.path)
    const library = libraryOf(story(1), story(2))
    const { summaries } = library
    library.held.delete('story-1')
    await bringInStep({ summaries, get: library.get }, archive)
    expect([...(await archive.revisions()).keys()]).toEqual(['story-2'])
    await archive.close()
  })
})

describe('a follower', () => {
  it('gives the archive what was stored, in its last revision', async () => {
    using folder = testFolder()
    const archive = startArchive(folder.path)
    const library = libraryOf(story(1))
    const follower = createFollower(library, archive, (error) => {
      throw error
    })
    follower.stored('story-1')
    library.held.set('story-1', story(1, 2))
    library.held.set('story-2', story(2))
    for (let times = 0; times < 10; times += 1) follower.stored('story-1')
    follower.stored('story-2')
    await follower.settled()
    expect(Object.fromEntries(await archive.revisions())).toEqual({ 'story-1': 2, 'story-2': 1 })
    expect(library.read.length).toBeLessThan(6)
    await archive.close()
  })
})
