import { readFileSync, statSync } from 'node:fs'
import { basename, relative } from 'node:path'
import { readStories } from '../main/desk/read-stories.ts'
import { bodyParagraphs, blankView, type Paragraph, type StoryView, viewOf } from '../shared/story/view.ts'
import { countWords } from '../shared/story/summary.ts'
import { filesUnder } from './corpus-files.ts'

/** A real story as an agency sent it: what the checks say of it is taken for a false alarm. */
export interface CleanCopy {
  /** The file, and which story of it. */
  readonly id: string
  readonly group: string
  readonly view: StoryView
}

/** Scrambled or synthetic, as the corpus's README names them: tests of form, not of language. */
const synthetic =
  /^(?:stt_newsml_location_test\.xml|stt_newsml_subject_test\.xml|aap-1\.xml|aap-cyber\.xml|ansa_culture\.xml|ninjs1\.json|bbc-ninjs-.*\.json|dpa_copyright\.txt)$/

/** Fewer words are no story: an item of pictures, an example of a form. */
const leastWords = 60

/** The real text stories under `wire/`, read as the desk reads them, and those under `reuters-tm/`. */
export async function readCleanCopy(corpus: string): Promise<readonly CleanCopy[]> {
  const found: CleanCopy[] = []
  for (const file of [...filesUnder(`${corpus}/wire`), ...filesUnder(`${corpus}/reuters-tm`)]) {
    if (statSync(file).size >= 1_000_000 || synthetic.test(basename(file))) continue
    const id = relative(corpus, file)
    const read = id.startsWith('reuters-tm') ? reutersCopy(readFileSync(file, 'utf8')) : await wireCopy(file)
    const stories = read.filter(({ view }) => wordsOf(view.paragraphs) >= leastWords)
    found.push(...stories.map((story, index) => ({ ...story, id: index === 0 ? id : `${id}#${index}` })))
  }
  return found
}

type Read = Omit<CleanCopy, 'id'>

function wordsOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + countWords(text), 0)
}

async function wireCopy(file: string): Promise<readonly Read[]> {
  const read = await readStories(readFileSync(file), {
    fileName: basename(file),
    now: '2026-11-24T09:00:00+09:00',
    importer: 'quality',
  })
  if (!read.ok) return []
  return read.value.map(({ story }) => ({
    group: `wire, ${story.provenance?.format ?? 'story-json'}`,
    view: viewOf(story, bodyParagraphs(story.body), {
      version: story.version,
      versionCreated: story.versionCreated,
      origin: 'import',
    }),
  }))
}

/** Reuters-21578 as XML is a research set, not a wire format: the desk does not read it. */
function reutersCopy(xml: string): readonly Read[] {
  const paragraphs = (/<BODY>([\s\S]*?)<\/BODY>/.exec(xml)?.[1] ?? '')
    .split(/\n(?= {4})/)
    .map(plain)
    .filter((text) => text !== '' && !/^reuter/i.test(text))
  const view: StoryView = {
    ...blankView,
    headline: field(xml, 'TITLE'),
    dateline: field(xml, 'DATELINE'),
    language: 'en',
    filedOn: dateIn(xml),
    paragraphs: paragraphs.map((text, index) => ({ id: `p${index}`, kind: 'body', text })),
  }
  return [{ group: 'reuters-tm', view }]
}

function dateIn(xml: string): string {
  const reuters = /<DATE>\s*(\d{1,2})-([A-Z]{3})-(\d{4})/.exec(xml)
  const months = 'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC'
  const month = reuters ? months.indexOf(reuters[2] ?? '') / 3 + 1 : 0
  return reuters && month >= 1
    ? `${reuters[3]}-${String(month).padStart(2, '0')}-${(reuters[1] ?? '').padStart(2, '0')}`
    : ''
}

function field(xml: string, name: string): string {
  return plain(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(xml)?.[1] ?? '')
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

function plain(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) =>
      name.startsWith('#')
        ? String.fromCodePoint(Number(name.startsWith('#x') ? `0x${name.slice(2)}` : name.slice(1)))
        : (entities[name] ?? whole),
    )
    .replaceAll(/\s+/g, ' ')
    .trim()
}
