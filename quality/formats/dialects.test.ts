import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { exporters } from '../../shared/formats/exporters.ts'
import { ownRules } from '../../shared/formats/own-rules.ts'
import { type FormatId, formatIdSchema } from '../../shared/story/record.ts'
import { filesUnder } from '../corpus-files.ts'
import { type ImportedFile, importFile } from './import-files.ts'
import { validators } from './validators.ts'

/*
 * Small messages as agencies, sites, systems and mail programs build theirs, whole and damaged; the words are invented.
 * `npm run quality -- formats --corpus quality/formats/dialects` prints what becomes of them.
 */
const folder = join(import.meta.dirname, 'dialects')

/** What holds no story, or no words that can be read without a guess at them. */
const refusals: Readonly<Record<string, string>> = {
  'news-sitemap.xml': 'unreadable',
  'text-bad-utf8.txt': 'undecodable',
}

/** These have no letters for what stands in some of the stories. */
const sevenBits: ReadonlySet<FormatId> = new Set<FormatId>(['iptc7901', 'anpa1312', 'text-7bit'])

describe('dialects of agencies and systems', () => {
  const files: ImportedFile[] = []
  beforeAll(async () => {
    for (const file of filesUnder(folder)) files.push(await importFile(file, folder))
  }, 120_000)

  it('are read, but for those that are refused by name', () => {
    const failed = files.flatMap(({ path, failure }) => (failure ? [[path, failure.code]] : []))
    expect(files.length).toBeGreaterThan(90)
    expect(Object.fromEntries(failed)).toEqual(refusals)
  })

  it('keep every word of their bodies', () => {
    const short = files.filter(({ words }) => words !== undefined && words.missing.length > 0)
    expect(short.map(({ path, words }) => [path, words?.missing])).toEqual([])
  })

  it('hold as many stories as were sent', () => {
    const several = files.filter(({ stories }) => stories.length > 1)
    expect(Object.fromEntries(several.map(({ path, stories }) => [path, stories.length]))).toEqual({
      'ap-mediaapi-feed.json': 2,
      'atom-xhtml.xml': 2,
      'g2-concatenated.xml': 2,
      'g2-several.xml': 2,
      'json-concatenated.json': 2,
      'jsonfeed.json': 2,
      'newspaper-rss.xml': 2,
      'ninjs-array.json': 2,
      'ninjs-items.json': 2,
      'nitf-concatenated.xml': 2,
      'nitf-multi.xml': 2,
      'own-xml-article.xml': 2,
      'several-7901.txt': 2,
      'several-anpa.tst': 2,
      'wxr-many.xml': 3,
    })
  })

  it('leave in every format, valid by its rules', { timeout: 120_000 }, async () => {
    const judges = new Map((await validators(undefined)).map((judge) => [judge.format, judge.validate]))
    const faults: string[] = []
    for (const format of formatIdSchema.options) {
      const exporter = exporters[format]
      for (const { path, stories } of exporter ? files : []) {
        for (const { story } of stories) {
          if (sevenBits.has(format) && exporter?.refuses?.(story) !== undefined) continue
          const file = await exporter?.write(story)
          const rules = (await ownRules[format]?.(String(file?.content))) ?? []
          const judged = file && (await judges.get(format)?.(file))
          for (const fault of [...rules.map(({ what }) => what), ...(judged === undefined ? [] : [judged])])
            faults.push(`${path}, ${format}: ${fault}`)
        }
      }
    }
    expect(faults).toEqual([])
  })
})
