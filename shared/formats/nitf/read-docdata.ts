import { own } from '../../own.ts'
import type { Concept, Content, InfoSource, Story } from '../../story/record.ts'
import type { ImportNote } from '../report.ts'
import { type XmlElement, descendants, element, elements } from '../xml/tree.ts'
import { type Norm, readNorm } from './moments.ts'
import type { Unread } from './unread.ts'

/*
 * The fields that stand in NITF's head, by formats.md §5.
 */

type Fields = Partial<{ -readonly [Name in keyof Story]: Story[Name] }>

export interface Head {
  readonly fields: Fields
  readonly codes: { readonly registrar?: string }
  readonly notes: readonly ImportNote[]
}

const statuses: Readonly<Record<string, Content['pubStatus']>> = {
  usable: 'usable',
  embargoed: 'usable',
  withheld: 'withheld',
  canceled: 'canceled',
  cancelled: 'canceled',
  killed: 'canceled',
}

const signals = ['correction', 'update', 'repeat', 'cwarn'] as const

/** Reads the head: what it does not read stays unread. */
export function readDocdata(root: XmlElement, unread: Unread): Head {
  const notes: ImportNote[] = []
  const head = element(root, 'head')
  const docdata = element(head, 'docdata')
  const fields: Fields = {}
  const one = (name: string) => element(docdata, name)
  const all = (name: string) => (docdata ? elements(docdata, name) : [])

  const uri = unread.attribute(one('doc-id'), 'id-string')
  if (uri !== undefined) fields.uri = uri
  const duKey = one('du-key')
  const version = unread.attribute(duKey, 'version')
  if (version !== undefined && /^[1-9]\d{0,8}$/.test(version)) fields.version = Number(version)
  else unread.leave(duKey, 'version')

  readMoments({ head, docdata, fields, notes, unread })
  readStatus({ docdata, fields, unread })

  const urgency = unread.attribute(one('urgency'), 'ed-urg')
  if (urgency !== undefined && /^[1-9]$/.test(urgency)) fields.urgency = Number(urgency) as Content['urgency']
  else if (urgency !== undefined) {
    const detail = `“${urgency}” is no urgency (1 to 9); it was read as 5.`
    const korean = `‘${urgency}’: 긴급도(1~9)가 아니어서 5로 읽었습니다.`
    notes.push({
      level: 'invalid',
      field: 'urgency',
      detail,
      korean,
      value: urgency,
      at: 'head/docdata/urgency/@ed-urg',
    })
  }

  const slug = slugOf(head, duKey, unread)
  if (slug !== undefined) fields.slugline = slug
  const keywords = docdata
    ? descendants(docdata, 'keyword').flatMap((keyword) => unread.attribute(keyword, 'key') ?? [])
    : []
  if (keywords.length > 0) fields.keywords = keywords

  const messages = all('ed-msg').flatMap((message) => unread.attribute(message, 'info') ?? [])
  if (messages.length > 0) fields.edNote = messages.join('\n')
  const usage = all('doc.rights').flatMap((rights) => unread.attribute(rights, 'limitations') ?? [])
  if (usage.length > 0) fields.usageTerms = usage.join('\n')
  const holder = unread.attribute(one('doc.copyright'), 'holder')
  if (holder !== undefined) fields.copyrightHolder = holder

  const identified = one('identified-content')
  fields.people = concepts(identified, 'person', 'value', 'idsrc', unread)
  fields.organisations = concepts(identified, 'org', 'value', 'idsrc', unread)
  const located = concepts(identified, 'location', 'location-code', 'code-source', unread)
  const happened = all('evloc').flatMap(eventPlace)
  fields.places = [...located, ...happened.filter(({ name }) => !located.some((one) => one.name === name))]
  const tobject = element(head, 'tobject')
  fields.genres = (tobject ? elements(tobject, 'tobject.property') : []).flatMap((property) => {
    const name = unread.attribute(property, 'tobject.property.type')
    return name === undefined ? [] : [{ name }]
  })
  fields.subjects = (tobject ? elements(tobject, 'tobject.subject') : []).flatMap((subject) =>
    subjectOf(subject, unread),
  )
  const registrar = unread.attribute(one('doc-id'), 'regsrc')
  fields.infoSources = sources(one('del-list'), unread)
  return { fields, codes: { ...(registrar !== undefined && { registrar }) }, notes }
}

