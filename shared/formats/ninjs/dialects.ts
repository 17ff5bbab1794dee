import { own } from '../../own.ts'
import { feedLine } from '../feed/text.ts'
import { type JsonObject, isObject, plainName } from './json-object.ts'

/*
 * JSON that is news but not ninjs: what sites and their systems hand out. Its properties are renamed to those of ninjs 1,
 * and all others stay as they are.
 */

/** Names of schema.org's NewsArticle, JSON Feed, WordPress, and of what sites write by hand. */
const names: Readonly<Record<string, string>> = {
  articlebody: 'body_text',
  contenthtml: 'body_html',
  contenttext: 'body_text',
  fulltext: 'body_html',
  content: 'body_html',
  body: 'body_html',
  text: 'body_text',
  title: 'headline',
  alternativeheadline: 'headline_sub',
  excerpt: 'description_text',
  summary: 'description_text',
  id: 'guid',
  guid: 'guid',
  slug: 'slugline',
  tags: 'keywords',
  datepublished: 'firstcreated',
  datemodified: 'versioncreated',
  dategmt: 'firstcreated',
  pubdate: 'versioncreated',
  inlanguage: 'language',
  creator: 'byline',
  author: 'byline',
  copyright: 'copyrightnotice',
}

/** The property that makes it news: its text under a name that ninjs does not know. */
const telling = ['articlebody', 'contenthtml', 'contenttext', 'fulltext', 'content', 'body', 'text']

/** Fewer words are the value of a setting. */
const fewestWords = 5

/** True for an object that has a title and a text, by names other than those of ninjs. */
export function isDialect(value: JsonObject): boolean {
  const said = new Map(Object.entries(value).map(([name, inner]) => [plainName(name), inner]))
  const hasText = telling.some(
    (name) =>
      (textOf(said.get(name))?.match(/[\p{Script=Han}\p{Script=Hiragana}]|[\p{L}\p{N}]+/gu) ?? []).length >=
      fewestWords,
  )
  const isTitled = ['title', 'headline', 'id', 'url'].some((name) => textOf(said.get(name)) !== undefined)
  return (hasText && isTitled) || isArc(value)
}

/** The same as an item of ninjs 1. */
export function asNinjs(value: JsonObject): JsonObject {
  if (isArc(value)) return ofArc(value)
  const given = new Set(Object.keys(value).map(plainName))
  const item: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) {
    const plain = plainName(key)
    const name = plain === 'title' && given.has('headline') ? undefined : own(names, plain)
    const text = name === undefined ? undefined : (textOf(inner) ?? namesOf(inner))
    if (name === 'keywords' && Array.isArray(inner) && !(name in item)) item[name] = inner
    // A person by the number of a table is nobody's name.
    else if (name === 'byline' && typeof inner === 'number') item[`${key}_id`] = inner
    else if (name === undefined || text === undefined || name in item) item[key] = inner
    else if (name === 'body_html' && !/<[a-z!/]/i.test(text)) item['body_text'] = text
    else if (name.startsWith('description') || name.startsWith('headline'))
      item[name] = feedLine({ value: text, html: /[<&]/.test(text) }) ?? text
    else if (name.endsWith('created') && !/(?:z|[+-]\d\d:?\d\d)$/i.test(text)) item[name] = `${text}Z`
    else item[name] = text
  }
  return dated(item)
}

/** An item that says when it was made and not when it was changed has not been changed. */
function dated(item: JsonObject): JsonObject {
  const changed = item['versioncreated'] ?? item['firstcreated']
  return changed === undefined ? item : { ...item, versioncreated: changed }
}

/** WordPress puts a text into `{ rendered }`. */
function textOf(value: unknown): string | undefined {
  if (isObject(value) && typeof value['rendered'] === 'string') return value['rendered']
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** The names of one person or several. */
function namesOf(value: unknown): string | undefined {
  const all = (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
    isObject(one) && typeof one['name'] === 'string' ? [one['name']] : [],
  )
  return all.length === 0 ? undefined : all.join(', ')
}

/** Arc's ANS: a story in pieces. */
export function isArc(value: JsonObject): boolean {
  return Array.isArray(value['content_elements']) && (isObject(value['headlines']) || 'version' in value)
}

function ofArc(value: JsonObject): JsonObject {
  const { content_elements: pieces, headlines, description, subheadlines, credits, version, ...rest } = value
  const basic = (part: unknown): string | undefined => (isObject(part) ? textOf(part['basic']) : undefined)
  const by = isObject(credits) ? namesOf(credits['by']) : undefined
  const [headline, second, abstract] = [basic(headlines), basic(subheadlines), basic(description)]
  const { _id: id, display_date: shown, ...others } = rest
  return dated({
    ...others,
    ...(shown !== undefined && { versioncreated: shown }),
    ...(version !== undefined && { ans_version: version }),
    ...(id !== undefined && { guid: id }),
    body_html: Array.isArray(pieces) ? pieces.map(htmlOf).join('\n') : '',
    ...(headline !== undefined && { headline }),
    ...(second !== undefined && { headline_sub: second }),
    ...(abstract !== undefined && { description_text: abstract }),
    ...(by !== undefined && { byline: by }),
  })
}

function htmlOf(piece: unknown): string {
  if (!isObject(piece)) return ''
  const { type, content, items, level, caption } = piece
  const words = typeof content === 'string' ? content : ''
  if (type === 'header') return `<h${level === 2 ? 2 : 3}>${words}</h${level === 2 ? 2 : 3}>`
  if (type === 'list' && Array.isArray(items)) {
    const list = piece['list_type'] === 'ordered' ? 'ol' : 'ul'
    return `<${list}>${items.map((item) => `<li>${htmlOf(item)}</li>`).join('')}</${list}>`
  }
  const nested = Array.isArray(piece['content_elements'])
    ? piece['content_elements'].map(htmlOf).join('')
    : ''
  if (type === 'quote') return `<blockquote>${words === '' ? nested : `<p>${words}</p>`}</blockquote>`
  if (typeof caption === 'string' && caption !== '') return `<figcaption>${caption}</figcaption>`
  return /^\s*</.test(words) || words === '' ? words + nested : `<p>${words}</p>`
}
