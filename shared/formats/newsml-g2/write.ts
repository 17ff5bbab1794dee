import { fieldInKorean } from '../in-korean.ts'
import type { Concept, Content, Dateline, InfoSource, Story } from '../../story/record.ts'
import { countWords } from '../../story/summary.ts'
import type { Exported } from '../exporter.ts'
import { fileStem } from '../file-stem.ts'
import { isMoment, isUri, toUri } from '../ninjs/uri.ts'
import { readBack, withoutDash } from '../nitf/dateline.ts'
import { nitfBodyTree } from '../nitf/write-body.ts'
import type { ImportNote } from '../report.ts'
import { writeTextBody } from '../text/write-body.ts'
import { withoutIllegal } from '../xml/legal.ts'
import { type XmlTree, el, running, writeXml } from '../xml/write-xml.ts'
import { deskScheme } from './catalog.ts'
import { type Kept, keptOf } from './kept.ts'
import { isPlaceOf } from './read-item.ts'
import { catalogTrees, conceptTree, isTag, losesOf, partyTree, qcodesIn } from './write-terms.ts'

const namespace = 'http://iptc.org/std/nar/2006-10-01/'
const version = '2.35'

/**
 * A story as a NewsML-G2 2.35 newsItem (IPTC) with a NITF 3.6 body, fields as formats.md §5 maps them: always valid
 * against the official schema. What G2 has no code for is told by roles of the desk's own, declared in the item.
 */
export async function writeNewsmlG2(story: Story): Promise<Exported<string>> {
  const kept = await keptOf(story.foreign)
  const body = nitfBodyTree(story)
  const notes: ImportNote[] = []
  const words = countWords(writeTextBody(story.body.content ?? []))
  const parts = [
    rightsTree(story),
    itemMetaTree(story, kept, notes),
    contentMetaTree(story, kept, notes),
    el(
      'contentSet',
      {},
      el(
        'inlineXML',
        {
          contenttype: 'application/nitf+xml',
          wordcount: story.pubStatus === 'canceled' ? undefined : String(words),
        },
        body.tree,
      ),
    ),
  ].filter((part) => part !== undefined)
  const own = [...kept.trees('newsItem/catalogRef'), ...kept.trees('newsItem/catalog')].filter(
    // IPTC's catalog is named once, the newest.
    ({ attributes }) => attributes?.['href']?.includes('catalog.IPTC-G2-Standards') !== true,
  )
  const root: XmlTree = {
    ...el(
      'newsItem',
      {
        guid: idOf(story.uri),
        version: String(story.version),
        standard: 'NewsML-G2',
        standardversion: version,
        conformance: 'power',
        'xml:lang': isTag(story.language) ? story.language : undefined,
      },
      ...catalogTrees(parts.flatMap(qcodesIn), own),
      ...parts,
    ),
    namespaces: { '': namespace },
  }
  const { xml, dropped } = await writeXml(root)
  return {
    fileName: `${fileStem(story)}.g2.xml`,
    mediaType: 'application/vnd.iptc.g2.newsitem+xml',
    content: xml,
    notes: [
      ...notes,
      ...fieldNotes(story),
      ...datelineNotes(story),
      ...body.notes,
      ...lastNotes(kept, dropped),
    ],
  }
}

function lastNotes({ lost }: Kept, dropped: number): readonly ImportNote[] {
  const notes: ImportNote[] = []
  if (lost.length > 0) {
    const detail = `${lost.length} pieces kept from the source’s own format have no place, or not wholly, in a NewsML-G2 ${version} item and were left out.`
    const korean = `원래 형식에서 따로 둔 ${lost.length}가지는 NewsML-G2 ${version} 항목에 온전히 들어갈 자리가 없어 뺐습니다.`
    const value = lost.map(({ path, value: words }) => `${path}=${words}`).join('; ')
    notes.push({ level: 'lost', field: 'foreign', detail, korean, value })
  }
  if (dropped > 0) {
    const detail = `${dropped} control characters that XML does not allow were left out.`
    const korean = `XML이 허용하지 않는 제어 문자 ${dropped}개를 뺐습니다.`
    notes.push({ level: 'lost', field: 'body', detail, korean })
  }
  return notes
}

/** A guid may be any text but none. */
function idOf(uri: string): string {
  return withoutIllegal(uri).trim() === '' ? toUri(uri) : uri
}

function said(name: string, words: string | undefined, attributes: Readonly<Record<string, string>> = {}) {
  return words === undefined ? undefined : running(name, attributes, words)
}

function desk(code: string): string {
  return `${deskScheme.alias}:${code}`
}

function rightsTree({ copyrightHolder, copyrightNotice, usageTerms }: Story): XmlTree | undefined {
  if ((copyrightHolder ?? copyrightNotice ?? usageTerms) === undefined) return undefined
  return el(
    'rightsInfo',
    {},
    copyrightHolder !== undefined && el('copyrightHolder', {}, el('name', {}, copyrightHolder)),
    said('copyrightNotice', copyrightNotice),
    said('usageTerms', usageTerms),
  )
}

