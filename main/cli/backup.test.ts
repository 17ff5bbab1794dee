import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testFolder } from '../store/library.test-support.ts'
import { runIn } from './cli.test-support.ts'

describe('backup and restore on the command line', () => {
  it('bring a library to one file and back, and never write over what is there', async () => {
    await using folder = await testFolder()
    const library = join(folder.path, 'library')
    const run = (...words: string[]) => runIn(folder.path, library, words)
    await writeFile(join(folder.path, 'a.txt'), 'Harbour opens\n\nIt opens at noon.\n')
    expect(await run('backup')).toMatchObject({
      code: 2,
      err: [expect.stringContaining('There is no library')],
    })
    await run('import', 'a.txt')
    expect(await run('backup', '--out', 'b.zip')).toMatchObject({
      code: 0,
      out: [expect.stringMatching(/b\.zip: 1 stories and 1 ledger entries, 0\.\d MB, read back whole\.$/)],
    })
    expect(await run('backup', '--out', 'b.zip')).toMatchObject({
      code: 2,
      err: [expect.stringContaining('is there already')],
    })
    expect(await run('restore', 'b.zip')).toMatchObject({ code: 2, err: [expect.stringContaining('--into')] })
    const { code, out } = await run('restore', 'b.zip', '--into', 'again', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      folder: join(folder.path, 'again'),
      stories: 1,
      entries: 1,
      damage: [],
    })
    expect(await runIn(folder.path, join(folder.path, 'again'), ['verify'])).toMatchObject({
      code: 0,
      out: [
        expect.stringContaining('1 ledger entries: all whole.'),
        expect.stringContaining('Head of the ledger'),
      ],
    })
    expect((await run('restore', 'b.zip', '--into', 'library', '--replace')).out[1]).toContain(
      'library-before-',
    )
  })

  it('name a backup after its day where no file is named', async () => {
    await using folder = await testFolder()
    const library = join(folder.path, 'library')
    await writeFile(join(folder.path, 'a.txt'), 'Harbour opens\n\nIt opens at noon.\n')
    await runIn(folder.path, library, ['import', 'a.txt'])
    const { out } = await runIn(folder.path, library, ['backup', '--json'])
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      file: expect.stringMatching(/copydesk-2026-11-2\d-\d{4}\.backup\.zip$/),
      lost: [],
    })
  })
})
