import { readFileSync, statSync } from 'node:fs'
import { basename, relative } from 'node:path'
import { decode } from '../main/desk/decode.ts'
import { sniff } from '../shared/formats/sniff.ts'
import { parseText } from '../shared/formats/text/parse.ts'
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

/** The languages of files that do not name theirs. */
const unnamed: Readonly<Record<string, string>> = {
  'efe_nitf.xml': 'es',
  'nitf-ntb.xml': 'nb',
  'ritzau_feed.xml': 'da',
  'ritzau_news.xml': 'da',
  'ritzau_news_test_ednote.xml': 'da',
}

/** Fewer words are no story: an item of pictures, an example of a form. */
const leastWords = 60

/**
 * The real text stories under `wire/` and `reuters-tm/`. What the desk imports is read as the desk reads it; of the XML
 * formats a small reader takes headline, slug, byline, dateline and paragraphs, until the desk reads them itself.
 */
export function readCleanCopy(corpus: string): readonly CleanCopy[] {
  return [...filesUnder(`${corpus}/wire`), ...filesUnder(`${corpus}/reuters-tm`)]
    .filter((file) => statSync(file).size < 1_000_000 && !synthetic.test(basename(file)))
    .flatMap((file): readonly CleanCopy[] => {
      const id = relative(corpus, file)
      const text = readFileSync(file, 'utf8')
      const isXml = /^\s*(?:\uFEFF)?<(?:\?xml|newsMessage|nitf|newsItem|NewsML|REUTERS)/.test(text)
      const views = isXml
        ? xmlViews(text, unnamed[basename(file)] ?? 'en')
        : importedViews(readFileSync(file))
      return views
        .filter(({ paragraphs }) => wordsOf(paragraphs) >= leastWords)
        .map((view, index) => ({
          id: index === 0 ? id : `${id}#${index}`,
          group: id.startsWith('reuters-tm') ? 'reuters-tm' : isXml ? 'wire, XML' : 'wire, imported',
          view,
        }))
    })
}

function wordsOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + countWords(text), 0)
}

function importedViews(bytes: Uint8Array): readonly StoryView[] {
  const decoded = decode(bytes)
  if (!decoded.ok) return []
  const sniffed = sniff(decoded.value.text)
  if (sniffed.kind !== 'format' || sniffed.format !== 'text') return []
  const now = '2026-11-24T09:00:00+09:00'
  const parsed = parseText(decoded.value.text, { now })
  if (!parsed) return []
  const { content } = parsed
  return [
    viewOf(content, bodyParagraphs(content.body), { version: 1, versionCreated: now, origin: 'import' }),
  ]
}

function xmlViews(xml: string, usual: string): readonly StoryView[] {
  const title = /<TITLE>([\s\S]*?)<\/TITLE>/.exec(xml)?.[1]
  if (title !== undefined) {
    const paragraphs = (/<BODY>([\s\S]*?)<\/BODY>/.exec(xml)?.[1] ?? '')
      .split(/\n(?= {4})/)
      .map(plain)
      .filter((text) => text !== '' && !/^reuter/i.test(text))
    return [view(xml, { headline: plain(title), dateline: field(xml, 'DATELINE') }, paragraphs, 'en')]
  }
  const language = languageIn(xml) ?? usual
  const bodies = xml.match(
    /<(?:body|text|body\.content|html:body)[\s>][\s\S]*?<\/(?:body|text|body\.content|html:body)>/g,
  )
  return (bodies ?? []).map((body) => {
    const paragraphs = (body.match(/<(?:html:)?p[\s>][\s\S]*?<\/(?:html:)?p>/g) ?? [])
      .map(plain)
      .filter((text) => text !== '')
    const headline = field(xml, 'hl1') || field(xml, 'headline') || field(xml, 'HeadLine')
    const slugline = field(xml, 'slugline') || field(xml, 'SlugLine')
    const by = field(xml, 'byline') || field(xml, 'by')
    return view(xml, { headline, slugline, by, dateline: field(xml, 'dateline') }, paragraphs, language)
  })
}

/** What the item says of its content's language; the first `xml:lang` is often that of its metadata. */
function languageIn(xml: string): string | undefined {
  const named =
    /<language tag="([A-Za-z-]+)"/.exec(xml) ??
    /<Language FormalName="([A-Za-z-]+)"/.exec(xml) ??
    /xml:lang="([A-Za-z-]+)"/.exec(xml)
  return named?.[1]?.toLowerCase()
}

function view(
  xml: string,
  fields: Partial<StoryView>,
  paragraphs: readonly string[],
  language: string,
): StoryView {
  return {
    ...blankView,
    ...fields,
    language,
    filedOn: dateIn(xml),
    paragraphs: paragraphs.map((text, index) => ({ id: `p${index}`, kind: 'body', text })),
  }
}

function dateIn(xml: string): string {
  const iso = /(?:versionCreated>|date(?:\.issue norm)?=")(\d{4})-?(\d\d)-?(\d\d)/.exec(xml)
  if (iso) return `${iso[1]}-${iso[2]}-${iso[3]}`
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