/** Moments to the schema's taste: real, and at most 14 hours from Greenwich. */
function isDateTime(moment: string): boolean {
  const zone = /[+-](\d\d):(\d\d)$/.exec(moment)
  return isMoment(moment) && (!zone || Number(zone[1]) * 60 + Number(zone[2]) <= 14 * 60)
}

function momentTree(
  name: string,
  field: keyof Content | 'firstCreated',
  moment: string | undefined,
  notes: ImportNote[],
): XmlTree | undefined {
  if (moment === undefined || isDateTime(moment))
    return moment === undefined ? undefined : el(name, {}, moment)
  const detail = `${moment} is a date and time that does not exist; it was left out.`
  const korean = `${moment}: 있을 수 없는 날짜와 시각이라 뺐습니다.`
  notes.push({ level: 'invalid', field, detail, korean, value: moment })
  return undefined
}

/** When this version was made: the item must say it. */
function versionMoment({ versionCreated, firstCreated }: Story, notes: ImportNote[]): string {
  if (isDateTime(versionCreated)) return versionCreated
  const moment = isDateTime(firstCreated) ? firstCreated : '1970-01-01T00:00:00Z'
  const detail = `${versionCreated} is a date and time that does not exist; ${moment} was written.`
  const korean = `${versionCreated}: 있을 수 없는 날짜와 시각이라 ${moment}(으)로 썼습니다.`
  notes.push({ level: 'invalid', field: 'versionCreated', detail, korean, value: versionCreated })
  return moment
}

function itemMetaTree(story: Story, kept: Kept, notes: ImportNote[]): XmlTree {
  const path = 'newsItem/itemMeta'
  const { corrects, uri } = story
  const correctsOther = corrects && (corrects.uri !== uri || corrects.version !== undefined)
  return el(
    'itemMeta',
    {},
    el('itemClass', { qcode: 'ninat:text' }),
    providerTree(story),
    el('versionCreated', {}, versionMoment(story, notes)),
    momentTree('firstCreated', 'firstCreated', story.firstCreated, notes),
    momentTree('embargoed', 'embargoedUntil', story.embargoedUntil, notes),
    el('pubStatus', { qcode: `stat:${story.pubStatus}` }),
    ...['role', 'fileName', 'generator', 'profile', 'service'].flatMap((name) =>
      kept.trees(`${path}/${name}`),
    ),
    said('title', story.title),
    said('edNote', story.edNote),
    corrects && said('edNote', corrects.note, { role: desk('correction') }),
    ...kept.trees(`${path}/memberOf`),
    ...story.signals.map((signal) => el('signal', { qcode: signal })),
    ...kept.trees(`${path}/signal`),
    momentTree('expires', 'expires', story.expires, notes),
    correctsOther &&
      el('link', {
        rel: desk('correctionOf'),
        residref: toUri(corrects.uri),
        version: corrects.version === undefined ? undefined : String(corrects.version),
      }),
    ...kept.trees(`${path}/link`),
  )
}

function firstProvider({ infoSources }: Story): InfoSource | undefined {
  return infoSources.find(({ role }) => role === 'provider')
}

/** The standard wants a provider: without one the holder of the rights is named, and marked. */
function providerTree(story: Story): XmlTree {
  const provider = firstProvider(story)
  if (provider) return partyTree('provider', provider)
  const [source] = story.infoSources.map(({ name: one }) => one).toSorted()
  const name = story.copyrightHolder ?? source ?? 'Not named'
  return el('provider', { qcode: desk('unnamed') }, el('name', {}, name))
}

function contentMetaTree(story: Story, kept: Kept, notes: ImportNote[]): XmlTree {
  const path = 'newsItem/contentMeta'
  const back = (...names: readonly string[]) => names.flatMap((name) => kept.trees(`${path}/${name}`))
  const { dateline, places } = story
  const located = datelinePlace(story)
  const apart = located !== undefined || dateline === undefined
  const isLocated = (place: Concept) => place.rel === 'located' && apart
  const others = story.infoSources.filter((source) => source !== firstProvider(story))
  const isLine = ({ role, code }: InfoSource) => role === 'credit' && code === undefined
  return el(
    'contentMeta',
    {},
    el('urgency', {}, String(story.urgency)),
    momentTree('contentCreated', 'contentCreated', story.contentCreated, notes),
    ...back('contentModified'),
    located !== undefined && el('located', { type: 'cpnat:geoArea' }, el('name', {}, located)),
    ...places.filter(isLocated).map((place) => conceptTree('located', place, 'cpnat:geoArea')),
    ...others
      .filter((source) => !isLine(source))
      .map((source) =>
        partyTree('infoSource', source, source.role === 'source' ? undefined : desk(source.role)),
      ),
    ...story.authors.map((author) => conceptTree('creator', author)),
    ...back('creator', 'contributor', 'audience'),
    ...story.altIds.map(({ role, value }) => running('altId', { type: idType(role) }, value)),
    isTag(story.language) && el('language', { tag: story.language }),
    ...story.genres.map((genre) => conceptTree('genre', genre)),
    ...back('genre'),
    ...story.keywords.map((keyword) => running('keyword', {}, keyword)),
    ...story.subjects.map((subject) => conceptTree('subject', subject, 'cpnat:abstract')),
    ...places
      .filter((place) => !isLocated(place))
      .map((place) => conceptTree('subject', place, 'cpnat:geoArea')),
    ...story.people.map((person) => conceptTree('subject', person, 'cpnat:person')),
    ...story.organisations.map((one) => conceptTree('subject', one, 'cpnat:organisation')),
    ...back('subject'),
    said('slugline', story.slugline),
    said('headline', story.headline),
    said('headline', story.subHeadline, { role: desk('subHeadline') }),
    said('headline', story.kicker, { role: desk('kicker') }),
    // A reader takes a dash at its end for the one that leads over to the text.
    said('dateline', dateline && withoutDash(dateline.text)),
    said('by', story.by),
    ...others.filter(isLine).map(({ name }) => running('creditline', {}, name)),
    said('description', story.abstract, { role: 'drol:summary' }),
    ...back('description'),
  )
}

