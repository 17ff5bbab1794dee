import { fieldInKorean } from '../in-korean.ts'
import type { BodyNode } from '../../story/body.ts'
import type { Concept, Story } from '../../story/record.ts'
import { countWords } from '../../story/summary.ts'
import type { Exported } from '../exporter.ts'
import { fileStem } from '../file-stem.ts'
import { filedBody } from '../filed.ts'
import { writeHtmlBody } from '../html/write-body.ts'
import { lostForeign } from '../lost-fields.ts'
import { printable } from '../printable.ts'
import type { ImportNote } from '../report.ts'
import { writeTextBody } from '../text/write-body.ts'
import { isMoment, isUri, toUri } from './uri.ts'

/** How an item says which ninjs it is. */
export function standardOf(version: string) {
  return {
    name: 'ninjs',
    version,
    schema: `http://www.iptc.org/std/ninjs/ninjs-schema_${version}.json`,
  } as const
}

/**
 * A story as ninjs 3.1 (IPTC), fields as formats.md §5 maps them: JSON, two spaces, one line feed at the
 * end, always valid against the official schema. A kill carries no bodies.
 */
export function writeNinjs(story: Story): Exported<string> {
  const notes: ImportNote[] = []
  return fileOf(story, itemOf(story, '3.1', notes), [...notes, ...notesOn(story, '3.1')])
}

/** A story as ninjs 2.2, which is 3.1 in small letters but for the embargo's name. */
export function writeNinjs2(story: Story): Exported<string> {
  const notes: ImportNote[] = []
  const { associations: linked, ...same } = itemOf(story, '2.2', notes)
  // 2.x has no relation of an item that is linked: its name says it.
  const associations = Array.isArray(linked)
    ? linked.map(({ name, rel, ...one }: Readonly<Record<string, unknown>>) => ({
        ...one,
        name: rel,
        headlines: [{ role: 'main', value: name }],
      }))
    : undefined
  const item = Object.fromEntries(
    Object.entries({ ...same, associations }).map(([name, value]) => [
      name === 'embargoedUntil' ? 'embargoed' : name.toLowerCase(),
      lowered(value),
    ]),
  )
  return fileOf(story, item, [...notes, ...notesOn(story, '2.2')])
}

function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name.toLowerCase(), lowered(inner)]),
  )
}

