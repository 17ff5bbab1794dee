import type { Story } from '../../story/record.ts'
import type { Exported } from '../exporter.ts'
import { fileStem } from '../file-stem.ts'
import { filedBody } from '../filed.ts'
import { escapeHtml, writeHtmlBody } from '../html/write-body.ts'
import { lostFields, lostForeign } from '../lost-fields.ts'
import { printable } from '../printable.ts'
import type { ImportNote } from '../report.ts'
import { type XmlTree, el, writeXml } from '../xml/write-xml.ts'
import { atomCategory, losesOfSubject, rssDomain } from './categories.ts'
import { writeRfc822 } from './moments.ts'
import { namespaces } from './names.ts'

export type FeedKind = 'rss' | 'atom'

/** What a feed says of itself. What is not given is taken from its stories. */
export interface FeedAbout {
  readonly title?: string
  /** The address of the site it belongs to. */
  readonly link?: string
  readonly description?: string
}

export const writeRss = (story: Story): Promise<Exported<string>> => writeFeed([story], 'rss')
export const writeAtom = (story: Story): Promise<Exported<string>> => writeFeed([story], 'atom')

/** A selection of stories as one feed, in the order given; at least one. */
export function feedOf(
  stories: readonly [Story, ...Story[]],
  kind: FeedKind,
  about: FeedAbout = {},
): Promise<Exported<string>> {
  return writeFeed(stories, kind, about)
}

async function writeFeed(
  stories: readonly [Story, ...Story[]],
  kind: FeedKind,
  about: FeedAbout = {},
): Promise<Exported<string>> {
  const [first, ...others] = stories
  const { xml, dropped } = await writeXml(kind === 'rss' ? rss(stories, about) : atom(stories, about))
  const lost: readonly ImportNote[] =
    dropped === 0
      ? []
      : [
          {
            level: 'lost',
            field: 'body',
            detail: `${dropped} characters that XML cannot hold were left out.`,
            korean: `XML에 담을 수 없는 글자 ${dropped}개를 뺐습니다.`,
          },
        ]
  return {
    fileName: others.length === 0 ? `${fileStem(first)}.${kind}` : `feed.${kind}`,
    mediaType: `application/${kind}+xml; charset=utf-8`,
    content: xml,
    notes: [...lost, ...stories.flatMap((story) => notesOn(story, kind === 'rss' ? 'RSS' : 'Atom'))],
  }
}

const line = (text: string | undefined): string | undefined => {
  const words = printable(text ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return words === '' ? undefined : words
}

/** A title is words, and a reader takes what looks like markup for markup. */
const asText = (text: string): string =>
  /[<&]/.test(text) ? escapeHtml(text).replaceAll('&quot;', '"') : text

/** An item needs a title or a description (RSS 2.0), an entry a title (RFC 4287 §4.1.2). */
function titleOf(story: Story): string {
  const title = line(story.headline) ?? line(story.slugline) ?? 'Untitled'
  return story.pubStatus === 'canceled' ? `KILL: ${title}` : title
}

/** A kill carries its note in the place of the text. */
function htmlOf(story: Story): string {
  if (story.pubStatus !== 'canceled') return writeHtmlBody(filedBody(story))
  const note = printable(story.edNote ?? story.corrects?.note ?? '')
  return note
    .split('\n')
    .filter((one) => one.trim() !== '')
    .map((one) => `<p>${escapeHtml(one)}</p>`)
    .join('')
}

function aboutOf(stories: readonly Story[], about: FeedAbout) {
  const [first] = stories
  const provider = first?.infoSources.find(({ role }) => role === 'provider')?.name
  const title = line(about.title) ?? line(provider) ?? (first ? titleOf(first) : 'Stories')
  const web = stories.map(linkOf).find((address) => address !== undefined)
  return {
    title,
    link: about.link ?? web ?? first?.uri ?? '',
    description: line(about.description) ?? title,
    latest: stories
      .map(({ versionCreated }) => versionCreated)
      .reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a)),
  }
}

function linkOf(story: Story): string | undefined {
  return (
    story.altIds.find(({ role }) => role === 'link')?.value ??
    (/^https?:/.test(story.uri) ? story.uri : undefined)
  )
}

/** The abstract, where there is a text beside it: readers take one alone for the text. */
function summaryOf(story: Story, html: string): string | undefined {
  return /^(?:<p><\/p>)?$/.test(html) ? undefined : line(story.abstract)
}

/** Each once: that is how readers take them. */
function keywordsOf({ keywords }: Story): readonly string[] {
  return [...new Set(keywords.flatMap((word) => line(word) ?? []))]
}

function contentOf(story: Story, html: string): string {
  const abstract = line(story.abstract)
  const isEmpty = html === '' || html === '<p></p>'
  if (isEmpty && abstract === undefined) return ''
  return isEmpty && abstract !== undefined ? `<p>${escapeHtml(abstract)}</p>` : html
}