interface Place {
  readonly head?: XmlElement | undefined
  readonly docdata: XmlElement | undefined
  readonly fields: Fields
  readonly unread: Unread
}

/** When it was issued, revised, may be printed, and until when. */
function readMoments({
  head,
  docdata,
  fields,
  unread,
  notes,
}: Place & { readonly notes: ImportNote[] }): void {
  const read = (name: string, from: XmlElement | undefined, field: string): Norm | undefined => {
    const text = unread.attribute(from, 'norm')
    if (text === undefined) return undefined
    const norm = readNorm(text)
    if (norm === undefined) {
      unread.leave(from, 'norm')
      const detail = `“${text}” is no date and time; it was left aside.`
      const korean = `‘${text}’: 날짜와 시각이 아니어서 따로 두었습니다.`
      notes.push({ level: 'invalid', field, detail, korean, value: text, at: `${name}/@norm` })
    } else if (!norm.zoned) {
      const detail = `“${text}” does not say its time zone; it was read as Greenwich time.`
      const korean = `‘${text}’: 시간대가 없어 그리니치 시각으로 읽었습니다.`
      notes.push({ level: 'guessed', field, detail, korean, value: text, at: `${name}/@norm` })
    }
    return norm
  }
  const date = (name: string, field: string) => read(`head/docdata/${name}`, element(docdata, name), field)
  const issued = date('date.issue', 'firstCreated')
  const revisions = head ? elements(head, 'revision-history') : []
  const revised = read('head/revision-history', revisions.at(-1), 'versionCreated')
  if (issued) fields.firstCreated = issued.moment
  const created = revised ?? issued
  if (created) fields.versionCreated = created.moment

  const embargoed = /^embargoed$/i.test(docdata?.attributes['management-status'] ?? '')
  const release = date('date.release', 'embargoedUntil')
  const expires = date('date.expire', 'expires')
  // Many agencies say with every story when it may be released: at once.
  const later = release && (!issued || Date.parse(release.moment) > Date.parse(issued.moment))
  if (release && (embargoed || later)) fields.embargoedUntil = release.moment
  else if (release) unread.leave(element(docdata, 'date.release'), 'norm')
  // Superdesk writes the end of an embargo as the date of expiry.
  if (expires && embargoed && !release) fields.embargoedUntil = expires.moment
  else if (expires) fields.expires = expires.moment
}

function readStatus({ docdata, fields, unread }: Place): void {
  const status = unread.attribute(docdata, 'management-status')
  const known = status === undefined ? undefined : own(statuses, status.trim().toLowerCase())
  if (known !== undefined) fields.pubStatus = known
  else unread.leave(docdata, 'management-status')
  const words = unread.attribute(docdata, 'management-idref-status')?.toLowerCase().split(/\s+/) ?? []
  const found = signals.filter((signal) => words.includes(signal))
  if (found.length > 0 && found.length === new Set(words).size) {
    fields.signals = words.flatMap((word) =>
      signals.filter((signal) => signal === word).map((signal) => `sig:${signal}` as const),
    )
  } else {
    unread.leave(docdata, 'management-idref-status')
  }
  const correction = element(docdata, 'correction')
  const uri = correction?.attributes['id-string']?.trim()
  const note = correction?.attributes['info']
  if (uri !== undefined && uri !== '' && note !== undefined && note.trim() !== '') {
    unread.attribute(correction, 'id-string')
    unread.attribute(correction, 'info')
    fields.corrects = { uri: correction?.attributes['id-string'] ?? uri, note }
  }
}

