import { strToU8, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import type { ImportOutcome } from '../../shared/api/contract.ts'
import { deskError } from '../../shared/api/errors.ts'
import { largestImport } from '../../shared/formats/report.ts'
import type { DeskClient } from '../core/client.ts'
import type { Core } from '../core/core.ts'
import { type ImportRun, createImports } from './imports.ts'

describe('createImports', () => {
  it('follows each file to its outcome, and keeps the notes of what was imported', async () => {
    const { imports, runs } = desk()
    await imports.start([file('a.txt'), file('b.txt')])
    expect(runs.map(({ state, outcomes }) => [state, outcomes.map((one) => one.file)])).toEqual([
      ['done', ['a.txt', 'b.txt']],
    ])
    expect(imports.store.getState().notes.get('id of b.txt')).toHaveLength(1)
  })

  it('stops between two messages, and tells of every file that the core has read', async () => {
    const names = Array.from({ length: 25 }, (_, at) => `${at}.txt`)
    const { imports, runs } = desk((name) => {
      if (name === '3.txt') imports.stop()
    })
    await imports.start(names.map(file))
    expect(runs).toMatchObject([{ state: 'stopped', total: 25 }])
    expect(runs[0]?.outcomes.map((one) => one.file)).toEqual(names.slice(0, 10))
  })

  it('does not send a file that the desk would refuse for its size', async () => {
    const sent: string[] = []
    const { imports, runs } = desk((name) => sent.push(name))
    await imports.start([
      { name: 'zeros.txt', data: { size: largestImport + 1, slice: () => new Blob(['0']) } as Blob },
      file('a.txt'),
    ])
    expect(sent).toEqual(['a.txt'])
    expect(runs[0]?.outcomes[0]).toMatchObject({ outcome: 'failed', code: 'too-large', file: 'zeros.txt' })
  })

  it('sends the files of a zip, and tells of one that could not be unpacked', async () => {
    const sent: string[] = []
    const { imports, runs } = desk((name) => sent.push(name))
    const zip = zipSync({
      'a.txt': strToU8('Copy.'),
      'zeros.txt': new Uint8Array(largestImport + 1),
      'b.txt': strToU8('Copy.'),
    })
    await imports.start([{ name: 'feed.zip', data: new Blob([zip]) }])
    expect(sent).toEqual(['feed.zip/a.txt', 'feed.zip/b.txt'])
    expect(runs).toMatchObject([{ state: 'done', total: 3 }])
    expect(runs[0]?.outcomes.find(({ file }) => file === 'feed.zip/zeros.txt')).toMatchObject({
      outcome: 'failed',
      code: 'too-large',
    })
  })

  it('sends nothing more while it is paused, and goes on from there', async () => {
    const sent: string[] = []
    const { imports, runs } = desk((name) => {
      sent.push(name)
      if (name === '3.txt') imports.pause()
    })
    const whole = imports.start(Array.from({ length: 15 }, (_, at) => file(`${at}.txt`)))
    await vi.waitFor(() => expect(imports.store.getState().run?.outcomes).toHaveLength(10))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(sent).toHaveLength(10)
    imports.resume()
    await whole
    expect(runs).toMatchObject([{ state: 'done', total: 15 }])
  })

  it('says why a summary could not be saved', async () => {
    const error = deskError('NO_SPACE', { en: 'The disk is full.', ko: '안 됩니다.' }, { path: '/library' })
    const core = { call: async () => ({ ok: false, error }) } as unknown as Core
    const imports = createImports(
      core,
      (key) => key,
      () => {},
    )
    expect(await imports.save({ total: 0, outcomes: [], state: 'done' })).toEqual({ ok: false, error })
  })

  it('sends a long feed item by item', async () => {
    const { imports, runs } = desk()
    const item = `<item><title>Ferry</title><description>${'word '.repeat(120_000)}</description></item>`
    const data = new Blob([`<rss><channel><title>Site</title>${item.repeat(2)}</channel></rss>`])
    await imports.start([{ name: 'site.xml', data }])
    expect(runs[0]?.outcomes.map((one) => one.file)).toEqual(['site.xml/item 1', 'site.xml/item 2'])
  })

  it('lets a second import wait for the first', async () => {
    const { imports, runs } = desk()
    await Promise.all([imports.start([file('a.txt')]), imports.start([file('b.txt')])])
    expect(runs.map(({ outcomes }) => outcomes.map((one) => one.file))).toEqual([['a.txt'], ['b.txt']])
  })
})

function file(name: string) {
  return { name, data: new Blob(['Copy.']) }
}

/** Imports over a core that imports everything; `sent` is told of each file in turn. */
function desk(sent: (name: string) => void = () => {}) {
  const runs: ImportRun[] = []
  async function* steps(names: readonly string[]) {
    for (const [index, name] of names.entries()) {
      sent(name)
      yield { done: index + 1, total: names.length, last: imported(name) }
    }
  }
  const client = {
    stories: {
      import: ({ files }: { files: readonly { name: string }[] }) =>
        Promise.resolve(steps(files.map(({ name }) => name))),
    },
  } as unknown as DeskClient
  const core = {
    call: async (ask: (over: DeskClient) => Promise<unknown>) => ({ ok: true, value: await ask(client) }),
  } as unknown as Core
  const imports = createImports(
    core,
    (key) => key,
    (run) => runs.push(run),
  )
  return { imports, runs }
}

function imported(name: string): ImportOutcome {
  return {
    outcome: 'imported',
    file: name,
    notes: [{ level: 'guessed', field: 'headline', detail: 'Read as the headline.' }],
    story: { id: `id of ${name}` },
  } as unknown as ImportOutcome
}
