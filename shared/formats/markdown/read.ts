import * as v from 'valibot'
import { ok, refused } from '../../result.ts'
import { blankContent } from '../../story/blank-content.ts'
import type { BodyNode } from '../../story/body.ts'
import { newParagraphId } from '../../story/new-id.ts'
import { type Content, type Foreign, contentFields, contentSchema } from '../../story/record.ts'
import { bodyParagraphs } from '../../story/view.ts'
import { guessLanguage } from '../language.ts'
import { readIsoMoment } from '../ninjs/moment.ts'
import type { ReadItem, Reader } from '../reader.ts'
import type { ImportNote } from '../report.ts'
import { readByline } from '../text/byline.ts'
import { readDateline } from '../text/dateline.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { readMarkdownBody } from './read-body.ts'
import { ownEntry } from './write.ts'

type Found = Record<string, unknown>

/** Reads a Markdown file: front matter, the desk's own or that of a web site, and the text. */
export const readMarkdown: Reader = async ({ text, file, now }) => {
  const front = readFrontMatter(text)
  const { blocks, notes: bodyNotes } = await readMarkdownBody(front?.rest ?? text)
  const notes: ImportNote[] = [...bodyNotes]
  for (const line of front?.unread ?? []) {
    notes.push({
      level: 'lost',
      field: 'foreign',
      detail: 'A line of the front matter could not be read.',
      korean: '머리말의 한 줄을 읽지 못했습니다.',
      value: line,
      at: 'front matter',
    })
  }
  const isOwn = front?.entries.some(([key]) => key === ownEntry) ?? false
  const { found, item, foreign } = isOwn ? ownFields(front, notes) : siteFields(front, notes)
  const isKill = found['pubStatus'] === 'canceled'
  const opening = isOwn || found['headline'] !== undefined ? undefined : openingHeading(blocks)
  const left = isKill && isOwn ? [] : opening === undefined ? blocks : blocks.slice(1)
  if (left.length === 0 && !isOwn && opening === undefined) {
    return refused({
      code: 'no-story',
      message: `${file} has no words that could be a story. Check that it was saved or sent whole.`,
      korean: `${file}: 기사로 볼 글이 없습니다. 온전히 저장되고 전송되었는지 확인하십시오.`,
    })
  }
  const body = {
    type: 'doc' as const,
    content: left.length > 0 ? left : [{ type: 'paragraph', attrs: { id: newParagraphId() } }],
  }
  const words = bodyParagraphs(body).map((one) => one.text)
  const stated = typeof found['language'] === 'string' ? found['language'] : undefined
  const language = stated ?? guessLanguage(words.join('\n'))
  if (stated === undefined) {
    notes.push({
      level: 'guessed',
      field: 'language',
      detail: 'The file does not say its language; it was told from the text.',
      korean: '파일에 언어가 적혀 있지 않아 글을 보고 정했습니다.',
      value: language,
    })
  }
  const content = {
    ...blankContent,
    ...found,
    ...(opening !== undefined && { headline: opening }),
    ...(isOwn ? {} : datelineIn(words, now)),
    language,
    body,
  } as Content
  return ok([{ content, format: 'markdown', languageGuessed: stated === undefined, foreign, notes, ...item }])
}

interface Fields {
  readonly found: Found
  readonly item: Partial<Pick<ReadItem, 'uri' | 'version' | 'firstCreated' | 'versionCreated' | 'altIds'>>
  readonly foreign: readonly Foreign[]
}

const itemSchema = v.partial(
  v.object({
    uri: v.pipe(v.string(), v.minLength(1)),
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    firstCreated: v.string(),
    versionCreated: v.string(),
    altIds: v.array(v.object({ role: v.string(), value: v.string() })),
  }),
)

/** Front matter of the desk: each entry a field of the record, taken where the record allows it. */
function ownFields(front: FrontMatter | undefined, notes: ImportNote[]): Fields {
  const found: Found = {}
  const item: Found = {}
  const foreign: Foreign[] = []
  for (const [key, value, raw] of front?.entries ?? []) {
    if (key === ownEntry) continue
    const field = contentFields.find((one) => one === key && one !== 'body')
    const into = field === undefined ? item : found
    const schema = field === undefined ? itemEntry(key) : contentSchema.pipe[0].entries[field]
    const taken = key === 'version' ? Number(value) : key === 'urgency' ? Number(value) : value
    if (schema && v.is(schema, taken)) into[key] = taken
    else if (schema) notes.push(unreadable(key, raw))
    else foreign.push({ format: 'markdown', path: key, value: raw })
  }
  return { found, item, foreign }
}

