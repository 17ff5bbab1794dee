import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type ImportedFile, importFile } from '../quality/formats/import-files.ts'
import { filesUnder } from '../quality/corpus-files.ts'
import { decode } from '../main/desk/decode.ts'
import { exporters } from '../shared/formats/exporters.ts'
import { readers } from '../shared/formats/readers.ts'
import { parseXml } from '../shared/formats/xml/parse-xml.ts'
import { type FormatId, formatIdSchema } from '../shared/story/record.ts'
import { corpus } from '../tools/corpus.ts'
import { parse as parseHtml, parseFragment } from 'parse5'
import { quantile } from './statistics.ts'

/*
 * Stories a second in and out of each format, on the real files of the wire, beside nothing but the parser of the
 * format's syntax on the same text in the same run, by turns: the ratio is what our own work costs.
 */

/** Milliseconds for each format and direction. */
const patience = 1500
const now = '2026-11-24T09:00:00Z'

type Parse = (text: string) => unknown

const xml: Parse = (text) => parseXml(text)
const json: Parse = (text) => JSON.parse(text) as unknown

/** The bare parser of a format; where it has none, its lines are only taken apart. */
const parsers: Partial<Record<FormatId, readonly [string, Parse]>> = {
  ninjs: ['JSON.parse', json],
  'ninjs-2': ['JSON.parse', json],
  'ninjs-1': ['JSON.parse', json],
  'story-json': ['JSON.parse', json],
  nitf: ['libxml2', xml],
  'newsml-g2': ['libxml2', xml],
  'newsml-1': ['libxml2', xml],
  rss: ['libxml2', xml],
  atom: ['libxml2', xml],
  wxr: ['libxml2', xml],
  icml: ['libxml2', xml],
  html: ['parse5', (text) => parseHtml(text)],
}

/** Both parsers that such a format needs: JSON, and the HTML that stands in its texts. */
const jsonAndHtml: Parse = (text) => {
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && value.includes('</')) parseFragment(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
  }
  visit(JSON.parse(text))
}

/** A second line for what holds another syntax inside of its own. */
const inner: Partial<Record<FormatId, readonly [string, Parse]>> = {
  ninjs: ['with parse5', jsonAndHtml],
}

const lines: readonly [string, Parse] = ['split in lines', (text) => text.split('\n')]

export async function benchFormats(): Promise<void> {
  const folder = corpus()
  if (folder === undefined || !existsSync(join(folder, 'wire'))) {
    console.log('\nFormats: skipped, there is no corpus in ../shared/corpus.')
    return
  }
  const wire = join(folder, 'wire')
  const files: ImportedFile[] = []
  for (const file of filesUnder(wire)) files.push(await importFile(file, wire))
  const read = files.filter(({ stories, bytes }) => stories.length > 0 && bytes.length < 200_000)

  console.log('\nFormats in: stories a second, and what ours costs beside the parser alone')
  console.log(head)
  for (const format of formatIdSchema.options) {
    const reader = readers[format]
    const sources = read
      .filter((file) => file.format === format)
      .flatMap(({ bytes, path, stories }) => {
        const decoded = decode(bytes)
        return decoded.ok
          ? [{ bytes, text: decoded.value.text, file: path, stories: stories.length, now }]
          : []
      })
    if (!reader || sources.length === 0) continue
    const all = sources.reduce((sum, one) => sum + one.stories, 0)
    const beside = [parsers[format] ?? lines, inner[format]].filter((one) => one !== undefined)
    for (const [name, parse] of beside) {
      await told(
        format,
        name,
        all,
        async () => {
          for (const source of sources) await reader(source)
        },
        async () => {
          for (const { text } of sources) await parse(text)
        },
      )
    }
  }

  console.log('\nFormats out: the same for writing, beside parsing what was written')
  console.log(head)
  const stories = read.flatMap((file) => file.stories.map(({ story }) => story)).slice(0, 150)
  for (const format of formatIdSchema.options) {
    const exporter = exporters[format]
    if (!exporter) continue
    const able = stories.filter((story) => exporter.refuses?.(story) === undefined)
    const written: string[] = []
    for (const story of able) {
      const { content } = await exporter.write(story)
      written.push(typeof content === 'string' ? content : new TextDecoder().decode(content))
    }
    const [name, parse] = parsers[format] ?? lines
    await told(
      format,
      name,
      able.length,
      async () => {
        for (const story of able) await exporter.write(story)
      },
      async () => {
        for (const text of written) await parse(text)
      },
    )
  }
}

const head = `${'format'.padEnd(14)}${'beside'.padEnd(16)}${'stories'.padStart(8)}${'ours/s'.padStart(12)}${'parser/s'.padStart(12)}${'ratio'.padStart(9)}`

async function told(
  format: string,
  beside: string,
  stories: number,
  ours: () => Promise<void>,
  parser: () => Promise<void>,
): Promise<void> {
  const taken: { readonly ours: number; readonly parser: number }[] = []
  // Once unmeasured, so that neither is timed while it is being loaded and compiled.
  await ours()
  await parser()
  const until = performance.now() + patience
  while (taken.length < 3 || performance.now() < until) {
    taken.push({ ours: await timed(ours), parser: await timed(parser) })
  }
  const perSecond = (times: readonly number[]): string =>
    Math.round((stories * 1000) / Math.min(...times)).toLocaleString('en')
  const ratio = quantile(
    taken.map((round) => round.ours / round.parser),
    0.5,
  )
  console.log(
    `${format.padEnd(14)}${beside.padEnd(16)}${String(stories).padStart(8)}${perSecond(taken.map((one) => one.ours)).padStart(12)}${perSecond(taken.map((one) => one.parser)).padStart(12)}${ratio.toFixed(2).padStart(9)}`,
  )
}

async function timed(run: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await run()
  return performance.now() - from
}
