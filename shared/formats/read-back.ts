import type { FormatId, Story } from '../story/record.ts'
import type { Exported } from './exporter.ts'
import { projectionNotes } from './projected.ts'
import type { ReadItem } from './reader.ts'
import { readers } from './readers.ts'
import type { ImportNote } from './report.ts'

const kin: Partial<Record<FormatId, FormatId>> = {
  'ninjs-1': 'ninjs',
  'ninjs-2': 'ninjs',
  'text-7bit': 'text',
}

/** The reader of what a format writes. */
function readerOf(format: FormatId) {
  return readers[kin[format] ?? format]
}

/** What a reader makes up where a file says nothing: that it comes out the same does not mean that it was sent. */
const madeUp: ReadonlySet<string> = new Set(['uri', 'language', 'firstCreated', 'versionCreated', 'foreign'])

/**
 * What a written file says of its story, by reading it back: the writer's notes, without those of what came back as it
 * went, and a note for every field that did not and that the writer said nothing of. Where no reader is, the writer's own.
 */
export async function notesReadBack(
  story: Story,
  format: FormatId,
  file: Exported,
): Promise<readonly ImportNote[]> {
  const [item] = (await itemsBack(format, file)) ?? []
  if (!item) return file.notes
  const differing = projectionNotes(story, storyOf(item, story), names[format] ?? format).filter(
    ({ field }) => field !== 'foreign',
  )
  const changed = new Set(differing.map(({ field }) => field))
  const kept = file.notes.filter(
    ({ level, field }) =>
      changed.has(field) || madeUp.has(field) || (level !== 'lost' && level !== 'changed'),
  )
  const noted = new Set(kept.map(({ field }) => field))
  return [...kept, ...differing.filter(({ field }) => !noted.has(field))]
}

/** The stories of a written file, read; undefined where nothing in it can be. */
export async function itemsBack(
  format: FormatId,
  { content }: Exported,
): Promise<readonly ReadItem[] | undefined> {
  const read = await readerOf(format)?.({
    text: typeof content === 'string' ? content : '',
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    file: 'This file',
    now: '2026-01-01T00:00:00Z',
  })
  return read?.ok === true ? read.value : undefined
}

/** A story of what was read, with nothing made up; what is the desk's own is as it was. */
export function storyOf(item: ReadItem, { desk, id }: Pick<Story, 'desk' | 'id'>): Story {
  const {
    content,
    uri = '',
    version = 1,
    firstCreated = '',
    versionCreated = '',
    altIds = [],
    foreign,
  } = item
  const times = { firstCreated, versionCreated }
  return { schema: 1, id, desk, type: 'text', ...content, uri, version, ...times, altIds, foreign }
}

const names: Partial<Record<FormatId, string>> = {
  text: 'Plain text',
  'text-7bit': 'Plain text in 7 bits',
  ninjs: 'ninjs 3.1',
  'ninjs-2': 'ninjs 2.2',
  'ninjs-1': 'ninjs 1.6',
  nitf: 'NITF',
  'newsml-g2': 'NewsML-G2',
  rss: 'RSS',
  atom: 'Atom',
  anpa1312: 'ANPA 1312',
  iptc7901: 'IPTC 7901',
  html: 'HTML',
  markdown: 'Markdown',
  docx: 'Word',
}
