import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { PresetDraft } from '../../shared/presets/preset.ts'
import { contentOf } from '../../shared/story/record.ts'
import { approveStory } from './approve-story.ts'
import type { Desk } from './context.ts'
import { errorOf, imported, stored, testDesk, valueOf } from './desk.test-support.ts'
import { exportStories } from './export-stories.ts'
import { pickFolder } from './pick-folder.ts'
import { previewExport, previewPreset } from './preview-export.ts'
import { removePreset, restorePreset } from './remove-preset.ts'
import { savePagesPreset, savePreset } from './save-preset.ts'
import { saveStory } from './save-story.ts'

const by = 'Mina Aldous'

async function approved(desk: Desk, slug: string): Promise<string> {
  const { id, desk: state } = await imported(
    desk,
    `SLUG: ${slug}\nThe ${slug} runs again\n\nThe ${slug} left Alder at dawn on Tuesday.\n`,
    `${slug}.txt`,
  )
  valueOf(await approveStory(desk, { id, revision: state.revision, by, overrides: [], acknowledged: [] }))
  return id
}

async function edited(desk: Desk, id: string): Promise<void> {
  const story = await stored(desk, { id })
  const content = { ...contentOf(story), headline: 'Slipped in' }
  valueOf(await saveStory(desk, { id, revision: story.desk.revision, content }))
}

/** What the ledger tells of the exports. */
async function exportsIn({ store }: Desk): Promise<readonly string[]> {
  const entries = await Array.fromAsync(store.ledger())
  return entries.filter(({ what }) => what === 'export').map(({ detail }) => JSON.stringify(detail))
}

const wire: PresetDraft = {
  id: 'wire',
  name: 'Wire',
  format: 'text',
  encoding: 'windows-1252',
  lineEnd: 'crlf',
  naming: '{seq}-{slug}',
}

