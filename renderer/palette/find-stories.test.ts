import { describe, expect, it } from 'vitest'
import { deskError } from '../../shared/api/errors.ts'
import type { DeskClient } from '../core/client.ts'
import type { Core } from '../core/core.ts'
import { findStories } from './find-stories.ts'

const ids = async (found: ReturnType<typeof findStories>) => (await found).map(({ id }) => id)
const { signal } = new AbortController()

describe('findStories', () => {
  it('asks the archive, with the last word as the beginning of one', async () => {
    const { core, asked } = desk()
    expect(await ids(findStories(core, 'night fer', 'ready', signal))).toEqual(['by words'])
    expect(asked).toEqual(['archive: night fer*'])
  })

  it('looks at slugs and headlines as well while the archive is not whole, and instead where it fails', async () => {
    const indexing = desk()
    expect(await ids(findStories(indexing.core, 'ferry', 'indexing', signal))).toEqual([
      'by name',
      'by words',
    ])
    const failing = desk({ fails: true })
    expect(await ids(findStories(failing.core, 'ferry', 'ready', signal))).toEqual(['by name'])
  })

  it('shows the newest of the library where no word was typed', async () => {
    const { core, asked } = desk()
    expect(await ids(findStories(core, '', 'ready', signal))).toEqual(['by name'])
    expect(asked).toEqual([
      'list: draft',
      'list: submitted',
      'list: approved',
      'list: exported',
      'list: spiked',
    ])
  })

  it('finds nothing once nobody asks any more', async () => {
    const { core, asked } = desk()
    expect(await ids(findStories(core, 'ferry', 'ready', AbortSignal.abort()))).toEqual([])
    expect(asked).toEqual([])
  })
})

/** A core with one story that its archive finds, and one among the drafts. */
function desk({ fails = false } = {}) {
  const asked: string[] = []
  const client = {
    archive: {
      search: async ({ text }: { text: string }) => {
        asked.push(`archive: ${text}`)
        if (fails) throw deskError('ARCHIVE_FAILED', { en: 'The archive failed.', ko: '안 됩니다.' }, {})
        return { total: 1, hits: [{ story: { id: 'by words', state: 'exported', language: 'en' } }] }
      },
    },
    stories: {
      list: async ({ queue }: { queue: string }) => {
        asked.push(`list: ${queue}`)
        return { rows: queue === 'draft' ? [{ id: 'by name', state: 'draft', savedAt: '' }] : [] }
      },
    },
  } as unknown as DeskClient
  const core = {
    call: async (ask: (over: DeskClient) => Promise<unknown>) => {
      try {
        return { ok: true, value: await ask(client) }
      } catch (error) {
        return { ok: false, error }
      }
    },
  } as unknown as Core
  return { core, asked }
}
