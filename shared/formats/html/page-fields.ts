import type { Concept, Content } from '../../story/record.ts'
import { readIsoMoment } from '../ninjs/moment.ts'
import type { ReadItem } from '../reader.ts'
import type { ImportNote } from '../report.ts'
import { readByline } from '../text/byline.ts'
import { concepts, correctionOf, mentions as mentionsOf, sources } from './linked-fields.ts'
import { type LinkedData, linkedArticle, list, said } from './json-ld.ts'
import { type HtmlElement, type HtmlParent, attribute, descendants, lists, wordsIn } from './tree.ts'

/** Every element of the page, in order: gone through once for many questions. */
type Elements = readonly HtmlElement[]

type Fields = { -readonly [Field in keyof Content]?: Content[Field] }

/** What a page says of its article, outside of its text. */
export interface PageFields {
  readonly content: Fields
  readonly item: Pick<ReadItem, 'uri' | 'version' | 'firstCreated' | 'versionCreated' | 'altIds'>
  /** The page's own address. */
  readonly address?: string
  readonly notes: readonly ImportNote[]
}

/**
 * Reads the fields of a news page: schema.org's NewsArticle (JSON-LD or microdata) first, then Open Graph and Dublin
 * Core, then the page's headings. Dates become RFC 3339; one without an offset is taken for UTC and so guessed.
 */
export function pageFields(root: HtmlParent): PageFields {
  const page = [...descendants(root)]
  const notes: ImportNote[] = []
  const data = linkedArticle(page) ?? {}
  const metas = metasOf(page)
  const meta = (...names: readonly string[]) =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined)
  const microdata = (name: string) => microdataOf(page, name)

  const moment = (field: string, ...values: readonly (string | undefined)[]) => {
    const value = values.find((one) => one !== undefined)
    if (value === undefined) return undefined
    const read = readIsoMoment(value)
    if (!read) {
      notes.push({
        level: 'lost',
        field,
        detail: 'A date of the page could not be read; it was left out.',
        korean: '페이지의 날짜를 읽을 수 없어 뺐습니다.',
        value,
        at: '/html/head',
      })
    } else if (read.guessed) {
      notes.push({
        level: 'guessed',
        field,
        detail: 'A date of the page names no time zone; it was taken for UTC.',
        korean: '페이지의 날짜에 시간대가 없어 UTC로 보았습니다.',
        value,
        at: '/html/head',
      })
    }
    return read?.moment
  }

  const site =
    said(data['provider']) ??
    said(data['publisher']) ??
    meta('og:site_name', 'application-name', 'dc.publisher')
  const authors = concepts(data['author']).filter(({ name }) => name !== site && !/^https?:/.test(name))
  const language = languageOf(page, data, metas)
  const address = canonical(page) ?? meta('og:url')
  const uri = said(data['identifier'])
  const section = meta('article:section', 'section', 'parsely-section', 'cxenseparse:section')
  const subjects = [
    ...concepts(data['about']),
    ...[
      ...list(data['articleSection']).flatMap((one) => said(one) ?? []),
      ...(section === undefined ? [] : [section]),
    ].map((name): Concept => ({ name })),
  ]
  const mentions = mentionsOf(data)
  const by = bylineOf(
    page,
    data,
    meta('author', 'dc.creator', 'parsely-author', 'byl', 'article:author'),
    authors,
    site,
  )
  const published =
    said(data['datePublished']) ??
    meta('article:published_time', 'datepublished', 'dc.date', 'parsely-pub-date', 'pubdate', 'date') ??
    microdata('datePublished')
  const modified =
    said(data['dateModified']) ?? meta('article:modified_time', 'datemodified') ?? microdata('dateModified')
  const version = Number(said(data['version']))
  const dateline = said(data['dateline'])

  const content: Fields = {}
  const set = <Field extends keyof Content>(field: Field, value: Content[Field] | undefined) => {
    if (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0))
      content[field] = value
  }
  set('language', language)
  set('headline', headlineOf(page, data, meta('og:title', 'twitter:title', 'dc.title')))
  set('subHeadline', said(data['alternativeHeadline']) ?? microdata('alternativeHeadline'))
  set('kicker', classText(page, 'kicker'))
  set(
    'abstract',
    said(data['description']) ??
      meta('og:description', 'description', 'twitter:description', 'dc.description'),
  )
  set('by', by)
  set('authors', authors)
  if (dateline !== undefined) {
    const place = said(data['locationCreated'])
    set('dateline', { text: dateline, ...(place !== undefined && { place }), guessed: false, inBody: false })
  }
  set('keywords', keywordsOf(data, meta('news_keywords', 'keywords')))
  set('subjects', unique(subjects))
  set('places', concepts(data['contentLocation']))
  set('people', mentions.people)
  set('organisations', mentions.organisations)
  set('genres', concepts(data['genre']))
  const named = sources(data)
  const hasProvider = site === undefined || named.some(({ role }) => role === 'provider')
  set('infoSources', hasProvider ? named : [{ name: site, role: 'provider' }, ...named])
  set('copyrightHolder', said(data['copyrightHolder']))
  set('copyrightNotice', said(data['copyrightNotice']) ?? meta('copyright', 'dc.rights'))
  set('usageTerms', said(data['usageInfo']))
  set('contentCreated', moment('contentCreated', said(data['dateCreated'])))
  set('expires', moment('expires', said(data['expires'])))
  set('corrects', correctionOf(data))
  const status = said(data['creativeWorkStatus'])
  if (status === 'canceled' || status === 'withheld') content.pubStatus = status
  const title = page.find(({ tagName }) => tagName === 'title')
  const titled = title ? wordsIn(title) : ''
  if (titled !== '' && titled !== content.headline) {
    notes.push({
      level: 'lost',
      field: 'title',
      detail: 'The title of the browser’s window is not the headline; it was left out.',
      korean: '브라우저 창의 제목이 기사 제목과 달라 뺐습니다.',
      value: titled,
      at: '/html/head/title',
    })
  }
  const firstCreated = moment('firstCreated', published)
  const versionCreated = moment('versionCreated', modified ?? published)
  return {
    content,
    item: {
      ...(uri !== undefined && /^[a-z][a-z0-9+.-]*:\S+$/i.test(uri) && { uri }),
      ...(Number.isInteger(version) && version >= 1 && { version }),
      ...(firstCreated !== undefined && { firstCreated }),
      ...(versionCreated !== undefined && { versionCreated }),
      ...(address !== undefined && { altIds: [{ role: 'url', value: address }] }),
    },
    ...(address !== undefined && { address }),
    notes,
  }
}

