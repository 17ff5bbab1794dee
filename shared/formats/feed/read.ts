import { languageInKorean } from '../language-name.ts'
import { ok, refused } from '../../result.ts'
import { blankContent } from '../../story/blank-content.ts'
import { nodeText } from '../../story/body.ts'
import { newParagraphId } from '../../story/new-id.ts'
import type { Content, Foreign, FormatId } from '../../story/record.ts'
import { guessLanguage } from '../language.ts'
import { withinStories } from '../limits.ts'
import type { ReadItem, Reader } from '../reader.ts'
import type { ImportNote } from '../report.ts'
import { readByline } from '../text/byline.ts'
import { readDateline } from '../text/dateline.ts'
import { parseSentXml } from '../xml/parse-xml.ts'
import { type XmlElement, attribute, descendants, element, elements, rawText, textOf } from '../xml/tree.ts'
import { categoriesOf } from './categories.ts'
import { readFeedMoment } from './moments.ts'
import { feedName, keptOf } from './names.ts'
import { type FeedText, atomText, feedBlocks, feedLine, rssText } from './text.ts'

/** Reads RSS of any version, Atom, and what WordPress exports (WXR): a story for each item that has words. */
export const readFeed: Reader = async ({ text, file, now }) => {
  const parsed = await parseSentXml(text)
  if (!parsed.ok) {
    const { message, line, column } = parsed.error
    const where = line > 0 ? `line ${line}, column ${column}` : undefined
    return refused({
      code: 'malformed',
      message: `${file} is broken XML${where === undefined ? '' : ` at ${where}`}: ${message}. Ask its sender for it again.`,
      korean: `${file}: 깨진 XML입니다${where === undefined ? '' : `(${where})`}: ${message}. 보낸 쪽에 다시 청하십시오.`,
      ...(where !== undefined && { at: where }),
    })
  }
  const { root, notes } = parsed.value
  const feed = feedOf(root)
  const within = withinStories(feed.items, file)
  if (!within.ok) return within
  const read = within.value.map((item, index) => itemOf(item, `${item.name}[${index + 1}]`, feed, now))
  const stories = read.filter((item): item is ReadItem => item !== undefined)
  const [first, ...others] = stories
  if (!first) {
    return refused({
      code: 'no-story',
      message: `${file} is a feed without a story: no item has a title or a text.`,
      korean: `${file}: 기사가 없는 피드입니다. 제목이나 글이 있는 항목이 없습니다.`,
    })
  }
  const without = read.length - stories.length
  const left: ImportNote[] =
    without === 0
      ? []
      : [
          {
            level: 'lost',
            field: 'body',
            detail: `${without} items without words were left out.`,
            korean: `글이 없는 항목 ${without}개를 뺐습니다.`,
          },
        ]
  return ok([
    { ...first, foreign: [...first.foreign, ...feed.kept], notes: [...notes, ...left, ...first.notes] },
    ...others,
  ])
}

interface Feed {
  readonly format: FormatId
  readonly version?: string
  readonly items: readonly XmlElement[]
  readonly title?: string
  readonly language?: string
  readonly author?: string
  readonly rights?: string
  /** The people of a WordPress site, by login. */
  readonly people: ReadonlyMap<string, string>
  /** What the feed says of itself and no story has a field for. */
  readonly kept: readonly Foreign[]
}

function feedOf(root: XmlElement): Feed {
  const isAtom = root.name === 'feed'
  const channel = isAtom ? root : (element(root, 'channel') ?? root)
  const items = isAtom ? elements(root, 'entry') : descendants(root, 'item')
  const isWxr = [channel, ...items].some((one) =>
    elements(one).some((child) => feedName(child).startsWith('wp:')),
  )
  const format: FormatId = isAtom ? 'atom' : isWxr ? 'wxr' : 'rss'
  const version = isWxr
    ? textOf(elements(channel).find((child) => feedName(child) === 'wp:wxr_version'))
    : attribute(root, 'version')
  const named = (name: string) => elements(channel).find((child) => feedName(child) === name)
  const people = new Map<string, string>()
  for (const person of elements(channel).filter((child) => feedName(child) === 'wp:author')) {
    const login = textOf(element(person, 'author_login'))
    const name = textOf(element(person, 'author_display_name'))
    if (login !== undefined && name !== undefined) people.set(login, name)
  }
  const titled = named('title')
  const title = titled && feedLine(isAtom ? atomText(titled) : rssText(titled))
  const language = attribute(root, 'xml:lang') ?? textOf(named('language') ?? named('dc:language'))
  const author = isAtom ? textOf(element(named('author'), 'name')) : undefined
  const rights = textOf(named('copyright') ?? named('rights') ?? named('dc:rights'))
  const read = new Set(['title', 'language', 'item', 'entry', 'copyright', 'rights'])
  return {
    format,
    items,
    people,
    kept: elements(channel).flatMap((child) =>
      read.has(feedName(child)) ? [] : keptOf(child, `${channel.name}/${feedName(child)}`, format),
    ),
    ...(version !== undefined && { version }),
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    ...(author !== undefined && { author }),
    ...(rights !== undefined && { rights }),
  }
}

