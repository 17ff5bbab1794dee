import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultyFileSystem } from './faulty-file-system.test-support.ts'
import { storyHash } from '../../shared/story/canonical.ts'
import { type Approval, type Story, contentOf } from '../../shared/story/record.ts'
import { fileEnding, open, testFolder, valueOf } from './library.test-support.ts'
import { openSealed, sealedJson } from './sealed-json.ts'
import type { Verification } from './store.ts'
import { saving, storyOf } from './stories.test-support.ts'

function byMessage([, one = '']: readonly string[], [, other = '']: readonly string[]): number {
  return one < other ? -1 : 1
}

/** The story as a person approved it. */
function approved(story: Story): Story {
  const approval: Approval = {
    version: story.version,
    revision: story.desk.revision,
    sha256: storyHash(story),
    by: 'Ines Vale',
    at: '2026-11-24T09:05:00Z',
    standing: [],
    overrides: [],
    content: contentOf(story),
  }
  return { ...story, desk: { ...story.desk, state: 'approved', revision: story.desk.revision + 1, approval } }
}

/** A closed library of one saved story and one approved one. */
async function closedLibrary(folder: string): Promise<void> {
  const store = await open(folder)
  const [plain, other] = [storyOf('harbour1', 'The ferry left.'), storyOf('harbour2', 'It came back.')]
  valueOf(await store.commit(saving([plain, other], 'create')))
  valueOf(await store.commit(saving([approved(other)], 'approve')))
  await store.close()
}

/** Changes a story's stored document and gives it the checksum that it then should have. */
async function forge(path: string, change: (story: Story) => Story): Promise<void> {
  const document = openSealed(await readFile(path, 'utf8')) ?? {}
  await writeFile(path, sealedJson({ ...document, story: change(document['story'] as Story) }, 2))
}

async function verified(folder: string): Promise<Verification> {
  const store = await open(folder)
  const verification = await store.verify()
  await store.close()
  return verification
}

