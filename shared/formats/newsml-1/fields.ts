import type { Concept, Content, InfoSource } from '../../story/record.ts'
import { setMoment } from '../newsml-g2/read-item-meta.ts'
import { type Reading, linesOf } from '../newsml-g2/reading.ts'
import { wordsOf } from '../nitf/white-space.ts'
import { readByline } from '../text/byline.ts'
import { type XmlElement, attribute, descendants, elements } from '../xml/tree.ts'
import { own } from '../../own.ts'

/** What the components say of their story. */
export interface ComponentFields {
  readonly content: Partial<Content> & { readonly infoSources: readonly InfoSource[] }
  readonly dateline: XmlElement | undefined
  /** Where it was filed. */
  readonly origin: string | undefined
}

interface Gathered {
  readonly content: Record<string, unknown>
  readonly edNotes: string[]
  readonly lists: {
    readonly keywords: string[]
    readonly subjects: Concept[]
    readonly places: Concept[]
    readonly genres: Concept[]
    readonly authors: Concept[]
  }
  readonly sources: InfoSource[]
  dateline?: XmlElement
  origin?: string
}

const lines: Readonly<Record<string, string>> = {
  HeadLine: 'headline',
  SubHeadLine: 'subHeadline',
  SlugLine: 'slugline',
  CopyrightLine: 'copyrightNotice',
  RightsLine: 'usageTerms',
  UsageType: 'usageTerms',
  CopyrightHolder: 'copyrightHolder',
}

/** Reads `NewsLines` and the metadata of components, the outer ones first (formats.md §2.6). What has no field is kept. */
export function readComponents(
  components: readonly XmlElement[],
  item: XmlElement,
  reading: Reading,
): ComponentFields {
  const gathered: Gathered = {
    content: {},
    edNotes: [],
    lists: { keywords: [], subjects: [], places: [], genres: [], authors: [] },
    sources: [],
  }
  const topics = descendants(item, 'Topic')
  for (const component of components) {
    for (const child of elements(component)) {
      if (child.name === 'NewsComponent' || child.name === 'ContentItem' || child.name === 'Role') continue
      if (holders.has(child.name))
        readHolder(child, `NewsItem/NewsComponent/${child.name}`, topics, gathered, reading)
      else if (child.name !== 'BasisForChoice') reading.keep(child, `NewsItem/NewsComponent/${child.name}`)
    }
  }
  const { content, edNotes, lists, sources, dateline, origin } = gathered
  return {
    content: {
      ...content,
      ...lists,
      ...(edNotes.length > 0 && { edNote: edNotes.join('\n') }),
      infoSources: sources,
    },
    dateline,
    origin,
  }
}

/** Elements that only hold others. */
const holders = new Set(
  'NewsLines RightsMetadata AdministrativeMetadata DescriptiveMetadata Metadata UsageRights Copyright SubjectCode'.split(
    ' ',
  ),
)

function readHolder(
  holder: XmlElement,
  path: string,
  topics: readonly XmlElement[],
  gathered: Gathered,
  reading: Reading,
): void {
  for (const child of elements(holder)) {
    if (holders.has(child.name)) readHolder(child, `${path}/${child.name}`, topics, gathered, reading)
    else if (!readElement(child, path, topics, gathered, reading))
      reading.keep(child, `${path}/${child.name}`)
  }
}

