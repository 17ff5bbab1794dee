import type { BodyNode } from '../../story/body.ts'
import { blankContent } from '../../story/blank-content.ts'
import type { Content, Dateline, Story } from '../../story/record.ts'
import { guessLanguage } from '../language.ts'
import type { ReadItem } from '../reader.ts'
import type { ImportNote } from '../report.ts'
import { ruleNotes } from '../rule-notes.ts'
import { readByline } from '../text/byline.ts'
import { readDateline } from '../text/dateline.ts'
import { writeTextBody } from '../text/write-body.ts'
import { readConcepts, readInfoSources } from './concepts.ts'
import { type Item } from './items.ts'
import { isObject } from './json-object.ts'
import { readIsoMoment } from './moment.ts'
import { type Properties, isBlank, propertiesOf } from './properties.ts'
import { noteKind, readTexts } from './read-texts.ts'
import { sentNinjsFaults } from './rules.ts'
import { textBlock } from './texts.ts'

/** A value that is there, as a part of an object to be spread. */
function given<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value }
}

/**
 * Reads one item of ninjs 1, 2 or 3, of Superdesk's dialect, of dpa's digitalwires or of AP's interface, fields as
 * formats.md §5 maps them. Undefined where it has no words at all. What finds no place is kept in `foreign`, its paths
 * JSON pointers within the item.
 */
export function readItem({ value, at, dialect }: Item, now: string): ReadItem | undefined {
  const notes: ImportNote[] = []
  const properties = propertiesOf(value, at, notes)
  const { text } = properties
  const formatVersion = versionOf(value, properties)
  if (dialect) properties.note({ level: 'guessed', field: 'source', ...otherJson, at })
  const kind = text('type')
  const texts = readTexts(properties, kind)
  const title = text('title')
  const slugline = text('slugline')
  if (texts.blocks.length === 0 && [texts.headline, texts.abstract, title, slugline].every(isBlank))
    return undefined
  noteKind(properties, kind, texts.blocks.length)

  const { altIds, signals, dateline: own } = readAltIds(properties)
  const dateline = readsDateline(properties, texts.blocks, own, now)
  const people = readConcepts(properties, ['people', 'person'])
  const subjects = [
    ...readConcepts(properties, ['subjects', 'subject']),
    ...readConcepts(properties, ['dpasubjectnames']),
    ...readConcepts(properties, ['service'], 'service'),
  ]
  const keywords = readConcepts(properties, ['keywords', 'keyword', 'keywordnames'])
  const edNote = readEdNote(properties)
  const stated = text('language', 'lang')?.replaceAll('_', '-')
  const content: Content = {
    ...blankContent,
    language:
      stated ??
      guessLanguage([texts.headline, writeTextBody(texts.blocks.slice(0, 20))].join('\n').slice(0, 2000)),
    ...given('title', title),
    ...given('kicker', texts.kicker),
    ...given('headline', texts.headline),
    ...given('subHeadline', texts.subHeadline),
    ...given('slugline', slugline),
    ...given('abstract', texts.abstract),
    ...given('by', readBy(properties)),
    authors: [
      ...people.filter(({ rel }) => rel === 'author').map(({ rel: _rel, ...author }) => author),
      ...readConcepts(properties, ['authors', 'author']),
    ],
    ...given('dateline', dateline),
    body: { type: 'doc', content: texts.blocks.length > 0 ? texts.blocks : [textBlock('paragraph', '')] },
    keywords: [
      ...subjects.filter(({ rel }) => rel === 'keyword').map(({ name }) => name),
      ...keywords.map(({ name }) => name),
    ],
    subjects: subjects.filter(({ rel }) => rel !== 'keyword'),
    places: [
      ...readConcepts(properties, ['places', 'place']),
      ...readConcepts(properties, ['geosubjectnames']),
    ],
    people: people.filter(({ rel }) => rel !== 'author'),
    organisations: readConcepts(properties, [
      'organisations',
      'organisation',
      'organizations',
      'organization',
    ]),
    genres: [...readConcepts(properties, ['genres', 'genre']), ...readConcepts(properties, ['genrenames'])],
    urgency: readUrgency(properties),
    pubStatus: readPubStatus(properties),
    signals,
    ...given('corrects', readCorrection(properties, edNote)),
    ...given('edNote', edNote),
    infoSources: readInfoSources(properties),
    ...given('copyrightHolder', text('copyrightholder')),
    ...given('copyrightNotice', text('copyrightnotice')),
    ...given('usageTerms', text('usageterms')),
    ...given('contentCreated', readMoment(properties, 'contentCreated', 'contentcreated')),
    ...given('embargoedUntil', readMoment(properties, 'embargoedUntil', 'embargoeduntil', 'embargoed')),
    ...given('expires', readMoment(properties, 'expires', 'expires')),
  }
  const faults = dialect ? [] : sentNinjsFaults(value, formatVersion)
  const broken = faults.map((fault) => ({ ...fault, at: `${at}${fault.at}` }))
  return {
    format: 'ninjs',
    ...given('formatVersion', formatVersion),
    ...given('uri', text('uri', 'guid', 'urn')),
    ...given('version', readVersion(properties)),
    ...given('firstCreated', readMoment(properties, 'firstCreated', 'firstcreated')),
    ...given('versionCreated', readMoment(properties, 'versionCreated', 'versioncreated')),
    altIds,
    content,
    languageGuessed: stated === undefined,
    foreign: properties.rest(),
    notes: [...notes, ...ruleNotes(broken, 'ninjs')],
  }
}

