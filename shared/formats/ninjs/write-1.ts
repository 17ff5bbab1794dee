import { fieldInKorean } from '../in-korean.ts'
import type { Concept, Story } from '../../story/record.ts'
import { countWords } from '../../story/summary.ts'
import type { Exported } from '../exporter.ts'
import { filedBody } from '../filed.ts'
import { writeHtmlBody } from '../html/write-body.ts'
import { printable } from '../printable.ts'
import type { ImportNote } from '../report.ts'
import { writeTextBody } from '../text/write-body.ts'
import { isUri, toUri } from './uri.ts'
import {
  codeOf,
  datelineWords,
  editorsNote,
  fileOf,
  momentsOf,
  notesOn,
  plain,
  profileOf,
  standardOf,
} from './write.ts'

/**
 * A story as ninjs 1.6 (IPTC), for receivers of the older kind: names in small letters, one headline and one body a
 * property, concepts by scheme and code. Always valid against the official schema.
 */
export function writeNinjs1(story: Story): Exported<string> {
  const notes: ImportNote[] = []
  const killed = story.pubStatus === 'canceled'
  const { embargoedUntil, ...moments } = momentsOf(story, notes)
  const { edNote } = editorsNote(story)
  const {
    copyrightHolder,
    copyrightNotice,
    usageTerms,
    by,
    headline,
    subHeadline,
    kicker,
    abstract,
    ...same
  } = plain(story, [
    'copyrightHolder',
    'copyrightNotice',
    'usageTerms',
    'by',
    'headline',
    'subHeadline',
    'kicker',
    'abstract',
    'title',
    'slugline',
  ])
  const located = story.dateline?.place
  const item = {
    uri: toUri(story.uri),
    type: 'text',
    profile: profileOf(story.foreign),
    representationtype: killed ? 'incomplete' : 'complete',
    version: String(story.version),
    ...Object.fromEntries(Object.entries(moments).map(([name, moment]) => [name.toLowerCase(), moment])),
    embargoed: embargoedUntil,
    pubstatus: story.pubStatus,
    urgency: story.urgency,
    copyrightholder: copyrightHolder,
    copyrightnotice: copyrightNotice,
    usageterms: usageTerms,
    ednote: edNote,
    language: printable(story.language),
    ...same,
    byline: by,
    located: located === undefined ? undefined : printable(located),
    headline,
    headline_sub: subHeadline,
    headline_kicker: kicker,
    description_text: abstract,
    ...(!killed && bodyOf(story)),
    subject: [
      ...story.subjects.map((subject) => ({
        ...conceptOf(subject),
        ...(subject.creator !== undefined && { creator: subject.creator }),
      })),
      ...story.keywords.map((keyword) => ({ name: printable(keyword), rel: 'keyword' })),
    ],
    person: [
      ...story.people.map(conceptOf),
      ...story.authors.map((author) => ({ ...conceptOf(author), rel: 'author' })),
    ],
    place: story.places.map(conceptOf),
    organisation: story.organisations.map(conceptOf),
    genre: story.genres.map((genre) => {
      const { rel: _rel, ...rest } = conceptOf(genre)
      return rest
    }),
    infosource: story.infoSources.map(({ name, role, code }) => ({
      name: printable(name),
      rel: role,
      ...(code !== undefined && { code: printable(code) }),
    })),
    altids: altIdsOf(story),
    associations: correctionOf(story),
    $standard: standardOf('1.6'),
  }
  return fileOf(story, item, [...notes, ...notesOn(story, '1.6'), ...lostAddresses(story)])
}

function bodyOf(story: Story) {
  const blocks = filedBody(story)
  const text = writeTextBody(blocks)
  const counted = writeTextBody(blocks.filter(({ type }) => type !== 'caption'))
  return {
    charcount: [...counted].length,
    wordcount: countWords(counted),
    body_html: writeHtmlBody(blocks),
    body_text: text,
  }
}

const mediaTopics = 'http://cv.iptc.org/newscodes/mediatopic/'

/** In 1.x a concept is known by scheme and code; the scheme must be a URI, any other stands before its code. */
function conceptOf({ name, rel, uri, scheme, code }: Concept) {
  const vocabulary =
    scheme === 'medtop' && code !== undefined && /^\d{8}$/.test(code)
      ? mediaTopics
      : scheme !== undefined && code !== undefined && isUri(scheme)
        ? scheme
        : undefined
  const written = vocabulary === undefined ? (codeOf(scheme, code) ?? uri) : code
  return {
    name: printable(name),
    ...(rel !== undefined && { rel: printable(rel) }),
    ...(vocabulary !== undefined && { scheme: vocabulary }),
    ...(written !== undefined && { code: printable(written) }),
  }
}

/** Names and values; a role that comes again gets a number, since a name stands once. */
function altIdsOf(story: Story): Readonly<Record<string, string>> | undefined {
  const { altIds, signals } = story
  const dateline = datelineWords(story)
  const written = new Map<string, string>()
  for (const { role, value } of altIds) {
    const name = printable(role)
    let free = name
    for (let number = 2; written.has(free); number += 1) free = `${name}_${number}`
    written.set(free, printable(value))
  }
  if (signals.length > 0) written.set('x-signal', signals.join(' '))
  if (dateline !== undefined) written.set('x-dateline', dateline)
  return written.size === 0 ? undefined : Object.fromEntries(written)
}

function correctionOf({ corrects, uri, headline, slugline }: Story) {
  if (!corrects || corrects.uri === uri) return undefined
  return {
    correctionOf: {
      uri: toUri(corrects.uri),
      headline: printable(headline ?? slugline ?? corrects.uri),
      ...(corrects.version !== undefined && { version: String(corrects.version) }),
    },
  }
}

/** 1.x has no addresses of concepts: one that has a code as well goes without. */
function lostAddresses(story: Story): readonly ImportNote[] {
  const fields = ['authors', 'subjects', 'places', 'people', 'organisations', 'genres'] as const
  return fields
    .filter((field) => story[field].some(({ uri, code }) => uri !== undefined && code !== undefined))
    .map((field) => ({
      level: 'lost',
      field,
      detail: `ninjs 1.6 has no place for the addresses of the ${field}; their codes stand alone.`,
      korean: `ninjs 1.6에는 ${fieldInKorean(field)}의 주소를 둘 자리가 없어 코드만 남습니다.`,
    }))
}
