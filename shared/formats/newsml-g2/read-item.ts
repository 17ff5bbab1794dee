import { fieldInKorean } from '../in-korean.ts'
import { languageInKorean, languageName } from '../language-name.ts'
import { blankContent } from '../../story/blank-content.ts'
import { type BodyNode, nodeText } from '../../story/body.ts'
import { newParagraphId } from '../../story/new-id.ts'
import type { Concept, Content, Dateline } from '../../story/record.ts'
import { guessLanguage } from '../language.ts'
import { datelineOf } from '../nitf/dateline.ts'
import { unread } from '../nitf/unread.ts'
import type { ReadItem } from '../reader.ts'
import type { ImportNote } from '../report.ts'
import { type XmlElement, attribute, element, elements, rawText } from '../xml/tree.ts'
import { aliasBase, catalogOf, deskScheme, iptcCatalog } from './catalog.ts'
import { type CarriedBody, carriedBody } from './read-body.ts'
import { readContentMeta } from './read-content-meta.ts'
import { readItemMeta, readRights } from './read-item-meta.ts'
import { type Reading, startReading } from './reading.ts'

/** What an item is read with. */
export interface ItemContext {
  readonly file: string
  readonly now: string
  /** The message’s language, where it has one. */
  readonly language: string | undefined
}

/** The element that carries the item’s text: NITF before other XML before plain data. */
export function carrierOf(item: XmlElement): XmlElement | undefined {
  const set = element(item, 'contentSet')
  const all = (set ? elements(set) : []).filter(
    (one) =>
      (one.name === 'inlineXML' && elements(one).length > 0) ||
      (/^inline(?:XML|Data)$/.test(one.name) && rawText(one).trim() !== ''),
  )
  return all.find((one) => element(one, 'nitf')) ?? all.find(({ name }) => name === 'inlineXML') ?? all[0]
}

const tagPattern = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i

/** Reads a `newsItem` of text as a story, by formats.md §5. */
export async function readItem(item: XmlElement, context: ItemContext): Promise<ReadItem> {
  const stated = [attribute(item, 'xml:lang'), context.language].find(
    (tag) => tag !== undefined && tagPattern.test(tag),
  )
  const meta = element(item, 'contentMeta')
  const ownLanguage = attribute(meta && element(meta, 'language'), 'tag')
  const reading = startReading(catalogOf(item), ownLanguage ?? stated, context.now)
  const uri = attribute(item, 'guid')
  const administrative = readItemMeta(element(item, 'itemMeta'), uri, reading)
  const about = readContentMeta(meta, reading)
  const rights = readRights(item, reading)
  const carrier = carrierOf(item)
  const path = `newsItem/contentSet/${carrier?.name ?? 'inlineXML'}`
  const body: CarriedBody = carrier
    ? await carriedBody(carrier, path, context)
    : { blocks: [], head: {}, aside: [], notes: [] }
  keepOthers(item, carrier, reading)

  const isNitf = carrier !== undefined && element(carrier, 'nitf') !== undefined
  // NITF keeps its headline apart from the text; pages do not.
  const { blocks, notes: doubled } = isNitf
    ? { blocks: body.blocks, notes: [] }
    : withoutRepeats(body.blocks, { ...about.content, ...body.head })
  const { contentCreated, versionCreated } = { ...about.content, ...administrative.story }
  const found = datelineOf(about.dateline, blocks, versionCreated ?? contentCreated ?? context.now, unread())
  if (found.aside !== undefined) reading.keepWords(found.aside, 'newsItem/contentMeta/dateline')
  const [place, ...elsewhere] = about.located
  // Where the text has its dateline by itself, the agency's place is of the event, and stays a place.
  const belongs = about.dateline !== undefined && isPlaceOf(place, found.dateline)
  const dateline = found.dateline ?? body.head.dateline
  const places = belongs ? elsewhere : about.located
  if (belongs && place) keepCode(place, reading)

  const fields = {
    ...about.content,
    ...administrative.content,
    ...rights,
    infoSources: [...(administrative.content.infoSources ?? []), ...about.content.infoSources],
    places: [...places.map((one): Concept => ({ ...one, rel: 'located' })), ...about.content.places],
  }
  const filled = filledBy(fields, body, reading)
  const said = [about.language, stated].find((tag) => tag !== undefined && tagPattern.test(tag))
  const language = said ?? guessLanguage([filled.headline ?? '', ...blocks.map(nodeText)].join('\n'))
  const content: Content = {
    ...blankContent,
    ...filled,
    language,
    ...(dateline && {
      dateline: { ...dateline, ...(belongs && place && { place: place.name }) },
    }),
    body: {
      type: 'doc',
      content: blocks.length > 0 ? blocks : [{ type: 'paragraph', attrs: { id: newParagraphId() } }],
    },
  }
  const version = Number(attribute(item, 'version') ?? 1)
  const known = Number.isSafeInteger(version) && version >= 1
  const standard = attribute(item, 'standardversion')
  return {
    format: 'newsml-g2',
    ...(standard !== undefined && { formatVersion: standard }),
    ...(uri !== undefined && { uri }),
    ...(known && { version }),
    ...administrative.story,
    altIds: about.altIds,
    content,
    languageGuessed: said === undefined,
    foreign: reading.foreign(),
    notes: [
      ...reading.notes,
      ...reading.restNote(),
      ...guesses(dateline, said === undefined ? language : undefined, path),
      ...(known ? [] : [invalidVersion(attribute(item, 'version'))]),
      ...doubled,
      ...body.notes,
      ...(blocks.length > 0 ? [] : [noBody(path)]),
    ],
  }
}

