import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { runIn } from './cli.test-support.ts'

it('imports the files of a zip, and names the one inside that failed; a watched folder takes it, too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-zip-'))
  try {
    const files = { 'day/a.txt': strToU8('Harbour opens\n\nIt opens at noon.\n'), 'day/b.txt': strToU8(' ') }
    writeFileSync(join(folder, 'feed.zip'), zipSync(files))
    const { code, out, err } = await runIn(folder, join(folder, 'library'), ['import', 'feed.zip'])
    expect(code).toBe(2)
    expect(out[0]).toContain('feed.zip/day/a.txt: imported as')
    expect(out.at(-1)).toBe('1 imported, 1 failed.')
    expect(err.join('\n')).toContain('feed.zip/day/b.txt')
    const once = await runIn(folder, join(folder, 'library'), ['watch', folder, '--once'])
    expect(once).toMatchObject({ code: 2, out: ['feed.zip: failed'] })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