function itemEntry(key: string): v.GenericSchema | undefined {
  return Object.entries(itemSchema.entries).find(([name]) => name === key)?.[1]
}

function unreadable(key: string, raw: string): ImportNote {
  return {
    level: 'invalid',
    field: key,
    detail: `The front matter’s “${key}” is not what the desk can take; it was left out.`,
    korean: `머리말의 ‘${key}’을(를) 데스크가 받을 수 없어 뺐습니다.`,
    value: raw,
    at: `front matter, ${key}`,
  }
}

/** Front matter of web sites (Jekyll, Hugo and their like), by the names they share. What has none is kept. */
function siteFields(front: FrontMatter | undefined, notes: ImportNote[]): Fields {
  const found: Found = {}
  const foreign: Foreign[] = []
  let created: string | undefined
  let changed: string | undefined
  for (const [key, value, raw] of front?.entries ?? []) {
    const text = typeof value === 'string' ? value.trim() : ''
    const texts = (Array.isArray(value) ? value.map(String) : text.split(','))
      .map((one) => one.trim())
      .filter(Boolean)
    const name = key.toLowerCase()
    const moment = () => {
      const read = readIsoMoment(text)
      if (read?.guessed) {
        notes.push({
          level: 'guessed',
          field: 'versionCreated',
          detail: 'A date names no time zone; it was taken for UTC.',
          korean: '날짜에 시간대가 없어 UTC로 보았습니다.',
          value: text,
          at: `front matter, ${key}`,
        })
      }
      return read?.moment
    }
    if (/^(?:title|headline)$/.test(name) && text !== '' && found['headline'] === undefined)
      found['headline'] = text
    else if (/^(?:subtitle|subheadline|deck)$/.test(name) && text !== '') found['subHeadline'] = text
    else if (
      /^(?:description|summary|abstract|excerpt)$/.test(name) &&
      text !== '' &&
      found['abstract'] === undefined
    )
      found['abstract'] = text
    else if (/^(?:authors?|by|byline)$/.test(name) && texts.length > 0) {
      found['by'] = texts.map((one) => readByline(one) ?? one).join(', ')
      found['authors'] = texts.map((one) => ({ name: readByline(one) ?? one }))
    } else if (/^(?:tags|keywords)$/.test(name) && texts.length > 0) found['keywords'] = [...new Set(texts)]
    else if (/^(?:categor(?:y|ies)|sections?)$/.test(name) && texts.length > 0)
      found['subjects'] = texts.map((one) => ({ name: one }))
    else if (/^(?:slug|slugline)$/.test(name) && text !== '') found['slugline'] = text
    else if (/^lang(?:uage)?$/.test(name) && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i.test(text))
      found['language'] = text
    else if (/^(?:date|published|created)$/.test(name) && created === undefined && moment() !== undefined)
      created = moment()
    else if (/^(?:updated|modified|lastmod)$/.test(name) && moment() !== undefined) changed = moment()
    else foreign.push({ format: 'markdown', path: key, value: raw })
  }
  const versionCreated = changed ?? created
  return {
    found,
    item: {
      ...(created !== undefined && { firstCreated: created }),
      ...(versionCreated !== undefined && { versionCreated }),
    },
    foreign,
  }
}

function openingHeading([first]: readonly BodyNode[]): string | undefined {
  if (first?.type !== 'heading') return undefined
  return (first.content ?? []).map(({ text }) => text ?? ' ').join('')
}

function datelineIn([lede = '']: readonly string[], now: string): Pick<Content, 'dateline'> {
  const read = readDateline(lede, now)
  if (!read) return {}
  const { text, place, date, source } = read
  return {
    dateline: {
      text,
      ...(place !== undefined && { place }),
      ...(date !== undefined && { date }),
      ...(source !== undefined && { source }),
      guessed: true,
      inBody: true,
    },
  }
}
