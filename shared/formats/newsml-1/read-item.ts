import { languageInKorean, languageName } from '../language-name.ts'
import { blankContent } from '../../story/blank-content.ts'
import { type BodyNode, nodeText } from '../../story/body.ts'
import { newParagraphId } from '../../story/new-id.ts'
import type { Content, Story } from '../../story/record.ts'
import { guessLanguage } from '../language.ts'
import { type CarriedBody, carriedBody } from '../newsml-g2/read-body.ts'
import { filledBy, isPlaceOf, withoutRepeats } from '../newsml-g2/read-item.ts'
import { setMoment } from '../newsml-g2/read-item-meta.ts'
import { type Reading, linesOf, startReading } from '../newsml-g2/reading.ts'
import { datelineOf } from '../nitf/dateline.ts'
import { unread } from '../nitf/unread.ts'
import { wordsOf } from '../nitf/white-space.ts'
import type { ReadItem } from '../reader.ts'
import type { ImportNote } from '../report.ts'
import { type XmlElement, at, attribute, descendants, element, elements } from '../xml/tree.ts'
import { type ContentPart, contentsOf, pictureComponents, storyComponents } from './components.ts'
import { readComponents } from './fields.ts'

const tagPattern = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i

/** Reads a `NewsItem` as a story; undefined where it has neither a headline nor a text. */
export async function readNewsItem(
  item: XmlElement,
  context: { readonly file: string; readonly now: string },
): Promise<ReadItem | undefined> {
  const stated = [
    ...descendants(item, 'Language').map((one) => attribute(one, 'FormalName')),
    attribute(item, 'xml:lang'),
  ].find((tag) => tag !== undefined && tagPattern.test(tag))
  const reading = startReading(new Map(), stated, context.now, 'newsml-1')
  const identified = readIdentification(element(item, 'Identification'), reading)
  const managed = readManagement(element(item, 'NewsManagement'), reading)
  const top = elements(item, 'NewsComponent')
  const contents = top.flatMap((component) => contentsOf(component, 'NewsItem/NewsComponent'))
  const about = readComponents(top.flatMap(storyComponents), item, reading)
  const pictures = top.flatMap(pictureComponents).map(leftOut)
  for (const other of elements(item)) {
    if (!['Identification', 'NewsManagement', 'NewsComponent'].includes(other.name))
      reading.keep(other, `NewsItem/${other.name}`)
  }
  const body = await bodyOf(contents, about.content.headline, context)
  const edNote = [about.content.edNote, ...body.contacts].filter((words) => words !== undefined).join('\n')
  // AFP's label is its slugline.
  const slugline = about.content.slugline ?? identified.label
  if (identified.label !== undefined && identified.label !== slugline)
    reading.keepWords(identified.label, 'NewsItem/Identification/NameLabel')
  const filled = filledBy(
    {
      ...about.content,
      ...managed.content,
      ...(slugline !== undefined && { slugline }),
      ...(edNote !== '' && { edNote }),
    },
    body,
    reading,
  )
  const { blocks, notes: doubled } = withoutRepeats(body.blocks, filled)
  if (blocks.length === 0 && filled.headline === undefined) return undefined

  const issued = managed.story.versionCreated ?? context.now
  const found = datelineOf(about.dateline, blocks, issued, unread())
  if (found.aside !== undefined) reading.keepWords(found.aside, 'NewsItem/NewsComponent/NewsLines/DateLine')
  const dateline = found.dateline ?? body.head.dateline
  const place =
    about.origin !== undefined && isPlaceOf({ name: about.origin }, dateline) ? about.origin : undefined
  const language = stated ?? guessLanguage([filled.headline ?? '', ...blocks.map(nodeText)].join('\n'))
  const content: Content = {
    ...blankContent,
    ...filled,
    language: tidy(language),
    ...(dateline && { dateline: { ...dateline, ...(place !== undefined && { place }) } }),
    body: {
      type: 'doc',
      content: blocks.length > 0 ? blocks : [{ type: 'paragraph', attrs: { id: newParagraphId() } }],
    },
  }
  return {
    format: 'newsml-1',
    ...identified.story,
    ...managed.story,
    altIds: identified.altIds,
    content,
    languageGuessed: stated === undefined,
    foreign: reading.foreign(),
    notes: [
      ...reading.notes,
      ...reading.restNote(),
      ...guesses(dateline, stated === undefined ? language : undefined),
      ...doubled,
      ...body.notes,
      ...pictures,
    ],
  }
}