/** The file of an item; lists of nothing are left out. */
export function fileOf(
  story: Story,
  item: Readonly<Record<string, unknown>>,
  notes: readonly ImportNote[],
): Exported<string> {
  const filled = Object.fromEntries(
    Object.entries(item).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
  const written = story.foreign.filter((one) => profileOf([one]) === undefined)
  return {
    fileName: `${fileStem(story)}.json`,
    mediaType: 'application/json',
    content: `${JSON.stringify(filled, null, 2)}\n`,
    notes: [...notes, ...lostForeign({ ...story, foreign: written }, 'ninjs')],
  }
}

/** The profile that a source named: of what the desk keeps, the one text that every ninjs takes back as it is. */
export function profileOf(foreign: Story['foreign']): string | undefined {
  const value = foreign.find(({ format, path }) => format === 'ninjs' && path === '/profile')?.value
  return value === undefined ? undefined : printable(value)
}

function itemOf(story: Story, version: string, notes: ImportNote[]): Readonly<Record<string, unknown>> {
  const located = story.dateline?.place
  return {
    uri: toUri(story.uri),
    type: 'text',
    profile: profileOf(story.foreign),
    representationType: story.pubStatus === 'canceled' ? 'partial' : 'full',
    version: String(story.version),
    ...momentsOf(story, notes),
    pubStatus: story.pubStatus,
    urgency: story.urgency,
    ...plain(story, ['copyrightHolder', 'copyrightNotice', 'usageTerms']),
    ...editorsNote(story),
    language: printable(story.language),
    ...plain(story, ['title', 'slugline', 'by']),
    ...(located !== undefined && { located: printable(located) }),
    headlines: headlinesOf(story),
    ...(story.abstract !== undefined && {
      descriptions: [{ role: 'summary', contentType: 'text/plain', value: printable(story.abstract) }],
    }),
    ...(story.pubStatus !== 'canceled' && { bodies: bodiesOf(story) }),
    subjects: [
      ...story.subjects.map(({ creator, ...concept }) => ({
        ...conceptOf(concept),
        ...(creator !== undefined && { creator }),
      })),
      ...story.keywords.map((keyword) => ({
        name: printable(keyword),
        literal: printable(keyword),
        rel: 'keyword',
      })),
    ],
    people: [
      ...story.people.map(conceptOf),
      ...story.authors.map((author) => ({ ...conceptOf(author), rel: 'author' })),
    ],
    places: story.places.map(conceptOf),
    organisations: story.organisations.map(conceptOf),
    genres: story.genres.map((genre) => withoutRel(conceptOf(genre))),
    infoSources: story.infoSources.map(({ name, role, code }) => ({
      name: printable(name),
      role,
      ...(code !== undefined && { literal: printable(code) }),
    })),
    altIds: [
      ...story.altIds.map(({ role, value }) => ({ role: printable(role), value: printable(value) })),
      ...story.signals.map((signal) => ({ role: 'x-signal', value: signal })),
      ...(datelineWords(story) === undefined ? [] : [{ role: 'x-dateline', value: datelineWords(story) }]),
    ],
    ...correctionOf(story),
    standard: standardOf(version),
  }
}

/** The words of a dateline that a person stated: ninjs has a place for its place alone. One that was guessed can be again. */
export function datelineWords({ dateline }: Story): string | undefined {
  return dateline === undefined || dateline.guessed ? undefined : printable(dateline.text)
}

const moments = ['firstCreated', 'versionCreated', 'contentCreated', 'embargoedUntil', 'expires'] as const

/** The moments of a story that exist; the others are noted. */
export function momentsOf(story: Story, notes: ImportNote[]): Readonly<Record<string, string>> {
  const written: Record<string, string> = {}
  for (const field of moments) {
    const moment = story[field]
    if (moment === undefined) continue
    if (isMoment(moment)) {
      written[field] = moment
    } else {
      notes.push({
        level: 'invalid',
        field,
        detail: `${moment} is a date and time that does not exist; it was left out.`,
        korean: `${moment}: 있을 수 없는 날짜와 시각이라 뺐습니다.`,
        value: moment,
      })
    }
  }
  return written
}

/** Those of the named fields that are there, as they can be printed. */
export function plain(story: Story, fields: readonly (keyof Story)[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = story[field]
      return typeof value === 'string' ? [[field, printable(value)]] : []
    }),
  )
}

/** What was corrected is told to the editors who receive it, whether or not the desk note says it too. */
export function editorsNote({ edNote, corrects }: Story): { readonly edNote?: string } {
  const lines = [edNote, corrects?.note].filter((line) => line !== undefined)
  return lines.length === 0 ? {} : { edNote: printable([...new Set(lines)].join('\n')) }
}

function headlinesOf({ headline, subHeadline, kicker }: Story) {
  return (
    [
      ['main', headline],
      ['sub', subHeadline],
      ['kicker', kicker],
    ] as const
  ).flatMap(([role, value]) =>
    value === undefined ? [] : [{ role, contentType: 'text/plain', value: printable(value) }],
  )
}

function bodiesOf(story: Story) {
  const blocks = filedBody(story)
  const text = writeTextBody(blocks)
  // The standard counts "excluding figure captions".
  const uncaptioned = blocks.filter(({ type }) => type !== 'caption')
  const counted = uncaptioned.length === blocks.length ? text : writeTextBody(uncaptioned)
  const pairs = counted.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0
  const counts = { charCount: counted.length - pairs, wordCount: countWords(counted) }
  return [
    { role: 'main', contentType: 'text/html', ...counts, value: writeHtmlBody(blocks) },
    { role: 'text', contentType: 'text/plain', ...counts, value: text },
  ]
}

