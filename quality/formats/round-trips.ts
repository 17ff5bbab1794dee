import fc from 'fast-check'
import { decode } from '../../main/desk/decode.ts'
import { arbitraryStory, plainText } from '../../shared/formats/arbitrary-story.test-support.ts'
import type { Exported, Exporter } from '../../shared/formats/exporter.ts'
import { exporters } from '../../shared/formats/exporters.ts'
import { ownRules } from '../../shared/formats/own-rules.ts'
import { projectionNotes } from '../../shared/formats/projected.ts'
import { itemsBack, notesReadBack, storyOf } from '../../shared/formats/read-back.ts'
import { parseStoryJson } from '../../shared/formats/story-json/parse.ts'
import { awkwardText } from '../../shared/formats/stories.test-support.ts'
import { parseXml } from '../../shared/formats/xml/parse-xml.ts'
import { nodeText } from '../../shared/story/body.ts'
import type { FormatId, Story } from '../../shared/story/record.ts'

/*
 * The round-trip properties of formats.md §6.1 that hold for arbitrary stories, each for every format it is asked of: 1,000
 * stories each in `npm test`, as many as are asked for in `npm run fuzz -- formats --runs N`. Those of real files (6 to 9)
 * and of the desk (10 to 13) stand beside them in round-trips.test.ts.
 */

export interface RoundTrip {
  /** As formats.md §6.1 numbers it. */
  readonly number: number
  readonly name: string
  readonly formats: readonly FormatId[]
  /** What breaks the property for a story; undefined where it holds. */
  readonly broken: (story: Story, format: FormatId) => Promise<string | undefined>
}

/** Words in many scripts, and among them what trips formats: controls, halves of surrogates, white space of all kinds. */
const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: plainText },
  { weight: 1, arbitrary: awkwardText },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        plainText,
        fc.constantFrom('\u0000', '\u0013', '\u001B', '\u007F', '\u0085', '\uFFFE', '\uD800', '\t', '\n'),
      )
      .map(([text, control]) => text.slice(0, 2) + control + text.slice(2)),
  },
)

const latinText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      'Alder',
      'ferry',
      'runs',
      'again',
      'A&B',
      ']]>',
      '“said”',
      'Łódź',
      'it’s',
      '$3.5',
      '1,000',
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((words) => words.join(' '))

/** Any story; of those for 7 bits, one that can be written in them. */
export function storiesFor(format: FormatId): fc.Arbitrary<Story> {
  return ['iptc7901', 'anpa1312', 'text-7bit'].includes(format)
    ? arbitraryStory(latinText)
    : arbitraryStory(anyText)
}

const written = Object.keys(exporters) as readonly FormatId[]
const readable = written.filter((format) => format !== 'icml')
/** Those that hold a story’s fields by name or by style, so that what was read is written again as it was. */
const stable: readonly FormatId[] = [
  ...(['story-json', 'ninjs', 'ninjs-2', 'ninjs-1', 'newsml-g2', 'nitf'] as const),
  ...(['html', 'markdown', 'docx', 'rss', 'atom'] as const),
]

export const roundTrips: readonly RoundTrip[] = [
  { number: 1, name: 'what is written is valid', formats: written, broken: notValid },
  { number: 2, name: 'what was read of it is read of it again', formats: stable, broken: notKept },
  {
    number: 3,
    name: 'the report names the fields that differ, and no others',
    formats: readable,
    broken: notHonest,
  },
  { number: 4, name: 'what was read is written again byte for byte', formats: stable, broken: notStable },
  { number: 5, name: 'the same story gives the same bytes', formats: written, broken: notSteady },
]

function exporterOf(format: FormatId): Exporter {
  const exporter = exporters[format]
  if (!exporter) throw new Error(`${format} is not written`)
  return exporter
}

function bytesOf({ content }: Exported): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

/** What a file is read as; undefined where it holds nothing to be read: a kill without a headline and a note. */
async function readBack(story: Story, format: FormatId, file: Exported): Promise<Story | undefined> {
  if (format === 'story-json') {
    const parsed = parseStoryJson(String(file.content), 'This file')
    return parsed.ok ? parsed.value.story : undefined
  }
  const [item] = (await itemsBack(format, file)) ?? []
  return item && storyOf(item, story)
}

async function notValid(story: Story, format: FormatId): Promise<string | undefined> {
  const exporter = exporterOf(format)
  if (exporter.refuses?.(story) !== undefined) return undefined
  const file = await exporter.write(story)
  const text = typeof file.content === 'string' ? file.content : undefined
  const [fault] = text === undefined ? [] : ((await ownRules[format]?.(text)) ?? [])
  if (fault) return `${fault.at}: ${fault.what}`
  if (text !== undefined && ['rss', 'atom', 'icml'].includes(format)) {
    const parsed = await parseXml(text)
    if (!parsed.ok) return parsed.error.message
  }
  if (text !== undefined && ['iptc7901', 'anpa1312'].includes(format)) {
    const broken = frameFault(text)
    if (broken !== undefined) return broken
  }
  if (text === undefined)
    return new TextDecoder().decode(bytesOf(file).subarray(0, 2)) === 'PK' ? undefined : 'No zip.'
  const decoded = decode(bytesOf(file))
  return decoded.ok || text.trim() === '' ? undefined : decoded.error.message
}

