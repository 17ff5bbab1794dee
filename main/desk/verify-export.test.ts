import { describe, expect, it } from 'vitest'
import { approveStory } from './approve-story.ts'
import { imported, testDesk, valueOf } from './desk.test-support.ts'
import { exportStories } from './export-stories.ts'
import type { Desk } from './context.ts'
import { verifyExport } from './verify-export.ts'

async function sent(desk: Desk, ids: readonly string[], together?: 'zip'): Promise<void> {
  valueOf(
    await exportStories(desk, {
      ids,
      form: { format: 'text' },
      by: 'Oren Pell',
      ...(together && { together }),
    }),
  )
}

async function approved(desk: Desk, slug: string): Promise<string> {
  const { id, desk: kept } = await imported(
    desk,
    `SLUG: ${slug}\nThe ${slug} runs again\n\nThe ${slug} left Alder at dawn on Tuesday.\n`,
    `${slug}.txt`,
  )
  const by = 'Ines Vale'
  valueOf(await approveStory(desk, { id, revision: kept.revision, by, overrides: [], acknowledged: [] }))
  return id
}

describe('a file beside the ledger', () => {
  it('is known as what was exported, by whom, under which approval', async () => {
    await using test = await testDesk()
    const id = await approved(test.desk, 'ferry')
    await sent(test.desk, [id])
    const [file] = test.delivered
    if (!file) throw new Error('nothing was delivered')
    const { exports } = valueOf(await verifyExport(test.desk.store, file))
    expect(exports).toMatchObject([
      {
        story: id,
        fileName: file.name,
        by: 'Oren Pell',
        entry: 3,
        approval: { by: 'Ines Vale', entry: 2 },
        proven: true,
      },
    ])
  })

  it('is not known where one byte differs, and says what went out under its name', async () => {
    await using test = await testDesk()
    await sent(test.desk, [await approved(test.desk, 'ferry')])
    const [file] = test.delivered
    const bytes = Uint8Array.from(file?.bytes ?? [])
    bytes[0] = (bytes[0] ?? 0) ^ 1
    const verdict = valueOf(await verifyExport(test.desk.store, { name: file?.name ?? '', bytes }))
    expect(verdict).toMatchObject({ exports: [], otherBytes: [{ entry: 3 }] })
  })

  it('is known as the zip that held several', async () => {
    await using test = await testDesk()
    const ids = [await approved(test.desk, 'ferry'), await approved(test.desk, 'trams')]
    await sent(test.desk, ids, 'zip')
    const [file] = test.delivered
    if (!file) throw new Error('nothing was delivered')
    const { exports } = valueOf(await verifyExport(test.desk.store, file))
    expect(exports.map((one) => [one.story, one.fileName])).toEqual(ids.map((id) => [id, file.name]))
  })
})
