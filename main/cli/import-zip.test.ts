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

it('imports a WordPress export above the limit of a file item by item, and once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-wxr-'))
  try {
    const post = (title: string, words: string) =>
      `<item><title>${title}</title><guid>urn:x:${title}</guid><wp:post_id>1</wp:post_id><content:encoded><![CDATA[<p>${words}</p>]]></content:encoded></item>`
    const items = [
      post('Ferry', 'It sails.'),
      '<item></item>',
      post('Crane', 'word '.repeat(250_000)),
      post('Tide', 'High.'),
    ]
    writeFileSync(
      join(folder, 'site.xml'),
      `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Site</title>${items.join('')}</channel></rss>`,
    )
    const run = () => runIn(folder, join(folder, 'library'), ['import', 'site.xml'])
    const { out, err } = await run()
    expect(out.filter((line) => line.includes('imported as')).map((line) => line.split(': ')[0])).toEqual([
      'site.xml/item 1',
      'site.xml/item 3',
      'site.xml/item 4',
    ])
    expect(out.at(-1)).toBe('3 imported, 1 failed.')
    expect(err.join('\n')).toContain('site.xml/item 2')
    expect((await run()).out.at(-1)).toBe('0 imported, 4 failed.')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