/** The language of a tag as BCP 47 writes it: `en-us` is `en-US`. */
function tagOf(text: string): string | undefined {
  if (text.trim() === '') return undefined
  try {
    return Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0]
  } catch {
    // What is no tag names no language; the words tell.
    return undefined
  }
}

function itemOf(item: XmlElement, path: string, feed: Feed, now: string): ReadItem | undefined {
  const { format } = feed
  const isAtom = format === 'atom'
  const notes: ImportNote[] = []
  const foreign: Foreign[] = []
  const used = new Set<XmlElement>()
  const children = elements(item).map((child) => ({ child, name: feedName(child) }))
  const telling = children.filter(({ child }) => rawTextOrLink(child))
  const take = (...names: readonly string[]) => {
    for (const name of names) {
      const found = telling.find((one) => one.name === name)?.child
      if (!found) continue
      used.add(found)
      return found
    }
    return undefined
  }
  const text = (child: XmlElement): FeedText => (isAtom ? atomText(child) : rssText(child))
  const titled = take('title', 'dc:title')
  const headline = titled && feedLine(text(titled))

  const main = take('content:encoded', 'content', 'yandex:full-text') ?? take('description', 'summary')
  const told = main && feedName(main) !== 'description' && feedName(main) !== 'summary'
  const short = told ? take('description', 'summary', 'excerpt:encoded') : take('excerpt:encoded')
  const { blocks, notes: bodyNotes } = main
    ? feedBlocks(text(main), `${path}/${feedName(main)}`, format === 'wxr')
    : { blocks: [], notes: [] }
  notes.push(...bodyNotes)
  if (headline === undefined && blocks.length === 0) return undefined
  const abstract = short && feedLine(text(short))

  const moment = (...names: readonly string[]) => {
    const found = take(...names)
    const said = textOf(found)
    const at = said === undefined ? undefined : readFeedMoment(said)
    if (found && said !== undefined && at === undefined) {
      used.delete(found)
      const detail = `“${said}” is no date of the format; it is kept aside.`
      const korean = `‘${said}’: 이 형식의 날짜가 아니어서 따로 두었습니다.`
      notes.push({
        level: 'invalid',
        field: 'versionCreated',
        detail,
        korean,
        value: said,
        at: `${path}/${feedName(found)}`,
      })
    }
    return at
  }
  const published = moment('published', 'issued', 'dcterms:created')
  const updated = moment('updated', 'modified', 'pubDate', 'dc:date')

  const authors = telling
    .filter(({ name }) => name === 'dc:creator' || name === 'author')
    .map(({ child }) => child)
  for (const one of authors) used.add(one)
  const names = authors.flatMap((one) => nameOf(one, feed, path, foreign))
  // A feed that names itself its author says who sends it, not who wrote.
  const sender = feed.author === feed.title ? undefined : feed.author
  const by = names.length > 0 ? [...new Set(names)].join(', ') : sender

  const guid = take('guid', 'id')
  const uri = textOf(guid)
  const link = children.find(
    ({ child, name }) => name === 'link' && (attribute(child, 'rel') ?? 'alternate') === 'alternate',
  )?.child
  if (link) used.add(link)
  const address = attribute(link, 'href') ?? textOf(link)
  const isUri = (value: string | undefined): value is string =>
    value !== undefined && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value)
  const given = [uri, address].find(isUri)
  const altIds = [
    ...(uri !== undefined && uri !== given ? [{ role: 'guid', value: uri }] : []),
    ...(address !== undefined && address !== given ? [{ role: 'link', value: address }] : []),
  ]

  const { subjects, keywords } = categoriesOf(item, used, path, format, foreign)
  const language = tagOf(attribute(item, 'xml:lang') ?? textOf(take('dc:language')) ?? feed.language ?? '')
  const words = [headline ?? '', ...blocks.map(nodeText)].join('\n')
  const guessed = language ?? guessLanguage(words)
  if (language === undefined) {
    const detail = `The feed does not say its language; it reads as ${guessed}.`
    const korean = `피드에 언어가 적혀 있지 않습니다. ${languageInKorean(guessed)}(으)로 읽힙니다.`
    notes.push({ level: 'guessed', field: 'language', detail, korean, value: guessed })
  }
  const rights = textOf(take('dc:rights', 'rights')) ?? feed.rights
  const sourced = take('source', 'dc:source')
  if (sourced && attribute(sourced, 'url') !== undefined) {
    foreign.push({ format, path: `${path}/source/@url`, value: attribute(sourced, 'url') ?? '' })
  }
  const source = sourced && (textOf(element(sourced, 'title')) ?? textOf(sourced))
  const dateline = readDateline(nodeText(blocks.find(({ type }) => type === 'paragraph')), now)
  if (dateline) {
    const detail = `“${dateline.text}” at the head of the text was read as the dateline.`
    const korean = `‘${dateline.text}’: 글머리에 있어 발신으로 읽었습니다.`
    notes.push({ level: 'guessed', field: 'dateline', detail, korean, value: dateline.text })
  }
  for (const { child, name } of children) {
    if (!used.has(child)) foreign.push(...keptOf(child, `${path}/${name}`, format))
  }
  const { end: _end, by: printedBy, ...printed } = dateline ?? { end: 0, text: '' }
  const content: Content = {
    ...blankContent,
    language: guessed,
    ...(headline !== undefined && { headline }),
    ...(abstract !== undefined && { abstract }),
    ...((by ?? printedBy) !== undefined && { by: by ?? printedBy ?? '' }),
    ...(dateline && { dateline: { ...printed, guessed: true, inBody: true } }),
    ...(rights !== undefined && { copyrightNotice: rights }),
    body: {
      type: 'doc',
      content: blocks.length > 0 ? blocks : [{ type: 'paragraph', attrs: { id: newParagraphId() } }],
    },
    subjects,
    keywords,
    infoSources: [
      ...(feed.title === undefined ? [] : [{ name: feed.title, role: 'provider' } as const]),
      ...(source === undefined ? [] : [{ name: source, role: 'source' } as const]),
    ],
  }
  const versionCreated = updated ?? published
  return {
    content,
    format,
    languageGuessed: language === undefined,
    foreign,
    notes,
    altIds,
    ...(feed.version !== undefined && { formatVersion: feed.version }),
    ...(given !== undefined && { uri: given }),
    ...(versionCreated !== undefined && { versionCreated }),
    ...(published !== undefined && { firstCreated: published }),
  }
}

