import { languageInKorean, languageName } from '../language-name.ts'
import { type Result, ok, refused } from '../../result.ts'
import { blankContent } from '../../story/blank-content.ts'
import type { BodyNode } from '../../story/body.ts'
import { newParagraphId } from '../../story/new-id.ts'
import type { Concept, Content, Foreign, InfoSource } from '../../story/record.ts'
import { guessLanguage } from '../language.ts'
import type { ReadItem, Reader } from '../reader.ts'
import type { ImportFailure, ImportNote } from '../report.ts'
import { ruleNotes } from '../rule-notes.ts'
import { parseSentXml } from '../xml/parse-xml.ts'
import { type XmlElement, at, element, elements, isElement, rawText } from '../xml/tree.ts'
import { nitfBody, noteText } from './body.ts'
import { bareByline } from './byline.ts'
import { datelineOf } from './dateline.ts'
import { readDocdata } from './read-docdata.ts'
import { sentNitfFaults } from './rules.ts'
import { type Unread, unread as startUnread } from './unread.ts'
import { collapsed, keepsSpace } from './white-space.ts'

/** Reads NITF of any version, with a namespace or without (formats.md §2.3, §7.3): always one story. */
export const readNitf: Reader = async ({ text, file, now }) => {
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
  const item = nitfStory(parsed.value.root, { file, now })
  if (!item.ok) return item
  const broken = ruleNotes(sentNitfFaults(parsed.value.root), 'NITF')
  return ok([{ ...item.value, notes: [...parsed.value.notes, ...item.value.notes, ...broken] }])
}

/** Reads a story out of a `nitf` element, of a file of its own or of a NewsML that carries it. */
export function nitfStory(
  root: XmlElement,
  { file, now }: { readonly file: string; readonly now: string },
): Result<ReadItem, ImportFailure> {
  const unread = startUnread()
  const { fields, codes, notes: headNotes } = readDocdata(root, unread)
  const { uri, version, firstCreated, versionCreated, ...rest } = fields
  const bodyHead = at(root, 'body/body.head')
  const notes: ImportNote[] = [...headNotes]
  const text = readText(root, unread)
  const head = readBodyHead(root, bodyHead, unread)
  const issued = versionCreated ?? now
  notes.push(...head.notes)
  const found = datelineOf(element(bodyHead, 'dateline'), text.blocks, issued, unread)
  // A kill may be no more than its id and its status.
  if (text.blocks.length === 0 && head.headline === undefined && rest.pubStatus !== 'canceled') {
    return refused({
      code: 'no-story',
      message: `${file} is a NITF document without a headline and without text. Check that it was sent whole.`,
      korean: `${file}: 제목도 글도 없는 NITF 문서입니다. 온전히 전송되었는지 확인하십시오.`,
    })
  }
  if (found.dateline?.guessed === true) {
    const detail = `“${found.dateline.text}” at the head of the text was read as the dateline. The words stay in the text.`
    const korean = `‘${found.dateline.text}’: 글머리에 있어 발신으로 읽었습니다. 글에도 그대로 남아 있습니다.`
    notes.push({
      level: 'guessed',
      field: 'dateline',
      detail,
      korean,
      value: found.dateline.text,
      at: 'body/body.content/p',
    })
  }
  const edNote = [rest.edNote, ...head.edNotes, ...text.edNotes]
    .filter((note) => note !== undefined)
    .join('\n')
  const { language, guessed } = languageOf(root, text.blocks, head.headline, unread)
  if (guessed) {
    const detail = `The document does not say its language; it reads as ${languageName(language)}.`
    const korean = `문서에 언어가 적혀 있지 않습니다. ${languageInKorean(language)}(으)로 읽힙니다.`
    notes.push({ level: 'guessed', field: 'language', detail, korean, value: language })
  }
  const holder = rest.copyrightHolder ?? head.owner
  if (head.owner !== undefined && head.owner !== holder) unread.leave(head.ownerElement, '#text')
  const sources = sourcesOf(head.distributor, codes.registrar, rest.infoSources ?? [])

  const content: Content = {
    ...blankContent,
    language,
    ...rest,
    ...head.content,
    ...(holder !== undefined && { copyrightHolder: holder }),
    ...(found.dateline && { dateline: found.dateline }),
    ...(found.contentCreated !== undefined && { contentCreated: found.contentCreated }),
    ...(edNote !== '' && { edNote }),
    infoSources: sources,
    body: {
      type: 'doc',
      content:
        text.blocks.length > 0 ? text.blocks : [{ type: 'paragraph', attrs: { id: newParagraphId() } }],
    },
  }
  const formatVersion = versionOf(unread.attribute(root, 'version'))
  const foreign: readonly Foreign[] = [
    ...leftIn(root, unread),
    ...(found.aside === undefined
      ? []
      : [{ format: 'nitf' as const, path: 'body/body.head/dateline/text()', value: found.aside }]),
  ]
  return ok({
    format: 'nitf',
    ...(formatVersion !== undefined && { formatVersion }),
    ...(uri !== undefined && { uri }),
    ...(version !== undefined && { version }),
    ...(firstCreated !== undefined && { firstCreated }),
    ...(versionCreated !== undefined && { versionCreated }),
    content,
    languageGuessed: guessed,
    foreign,
    notes: [...notes, ...text.notes],
  })
}

