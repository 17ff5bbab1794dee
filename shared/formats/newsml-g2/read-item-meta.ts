import type { Content, InfoSource, Story } from '../../story/record.ts'
import { readNorm } from '../nitf/moments.ts'
import { wordsOf } from '../nitf/white-space.ts'
import { type XmlElement, attribute, element, elements } from '../xml/tree.ts'
import { codedBy, deskScheme, shortForm } from './catalog.ts'
import { nameOf } from './concepts.ts'
import { type Reading, linesOf } from './reading.ts'

/** What the administrative parts of an item say of a story. */
export interface ItemMeta {
  readonly content: Partial<Content>
  readonly story: Partial<Pick<Story, 'firstCreated' | 'versionCreated'>>
}

const signals = ['sig:correction', 'sig:update', 'sig:repeat', 'sig:cwarn'] as const

/** Reads `itemMeta` (NewsML-G2 specification; formats.md §2.2 and §5). What has no field is kept. */
export function readItemMeta(
  meta: XmlElement | undefined,
  uri: string | undefined,
  reading: Reading,
): ItemMeta {
  const path = 'newsItem/itemMeta'
  const story: Record<string, string> = {}
  const content: Record<string, unknown> = {}
  const edNotes: string[] = []
  const found = new Set<string>()
  const sources: InfoSource[] = []
  let corrects: { uri?: string; version?: number; note?: string } = {}
  for (const child of meta ? elements(meta) : []) {
    const keep = () => reading.keep(child, `${path}/${child.name}`)
    switch (child.name) {
      case 'itemClass':
        reading.rest(child, ['qcode', 'uri'], ['name'])
        break
      case 'provider': {
        // The standard wants one; where the desk knew none, it says so.
        if (shortForm(codedBy(child, reading.catalog)) === `${deskScheme.alias}:unnamed`) break
        const source = sourceOf(child, 'provider', reading)
        if (source) sources.push(source)
        break
      }
      case 'versionCreated':
      case 'firstCreated':
        setMoment(child, path, story, reading)
        break
      case 'embargoed':
        setMoment(child, path, content, reading, 'embargoedUntil')
        break
      case 'expires':
        setMoment(child, path, content, reading)
        break
      case 'pubStatus': {
        const status = codedBy(child, reading.catalog).code?.toLowerCase()
        if (status === 'usable' || status === 'withheld' || status === 'canceled')
          content['pubStatus'] = status
        else keep()
        break
      }
      case 'title': {
        const words = wordsOf(child)
        if (words !== undefined && content['title'] === undefined) content['title'] = words
        else keep()
        break
      }
      case 'edNote':
      // A feed of Scoop's spells it so.
      case 'ednote': {
        const words = linesOf(child)
        const role = shortForm(codedBy(child, reading.catalog, 'role', 'roleuri'))
        if (words !== undefined && role === 'copydesk:correction') corrects = { ...corrects, note: words }
        else if (words !== undefined && !edNotes.includes(words)) {
          reading.rest(
            child,
            ['role', 'pubconstraint', 'xml:lang'],
            elements(child).map(({ name }) => name),
          )
          edNotes.push(words)
        }
        break
      }
      case 'signal': {
        const code = shortForm(codedBy(child, reading.catalog))
        if (signals.some((signal) => signal === code)) found.add(code)
        else keep()
        break
      }
      case 'link': {
        const rel = shortForm(codedBy(child, reading.catalog, 'rel', 'reluri'))
        const residref = attribute(child, 'residref')
        if (rel === 'copydesk:correctionOf' && residref !== undefined) {
          const version = Number(attribute(child, 'version'))
          corrects = {
            ...corrects,
            uri: residref,
            ...(Number.isSafeInteger(version) && version > 0 && { version }),
          }
        } else keep()
        break
      }
      default:
        keep()
    }
  }
  const correctedUri = corrects.uri ?? uri
  if (corrects.note !== undefined && correctedUri !== undefined)
    content['corrects'] = { note: corrects.note, ...corrects, uri: correctedUri }
  return {
    story,
    content: {
      ...content,
      ...(edNotes.length > 0 && { edNote: edNotes.join('\n') }),
      signals: signals.filter((signal) => found.has(signal)),
      infoSources: sources,
    },
  }
}

/** Reads a date and time; one without a zone is taken for Greenwich's, and that is a guess. */
export function setMoment(
  child: XmlElement,
  path: string,
  target: Record<string, unknown>,
  reading: Reading,
  field = child.name,
): void {
  const text = wordsOf(child)
  if (text === undefined) return
  const at = `${path}/${child.name}`
  const norm = readNorm(text)
  if (!norm) {
    const detail = `“${text}” is no date and time; it was left out.`
    const korean = `‘${text}’: 날짜와 시각이 아니어서 뺐습니다.`
    reading.notes.push({ level: 'invalid', field, detail, korean, value: text, at })
    return
  }
  if (!norm.zoned) {
    const detail = `“${text}” has no time zone; it was taken for Greenwich’s.`
    const korean = `‘${text}’: 시간대가 없어 그리니치 시각으로 보았습니다.`
    reading.notes.push({ level: 'guessed', field, detail, korean, value: text, at })
  }
  target[field] = norm.moment
}

/** An organisation that the story comes from. */
export function sourceOf(
  child: XmlElement,
  role: InfoSource['role'],
  reading: Reading,
): InfoSource | undefined {
  const name = nameOf(child, reading)
  if (name === undefined) return undefined
  reading.rest(child, ['qcode', 'uri', 'literal', 'role'], ['name'])
  const named = wordsOf(element(child, 'name')) !== undefined
  const code = [attribute(child, 'qcode'), attribute(child, 'literal'), attribute(child, 'uri')].find(
    (one) => one !== undefined && (named || one !== name),
  )
  return { name, role, ...(code !== undefined && { code }) }
}

/** Reads the `rightsInfo` elements: the first of each kind in the item's language, else the first. */
export function readRights(item: XmlElement, reading: Reading): Partial<Content> {
  const content: Record<string, string> = {}
  for (const rights of elements(item, 'rightsInfo')) {
    const holder = element(rights, 'copyrightHolder')
    const name = holder && nameOf(holder, reading)
    if (holder && name !== undefined && content['copyrightHolder'] === undefined) {
      content['copyrightHolder'] = name
      reading.rest(holder, attribute(holder, 'literal') === name ? ['literal'] : [], ['name'])
    } else if (holder) reading.keep(holder, 'newsItem/rightsInfo/copyrightHolder')
    for (const field of ['copyrightNotice', 'usageTerms'] as const) {
      const all = elements(rights, field).filter((one) => linesOf(one) !== undefined)
      const chosen = all.find((one) => attribute(one, 'xml:lang') === reading.language) ?? all[0]
      for (const one of all) {
        const words = linesOf(one)
        if (one === chosen && words !== undefined && content[field] === undefined) {
          content[field] = words
          reading.rest(
            one,
            ['xml:lang'],
            elements(one).map(({ name: child }) => child),
          )
        } else reading.keep(one, `newsItem/rightsInfo/${field}`)
      }
    }
    for (const other of elements(rights)) {
      if (!['copyrightHolder', 'copyrightNotice', 'usageTerms'].includes(other.name))
        reading.keep(other, `newsItem/rightsInfo/${other.name}`)
    }
  }
  return content
}