async function emptyFolder() {
  const path = await mkdtemp(join(tmpdir(), 'copydesk-presets-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

describe('a selection of stories', () => {
  it('leaves as one feed, in its order, and each story is recorded', async () => {
    await using test = await testDesk()
    const ids = [await approved(test.desk, 'ferry'), await approved(test.desk, 'tram')]
    const exported = valueOf(
      await exportStories(test.desk, { ids, form: { format: 'rss' }, together: 'feed' }),
    )
    expect(test.delivered).toHaveLength(1)
    const xml = new TextDecoder().decode(test.delivered[0]?.bytes)
    expect([...xml.matchAll(/<item>\s*<title>The (\w+) runs again/g)].map(([, slug]) => slug)).toEqual([
      'ferry',
      'tram',
    ])
    expect(exported.reports.map(({ id }) => id)).toEqual(ids)
    for (const id of ids) {
      const { state, exports } = (await stored(test.desk, { id })).desk
      expect([state, exports.map(({ fileName }) => fileName)]).toEqual(['exported', ['feed.rss']])
    }
    expect(await exportsIn(test.desk)).toHaveLength(2)
  })

  it('leaves as one file each in a zip, no two of one name', async () => {
    await using test = await testDesk()
    const ids = [await approved(test.desk, 'ferry'), await approved(test.desk, 'tram')]
    const form = { format: 'nitf', naming: 'story' } as const
    valueOf(await exportStories(test.desk, { ids, form, together: 'zip' }))
    const [zip] = test.delivered
    expect(zip?.name).toMatch(/^stories-\d{4}-\d\d-\d\d\.zip$/)
    expect(Object.keys(unzipSync(zip?.bytes ?? new Uint8Array()))).toEqual([
      'story.nitf.xml',
      'story-2.nitf.xml',
    ])
  })

  it.each(['feed', 'zip', undefined] as const)(
    'does not leave at all where one is not approved as it stands (%s)',
    async (together) => {
      await using test = await testDesk()
      const ids = [await approved(test.desk, 'ferry'), await approved(test.desk, 'tram')]
      await edited(test.desk, ids[1] ?? '')
      const error = errorOf(
        await exportStories(test.desk, { ids, form: { format: 'rss' }, ...(together && { together }) }),
      )
      expect(error.code).toBe('CHANGED_SINCE_APPROVAL')
      expect(error.message).toMatch(/^“tram”: /)
      expect(test.delivered).toEqual([])
      expect((await stored(test.desk, { id: ids[0] ?? '' })).desk.state).toBe('approved')
    },
  )
})

describe('the report before an export', () => {
  it('says what each file would not carry and why a story may not leave, and writes nothing', async () => {
    await using test = await testDesk()
    const ids = [await approved(test.desk, 'ferry'), await approved(test.desk, 'tram')]
    await edited(test.desk, ids[1] ?? '')
    const before = await stored(test.desk, { id: ids[0] ?? '' })
    const preview = valueOf(await previewExport(test.desk, { ids, form: { format: 'iptc7901' } }))
    expect(preview.stories[0]).toMatchObject({ slugline: 'ferry', fileName: 'ferry.7901.txt' })
    expect(preview.stories[0]?.notes).toContainEqual(expect.objectContaining({ level: 'lost', field: 'uri' }))
    expect(preview.stories[1]?.refusal?.code).toBe('CHANGED_SINCE_APPROVAL')
    expect(preview.head?.join('\n')).toContain('left Alder at dawn')
    expect(test.delivered).toEqual([])
    expect(await stored(test.desk, { id: ids[0] ?? '' })).toEqual(before)
  })

  it('is what the export then notes', async () => {
    await using test = await testDesk()
    const ids = [await approved(test.desk, 'ferry')]
    for (const format of ['text', 'anpa1312', 'nitf', 'docx', 'atom'] as const) {
      const preview = valueOf(await previewExport(test.desk, { ids, form: { format } }))
      const exported = valueOf(await exportStories(test.desk, { ids, form: { format } }))
      expect(exported.reports[0]?.notes).toEqual(preview.stories[0]?.notes)
      expect(exported.files[0]?.fileName).toBe(preview.stories[0]?.fileName)
    }
  })
})

describe('a preset', () => {
  it('writes into its folder, numbered, beside what is there', async () => {
    await using test = await testDesk()
    await using folder = await emptyFolder()
    const id = await approved(test.desk, 'ferry')
    valueOf(await savePreset(test.desk, { preset: wire, where: { folder: 'at', path: folder.path }, by }))
    await writeFile(join(folder.path, '0002-ferry.txt'), 'already here')
    for (const sent of [1, 2]) {
      valueOf(await exportStories(test.desk, { ids: [id], preset: 'wire' }))
      expect(test.desk.store.settings.presets[0]?.sent).toBe(sent)
    }
    expect((await readdir(folder.path)).toSorted()).toEqual([
      '0001-ferry.txt',
      '0002-ferry-2.txt',
      '0002-ferry.txt',
    ])
    expect(await readFile(join(folder.path, '0002-ferry.txt'), 'utf8')).toBe('already here')
    expect(await readFile(join(folder.path, '0001-ferry.txt'), 'latin1')).toContain('runs again\r\n')
    expect(test.delivered).toEqual([])
    expect((await exportsIn(test.desk)).join('\n')).toContain('Wire')
  })

  it('is refused where its folder is not there, and nothing is recorded', async () => {
    await using test = await testDesk()
    const id = await approved(test.desk, 'ferry')
    const path = join(test.folder, 'not-mounted')
    valueOf(await savePreset(test.desk, { preset: wire, where: { folder: 'at', path }, by }))
    expect(errorOf(await exportStories(test.desk, { ids: [id], preset: 'wire' })).message).toContain(path)
    expect((await stored(test.desk, { id })).desk.state).toBe('approved')
    expect(test.desk.store.settings.presets[0]?.sent).toBe(0)
  })

  it('has a folder only from this machine: a page holds a token of one that was picked', async () => {
    await using test = await testDesk()
    const host = { ...test.desk.host, pickFolder: async () => '/srv/customer' }
    const desk = { ...test.desk, host }
    const { picked } = await pickFolder(desk)
    const made = { folder: 'picked', token: '/srv/elsewhere' } as const
    expect(errorOf(await savePagesPreset(desk, { preset: wire, where: made, by })).code).toBe('BAD_INPUT')
    const where = { folder: 'picked', token: picked?.token ?? '' } as const
    valueOf(await savePagesPreset(desk, { preset: wire, where, by }))
    expect(desk.store.settings.presets[0]?.folder).toBe('/srv/customer')
    valueOf(await savePagesPreset(desk, { preset: wire, where: { folder: 'keep' }, by }))
    expect(desk.store.settings.presets[0]?.folder).toBe('/srv/customer')
    valueOf(await savePagesPreset(desk, { preset: wire, where: { folder: 'none' }, by }))
    expect(desk.store.settings.presets[0]?.folder).toBeUndefined()
  })

  it('has a name of its own and asks only what its format has', async () => {
    await using test = await testDesk()
    const where = { folder: 'keep' } as const
    valueOf(await savePreset(test.desk, { preset: wire, where, by }))
    const twin = { ...wire, id: 'twin', name: ' wire' }
    expect(errorOf(await savePreset(test.desk, { preset: twin, where, by })).message).toMatch(/already/)
    const wrong: PresetDraft = { id: 'json', name: 'JSON', format: 'ninjs', encoding: 'big5' }
    expect(errorOf(await savePreset(test.desk, { preset: wrong, where, by })).message).toMatch(/utf-8/)
  })

  it('comes back as it was when its removal is undone', async () => {
    await using test = await testDesk()
    valueOf(await savePreset(test.desk, { preset: wire, where: { folder: 'at', path: '/srv/a' }, by }))
    const before = test.desk.store.settings.presets
    valueOf(await removePreset(test.desk, { id: 'wire', by }))
    expect(test.desk.store.settings.presets).toEqual([])
    valueOf(await restorePreset(test.desk, { id: 'wire', by }))
    expect(test.desk.store.settings.presets).toEqual(before)
  })

  it('shows its file’s name and first lines before it is stored, of the open story or of a sample', async () => {
    await using test = await testDesk()
    const { id } = await imported(
      test.desk,
      'SLUG: café\nCafé “Alder” opens\n\nIt opened at dawn on Tuesday.\n',
    )
    const preview = valueOf(await previewPreset(test.desk, { preset: wire, id }))
    expect(preview.fileName).toBe('0001-café.txt')
    expect(preview.head).toContain('Café “Alder” opens')
    expect(valueOf(await previewPreset(test.desk, { preset: wire })).head?.join('\n')).toContain(
      'Crane topples',
    )
    const wrong = valueOf(await previewPreset(test.desk, { preset: { ...wire, naming: '{who}' }, id }))
    expect(wrong.refusal?.message).toMatch(/\{who\}/)
  })
})