function versionOf(stated: string | undefined): string | undefined {
  return /NITF (?:v)?(\d+(?:\.\d+)+)/i.exec(stated ?? '')?.[1]
}

interface Text {
  readonly blocks: readonly BodyNode[]
  readonly edNotes: readonly string[]
  readonly notes: readonly ImportNote[]
}

/** The text: `body.content`, and what stands after it, which is printed too. */
function readText(root: XmlElement, unread: Unread): Text {
  const body = element(root, 'body')
  const contents = body ? elements(body, 'body.content').map((part) => nitfBody(part)) : []
  for (const part of body ? elements(body, 'body.content') : []) unread.done(part)
  const end = element(body, 'body.end')
  const tagline = element(end, 'tagline')
  const forEditors = tagline?.attributes['type'] === 'npa' ? noteText(tagline) : undefined
  const after = end === undefined || forEditors !== undefined ? undefined : nitfBody(end, 'body/body.end')
  unread.done(end)
  const notes = [...contents, ...(after ? [after] : [])].flatMap((part) => part.notes)
  if (after && after.blocks.length > 0) {
    const detail = 'What stood after the text became its last paragraph.'
    const korean = '글 뒤에 있던 것을 마지막 문단으로 두었습니다.'
    notes.push({ level: 'changed', field: 'body', detail, korean, at: 'body/body.end' })
  }
  return {
    blocks: [...contents.flatMap(({ blocks }) => blocks), ...(after?.blocks ?? [])],
    edNotes: [
      ...contents.flatMap(({ edNotes }) => edNotes),
      ...(after?.edNotes ?? []),
      ...(forEditors === undefined ? [] : [forEditors]),
    ],
    notes,
  }
}

function readBodyHead(root: XmlElement, bodyHead: XmlElement | undefined, unread: Unread) {
  const hedline = element(bodyHead, 'hedline')
  const titleElement = at(root, 'head/title')
  const main = unread.words(element(hedline, 'hl1'))
  const title = unread.words(titleElement)
  const headline = main ?? title
  const repeats: string[] = []
  const [first, ...others] = (hedline ? elements(hedline, 'hl2') : []).filter((line) => {
    const words = unread.words(line)
    // AP repeats the headline as one of the lines below it.
    if (words !== undefined && words === headline) repeats.push(words)
    return words !== undefined && words !== headline
  })
  for (const line of others) unread.leave(line, '#text')
  const subHeadline = unread.words(first)
  const abstracts = (bodyHead ? elements(bodyHead, 'abstract') : []).flatMap((part) => {
    unread.words(part)
    return noteText(part) ?? []
  })
  const notes = (bodyHead ? elements(bodyHead, 'note') : []).flatMap((note) => {
    unread.done(note)
    return noteText(note) ?? []
  })
  const byline = bylineOf(bodyHead, unread)
  const ownerElement = at(bodyHead, 'rights/rights.owner')
  const distributor = element(bodyHead, 'distributor')
  const content: Partial<Content> = {
    ...(headline !== undefined && { headline }),
    ...(title !== undefined && title !== headline && { title }),
    ...(subHeadline !== undefined && { subHeadline }),
    ...(abstracts.length > 0 && { abstract: abstracts.join('\n') }),
    ...byline,
  }
  return {
    headline,
    content,
    edNotes: notes,
    notes: repeats.map((value): ImportNote => ({
      level: 'lost',
      field: 'subHeadline',
      detail: 'A line below the headline only repeats it; it was left out.',
      korean: '제목 아래 줄이 제목을 되풀이해 뺐습니다.',
      value,
      at: 'body/body.head/hedline/hl2',
    })),
    owner: unread.words(ownerElement),
    ownerElement,
    distributor: unread.words(distributor),
  }
}

