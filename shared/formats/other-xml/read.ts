import { languageInKorean } from '../language-name.ts'
import { type Result, ok, refused } from '../../result.ts'
import { blankContent } from '../../story/blank-content.ts'
import { nodeText } from '../../story/body.ts'
import { newParagraphId } from '../../story/new-id.ts'
import type { Content, Foreign, Story } from '../../story/record.ts'
import { readFeedMoment } from '../feed/moments.ts'
import { keptOf } from '../feed/names.ts'
import { feedBlocks, feedLine, markupIn, rssText } from '../feed/text.ts'
import { guessLanguage } from '../language.ts'
import { withinStories } from '../limits.ts'
import { brokenXml } from '../newsml-g2/read.ts'
import { readNorm } from '../nitf/moments.ts'
import { nitfStory } from '../nitf/read.ts'
import type { ReadItem, Reader } from '../reader.ts'
import type { ImportFailure, ImportNote } from '../report.ts'
import { readByline } from '../text/byline.ts'
import { readDateline } from '../text/dateline.ts'
import { parseSentXml } from '../xml/parse-xml.ts'
import { type XmlElement, attribute, descendants, elements, rawText, textOf } from '../xml/tree.ts'
import { type Part, isBodyName, partNamed, rankOf } from './names.ts'

/** Fewer words are the value of a setting. */
const fewestWords = 2

/**
 * Reads the XML that an agency has of its own (Ritzau's, AP's AppL, of many sites): the text is told by the name of its
 * element, as are the fields beside it. All of it is a guess and said to be one; what has no field is kept. A wrapper of
 * NITF documents is read as these.
 */
export const readOtherXml: Reader = async ({ text, file, now }) => {
  const parsed = await parseSentXml(text)
  if (!parsed.ok) return refused(brokenXml(parsed.error, file))
  const { root, notes } = parsed.value
  const wrapped = descendants(root, 'nitf').filter((one) => descendants(one, 'hedline').length > 0)
  const found = wrapped.length > 0 ? wrapped : recordsIn(root)
  const within = withinStories(found, file)
  if (!within.ok) return within
  const read: ReadItem[] = []
  for (const one of within.value) {
    const item: Result<ReadItem, ImportFailure> =
      wrapped.length > 0 ? nitfStory(one, { file, now }) : ok(storyOf(one, root, now))
    if (!item.ok) return item
    read.push(read.length === 0 ? { ...item.value, notes: [...notes, ...item.value.notes] } : item.value)
  }
  if (read.length > 0) return ok(read)
  return refused({
    code: 'unreadable',
    message: `${file} is an XML document in which no text of a story can be told from the rest. Save the story as plain text and import that.`,
    korean: `${file}: 어디가 기사 글인지 알 수 없는 XML 문서입니다. 일반 텍스트로 저장해 가져오십시오.`,
  })
}

/** The elements that are a story each: the widest that hold one text and something that names it. */
function recordsIn(root: XmlElement): readonly XmlElement[] {
  const count = bodiesIn(root).length
  if (count === 0) return []
  if (count === 1) return elements(root).some(isNaming) || hasNaming(root) ? [root] : []
  return elements(root).flatMap(recordsIn)
}

function hasNaming(record: XmlElement): boolean {
  return elements(record).some((child) => isNaming(child) || (!isBody(child) && hasNaming(child)))
}

const naming: ReadonlySet<Part | undefined> = new Set<Part>(['headline', 'kicker', 'by', 'slugline'])

function isNaming(element: XmlElement): boolean {
  return naming.has(partNamed(element.name)) && textOf(element) !== undefined
}

function isBody(element: XmlElement): boolean {
  return isBodyName(element.name) && wordCount(element) >= fewestWords
}

function wordCount(element: XmlElement): number {
  return rawText(element).match(/[\p{Script=Han}\p{Script=Hiragana}]|[\p{L}\p{N}]+/gu)?.length ?? 0
}

/** The texts below an element, of several in one parent the longest; none within another. */
function bodiesIn(element: XmlElement): readonly XmlElement[] {
  const [own] = elements(element)
    .filter((child) => isBody(child) && !holdsRecords(child))
    .toSorted((a, b) => wordCount(b) - wordCount(a))
  if (own) return [own]
  return elements(element).flatMap(bodiesIn)
}

/** `content` may be the list of all stories too. */
function holdsRecords(element: XmlElement): boolean {
  return elements(element).some((child) => elements(child).some(isNaming)) || elements(element).some(isNaming)
}

interface Told {
  readonly element: XmlElement
  readonly path: string
}

/** Every element below that has words of its own, but for the text. */
function toldIn(record: XmlElement, body: XmlElement, path: string): readonly Told[] {
  return elements(record).flatMap((child) => {
    if (child === body) return []
    const at = `${path}/${child.name}`
    const holds = elements(child).some((one) => one === body || descendants(one, body.name).includes(body))
    const isLeaf = elements(child).length === 0 || (!holds && partNamed(child.name) !== undefined)
    return isLeaf ? [{ element: child, path: at }] : toldIn(child, body, at)
  })
}