function metasOf(page: Elements): ReadonlyMap<string, string> {
  const metas = new Map<string, string>()
  for (const element of page) {
    if (element.tagName !== 'meta') continue
    const name = (
      attribute(element, 'property') ??
      attribute(element, 'name') ??
      attribute(element, 'itemprop') ??
      ''
    ).toLowerCase()
    const value = attribute(element, 'content')
      ?.replaceAll(/[ \t\n\f\r]+/g, ' ')
      .trim()
    if (name !== '' && value && !metas.has(name)) metas.set(name, value)
  }
  return metas
}

function microdataOf(page: Elements, name: string): string | undefined {
  for (const element of page) {
    if (!lists(element, 'itemprop', name)) continue
    const value = (attribute(element, 'content') ?? attribute(element, 'datetime') ?? wordsIn(element)).trim()
    if (value !== '') return value
  }
  return undefined
}

function classText(page: Elements, name: string): string | undefined {
  for (const element of page) {
    if (!lists(element, 'class', name)) continue
    const words = wordsIn(element)
    if (words !== '' && words.length <= 80) return words
  }
  return undefined
}

function canonical(page: Elements): string | undefined {
  for (const element of page) {
    const href = attribute(element, 'href')
    if (element.tagName === 'link' && lists(element, 'rel', 'canonical') && href && /^https?:/i.test(href))
      return href
  }
  return undefined
}

function languageOf(
  page: Elements,
  data: LinkedData,
  metas: ReadonlyMap<string, string>,
): string | undefined {
  const html = page.find(({ tagName }) => tagName === 'html')
  const named = [
    said(data['inLanguage']),
    html && (attribute(html, 'lang') ?? attribute(html, 'xml:lang')),
    metas.get('og:locale')?.replace('_', '-'),
    metas.get('content-language'),
  ]
  return named.find(
    (tag): tag is string => tag !== undefined && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i.test(tag),
  )
}

/** Letters and figures only: headlines are quoted with other dashes and quotation marks from place to place. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

/** The headline as the article prints it, if the page's title says the same; else what the page says of itself. */
function headlineOf(page: Elements, data: LinkedData, named: string | undefined): string | undefined {
  let title: string | undefined
  const headings: string[] = []
  for (const element of page) {
    if (element.tagName === 'title' && title === undefined) title = wordsIn(element) || undefined
    if (element.tagName === 'h1' || lists(element, 'itemprop', 'headline')) headings.push(wordsIn(element))
  }
  const stated = said(data['headline']) ?? named
  const sources = [stated, title].flatMap((one) => (one === undefined ? [] : [bare(one)]))
  const printed = headings.find(
    (words) =>
      words.length >= 8 && sources.some((one) => one.includes(bare(words)) || bare(words).includes(one)),
  )
  if (said(data['headline']) !== undefined) return said(data['headline'])
  const only = headings.filter((words) => words !== '')
  return (
    printed ?? stated?.replaceAll(/[ \t\n\f\r]+/g, ' ') ?? (only.length === 1 ? only[0] : undefined) ?? title
  )
}

function bylineOf(
  page: Elements,
  data: LinkedData,
  named: string | undefined,
  authors: readonly Concept[],
  site: string | undefined,
): string | undefined {
  if (authors.length > 0) return authors.map(({ name }) => readByline(name) ?? name).join(', ')
  if (named !== undefined && named !== site && !/^https?:|^@/.test(named))
    return readByline(named) ?? named.replace(/^by /i, '')
  if (data['author'] !== undefined) return undefined
  for (const element of page) {
    const marks =
      lists(element, 'rel', 'author') ||
      lists(element, 'itemprop', 'author') ||
      lists(element, 'class', 'byline')
    const words = marks ? wordsIn(element) : ''
    if (words !== '' && words.length <= 100) return readByline(words) ?? words.replace(/^by /i, '')
  }
  return undefined
}

function keywordsOf(data: LinkedData, named: string | undefined): readonly string[] {
  const stated = list(data['keywords']).flatMap((one) => {
    const words = said(one) ?? []
    return typeof one === 'string' && !Array.isArray(data['keywords']) ? one.split(',') : words
  })
  const all = stated.length > 0 ? stated : (named?.split(/[,;，、]/) ?? [])
  return [...new Set(all.map((word) => word.trim()).filter((word) => word !== ''))]
}

function unique(all: readonly Concept[]): readonly Concept[] {
  return all.filter(
    (one, index) => all.findIndex(({ name, code }) => name === one.name && code === one.code) === index,
  )
}