/** What breaks the grammar of the formats of 7 bits (formats.md §2.4, §2.5). */
function frameFault(text: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- the frame is made of them
  const wrong = /[^\u0001-\u0004\b\t\n\r\u0010-\u0014\u0016\u001E\u001F -\u007F]/.exec(text)
  if (wrong) return `U+${wrong[0].charCodeAt(0).toString(16)} is no character of 7 bits.`
  // oxlint-disable-next-line no-control-regex -- as above
  const frame = text.match(/[\u0001-\u0004]/g)?.join('')
  return frame?.replace('\u0004', '') === '\u0001\u0002\u0003' ? undefined : 'The frame is broken.'
}

async function notKept(story: Story, format: FormatId): Promise<string | undefined> {
  const { write } = exporterOf(format)
  const once = await readBack(story, format, await write(story))
  if (!once) return nothingIn(story)
  const again = await readBack(story, format, await write(once))
  if (!again) return 'It was not read again.'
  return firstOf(projectionNotes(once, again, format).map(({ field }) => `${field} came back otherwise.`))
}

async function notHonest(story: Story, format: FormatId): Promise<string | undefined> {
  const exporter = exporterOf(format)
  if (exporter.refuses?.(story) !== undefined) return undefined
  const file = await exporter.write(story)
  const back = await readBack(story, format, file)
  if (!back) return nothingIn(story)
  const told = new Set((await notesReadBack(story, format, file)).map(({ field }) => field))
  const differ = new Set(projectionNotes(story, back, format).map(({ field }) => field))
  // What is kept for another format is no field of the story.
  differ.delete('foreign')
  const unsaid = [...differ].filter((field) => !told.has(field))
  // A reader makes up what a file does not say: it may come out the same.
  const invented = ['uri', 'language', 'firstCreated', 'versionCreated', 'foreign', 'version']
  const oversaid = [...told].filter((field) => !differ.has(field) && !invented.includes(field))
  return firstOf([
    ...unsaid.map((field) => `${field} differs, and the report is silent.`),
    ...oversaid.map((field) => `${field} is reported, and came back as it was.`),
  ])
}

async function notStable(story: Story, format: FormatId): Promise<string | undefined> {
  const { write } = exporterOf(format)
  const first = await write(story)
  const back = await readBack(story, format, first)
  return back ? sameBytes(first, await write(back)) : nothingIn(story)
}

async function notSteady(story: Story, format: FormatId): Promise<string | undefined> {
  const exporter = exporterOf(format)
  if (exporter.refuses?.(story) !== undefined) return undefined
  return sameBytes(await exporter.write(story), await exporter.write(structuredClone(story)))
}

function sameBytes(one: Exported, other: Exported): string | undefined {
  const [a, b] = [bytesOf(one), bytesOf(other)]
  const at = a.findIndex((byte, index) => byte !== b[index])
  if (at < 0 && a.length === b.length) return undefined
  const around = (bytes: Uint8Array) =>
    new TextDecoder().decode(bytes.subarray(Math.max(0, at - 40), at + 40))
  return `They part at byte ${at}: “${around(a)}”, “${around(b)}”.`
}

/** A story without a headline and without words to be printed says nothing that a file could be told by. */
function nothingIn({ headline, pubStatus, body }: Story): string | undefined {
  const printed = pubStatus !== 'canceled' && nodeText(body).trim() !== ''
  return printed || headline !== undefined ? 'It was not read.' : undefined
}

function firstOf(faults: readonly string[]): string | undefined {
  return faults[0]
}

/** Holds a property to a number of stories, each in a format drawn with it; the first that breaks it is thrown, shrunk. */
export async function hold({ formats, broken }: RoundTrip, runs: number, seed?: number): Promise<void> {
  const drawn = fc
    // A Word file takes as long as twenty others.
    .oneof(
      ...formats.map((format) => ({ weight: format === 'docx' ? 1 : 20, arbitrary: fc.constant(format) })),
    )
    .chain((format) => storiesFor(format).map((story) => ({ format, story })))
  await fc.assert(
    fc.asyncProperty(drawn, async ({ format, story }) => {
      const fault = await broken(story, format)
      if (fault !== undefined) throw new Error(`${format}: ${fault}`)
    }),
    { numRuns: runs, ...(seed !== undefined && { seed }) },
  )
}