/** Media topics are known by their IPTC address; any other code is kept as a literal. */
function conceptOf({ name, rel, uri, scheme, code }: Concept) {
  const topic =
    scheme === 'medtop' && code !== undefined && /^\d{8}$/.test(code)
      ? `http://cv.iptc.org/newscodes/mediatopic/${code}`
      : undefined
  const address = uri !== undefined && isUri(uri) ? uri : topic
  const literal =
    address === undefined
      ? (uri ?? codeOf(scheme, code))
      : topic === undefined
        ? codeOf(scheme, code)
        : undefined
  return {
    name: printable(name),
    ...(rel !== undefined && { rel: printable(rel) }),
    ...(address !== undefined && { uri: address }),
    ...(literal !== undefined && { literal: printable(literal) }),
  }
}

/** A code with its scheme before it, as a literal. */
export function codeOf(scheme: string | undefined, code: string | undefined): string | undefined {
  return code === undefined ? scheme : scheme === undefined ? code : `${scheme}:${code}`
}

function withoutRel<Value extends { readonly rel?: string }>({
  rel: _rel,
  ...rest
}: Value): Omit<Value, 'rel'> {
  return rest
}

/** Another story that this one corrects. A new version of the same story needs no pointer. */
function correctionOf({ corrects, uri, headline, slugline }: Story) {
  if (!corrects || corrects.uri === uri) return {}
  return {
    associations: [
      {
        name: printable(headline ?? slugline ?? corrects.uri),
        uri: toUri(corrects.uri),
        rel: 'correctionOf',
        ...(corrects.version !== undefined && { version: String(corrects.version) }),
      },
    ],
  }
}

/** What ninjs has no place for, or holds in another form. */
export function notesOn(story: Story, version: string): readonly ImportNote[] {
  const notes: ImportNote[] = []
  const note = (level: ImportNote['level'], field: string, detail: string, korean: string) =>
    notes.push({ level, field, detail, korean })
  if (!isUri(story.uri))
    note(
      'changed',
      'uri',
      `“${story.uri}” is no URI; it was written as ${toUri(story.uri)}.`,
      `‘${story.uri}’: URI가 아니어서 ${toUri(story.uri)}(으)로 썼습니다.`,
    )
  if (story.pubStatus === 'canceled')
    note(
      'lost',
      'body',
      'A kill carries the headline and the note, not the text.',
      '취소 전문에는 제목과 메모만 담고 본문은 담지 않습니다.',
    )
  const { dateline } = story
  if (
    dateline?.date !== undefined &&
    !dateline.inBody &&
    dateline.place === undefined &&
    dateline.source === undefined
  ) {
    note(
      'lost',
      'dateline',
      `ninjs ${version} has no place for the date “${dateline.text}” without its place.`,
      `ninjs ${version}에는 지명 없는 날짜 ‘${dateline.text}’을(를) 둘 자리가 없습니다.`,
    )
  }
  const concepts = ['authors', 'subjects', 'places', 'people', 'organisations', 'genres'] as const
  for (const field of concepts) {
    if (story[field].some(({ names }) => names !== undefined)) {
      note(
        'lost',
        field,
        `Names in other languages were left out of the ${field}.`,
        `${fieldInKorean(field)}에서 다른 언어의 이름을 뺐습니다.`,
      )
    }
  }
  if (story.genres.some(({ rel }) => rel !== undefined)) {
    note(
      'lost',
      'genres',
      'The relation of a genre to the story has no place in ninjs.',
      '장르와 기사의 관계를 둘 자리가 ninjs에 없습니다.',
    )
  }
  if (hasUnsafeLink(story.body)) {
    note(
      'changed',
      'body',
      'A link that is no web or mail address was left out; its words stay.',
      '웹이나 메일 주소가 아닌 링크를 뺐습니다. 글은 남습니다.',
    )
  }
  return notes
}

function hasUnsafeLink(node: BodyNode): boolean {
  const unsafe = (node.marks ?? []).some(
    ({ type, attrs }) => type === 'link' && !/^(?:https?:|mailto:)/i.test(String(attrs?.['href'])),
  )
  return unsafe || (node.content ?? []).some(hasUnsafeLink)
}
