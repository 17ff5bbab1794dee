import { own } from '../../own.ts'
import type { Concept, Content, InfoSource, Story } from '../../story/record.ts'
import { readByline } from '../text/byline.ts'
import { wordsOf } from '../nitf/white-space.ts'
import { type XmlElement, attribute, elements } from '../xml/tree.ts'
import { codedBy, deskScheme, shortForm } from './catalog.ts'
import { conceptOf, nameOf } from './concepts.ts'
import { setMoment, sourceOf } from './read-item-meta.ts'
import { type Reading, linesOf } from './reading.ts'

/** What `contentMeta` says of a story. */
export interface ContentMeta {
  readonly content: Partial<Content> & {
    readonly infoSources: readonly InfoSource[]
    readonly places: readonly Concept[]
  }
  readonly altIds: Story['altIds']
  /** The dateline's element, to be compared with the text. */
  readonly dateline: XmlElement | undefined
  /** Where the event is said to be; the first is the dateline's place where there is a dateline. */
  readonly located: readonly Concept[]
  /** Languages besides the first are kept. */
  readonly language: string | undefined
}

const path = 'newsItem/contentMeta'

/** By the nature of a concept (`cpnat`); Reuters numbers its own types. */
const natures: Readonly<Record<string, 'places' | 'people' | 'organisations'>> = {
  geoarea: 'places',
  poi: 'places',
  person: 'people',
  organisation: 'organisations',
  'cpttype:5': 'places',
}

/** Reads `contentMeta` (NewsML-G2 specification; formats.md §2.2 and §5). What has no field is kept. */
export function readContentMeta(meta: XmlElement | undefined, reading: Reading): ContentMeta {
  const content: Record<string, unknown> = {}
  const lists = {
    authors: [] as Concept[],
    keywords: [] as string[],
    subjects: [] as Concept[],
    places: [] as Concept[],
    people: [] as Concept[],
    organisations: [] as Concept[],
    genres: [] as Concept[],
  }
  const sources: InfoSource[] = []
  const altIds: { role: string; value: string }[] = []
  const located: Concept[] = []
  let dateline: XmlElement | undefined
  let language: string | undefined
  const all = meta ? elements(meta) : []
  const headline = headlineOf(all, reading)

  for (const child of all) {
    const keep = () => reading.keep(child, `${path}/${child.name}`)
    const concept = (list: Concept[]) => {
      const found = conceptOf(child, reading)
      if (found) list.push(found)
      else keep()
    }
    switch (child.name) {
      case 'urgency': {
        const words = wordsOf(child)
        if (words === undefined) break
        if (/^[1-9]$/.test(words)) content['urgency'] = Number(words)
        else {
          const detail = `The urgency “${words}” is none of 1 to 9; 5 was taken.`
          const korean = `긴급도 ‘${words}’이(가) 1에서 9가 아니어서 5로 보았습니다.`
          reading.notes.push({
            level: 'invalid',
            field: 'urgency',
            detail,
            korean,
            value: words,
            at: `${path}/urgency`,
          })
        }
        break
      }
      case 'contentCreated':
        setMoment(child, path, content, reading)
        break
      case 'located': {
        const place = placeOf(child, reading)
        if (place) located.push(place)
        else keep()
        break
      }
      case 'creator':
        // With a role it is a service or an agency, not who wrote it.
        if (attribute(child, 'role') === undefined && nameOf(child, reading) !== undefined) {
          const author = conceptOf(child, reading) ?? { name: nameOf(child, reading) ?? '' }
          lists.authors.push(author)
        } else keep()
        break
      case 'infoSource': {
        const own = codedBy(child, reading.catalog, 'role', 'roleuri')
        const role =
          own.scheme === deskScheme.alias && (own.code === 'provider' || own.code === 'credit')
            ? own.code
            : 'source'
        const source = sourceOf(child, role, reading)
        // One source in two roles is one source.
        const again =
          own.code !== undefined && role === 'source' && sources.some(({ name }) => name === source?.name)
        if (!source) keep()
        else if (!again) sources.push(source)
        break
      }
      case 'creditline': {
        const name = wordsOf(child)
        if (name !== undefined) sources.push({ name, role: 'credit' })
        break
      }
      case 'altId': {
        const value = wordsOf(child)
        if (value === undefined) break
        reading.rest(child, ['type', 'typeuri'])
        const role = shortForm(codedBy(child, reading.catalog, 'type', 'typeuri')) || 'altId'
        altIds.push({ role: role.startsWith('copydesk:') ? decoded(role.slice(9)) : role, value })
        break
      }
      case 'language': {
        const tag = attribute(child, 'tag')
        if (language === undefined && tag !== undefined) language = tag
        else keep()
        break
      }
      case 'genre':
        concept(lists.genres)
        break
      case 'keyword': {
        const words = wordsOf(child)
        if (words !== undefined) lists.keywords.push(words)
        if (words !== undefined) reading.rest(child, ['xml:lang'])
        break
      }
      case 'subject':
        concept(lists[natureOf(child, reading)])
        break
      case 'slugline': {
        const words = wordsOf(child)
        if (words === undefined) break
        if (content['slugline'] === undefined) {
          content['slugline'] = words
          reading.rest(child, ['separator', 'xml:lang'])
        } else keep()
        break
      }
      case 'headline':
        if (!headline.read.has(child)) keep()
        break
      case 'dateline':
        // Reuters prints its computers' clock there.
        if (dateline === undefined && !/^\d{4}-\d\d-\d\d \d\d:\d\d/.test(wordsOf(child) ?? ''))
          dateline = child
        else keep()
        break
      case 'by': {
        const words = wordsOf(child)
        if (words === undefined) break
        if (content['by'] === undefined) {
          content['by'] = readByline(words) ?? words.replace(/^by\s+(?=\S)/i, '')
          reading.rest(child, ['xml:lang'])
        } else keep()
        break
      }
      case 'description': {
        const words = linesOf(child)
        const role = codedBy(child, reading.catalog, 'role', 'roleuri').code
        const summary = role === undefined || /^(?:summary|teaser|abstract|lead)$/i.test(role)
        if (words === undefined) break
        if (summary && content['abstract'] === undefined) {
          content['abstract'] = words
          reading.rest(
            child,
            ['role', 'xml:lang'],
            elements(child).map(({ name }) => name),
          )
        } else keep()
        break
      }
      default:
        keep()
    }
  }
  return {
    content: { ...content, ...headline.fields, ...lists, infoSources: sources },
    altIds,
    dateline,
    located,
    language,
  }
}