/** The text, and which element says what of it: the first that has words, in the order of the names. */
function storyOf(record: XmlElement, root: XmlElement, now: string): ReadItem {
  const [body] = bodiesIn(record)
  if (!body) throw new Error('a record without a text')
  const told = toldIn(record, body, record.name)
  const used = new Set<XmlElement>()
  const words = (part: Part): string | undefined => {
    const [best] = told
      .filter(({ element }) => partNamed(element.name) === part && textOf(element) !== undefined)
      .toSorted((a, b) => rankOf(part, a.element.name) - rankOf(part, b.element.name))
    if (!best) return undefined
    const line = feedLine(rssText(best.element))
    if (line !== undefined) used.add(best.element)
    return line
  }
  const release = (part: Part): undefined => {
    for (const { element } of told) if (partNamed(element.name) === part) used.delete(element)
    return undefined
  }
  const { blocks, notes: bodyNotes } = feedBlocks(
    elements(body).length > 0 ? { value: markupIn(body), html: true } : onceEscaped(rssText(body)),
    body.name,
    false,
  )
  const notes: ImportNote[] = [...bodyNotes]
  const headline = words('headline')
  const by = words('by')
  const said = words('moment')
  const moment = said === undefined ? undefined : (readMoment(said) ?? release('moment'))
  const place = words('place')
  const written = place === undefined ? undefined : readDateline(`${place} -- `, now)
  const printed = readDateline(nodeText(blocks.find(({ type }) => type === 'paragraph')), now)
  const { end: _end, by: printedBy, ...dateline } = printed ?? { end: 0, text: '' }
  const urgency = Number(words('urgency') ?? 5)
  const stated = languageOf(words('language'))
  const language = stated ?? guessLanguage([headline ?? '', ...blocks.map(nodeText)].join('\n'))
  const version = Number(words('version') ?? 1)
  const source = words('source')?.replaceAll(/^\/|\/$/g, '')
  const notice = words('copyright')
  const names = {
    subHeadline: words('subHeadline'),
    kicker: words('kicker'),
    slugline: words('slugline'),
    abstract: words('abstract'),
    edNote: words('edNote'),
    copyrightNotice: notice,
  }
  const id = words('id')
  const fields = Object.fromEntries(Object.entries(names).filter(([, value]) => value !== undefined))
  const content: Content = {
    ...blankContent,
    ...fields,
    language,
    ...(headline !== undefined && { headline }),
    ...((by ?? printedBy) !== undefined && { by: readByline(by ?? '') ?? by ?? printedBy ?? '' }),
    ...(printed
      ? { dateline: { ...dateline, guessed: true, inBody: true } }
      : place !== undefined && {
          dateline: { text: place, place: written?.place ?? place, guessed: false, inBody: false },
        }),
    ...(isUrgency(urgency) ? { urgency } : release('urgency')),
    infoSources: source === undefined || source === '' ? [] : [{ name: source, role: 'source' }],
    body: {
      type: 'doc',
      content: blocks.length > 0 ? blocks : [{ type: 'paragraph', attrs: { id: newParagraphId() } }],
    },
  }
  if (printed && place !== undefined && !printed.text.toLowerCase().includes(place.toLowerCase()))
    release('place')
  const isUri = id !== undefined && /^[a-z][a-z0-9+.-]*:\S+$/i.test(id)
  const own: Partial<Pick<Story, 'uri' | 'version' | 'versionCreated'>> = {
    ...(isUri && { uri: id }),
    ...(Number.isSafeInteger(version) && version >= 1 ? { version } : release('version')),
    ...(moment !== undefined && { versionCreated: moment }),
  }
  const foreign: Foreign[] = told
    // `nil` says that the element says nothing.
    .filter(({ element }) => !used.has(element) && attribute(element, 'nil') !== 'true')
    .flatMap(({ element, path }) => keptOf(element, path, 'xml'))
  notes.unshift({
    level: 'guessed',
    field: 'source',
    detail: `“${root.name}” is an XML of its sender’s own: its parts were told by their names, the text by “${body.name}”. Look at the fields before you go on.`,
    korean: `‘${root.name}’: 보낸 쪽의 고유한 XML입니다. 이름을 보고 부분을 정했고, 글은 ‘${body.name}’입니다. 계속하기 전에 필드를 살펴보십시오.`,
    at: `line ${record.line}`,
  })
  if (stated === undefined)
    notes.push({
      level: 'guessed',
      field: 'language',
      detail: `The document does not say its language; it reads as ${language}.`,
      korean: `문서에 언어가 적혀 있지 않습니다. ${languageInKorean(language)}(으)로 읽힙니다.`,
      value: language,
    })
  return {
    format: 'xml',
    formatVersion: root.name,
    ...own,
    altIds: id === undefined || isUri ? [] : [{ role: 'id', value: id }],
    content,
    languageGuessed: stated === undefined,
    foreign,
    notes,
  }
}

/** Some escape their HTML twice: `&amp;apos;`. */
function onceEscaped({ value, html }: { readonly value: string; readonly html: boolean }) {
  return { value: value.replaceAll(/&amp;(?=(?:apos|quot|amp|lt|gt|nbsp|#\d+|#x[\da-f]+);)/gi, '&'), html }
}

/** A moment by any of the ways feeds write one, in Greenwich where no zone is named. */
function readMoment(text: string): string | undefined {
  return readNorm(text)?.moment ?? readFeedMoment(text)
}

function isUrgency(value: number): value is Content['urgency'] {
  return Number.isInteger(value) && value >= 1 && value <= 9
}

function languageOf(tag: string | undefined): string | undefined {
  if (tag === undefined) return undefined
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0]
  } catch {
    // What is no tag names no language; the words tell.
    return undefined
  }
}
