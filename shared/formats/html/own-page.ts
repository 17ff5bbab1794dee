import { blankContent } from '../../story/blank-content.ts'
import { newParagraphId } from '../../story/new-id.ts'
import type { Content, Dateline } from '../../story/record.ts'
import type { ReadItem } from '../reader.ts'
import { Dropped } from './dropped.ts'
import { blocksOf } from './html-blocks.ts'
import { type LinkedData, linkedArticle, list, said } from './json-ld.ts'
import { concepts, correctionOf, mentions, sources } from './linked-fields.ts'
import { type HtmlElement, type HtmlParent, attribute, descendants, lists, wordsIn } from './tree.ts'
import { generator } from './write.ts'

/** Reads a page that the desk wrote, where all is said and nothing has to be guessed; undefined for any other. */
export function readOwnPage(root: HtmlParent): ReadItem | undefined {
  const page = [...descendants(root)]
  if (metaOf(page, 'generator') !== generator) return undefined
  const data = linkedArticle(page)
  const text = page.find((element) => lists(element, 'itemprop', 'articleBody'))
  if (!data || !text) return undefined
  const dropped = new Dropped('/html/body')
  // A kill's page has the note where the text was.
  const isKill = said(data['creativeWorkStatus']) === 'canceled'
  const blocks = isKill ? [] : blocksOf(text, { dropped })
  const { people, organisations } = mentions(data)
  const status = said(data['creativeWorkStatus'])
  const corrects = correctionOf(data)
  const dateline = datelineOf(data, text)
  const uri = said(data['identifier'])
  const version = Number(said(data['version']))
  const created = said(data['datePublished'])
  const changed = said(data['dateModified'])
  const content: Content = {
    ...blankContent,
    language: said(data['inLanguage']) ?? 'en',
    ...given('kicker', metaOf(page, 'kicker')),
    ...given('headline', said(data['headline'])),
    ...given('subHeadline', said(data['alternativeHeadline'])),
    ...given('abstract', said(data['description'])),
    ...given('by', metaOf(page, 'author')),
    authors: concepts(data['author']),
    ...given('dateline', dateline),
    body: {
      type: 'doc',
      content: blocks.length > 0 ? blocks : [{ type: 'paragraph', attrs: { id: newParagraphId() } }],
    },
    ...given('edNote', isKill ? wordsIn(text) || undefined : undefined),
    keywords: list(data['keywords']).filter((word) => typeof word === 'string'),
    subjects: concepts(data['about']),
    places: concepts(data['contentLocation']),
    people,
    organisations,
    genres: concepts(data['genre']),
    pubStatus: status === 'canceled' || status === 'withheld' ? status : 'usable',
    ...given('corrects', corrects),
    infoSources: sources(data),
    ...given('copyrightHolder', said(data['copyrightHolder'])),
    ...given('copyrightNotice', said(data['copyrightNotice'])),
    ...given('usageTerms', said(data['usageInfo'])),
    ...given('contentCreated', said(data['dateCreated'])),
    ...given('expires', said(data['expires'])),
  }
  return {
    content,
    format: 'html',
    languageGuessed: false,
    foreign: [],
    notes: dropped.notes(),
    ...(uri !== undefined && { uri }),
    ...(Number.isInteger(version) && version >= 1 && { version }),
    ...(created !== undefined && { firstCreated: created }),
    ...(changed !== undefined && { versionCreated: changed }),
  }
}

function given<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>)
}

function metaOf(page: readonly HtmlElement[], name: string): string | undefined {
  const meta = page.find((element) => element.tagName === 'meta' && attribute(element, 'name') === name)
  return meta && attribute(meta, 'content')
}

function datelineOf(data: LinkedData, text: HtmlElement): Dateline | undefined {
  const words = said(data['dateline'])
  if (words === undefined) return undefined
  const part = (name: string) => attribute(text, `data-dateline-${name}`)
  return {
    text: words,
    ...given('place', part('place')),
    ...given('date', part('date')),
    ...given('source', part('source')),
    guessed: false,
    inBody: part('in-body') === 'true',
  }
}