function rss(stories: readonly Story[], given: FeedAbout): XmlTree {
  const about = aboutOf(stories, given)
  const items = stories.map((story) => {
    const html = htmlOf(story)
    const summary = summaryOf(story, html)
    return el(
      'item',
      {},
      el('title', {}, asText(titleOf(story))),
      el('guid', { isPermaLink: 'false' }, story.uri),
      linkOf(story) !== undefined && el('link', {}, linkOf(story)),
      el('pubDate', {}, writeRfc822(story.versionCreated)),
      line(story.by) !== undefined && el('dc:creator', {}, line(story.by)),
      el('dc:language', {}, story.language),
      line(story.copyrightNotice) !== undefined && el('dc:rights', {}, line(story.copyrightNotice)),
      ...keywordsOf(story).map((word) => el('category', {}, asText(word))),
      ...story.subjects.map((one) =>
        el('category', { domain: rssDomain(one) }, asText(line(one.name) ?? '')),
      ),
      summary !== undefined && el('description', {}, asText(summary)),
      el('content:encoded', {}, contentOf(story, html)),
    )
  })
  return {
    ...el(
      'rss',
      { version: '2.0' },
      el(
        'channel',
        {},
        el('title', {}, asText(about.title)),
        el('link', {}, about.link),
        el('description', {}, asText(about.description)),
        el('language', {}, stories[0]?.language),
        el('lastBuildDate', {}, writeRfc822(about.latest)),
        ...items,
      ),
    ),
    namespaces: { content: namespaces.content, dc: namespaces.dc },
  }
}

function atom(stories: readonly Story[], given: FeedAbout): XmlTree {
  const about = aboutOf(stories, given)
  const entries = stories.map((story) => {
    const html = htmlOf(story)
    const summary = summaryOf(story, html)
    return el(
      'entry',
      { 'xml:lang': story.language },
      el('id', {}, story.uri),
      el('title', { type: 'text' }, titleOf(story)),
      el('updated', {}, story.versionCreated),
      el('published', {}, story.firstCreated),
      line(story.by) !== undefined && el('author', {}, el('name', {}, line(story.by))),
      linkOf(story) !== undefined && el('link', { rel: 'alternate', href: linkOf(story) }),
      line(story.copyrightNotice) !== undefined &&
        el('rights', { type: 'text' }, line(story.copyrightNotice)),
      ...keywordsOf(story).map((word) => el('category', { term: word })),
      ...story.subjects.map((one) => el('category', atomCategory(one, line(one.name)))),
      summary !== undefined && el('summary', { type: 'text' }, summary),
      el('content', { type: 'html' }, contentOf(story, html)),
    )
  })
  return {
    ...el(
      'feed',
      { 'xml:lang': stories[0]?.language },
      el('id', {}, stories.length === 1 ? `${stories[0]?.uri}#feed` : about.link),
      el('title', { type: 'text' }, about.title),
      el('updated', {}, about.latest),
      // An author of the feed stands for the entries without one (RFC 4287 §4.1.1).
      el('author', {}, el('name', {}, about.title)),
      ...entries,
    ),
    namespaces: { '': namespaces.atom },
  }
}

const homeless = [
  'title',
  'kicker',
  'subHeadline',
  'slugline',
  'authors',
  'places',
  'people',
  'organisations',
  'genres',
  'edNote',
  'copyrightHolder',
  'usageTerms',
  'contentCreated',
  'embargoedUntil',
  'expires',
  'corrects',
] as const

function notesOn(story: Story, format: string): readonly ImportNote[] {
  const notes: ImportNote[] = []
  const lost = (field: string, detail: string, korean: string) =>
    notes.push({ level: 'lost', field, detail, korean })
  const isKill = story.pubStatus === 'canceled'
  if (isKill)
    lost(
      'body',
      'A kill carries the headline and the note, not the text.',
      '취소 전문에는 제목과 메모만 담고 본문은 담지 않습니다.',
    )
  if (story.urgency !== 5)
    lost(
      'urgency',
      `${format} has no place for the urgency; it was left out.`,
      `${format}에는 긴급도를 둘 자리가 없어 뺐습니다.`,
    )
  if (story.version > 1)
    lost(
      'version',
      `${format} has no place for the version; it was left out.`,
      `${format}에는 판을 둘 자리가 없어 뺐습니다.`,
    )
  if (story.subjects.some(losesOfSubject)) {
    lost(
      'subjects',
      `Of the subjects, ${format} holds the name and one code; other names, addresses and relations were left out.`,
      `주제에서 ${format}에 담기는 것은 이름과 코드 하나입니다. 다른 이름과 주소, 관계는 뺐습니다.`,
    )
  }
  if (story.signals.length > 0)
    lost(
      'signals',
      `${format} has no place for signals; they were left out.`,
      `${format}에는 신호를 둘 자리가 없어 뺐습니다.`,
    )
  if (story.infoSources.some(({ role }) => role !== 'provider')) {
    lost(
      'infoSources',
      `${format} has no place for sources and credits; they were left out.`,
      `${format}에는 출처와 크레디트를 둘 자리가 없어 뺐습니다.`,
    )
  }
  const fields = isKill ? homeless.filter((field) => field !== 'edNote') : homeless
  return [...notes, ...lostFields(story, format, fields), ...lostForeign(story, format)]
}