/** `EN` is `en`; what follows the language stays. */
function tidy(tag: string): string {
  return tag.replace(/^[A-Za-z]+/, (language) => language.toLowerCase())
}

function guesses(dateline: Content['dateline'], language: string | undefined): readonly ImportNote[] {
  const notes: ImportNote[] = []
  if (dateline?.guessed === true) {
    const detail = `“${dateline.text}” at the head of the text was read as the dateline. The words stay in the text.`
    const korean = `‘${dateline.text}’: 글머리에 있어 발신으로 읽었습니다. 글에도 그대로 남아 있습니다.`
    notes.push({ level: 'guessed', field: 'dateline', detail, korean, value: dateline.text })
  }
  if (language !== undefined) {
    const name = languageName(language)
    const detail = `The document does not say its language; it reads as ${name}.`
    const korean = `문서에 언어가 적혀 있지 않습니다. ${languageInKorean(language)}(으)로 읽힙니다.`
    notes.push({ level: 'guessed', field: 'language', detail, korean, value: language })
  }
  return notes
}

/** The public identifier without the revision at its end, so that a later revision is a version of the same story. */
function readIdentification(identification: XmlElement | undefined, reading: Reading) {
  const path = 'NewsItem/Identification'
  const identifier = element(identification, 'NewsIdentifier')
  const part = (name: string) => wordsOf(element(identifier, name))
  const published = part('PublicIdentifier')
  const revision = part('RevisionId')
  const version = Number(revision ?? 1)
  const parts = [part('ProviderId'), part('DateId'), part('NewsItemId')]
  const built = parts.every((one) => one !== undefined) ? `urn:newsml:${parts.join(':')}` : undefined
  const bare = published?.replace(/:\d+[NAU]?$/, '')
  const uri =
    revision !== undefined && published?.endsWith(`:${revision}`) === true ? bare : (published ?? built)
  const revised = element(identifier, 'RevisionId')
  // An update of no kind says nothing.
  const plain = attribute(revised, 'Update') === 'N'
  if (revised) reading.rest(revised, ['PreviousRevision', ...(plain ? ['Update'] : [])])
  for (const other of identifier ? elements(identifier) : []) {
    if (!['ProviderId', 'DateId', 'NewsItemId', 'RevisionId', 'PublicIdentifier'].includes(other.name))
      reading.keep(other, `${path}/NewsIdentifier/${other.name}`)
  }
  for (const other of identification ? elements(identification) : []) {
    if (other.name !== 'NewsIdentifier' && other.name !== 'NameLabel')
      reading.keep(other, `${path}/${other.name}`)
  }
  const story: Partial<Pick<Story, 'uri' | 'version'>> = {
    ...(uri !== undefined && { uri }),
    ...(Number.isSafeInteger(version) && version >= 1 && { version }),
  }
  const altIds =
    published === undefined || published === uri ? [] : [{ role: 'PublicIdentifier', value: published }]
  return { story, altIds, label: wordsOf(element(identification, 'NameLabel')) }
}

function readManagement(management: XmlElement | undefined, reading: Reading) {
  const path = 'NewsItem/NewsManagement'
  const story: Partial<Pick<Story, 'firstCreated' | 'versionCreated'>> = {}
  const content: Partial<Record<'pubStatus' | 'urgency' | 'embargoedUntil', unknown>> = {}
  const status = attribute(element(management, 'Status'), 'FormalName')?.toLowerCase()
  for (const child of management ? elements(management) : []) {
    const keep = () => reading.keep(child, `${path}/${child.name}`)
    const formal = attribute(child, 'FormalName')
    switch (child.name) {
      case 'FirstCreated':
        setMoment(child, path, story, reading, 'firstCreated')
        break
      case 'ThisRevisionCreated':
        setMoment(child, path, story, reading, 'versionCreated')
        break
      case 'Status': {
        const known = status?.replace('cancelled', 'canceled')
        if (known === 'usable' || known === 'withheld' || known === 'canceled') content.pubStatus = known
        else if (known !== 'embargoed') keep()
        break
      }
      case 'StatusWillChange': {
        const until = element(child, 'DateAndTime')
        if (status === 'embargoed' && until)
          setMoment(until, `${path}/${child.name}`, content, reading, 'embargoedUntil')
        else keep()
        break
      }
      case 'Urgency':
        if (formal !== undefined && /^[1-9]$/.test(formal)) content.urgency = Number(formal)
        else keep()
        break
      default:
        if (!(child.name === 'NewsItemType' && formal === 'News')) keep()
    }
  }
  if (status === 'embargoed' && content.embargoedUntil === undefined) {
    const detail = 'The story is under an embargo, but the document does not say until when.'
    const korean = '엠바고가 걸렸다면서 언제까지인지 적혀 있지 않습니다.'
    reading.notes.push({ level: 'invalid', field: 'embargoedUntil', detail, korean, at: `${path}/Status` })
  }
  return { story, content: content as Partial<Content> }
}