function natureOf(
  child: XmlElement,
  { catalog }: Reading,
): 'subjects' | 'places' | 'people' | 'organisations' {
  const type = codedBy(child, catalog, 'type', 'typeuri')
  const nature = type.scheme === 'cpnat' ? type.code : shortForm(type)
  return own(natures, nature?.toLowerCase() ?? '') ?? 'subjects'
}

/** Roles of the desk's own are encoded to be codes. */
function decoded(code: string): string {
  try {
    return decodeURIComponent(code)
  } catch {
    // Not encoded by the desk: then it is as it is.
    return code
  }
}

function placeOf(child: XmlElement, reading: Reading): Concept | undefined {
  const named = conceptOf(child, reading)
  if (named) return named
  const name = attribute(child, 'literal')
  return name === undefined ? undefined : { name }
}

/** The headlines: by role where they have one, else the first is the headline and the next what stands below it. */
function headlineOf(all: readonly XmlElement[], { catalog, language }: Reading) {
  const read = new Set<XmlElement>()
  const fields: { headline?: string; subHeadline?: string; kicker?: string } = {}
  const given = all
    .filter(({ name }) => name === 'headline')
    .flatMap((element) => {
      const words = wordsOf(element)
      return words === undefined
        ? []
        : [{ element, words, role: codedBy(element, catalog, 'role', 'roleuri').code ?? '' }]
    })
    .toSorted((a, b) => rankOf(a.element) - rankOf(b.element))
  const own = given.filter(({ element }) => {
    const tag = attribute(element, 'xml:lang')
    return tag === undefined || language === undefined || tag === language
  })
  for (const { element, words, role } of own.length > 0 ? own : given) {
    const field = /kicker|overline/i.test(role)
      ? 'kicker'
      : /sub/i.test(role) || fields.headline !== undefined
        ? 'subHeadline'
        : 'headline'
    if (fields[field] !== undefined) continue
    fields[field] = words
    read.add(element)
  }
  return { fields, read }
}

function rankOf(element: XmlElement): number {
  return Number(attribute(element, 'rank') ?? 0)
}