function rawTextOrLink(child: XmlElement): boolean {
  return rawText(child).trim() !== '' || attribute(child, 'href') !== undefined
}

/** The name of an author: of RSS `desk@example.org (Jane Roe)`, of WordPress the login of one of its people. */
function nameOf(author: XmlElement, feed: Feed, path: string, foreign: Foreign[]): readonly string[] {
  const { format } = feed
  if (format === 'atom' && element(author, 'name')) {
    for (const child of elements(author)) {
      if (child.name !== 'name') foreign.push(...keptOf(child, `${path}/author/${child.name}`, format))
    }
    const name = textOf(element(author, 'name'))
    return name === undefined ? [] : [readByline(name) ?? name]
  }
  const said = textOf(author) ?? ''
  const mail = /^(?<address>\S+@\S+)\s*\((?<name>[^()]+)\)$/.exec(said)?.groups
  if (mail?.['name'] !== undefined) {
    foreign.push({ format, path: `${path}/author`, value: mail['address'] ?? '' })
    return [mail['name'].trim()]
  }
  const name = feed.people.get(said) ?? readByline(said)
  if (name !== undefined && feed.people.has(said) && name !== said)
    foreign.push({ format, path: `${path}/dc:creator`, value: said })
  return said === '' ? [] : [name ?? said]
}