interface WholeBody extends CarriedBody {
  /** Whom to ask: words for editors. */
  readonly contacts: readonly string[]
}

/** The texts of an item, one after the other, and what its other components say. */
async function bodyOf(
  contents: readonly ContentPart[],
  headline: string | undefined,
  context: { readonly file: string; readonly now: string },
): Promise<WholeBody> {
  const blocks: BodyNode[] = []
  const notes: ImportNote[] = []
  const aside: { path: string; words: string }[] = []
  const contacts: string[] = []
  let head: Partial<Content> = {}
  const equivalent = new Set<XmlElement>()
  for (const { part, component, data, path } of contents) {
    // What a picture is, is told of its component.
    if (data === undefined) continue
    const words = linesOf(data) ?? ''
    if (part === 'style') {
      notes.push({
        level: 'lost',
        field: 'body',
        detail: 'A style sheet was left out.',
        korean: '스타일시트를 뺐습니다.',
        value: words,
        at: path,
      })
    } else if (part === 'headline') {
      if (headline === undefined && head.headline === undefined && words !== '')
        head = { ...head, headline: words }
      else if (words !== '') aside.push({ path, words: words.replaceAll('\n', ' ') })
    } else if (part === 'subHeadline') {
      if (head.subHeadline === undefined && words !== '')
        head = { ...head, subHeadline: words.replaceAll('\n', ' ') }
      else if (words !== '') aside.push({ path, words })
    } else if (part === 'media') {
      blocks.push(...captionsOf(words))
    } else if (part === 'contact') {
      if (words !== '') {
        contacts.push(words)
        const detail = 'Whom to ask became a note to editors.'
        const korean = '문의처를 데스크 메모로 옮겼습니다.'
        notes.push({ level: 'changed', field: 'edNote', detail, korean, value: words, at: path })
      }
    } else if (equivalent.has(component)) {
      // One component’s contents are one thing in several formats.
      const detail = 'The same text came in a second format, and was left out.'
      const korean = '같은 글이 다른 형식으로도 있어 하나를 뺐습니다.'
      notes.push({ level: 'lost', field: 'body', detail, korean, value: words, at: path })
    } else {
      equivalent.add(component)
      // oxlint-disable-next-line no-await-in-loop -- nothing is waited for, and the texts stand in their order
      const body = await carriedBody(data, path, context)
      const own = wordsOf(at(component, 'NewsLines/HeadLine'))
      if (blocks.some(({ type }) => type !== 'caption')) {
        const detail = 'A further text of the item was put below the one before.'
        const korean = '항목의 또 다른 글을 앞 글 아래에 붙였습니다.'
        notes.push({ level: 'changed', field: 'body', detail, korean, value: own ?? '', at: path })
      }
      blocks.push(...body.blocks)
      notes.push(...body.notes)
      aside.push(...body.aside)
      head = { ...body.head, ...head }
    }
  }
  return { blocks, notes, aside, head, contacts }
}

function captionsOf(words: string): readonly BodyNode[] {
  return words
    .split('\n')
    .filter((line) => line !== '')
    .map((text) => ({ type: 'caption', attrs: { id: newParagraphId() }, content: [{ type: 'text', text }] }))
}

/** A picture or a film: it is told of, with the words of its lines; not kept. */
function leftOut(component: XmlElement): ImportNote {
  const words = descendants(component, 'NewsLines')
    .flatMap((one) => elements(one))
    .flatMap((one) => linesOf(one) ?? [])
  const addresses = descendants(component, 'ContentItem').flatMap((one) => attribute(one, 'Href') ?? [])
  return {
    level: 'lost',
    field: 'body',
    detail: 'A picture or file that the item points to was left out, with what it says of itself.',
    korean: '항목이 가리키는 사진이나 파일을 그 설명과 함께 뺐습니다.',
    value: [...new Set([...addresses, ...words])].join('; '),
    at: `NewsItem//NewsComponent, line ${component.line}`,
  }
}
