import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Archive, finish, openArchive } from './archive.ts'
import { archived, asking, numbered, testFolder } from './archive.test-support.ts'
import { emptyDigest, withStory } from './library-digest.ts'

function found(archive: Archive, text: string): string[] {
  const query = { text, sort: 'date', offset: 0, limit: 50, facets: false } as const
  return archive.search(query).hits.map(({ story }) => story.id)
}

/** The stories where sentences ran word for word. */
function ranIn(archive: Archive, text: string): string[] {
  const { hits } = archive.passages(asking(text))
  return hits.flatMap(({ score, story }) => (score === 1 ? [story.id] : []))
}

const report =
  'Dredging crews from Ostrel anchored beside the Kamen breakwater before sunrise on Friday.\n' +
  'Harbour pilots said the gravel barges had drifted past the lighthouse twice since Monday.'

describe('the archive', () => {
  it('finds a story by its words and its passages as soon as it is kept', () => {
    using folder = testFolder()
    const archive = openArchive(folder.path)
    archive.keep([archived('harbour', report), archived('other-1', numbered(1).text)])
    expect(found(archive, 'dredging')).toEqual(['harbour'])
    expect(ranIn(archive, report)).toEqual(['harbour', 'harbour'])
    archive.close()
  })

  it('has a story once, in its last revision', () => {
    using folder = testFolder()
    const archive = openArchive(folder.path)
    archive.keep([archived('harbour', report)])
    archive.keep([archived('harbour', numbered(2).text, { revision: 2 })])
    expect(found(archive, 'dredging')).toEqual([])
    expect(ranIn(archive, report)).toEqual([])
    expect(ranIn(archive, numbered(2).text)).toEqual(['harbour', 'harbour'])
    expect([...archive.revisions()]).toEqual([['harbour', 2]])
    archive.close()
  })

  it('finds nothing of a story that was dropped, whatever is merged afterwards', () => {
    using folder = testFolder()
    const archive = openArchive(folder.path, { flushAt: 10, mergeAt: 3 })
    for (let number = 1; number <= 60; number += 1) {
      archive.keep([archived(`story-${number}`, numbered(number).text)])
      if (number % 4 === 0) archive.drop([`story-${number - 1}`])
      finish(archive.tidy())
    }
    finish(archive.tidy(true))
    for (let number = 1; number <= 60; number += 1) {
      const there = number % 4 === 3 ? [] : [`story-${number}`]
      expect(found(archive, numbered(number).word)).toEqual(there)
      expect([...new Set(ranIn(archive, numbered(number).text))]).toEqual(there)
    }
    expect(archive.status()).toMatchObject({ stories: 45, segments: 1 })
    archive.close()
  })

  it('is the same when it is opened again', () => {
    using folder = testFolder()
    const first = openArchive(folder.path, { flushAt: 10 })
    for (let number = 1; number <= 25; number += 1) {
      first.keep([archived(`story-${number}`, numbered(number).text)])
      finish(first.tidy())
    }
    first.drop(['story-5', 'story-24'])
    const before = first.status()
    first.close()
    const again = openArchive(folder.path, { flushAt: 10 })
    expect(again.status()).toEqual(before)
    expect(found(again, numbered(7).word)).toEqual(['story-7'])
    expect(ranIn(again, numbered(25).text)).toEqual(['story-25', 'story-25'])
    expect(ranIn(again, numbered(5).text)).toEqual([])
    again.close()
  })

  it('tells by one number which stories in which revisions it has', () => {
    using folder = testFolder()
    const archive = openArchive(folder.path)
    expect(archive.status().digest).toBe(emptyDigest)
    archive.keep([archived('harbour', report), archived('other-1', report, { revision: 4 })])
    archive.keep([archived('harbour', report, { revision: 3 })])
    archive.keep([archived('third-1', report)])
    archive.drop(['third-1', 'nobody'])
    expect(archive.status().digest).toBe(withStory(withStory(emptyDigest, 'harbour', 3), 'other-1', 4))
    archive.close()
  })

  it('keeps all stories of a call or none', () => {
    using folder = testFolder()
    const archive = openArchive(folder.path)
    archive.keep([archived('harbour', report)])
    const before = archive.status()
    const impossible = archived('broken-1', report, { state: null as unknown as 'draft' })
    expect(() => archive.keep([archived('second-1', numbered(4).text), impossible])).toThrow('NOT NULL')
    expect(archive.status()).toEqual(before)
    expect(found(archive, numbered(4).word)).toEqual([])
    expect(ranIn(archive, numbered(4).text)).toEqual([])
    archive.keep([archived('second-1', numbered(4).text)])
    expect(ranIn(archive, numbered(4).text)).toEqual(['second-1', 'second-1'])
    archive.close()
  })

  it('is made anew, empty, where a segment is damaged', () => {
    using folder = testFolder()
    const first = openArchive(folder.path)
    first.keep([archived('harbour', report)])
    finish(first.tidy(true))
    first.close()
    const segments = join(folder.path, 'segments')
    const path = join(segments, readdirSync(segments)[0] ?? '')
    writeFileSync(path, readFileSync(path).subarray(0, 100))
    const again = openArchive(folder.path)
    expect(again.status()).toMatchObject({ stories: 0, digest: emptyDigest })
    again.keep([archived('harbour', report)])
    expect(found(again, 'dredging')).toEqual(['harbour'])
    again.close()
  })

  it('leaves a web page’s furniture and tables out of the passages', () => {
    using folder = testFolder()
    const archive = openArchive(folder.path)
    archive.keep([archived('harbour', report, { silent: [0] })])
    const { hits } = archive.passages(asking(report))
    expect(hits.map(({ at }) => at.paragraph)).toEqual([1])
    archive.close()
  })
})