describe('verify', () => {
  it('finds nothing wrong with a whole library, counts it, and tells how far it is', async () => {
    await using folder = await testFolder()
    await closedLibrary(folder.path)
    const store = await open(folder.path)
    const steps: [number, number][] = []
    expect(await store.verify((done, total) => void steps.push([done, total]))).toMatchObject({
      stories: 2,
      entries: 3,
      damage: [],
    })
    expect(steps).toEqual([
      [1, 2],
      [2, 2],
    ])
    await store.close()
  })

  it('names a story file of which one byte was changed, and leaves it where it is', async () => {
    await using folder = await testFolder()
    await closedLibrary(folder.path)
    const path = await fileEnding(folder.path, 'harbour1.json')
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace('ferry', 'fErry'))
    const { damage } = await verified(folder.path)
    expect(damage).toMatchObject([{ where: 'story', at: path.slice(folder.path.length + 1) }])
    expect(await readFile(path, 'utf8')).toContain('fErry')
  })

  it('names the ledger entry of which one byte was changed', async () => {
    await using folder = await testFolder()
    await closedLibrary(folder.path)
    const path = join(folder.path, 'ledger.ndjson')
    const lines = (await readFile(path, 'utf8')).split('\n')
    await writeFile(
      path,
      lines.map((line, index) => (index === 1 ? line.replace('harbour2', 'harbour1') : line)).join('\n'),
    )
    const { damage } = await verified(folder.path)
    expect(damage[0]).toMatchObject({
      where: 'ledger',
      at: '2',
      message:
        'Ledger entry 2 (create of harbour1, 2026-11-24T09:00:00.000Z) was altered after it was written: its content does not match its hash. Here the chain breaks first: what stands before it is proven; from it on, to entry 3, nothing is.',
    })
  })

  it('names a story whose words were changed together with the checksum', async () => {
    await using folder = await testFolder()
    await closedLibrary(folder.path)
    await forge(await fileEnding(folder.path, 'harbour1.json'), (story) => ({ ...story, headline: 'Forged' }))
    const { damage } = await verified(folder.path)
    expect(damage.map(({ where, message }) => [where, message])).toEqual([
      [
        'story',
        expect.stringMatching(
          /harbour1\.json is not what was saved last: it does not match ledger entry 1\.$/,
        ),
      ],
    ])
  })

  it('names an approval that does not fit its text, or that the ledger does not know', async () => {
    await using folder = await testFolder()
    await closedLibrary(folder.path)
    await forge(await fileEnding(folder.path, 'harbour2.json'), (story) => ({
      ...story,
      desk: {
        ...story.desk,
        ...(story.desk.approval && {
          approval: {
            ...story.desk.approval,
            content: { ...story.desk.approval.content, headline: 'Forged' },
          },
        }),
      },
    }))
    await forge(await fileEnding(folder.path, 'harbour1.json'), approved)
    const { damage } = await verified(folder.path)
    expect(
      damage.map(({ where, message }) => [where, message.replaceAll(/ \(.*?\)/g, '')]).toSorted(byMessage),
    ).toEqual([
      ['approval', 'The approval of story harbour1 by Ines Vale is not in the ledger.'],
      ['approval', 'The approval of story harbour2 by Ines Vale does not match the text it was given to.'],
      ['catalogue', expect.stringContaining('an older revision of harbour1')],
      ['story', expect.stringContaining('harbour2.json holds the text that was saved last, but not all')],
      ['story', expect.stringContaining('harbour1.json holds the text that was saved last, but not all')],
    ])
  })

  it('names a story that counts as approved without an approval', async () => {
    await using folder = await testFolder()
    await closedLibrary(folder.path)
    await forge(await fileEnding(folder.path, 'harbour1.json'), (story) => ({
      ...story,
      desk: { ...story.desk, state: 'approved' },
    }))
    expect((await verified(folder.path)).damage).toMatchObject([{ where: 'story' }, { where: 'approval' }])
  })

  it('names a story that is missing, and one that was put there', async () => {
    await using folder = await testFolder()
    await using elsewhere = await testFolder()
    await closedLibrary(folder.path)
    const foreign = await open(elsewhere.path)
    await foreign.commit(saving([storyOf('harbour3', 'From elsewhere.')]))
    await foreign.close()
    const from = await fileEnding(elsewhere.path, 'harbour3.json')
    const to = join(folder.path, from.slice(elsewhere.path.length))
    const missing = await fileEnding(folder.path, 'harbour1.json')
    await rm(missing)
    await rename(join(from, '..'), join(to, '..'))
    const { damage } = await verified(folder.path)
    expect(damage.map(({ message }) => message).toSorted()).toEqual([
      expect.stringMatching(/harbour1\.json was missing\.$/),
      expect.stringMatching(/harbour3\.json is not in the ledger: /),
    ])
  })

  it('names stories that are newer than a ledger whose end was taken away', async () => {
    await using folder = await testFolder()
    await closedLibrary(folder.path)
    const path = join(folder.path, 'ledger.ndjson')
    const lines = (await readFile(path, 'utf8')).split('\n')
    await writeFile(path, `${lines.slice(0, 2).join('\n')}\n`)
    const { damage } = await verified(folder.path)
    expect(damage.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^Revision 2 in .*harbour2\.ndjson is not what the ledger says was saved then\.$/,
      ),
      expect.stringMatching(
        /harbour2\.json was saved with ledger entry 3, which the ledger no longer has\.$/,
      ),
    ])
  })

  it.each(['settings.json', 'meta.json', 'catalogue.json'])('names a damaged %s', async (name) => {
    await using folder = await testFolder()
    await closedLibrary(folder.path)
    const store = await open(folder.path)
    await writeFile(join(folder.path, name), '{}')
    expect((await store.verify()).damage).toMatchObject([{ at: name }])
    await store.close()
  })

  it('does not mistake what is saved meanwhile for damage, nor hold it up', async () => {
    await using folder = await testFolder()
    const fs = faultyFileSystem()
    const store = await open(folder.path, fs)
    const ids = Array.from({ length: 200 }, (_, index) => `harbour${index}`)
    valueOf(await store.commit(saving(ids.map((id) => storyOf(id, 'One.')))))
    valueOf(await store.checkpoint())
    fs.hold('read', /stories/)
    let done = false
    const verification = store.verify().finally(() => {
      done = true
    })
    const later = ids.toReversed()
    for (const id of later.slice(0, 10)) valueOf(await store.commit(saving([storyOf(id, 'Two.', 2)])))
    expect(done).toBe(false)
    fs.release()
    valueOf(await store.checkpoint())
    for (const id of later.slice(10)) valueOf(await store.commit(saving([storyOf(id, 'Two.', 2)])))
    expect((await verification).damage).toEqual([])
    await store.close()
  })
})