/** Reads one element into its field; false where it has none. */
function readElement(
  child: XmlElement,
  path: string,
  topics: readonly XmlElement[],
  gathered: Gathered,
  reading: Reading,
): boolean {
  const { content, lists, sources } = gathered
  const words = wordsOf(child)
  const formal = attribute(child, 'FormalName')
  const field = own(lines, child.name)
  if (field !== undefined) {
    if (words === undefined || content[field] === words) return true
    if (content[field] !== undefined) return false
    content[field] = field === 'usageTerms' ? (linesOf(child) ?? words) : words
    reading.rest(
      child,
      ['xml:lang'],
      elements(child).map(({ name }) => name),
    )
    return true
  }
  switch (child.name) {
    case 'ByLine': {
      if (words === undefined) return true
      if (content['by'] !== undefined) return false
      content['by'] = readByline(words) ?? words.replace(/^by\s+(?=\S)/i, '')
      reading.rest(
        child,
        ['xml:lang'],
        elements(child).map(({ name }) => name),
      )
      return true
    }
    case 'DateLine':
      // A dateline of figures alone is the day's date.
      if (gathered.dateline !== undefined || !/\p{L}{2}/u.test(words ?? '')) return false
      gathered.dateline = child
      return true
    case 'CreditLine':
      if (words !== undefined) sources.push({ name: words, role: 'credit' })
      return true
    case 'KeywordLine':
      if (words !== undefined) lists.keywords.push(words)
      return true
    case 'NewsLine': {
      const type = attribute(elements(child, 'NewsLineType')[0], 'FormalName') ?? ''
      const text = elements(child, 'NewsLineText').flatMap((one) => wordsOf(one) ?? [])
      if (!/advisory|note|correction/i.test(type) || text.length === 0) return false
      gathered.edNotes.push(text.join('\n'))
      return true
    }
    case 'Provider':
    case 'Source':
    case 'Creator': {
      const names = elements(child, 'Party').flatMap((party) => attribute(party, 'FormalName') ?? [])
      if (names.length === 0) return false
      reading.rest(child, [], ['Party'])
      for (const name of names) {
        if (child.name === 'Creator') lists.authors.push({ name })
        else sources.push({ name, role: child.name === 'Provider' ? 'provider' : 'source' })
      }
      return true
    }
    case 'Language':
      // Read before, for the choice of names.
      return formal === undefined || formal.toLowerCase() === reading.language?.toLowerCase()
    case 'Genre':
      if (formal === undefined) return false
      if (!lists.genres.some(({ name }) => name === formal)) lists.genres.push({ name: formal })
      return true
    case 'Subject':
    case 'SubjectMatter':
    case 'SubjectDetail':
    case 'SubjectQualifier': {
      if (formal === undefined) return false
      reading.rest(child, ['FormalName', 'Scheme', 'Vocabulary'])
      if (!lists.subjects.some(({ code, name }) => code === formal || name === formal))
        lists.subjects.push(subjectOf(formal, attribute(child, 'Scheme'), topics, reading))
      return true
    }
    case 'Location': {
      const city = elements(child, 'Property').find((one) => attribute(one, 'FormalName') === 'City')
      const name = attribute(city, 'Value')
      if (name === undefined) return false
      if (/origin/i.test(attribute(child, 'HowPresent') ?? '')) gathered.origin ??= name
      lists.places.push({ name })
      // The country beside it has no field of its own.
      return elements(child).length === 1
    }
    case 'Property': {
      const value = attribute(child, 'Value')
      if (value === undefined || !/keyword/i.test(formal ?? '')) return false
      if (!lists.keywords.includes(value)) lists.keywords.push(value)
      reading.rest(child, ['FormalName', 'Value'])
      return true
    }
    case 'DateLineDate':
      if (content['contentCreated'] !== undefined) return false
      setMoment(child, path, content, reading, 'contentCreated')
      return true
    case 'MetadataType':
      return /keyword/i.test(formal ?? '')
    default:
      return false
  }
}

/** A subject by its code; its name is the document's own topic's, where it explains it. */
function subjectOf(
  formal: string,
  scheme: string | undefined,
  topics: readonly XmlElement[],
  { language }: Reading,
): Concept {
  const iptc = /^\d{8}$/.test(formal) && (scheme === undefined || /iptc/i.test(scheme))
  const known = iptc ? 'subj' : scheme
  const topic = topics.find((one) => elements(one, 'FormalName').some((name) => wordsOf(name) === formal))
  const given = (topic ? elements(topic, 'Description') : []).filter(
    (one) => attribute(one, 'Variant') !== 'Category',
  )
  const chosen = given.find((one) => attribute(one, 'xml:lang') === language) ?? given[0]
  const named = chosen && wordsOf(chosen)
  const others = given.flatMap((one) => {
    const tag = attribute(one, 'xml:lang')
    const words = wordsOf(one)
    return one === chosen || tag === undefined || words === undefined ? [] : [[tag, words] as const]
  })
  return {
    name: named ?? (iptc ? `subj:${formal}` : formal),
    ...(others.length > 0 && { names: Object.fromEntries(others) }),
    ...(known !== undefined && { scheme: known }),
    ...((iptc || named !== undefined || known !== undefined) && { code: formal }),
  }
}