/** The dateline's place, where a reader will know it for that, or else the one that the reader will take. */
function datelinePlace({ dateline, versionCreated }: Story): string | undefined {
  if (dateline === undefined) return undefined
  const printed = partsPrinted(dateline, versionCreated)
  const { place } = dateline
  if (place === undefined) return printed.place
  return isPlaceOf({ name: place }, { text: dateline.text, ...printed }) ? place : printed.place
}

function partsPrinted({ text }: Dateline, now: string) {
  return readBack({ text, guessed: false, inBody: false }, now)
}

/** The kind of an id: a code as it is, a word as one of the desk's own. */
function idType(role: string): string | undefined {
  if (role === 'altId') return undefined
  if (/^[A-Za-z_][\w.-]*:[^\s\p{Cc}\p{Cs}]+$/u.test(role)) return role
  return desk(encodeURIComponent(role.replace(/\p{Surrogate}/gu, '\uFFFD')))
}

/** What NewsML-G2 has no place for, or holds in another form. */
function fieldNotes(story: Story): readonly ImportNote[] {
  const notes: ImportNote[] = []
  if (!isTag(story.language)) {
    const detail = `“${story.language}” is no language tag; it was left out.`
    const korean = `‘${story.language}’: 언어 태그가 아니어서 뺐습니다.`
    notes.push({ level: 'lost', field: 'language', detail, korean, value: story.language })
  }
  for (const field of ['authors', 'subjects', 'places', 'people', 'organisations', 'genres'] as const) {
    const apart = story.dateline === undefined || datelinePlace(story) !== undefined
    const rel = field === 'places' && apart ? 'located' : undefined
    if (!story[field].some((concept) => losesOf(concept, rel))) continue
    const detail = `Of the ${field}, NewsML-G2 holds names, one code of a scheme, and addresses; the rest was left out.`
    const korean = `${fieldInKorean(field)}에서 NewsML-G2가 담는 것은 이름과 코드 하나, 주소입니다. 나머지는 뺐습니다.`
    notes.push({ level: 'lost', field, detail, korean })
  }
  const { corrects } = story
  if (corrects && !isUri(corrects.uri) && corrects.uri !== story.uri) {
    const detail = `“${corrects.uri}” is no URI; it was written as ${toUri(corrects.uri)}.`
    const korean = `‘${corrects.uri}’: URI가 아니어서 ${toUri(corrects.uri)}(으)로 썼습니다.`
    notes.push({ level: 'changed', field: 'corrects', detail, korean })
  }
  return notes
}

/** What a reader will not find in the words of the dateline. */
function datelineNotes(story: Story): readonly ImportNote[] {
  const { dateline, versionCreated } = story
  if (dateline === undefined) return []
  const back: Partial<Dateline> = partsPrinted(dateline, versionCreated)
  const place = datelinePlace(story) ?? back.place
  return (['place', 'date', 'source'] as const).flatMap((part): readonly ImportNote[] => {
    const meant = dateline[part]
    const read = part === 'place' ? place : back[part]
    if (meant === read) return []
    const detail =
      read === undefined
        ? `The dateline does not print its ${part}; it was left out.`
        : `A reader of the dateline will take “${read}” for its ${part}.`
    const korean =
      read === undefined
        ? `발신에 ${fieldInKorean(part)}이(가) 찍히지 않아 뺐습니다.`
        : `발신을 읽는 쪽은 ‘${read}’을(를) ${fieldInKorean(part)}(으)로 볼 것입니다.`
    return [
      {
        level: read === undefined ? 'lost' : 'changed',
        field: 'dateline',
        detail,
        korean,
        value: meant ?? read ?? '',
      },
    ]
  })
}