/** Who wrote it, without "By"; a title after the name follows it with a comma. */
function bylineOf(bodyHead: XmlElement | undefined, unread: Unread): Partial<Content> {
  const authors: Concept[] = []
  const lines = (bodyHead ? elements(bodyHead, 'byline') : []).flatMap((byline) => {
    unread.words(byline)
    const raw = byline.children
      .map((node) =>
        isElement(node) && node.name === 'byttl' ? `, ${collapsed(rawText(node))}` : rawText(node),
      )
      .join('')
    for (const person of elements(byline, 'person')) {
      const name = keepsSpace(person) ? rawText(person) : collapsed(rawText(person))
      if (name === '') continue
      const code = unread.attribute(person, 'value')
      const scheme = unread.attribute(person, 'idsrc')
      authors.push({ name, ...(scheme !== undefined && { scheme }), ...(code !== undefined && { code }) })
    }
    const titled = elements(byline, 'byttl').length > 0
    const line = keepsSpace(byline)
      ? raw
      : titled
        ? collapsed(raw).replaceAll(' ,', ',').replace(/^, /, '')
        : collapsed(raw)
    const by = bareByline(line)
    return by === '' ? [] : [by]
  })
  return { ...(lines.length > 0 && { by: lines.join(', ') }), authors }
}

function languageOf(
  root: XmlElement,
  blocks: readonly BodyNode[],
  headline: string | undefined,
  unread: Unread,
): { readonly language: string; readonly guessed: boolean } {
  const body = element(root, 'body')
  const stated = [
    unread.attribute(root, 'xml:lang'),
    unread.attribute(root, 'baselang'),
    unread.attribute(body, 'xml:lang'),
  ].find((tag) => tag !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag))
  if (stated !== undefined) return { language: stated, guessed: false }
  const words = [headline ?? '', ...blocks.map(allText)].join('\n')
  return { language: guessLanguage(words), guessed: true }
}

function allText({ text, content = [] }: BodyNode): string {
  return text ?? content.map(allText).join(' ')
}

/** Who sent it: the distributor, known in the feed by the registrar of the document's id. */
function sourcesOf(
  distributor: string | undefined,
  registrar: string | undefined,
  sources: readonly InfoSource[],
): readonly InfoSource[] {
  const name = distributor ?? registrar
  if (name === undefined) return sources
  return [{ name, role: 'provider', ...(registrar !== undefined && { code: registrar }) }, ...sources]
}

/** All that was not read, but for what the document says of its own format and of its length. */
function leftIn(root: XmlElement, unread: Unread): readonly Foreign[] {
  for (const name of ['version', 'change.date', 'change.time', 'schemaLocation']) unread.attribute(root, name)
  const head = element(root, 'head')
  for (const pubdata of head ? elements(head, 'pubdata') : []) {
    unread.attribute(pubdata, 'item-length')
    unread.attribute(pubdata, 'unit-of-measure')
  }
  return unread.left(root, '').map(({ path, ...rest }) => ({ ...rest, path: path.slice(1) }))
}
