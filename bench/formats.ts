import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type ImportedFile, importFile } from '../quality/formats/import-files.ts'
import { filesUnder } from '../quality/corpus-files.ts'
import { decode } from '../main/desk/decode.ts'
import { exporters } from '../shared/formats/exporters.ts'
import { readers } from '../shared/formats/readers.ts'
import { type FormatId, formatIdSchema } from '../shared/story/record.ts'
import { corpus } from '../tools/corpus.ts'
import * as libxml from 'libxml2-wasm'
import MarkdownIt from 'markdown-it'
import { parse as parseHtml, parseFragment } from 'parse5'
import { quantile } from './statistics.ts'

/*
 * Stories a second in and out of each format, on the real files of the wire, beside the parser of the format's syntax
 * alone on the same text in the same run, by turns: the ratio is what our own work costs, and 3 at most is the goal.
 * A parser is done when a program can see all it found: libxml2 keeps its tree in WebAssembly's memory, so it is read
 * through once. Where the text of one syntax stands in another (HTML in JSON), both parsers are the baseline, and the
 * outer one is told alone beside it. Wire copy has no parser: its lines say how fast text can be looked at at all.
 */

/** Milliseconds for each format and direction. */
const patience = 1500
const now = '2026-11-24T09:00:00Z'
const goal = 3

type Parse = (text: string) => unknown

interface Baseline {
  readonly name: string
  readonly parse: Parse
  /** False where the format has no parser to be measured by, or where this one does part of the work only. */
  readonly counts: boolean
}

const { ParseOption, XmlCData, XmlDocument, XmlElement, XmlText } = libxml
const noHarm = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_IGNORE_ENC

/** The library alone: parses, and looks once at every name, attribute and text. A length, so that nothing is skipped. */
function xml(text: string): number {
  const document = XmlDocument.fromString(text, { option: noHarm })
  const seen = lengthOf(document.root)
  document.dispose()
  return seen
}

function lengthOf(element: libxml.XmlElement): number {
  let length = element.name.length + element.namespaceUri.length
  for (const { name, namespaceUri, value } of element.attrs) {
    length += name.length + namespaceUri.length + value.length
  }
  for (let node = element.firstChild; node; node = node.next) {
    if (node instanceof XmlElement) length += lengthOf(node)
    else if (node instanceof XmlText || node instanceof XmlCData) length += node.content.length
  }
  return length
}

const json: Parse = (text) => JSON.parse(text) as unknown

/** JSON, and the HTML that the desk reads in it. */
const jsonAndHtml: Parse = (text) => {
  const visit = (value: unknown, name: string): void => {
    if (typeof value === 'string') {
      if (value.includes('</') && bodyName.test(name) && !/<(?:nitf|block|hl2)\b/.test(value))
        parseFragment(value)
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(inner, key)
    }
  }
  visit(JSON.parse(text), '')
}

const bodyName = /^(?:article|infobox|body|description)_?x?html$|^value$/i

const whole = (name: string, parse: Parse): Baseline => ({ name, parse, counts: true })
const partly = (name: string, parse: Parse): Baseline => ({ name, parse, counts: false })
const ninjs = [whole('JSON.parse, parse5', jsonAndHtml), partly('JSON.parse', json)]
const libxml2 = [whole('libxml2', xml)]
const lines = [partly('lines and words', (text) => text.split('\n').map((line) => line.split(' ')))]
const markdown = new MarkdownIt()

const baselines: Partial<Record<FormatId, readonly Baseline[]>> = {
  ninjs,
  'ninjs-2': ninjs,
  'ninjs-1': ninjs,
  'story-json': [whole('JSON.parse', json)],
  nitf: libxml2,
  'newsml-g2': libxml2,
  'newsml-1': libxml2,
  rss: libxml2,
  atom: libxml2,
  wxr: libxml2,
  icml: libxml2,
  html: [whole('parse5', (text) => parseHtml(text))],
  markdown: [partly('markdown-it', (text) => markdown.render(text))],
}

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
    for (const baseline of baselines[format] ?? lines) {
      await told(
        format,
        baseline,
        all,
        async () => {
          for (const source of sources) await reader(source)
        },
        async () => {
          for (const { text } of sources) await baseline.parse(text)
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
    for (const baseline of baselines[format] ?? lines) {
      await told(
        format,
        baseline,
        able.length,
        async () => {
          for (const story of able) await exporter.write(story)
        },
        async () => {
          for (const text of written) await baseline.parse(text)
        },
      )
    }
  }
  console.log(
    `(–): a parser of part of it, or of no XML, JSON or HTML; the goal of ${goal} is not set there.`,
  )
}

const head = `${'format'.padEnd(14)}${'beside'.padEnd(20)}${'stories'.padStart(8)}${'ours/s'.padStart(12)}${'parser/s'.padStart(12)}${'ratio'.padStart(9)}`

async function told(
  format: string,
  { name, counts }: Baseline,
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
  const told = counts ? (ratio <= goal ? '' : `  over ${goal}`) : '  –'
  console.log(
    `${format.padEnd(14)}${name.padEnd(20)}${String(stories).padStart(8)}${perSecond(taken.map((one) => one.ours)).padStart(12)}${perSecond(taken.map((one) => one.parser)).padStart(12)}${ratio.toFixed(2).padStart(9)}${told}`,
  )
}

async function timed(run: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await run()
  return performance.now() - from
}