function guesses(
  dateline: Content['dateline'],
  language: string | undefined,
  at: string,
): readonly ImportNote[] {
  const notes: ImportNote[] = []
  if (dateline?.guessed === true) {
    const detail = `“${dateline.text}” at the head of the text was read as the dateline. The words stay in the text.`
    const korean = `‘${dateline.text}’: 글머리에 있어 발신으로 읽었습니다. 글에도 그대로 남아 있습니다.`
    notes.push({ level: 'guessed', field: 'dateline', detail, korean, value: dateline.text, at })
  }
  if (language !== undefined) {
    const name = languageName(language)
    const detail = `The document does not say its language; it reads as ${name}.`
    const korean = `문서에 언어가 적혀 있지 않습니다. ${languageInKorean(language)}(으)로 읽힙니다.`
    notes.push({ level: 'guessed', field: 'language', detail, korean, value: language })
  }
  return notes
}

function invalidVersion(value: string | undefined): ImportNote {
  const detail = `The version “${value ?? ''}” is no whole number; 1 was taken.`
  const korean = `판 번호 ‘${value ?? ''}’이(가) 정수가 아니어서 1로 보았습니다.`
  return { level: 'invalid', field: 'version', detail, korean, value: value ?? '', at: 'newsItem/@version' }
}

function noBody(at: string): ImportNote {
  return {
    level: 'invalid',
    field: 'body',
    detail: 'The item is a text without a text: only its head was read.',
    korean: '글이 없는 글 항목이라 머리 부분만 읽었습니다.',
    at,
  }
}

/** Whether a place is a dateline's: the one it prints, or the only one there is where it prints none. */
export function isPlaceOf(
  place: Pick<Concept, 'name'> | undefined,
  dateline: Partial<Dateline> | undefined,
): boolean {
  if (place === undefined || dateline === undefined) return false
  const { text = '', place: printed } = dateline
  return printed === undefined || text.toLowerCase().includes(place.name.toLowerCase())
}

function keepCode(place: Concept, reading: Reading): void {
  const { scheme, code } = place
  if (scheme !== undefined && code !== undefined)
    reading.keepWords(`${scheme}:${code}`, 'newsItem/contentMeta/located/@qcode')
}

/** What of the item the story does not read is kept: catalogs, other renditions, facts beside the text. */
function keepOthers(item: XmlElement, carrier: XmlElement | undefined, reading: Reading): void {
  for (const child of elements(item)) {
    if (['itemMeta', 'contentMeta', 'rightsInfo'].includes(child.name) || isDeskCatalog(child)) continue
    if (child.name === 'contentSet') {
      for (const part of elements(child))
        if (part !== carrier) reading.keep(part, `newsItem/contentSet/${part.name}`)
    } else reading.keep(child, `newsItem/${child.name}`)
  }
}

/** What the desk's own writer declares. */
function isDeskCatalog(element: XmlElement): boolean {
  if (element.name === 'catalogRef') return attribute(element, 'href') === iptcCatalog
  const schemes = element.name === 'catalog' ? elements(element, 'scheme') : []
  return (
    schemes.length > 0 &&
    schemes.every(({ attributes: { uri = '' } }) => uri === deskScheme.uri || uri.startsWith(aliasBase))
  )
}

function isAbsent(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}

/** The item’s fields, and where it left one empty the one of the text’s own head. What the head says besides is kept. */
export function filledBy(
  fields: Partial<Content>,
  { head, aside }: CarriedBody,
  reading: Pick<Reading, 'keepWords'>,
): Partial<Content> {
  const filled: Record<string, unknown> = { ...fields }
  for (const [field, value] of Object.entries(head)) {
    if (field === 'dateline') continue
    if (field === 'edNote' && typeof value === 'string') {
      const given = fields.edNote
      filled[field] = given === undefined || given.includes(value) ? (given ?? value) : `${given}\n${value}`
    } else if (isAbsent(filled[field])) filled[field] = value
    else if (JSON.stringify(filled[field]) !== JSON.stringify(value)) {
      const said = wordsOf(filled)
      const words = everyText(value).filter((text) => !said.has(folded(text)))
      if (words.length > 0) reading.keepWords(words.join('; '), `text/${field}`)
    }
  }
  const said = wordsOf(filled)
  for (const { path, words } of aside) {
    if (!said.has(folded(words))) reading.keepWords(words, path)
  }
  return filled
}

function everyText(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyText) : []
}

function wordsOf(fields: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  return new Set(everyText(fields).map(folded))
}

function folded(text: string): string {
  return text
    .replace(/^(?:by|von|par|por)\s+/i, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** The text without the headline, byline and teaser that agencies print once more at its head. */
export function withoutRepeats(
  blocks: readonly BodyNode[],
  { headline, subHeadline, abstract, by }: Partial<Content>,
): { readonly blocks: readonly BodyNode[]; readonly notes: readonly ImportNote[] } {
  const open = new Map(
    Object.entries({ headline, subHeadline, abstract, by }).flatMap(([field, words]) =>
      words === undefined ? [] : [[folded(words), field] as const],
    ),
  )
  const notes: ImportNote[] = []
  let from = 0
  for (const block of blocks.slice(0, 5)) {
    const words = nodeText(block)
    const field = open.get(folded(words))
    if (
      (block.type !== 'paragraph' && block.type !== 'heading') ||
      field === undefined ||
      blocks.length - from < 2
    )
      break
    open.delete(folded(words))
    const detail = `The ${field} was printed at the head of the text too; it stands in its field only.`
    const korean = `${fieldInKorean(field)}이(가) 글머리에도 있어 필드에만 두었습니다.`
    notes.push({ level: 'changed', field: 'body', detail, korean, value: words })
    from += 1
  }
  return { blocks: blocks.slice(from), notes }
}