/** By name, first choice first: an agency's own slug beats the key it files updates under. */
const slugMetas = ['slugline', 'anpa-keyword', 'subject'] as const

function slugOf(
  head: XmlElement | undefined,
  duKey: XmlElement | undefined,
  unread: Unread,
): string | undefined {
  const metas = head ? elements(head, 'meta') : []
  for (const name of slugMetas) {
    const meta = metas.find(({ attributes }) => attributes['name'] === name && attributes['content']?.trim())
    if (!meta) continue
    unread.done(meta)
    const slug = meta.attributes['content']
    if (duKey?.attributes['key'] === slug) unread.attribute(duKey, 'key')
    return slug
  }
  return unread.attribute(duKey, 'key')
}

function concepts(
  parent: XmlElement | undefined,
  name: string,
  code: string,
  scheme: string,
  unread: Unread,
): readonly Concept[] {
  return (parent ? elements(parent, name) : []).flatMap((found): readonly Concept[] => {
    const value = found.attributes[code]?.trim() ? found.attributes[code] : undefined
    const label = unread.words(found) ?? value
    if (label === undefined) return []
    unread.attribute(found, code)
    const source = unread.attribute(found, scheme)
    const isUri = source === undefined && value !== undefined && /^[a-z][a-z0-9+.-]*:/i.test(value)
    return [
      {
        name: label,
        ...(source !== undefined && { scheme: source }),
        ...(value !== undefined && (isUri ? { uri: value } : { code: value })),
      },
    ]
  })
}

/**
 * Where it happened: the narrowest place that is named. The element is kept whole besides, so that it can go back
 * with its country and its province.
 */
function eventPlace({ attributes }: XmlElement): readonly Concept[] {
  const name = ['city', 'county-dist', 'state-prov', 'iso-cc'].map((level) => attributes[level]).find(Boolean)
  return name === undefined ? [] : [{ name }]
}

function subjectOf(subject: XmlElement, unread: Unread): readonly Concept[] {
  const attribute = (name: string) => unread.attribute(subject, `tobject.subject.${name}`)
  const names = [attribute('detail'), attribute('matter'), attribute('type')].filter(
    (name) => name !== undefined,
  )
  const refnum = attribute('refnum')
  // Some write the QCode of NewsML-G2 there.
  const [, alias, own] = /^(?<alias>[a-z][\w-]*):(?<code>\S+)$/i.exec(refnum ?? '') ?? []
  const code = own ?? (refnum === undefined || /^0*$/.test(refnum) ? undefined : refnum)
  const owner = attribute('ipr')
  const name = names[0] ?? code
  if (name === undefined) return []
  const scheme = alias ?? (code === undefined ? otherOwner(owner) : (otherOwner(owner) ?? iptcScheme(code)))
  // The broader subjects a label names besides its own are found again by its code.
  return [{ name, ...(scheme !== undefined && { scheme }), ...(code !== undefined && { code }) }]
}

function otherOwner(owner: string | undefined): string | undefined {
  return owner === undefined || /^iptc$/i.test(owner) ? undefined : owner
}

/** IPTC's numbers: those of Media Topics begin with 2, but for the 17 top topics, which Subject Codes share. */
export function iptcScheme(code: string): 'medtop' | 'subj' {
  return /^(?:2\d{7}|(?:0[1-9]|1[0-7])0{6})$/.test(code) ? 'medtop' : 'subj'
}

function sources(list: XmlElement | undefined, unread: Unread): readonly InfoSource[] {
  return (list ? elements(list, 'from-src') : []).flatMap((source): readonly InfoSource[] => {
    const name = unread.attribute(source, 'src-name')
    if (name === undefined) return []
    unread.attribute(source, 'level-number')
    return [{ name, role: 'source' }]
  })
}