/** Said of JSON that is news and not ninjs. */
const otherJson = {
  detail:
    'This is no ninjs: its parts were told by the names of their properties. Look at the fields before you go on.',
  korean: 'ninjs가 아니어서 속성의 이름을 보고 부분을 정했습니다. 계속하기 전에 필드를 살펴보십시오.',
}

/** The major by its shape, since what an item says of itself is often wrong (formats.md §7.1). */
function versionOf(item: Item['value'], properties: Properties): string {
  const standard = properties.take('standard')
  const stated = isObject(standard) && standard['name'] === 'ninjs' ? textOf(standard['version']) : ''
  const format = item['format']
  if (typeof format === 'string' && format.startsWith('digitalwires')) {
    properties.take('format')
    return format
  }
  const lists = ['headlines', 'bodies', 'descriptions', 'altIds', 'altids', 'subjects', 'people'].some(
    (name) => Array.isArray(item[name]),
  )
  const camel = Object.keys(item).some((name) => /^[a-z]+[A-Z]/.test(name))
  const major = camel ? '3' : lists ? '2' : '1'
  return stated.startsWith(`${major}.`) ? stated : major
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

const knownSignals = ['sig:correction', 'sig:update', 'sig:repeat', 'sig:cwarn'] as const

function signalNamed(name: string): Content['signals'] {
  return knownSignals.filter((known) => known === name)
}

/** Superdesk's and AP's `signal`, a text, a code or a list of them; a signal the desk has no use for is kept. */
function readSignals(properties: Properties): Content['signals'] {
  const found: Content['signals'][number][] = []
  for (const [index, one] of [...properties.list('signals'), ...properties.list('signal')].entries()) {
    const code = isObject(one) ? (one['qcode'] ?? one['code'] ?? one['name']) : one
    const plain = typeof code === 'string' ? `sig:${code.replace(/^sig:/i, '').toLowerCase()}` : ''
    const [known] = signalNamed(plain)
    if (known === undefined) properties.keep(`/signal/${index}`, one)
    else if (!found.includes(known)) found.push(known)
  }
  return found
}

/** `[{ role, value }]`, or names and values in ninjs 1. The desk's own signals come back from among them. */
function readAltIds(properties: Properties): {
  readonly altIds: Story['altIds']
  readonly signals: Content['signals']
  /** The words of the dateline, as the desk's own writer tells them. */
  readonly dateline?: string
} {
  let dateline: string | undefined
  const signals = [...readSignals(properties)]
  const source = properties.take('altids')
  const pairs: (readonly [unknown, unknown])[] = isObject(source)
    ? Object.entries(source)
    : Array.isArray(source)
      ? source.map((one: unknown) => (isObject(one) ? [one['role'] ?? 'id', one['value']] : ['id', one]))
      : []
  const found: { role: string; value: string }[] = []
  for (const [role, id] of pairs) {
    if (isBlank(id)) continue
    if (typeof id !== 'string' && typeof id !== 'number') {
      properties.keep(`/altids/${String(role)}`, id)
      continue
    }
    if (role === 'x-dateline') {
      dateline = String(id)
      continue
    }
    const told = role === 'x-signal' ? String(id).split(' ').flatMap(signalNamed) : []
    if (told.length === 0) found.push({ role: String(role) || 'id', value: String(id) })
    signals.push(...told.filter((signal) => !signals.includes(signal)))
  }
  for (const role of ['evolvedfrom', 'id', 'entryid'] as const) {
    const name = properties.key(role)
    const id = properties.take(role)
    if (isBlank(id)) continue
    if (typeof id === 'string' || typeof id === 'number')
      found.push({ role: name ?? role, value: String(id) })
    else properties.keep(`/${name ?? role}`, id)
  }
  return { altIds: found, signals, ...given('dateline', dateline) }
}

function readBy(properties: Properties): string | undefined {
  const line = properties.text('by', 'byline')
  if (line === undefined) return undefined
  return /^(?:by|von|par|por)\s/i.test(line) ? (readByline(line) ?? line) : line
}

/** The words of a dateline without the dash that leads over to the text. */
function withoutDash(stated: string): string {
  const bare = stated.trimEnd()
  let end = bare.length
  if ('–—='.includes(bare.charAt(end - 1))) end -= 1
  else while (bare.charAt(end - 1) === '-') end -= 1
  return bare.slice(0, end).trimEnd()
}

function readsDateline(
  properties: Properties,
  blocks: readonly BodyNode[],
  own: string | undefined,
  now: string,
): Dateline | undefined {
  const stated = properties.text('dateline')
  const located = properties.text('located')
  const lede = writeTextBody(
    blocks
      .slice(0, 20)
      .filter(({ type }) => type === 'paragraph')
      .slice(0, 1),
  )
  if (own !== undefined) {
    const inBody = lede.startsWith(own)
    const { date, source } = readDateline(`${own} -- The`, now) ?? {}
    // What names no source or place is not printed before the text, and was not.
    const from = inBody || located !== undefined ? source : undefined
    return {
      text: own,
      ...given('place', located),
      ...given('date', date),
      ...given('source', from),
      guessed: false,
      inBody,
    }
  }
  if (stated !== undefined) {
    const read = readDateline(`${stated} `, now)
    const text = read?.text ?? withoutDash(stated)
    return { ...parts(read, located), text, guessed: false, inBody: lede.startsWith(text) }
  }
  const read = readDateline(lede, now)
  if (read) {
    properties.note({
      level: 'guessed',
      field: 'dateline',
      detail: `“${read.text}” at the head of the text was read as the dateline.`,
      korean: `‘${read.text}’: 글머리에 있어 발신으로 읽었습니다.`,
      value: read.text,
    })
    return { ...parts(read, located), text: read.text, guessed: true, inBody: true }
  }
  if (located === undefined) return undefined
  const [head, prefix] = /^(.{1,110}?)(?:\s(?:--|[–—=])\s)/su.exec(lede) ?? []
  const printed =
    head !== undefined && prefix?.toLowerCase().includes(located.toLowerCase()) === true ? prefix : undefined
  return {
    text: printed ?? located,
    place: located,
    guessed: printed !== undefined,
    inBody: printed !== undefined,
  }
}

function parts(read: ReturnType<typeof readDateline>, located: string | undefined) {
  return {
    ...given('place', located ?? read?.place),
    ...given('date', read?.date),
    ...given('source', read?.source),
  }
}

/** `edNote`, and dpa's list of them with their roles. */
function readEdNote(properties: Properties): string | undefined {
  const line = properties.text('ednote')
  const lines = properties.list('ednotes').flatMap((one: unknown, index): readonly string[] => {
    const note = isObject(one) ? one['ednote'] : one
    if (typeof note === 'string' && note.trim() !== '') return [note.trim()]
    if (!isBlank(one)) properties.keep(`/ednotes/${index}`, one)
    return []
  })
  return [...(line === undefined ? [] : [line]), ...lines].join('\n') || undefined
}

function readUrgency(properties: Properties): Content['urgency'] {
  const value = properties.take('urgency')
  const urgency = ([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).find((one) => one === Number(value))
  if (urgency !== undefined) return urgency
  if (value !== undefined) {
    properties.note({
      level: 'invalid',
      field: 'urgency',
      detail: 'The urgency is none of 1 to 9; the ordinary 5 was taken.',
      korean: '긴급도가 1에서 9가 아니어서 보통인 5로 보았습니다.',
      value: JSON.stringify(value),
      at: `${properties.at}/urgency`,
    })
  }
  return 5
}

function readPubStatus(properties: Properties): Content['pubStatus'] {
  const value = properties.text('pubstatus')
  if (value === undefined) return 'usable'
  const plain = value.toLowerCase().replace(/^stat:/, '')
  if (plain === 'cancelled' || plain === 'killed') return 'canceled'
  const known = (['usable', 'withheld', 'canceled'] as const).find((one) => one === plain)
  if (known !== undefined) return known
  properties.note({
    level: 'invalid',
    field: 'pubStatus',
    // What nobody understands must not go out by itself.
    detail: `The status “${value}” is none of usable, withheld and canceled; the story is withheld.`,
    korean: `상태 ‘${value}’이(가) usable, withheld, canceled가 아니어서 배포를 보류했습니다.`,
    value,
    at: `${properties.at}/pubstatus`,
  })
  return 'withheld'
}

function readVersion(properties: Properties): number | undefined {
  const value = properties.take('version')
  if (value === undefined) return undefined
  const version = Number(value)
  if (Number.isInteger(version) && version >= 1) return version
  properties.note({
    level: 'changed',
    field: 'version',
    detail: 'Versions of the desk are whole numbers from 1; this one became 1.',
    korean: '데스크의 판은 1부터의 정수라 1로 했습니다.',
    value: JSON.stringify(value),
    at: `${properties.at}/version`,
  })
  return 1
}

function readMoment(properties: Properties, field: string, ...names: readonly string[]): string | undefined {
  const value = properties.text(...names)
  if (value === undefined) return undefined
  const at = `${properties.at}/${names[0]}`
  const read = readIsoMoment(value)
  if (!read) {
    properties.note({
      level: 'lost',
      field,
      detail: `“${value}” is no date and time that exists; it was left out.`,
      korean: `‘${value}’: 있을 수 없는 날짜와 시각이라 뺐습니다.`,
      value,
      at,
    })
    return undefined
  }
  if (read.guessed) {
    properties.note({
      level: 'guessed',
      field,
      detail: `“${value}” names no offset; UTC was taken.`,
      korean: `‘${value}’: 시간대가 없어 UTC로 보았습니다.`,
      value,
      at,
    })
  }
  return read.moment
}

/** The story that this one corrects: how the desk itself writes it (`correctionOf` among the associations). */
function readCorrection(properties: Properties, edNote: string | undefined): Content['corrects'] {
  const name = properties.key('associations')
  const source = properties.take('associations')
  if (name === undefined) return undefined
  // A list in ninjs 2 and 3; in 1 they stand under names.
  const listed: readonly (readonly [string, unknown])[] = isObject(source)
    ? Object.entries(source)
    : (Array.isArray(source) ? source : [source]).map((one: unknown) => [
        isObject(one) ? textOf(one['rel'] ?? one['name']) : '',
        one,
      ])
  const correction = listed
    .map(([rel, one]) => (rel === 'correctionOf' && isObject(one) ? one : undefined))
    .find((one) => typeof one?.['uri'] === 'string')
  const rest = listed.filter(([, one]) => one !== correction)
  const others = isObject(source) ? Object.fromEntries(rest) : rest.map(([, one]) => one)
  if (!isBlank(others)) {
    properties.keep(`/${name}`, others)
    properties.note({
      level: 'changed',
      field: 'foreign',
      detail: 'Pictures and stories that the item is linked with are kept with it, but not shown.',
      korean: '항목에 이어진 사진과 기사는 함께 보관하지만 보이지는 않습니다.',
      at: `${properties.at}/${name}`,
    })
  }
  if (!correction) return undefined
  const version = Number(correction['version'])
  return {
    uri: String(correction['uri']),
    ...(Number.isInteger(version) && { version }),
    note: edNote ?? String(correction['name'] ?? correction['headline'] ?? correction['uri']),
  }
}
