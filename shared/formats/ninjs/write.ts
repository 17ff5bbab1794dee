import type { Concept, Content, Story } from '../../story/record.ts'
import { countWords } from '../../story/summary.ts'
import type { Exported } from '../exporter.ts'
import { fileStem } from '../file-stem.ts'
import { writeHtmlBody } from '../html/write-body.ts'
import { lostForeign } from '../lost-fields.ts'
import type { ImportNote } from '../report.ts'
import { writeTextBody } from '../text/write-body.ts'

const mediaTopics = 'http://cv.iptc.org/newscodes/mediatopic/'

/**
 * A story as ninjs 3.1 (IPTC; formats.md §2.1 and §5). Absent fields stay absent. Keywords are subjects with
 * `rel: "keyword"`, authors are people with `rel: "author"`, signals have no native place and stand in
 * `altIds`. A killed story goes out as its headline and note.
 */
export function writeNinjs(story: Story): Exported {
  const killed = story.pubStatus === 'canceled'
  const item = compact({
    uri: uriOf(story.uri),
    type: 'text',
    representationType: killed ? 'partial' : 'full',
    version: String(story.version),
    firstCreated: story.firstCreated,
    versionCreated: story.versionCreated,
    contentCreated: story.contentCreated,
    embargoedUntil: story.embargoedUntil,
    expires: story.expires,
    pubStatus: story.pubStatus,
    urgency: story.urgency,
    language: story.language,
    title: story.title,
    slugline: story.slugline,
    by: story.by,
    located: story.dateline?.place,
    edNote: story.edNote,
    usageTerms: story.usageTerms,
    copyrightHolder: story.copyrightHolder,
    copyrightNotice: story.copyrightNotice,
    headlines: headlines(story),
    descriptions:
      story.abstract === undefined || killed
        ? []
        : [{ role: 'summary', contentType: 'text/plain', value: story.abstract }],
    bodies: killed ? [] : bodies(story),
    subjects: [
      ...story.subjects.map(concept),
      ...story.keywords.map((name) => ({ name, literal: name, rel: 'keyword' })),
    ],
    places: story.places.map(concept),
    people: [
      ...story.authors.map((author) => ({ ...concept(author), rel: 'author' })),
      ...story.people.map(concept),
    ],
    organisations: story.organisations.map(concept),
    genres: story.genres.map(({ name, ...rest }) =>
      compact({ name, uri: uriOfConcept(rest), literal: rest.code }),
    ),
    infoSources: story.infoSources.map(({ name, role, code }) => compact({ name, role, literal: code })),
    altIds: [...story.altIds, ...story.signals.map((value) => ({ role: 'x-signal', value }))],
    associations:
      story.corrects === undefined
        ? []
        : [{ name: 'correctionOf', uri: uriOf(story.corrects.uri), rel: 'correctionOf' }],
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
    },
  })
  return {
    fileName: `${fileStem(story)}.json`,
    mediaType: 'application/json',
    content: `${JSON.stringify(item, undefined, 2)}\n`,
    notes: [...notesOn(story), ...lostForeign(story, 'ninjs')],
  }
}

function headlines({ headline, subHeadline, kicker }: Content) {
  const line = (role: string, value: string | undefined) =>
    value === undefined ? [] : [{ role, contentType: 'text/plain', value }]
  return [...line('main', headline), ...line('sub', subHeadline), ...line('kicker', kicker)]
}

function bodies({ body }: Story) {
  const text = writeTextBody(body)
  return [
    { role: 'main', contentType: 'text/html', value: writeHtmlBody(body) },
    {
      role: 'text',
      contentType: 'text/plain',
      charCount: [...text].length,
      wordCount: countWords(text),
      value: text,
    },
  ]
}

function concept(given: Concept) {
  const { name, rel, code } = given
  return compact({ name, rel, uri: uriOfConcept(given), literal: code })
}

function uriOfConcept({ uri, scheme, code }: Omit<Concept, 'name'>): string | undefined {
  if (uri !== undefined && isUri(uri)) return uri
  return scheme === 'medtop' && code !== undefined ? `${mediaTopics}${encodeURIComponent(code)}` : undefined
}

/** ninjs requires an absolute URI; a story known by anything else is named under a scheme of our own. */
function uriOf(uri: string): string {
  return isUri(uri) ? uri : `urn:x-copydesk:${encodeURIComponent(uri.replaceAll(/\p{Surrogate}/gu, '\uFFFD'))}`
}

/** RFC 3986: a scheme, and none of the characters that a URI may not hold. */
function isUri(text: string): boolean {
  return (
    /^[a-z][a-z0-9+.-]*:(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/i.test(text) &&
    !/#.*#/.test(text)
  )
}

function notesOn(story: Story): readonly ImportNote[] {
  return [
    ...(story.signals.length === 0
      ? []
      : [
          {
            level: 'changed' as const,
            field: 'signals',
            detail: 'ninjs has no signals; they stand in altIds under the role x-signal.',
          },
        ]),
    ...(isUri(story.uri)
      ? []
      : [
          {
            level: 'changed' as const,
            field: 'uri',
            detail: 'The story’s name is no URI; it was written as one.',
            value: story.uri,
          },
        ]),
    ...(story.corrects === undefined
      ? []
      : [
          {
            level: 'changed' as const,
            field: 'corrects',
            detail: 'The corrected story is named in associations; the note stands in edNote.',
          },
        ]),
    ...(story.dateline === undefined
      ? []
      : [
          {
            level: 'changed' as const,
            field: 'dateline',
            detail: 'Of the dateline ninjs keeps the place alone; its words stay in the body.',
          },
        ]),
  ]
}

/** Without what is undefined or an empty list: absent is absent. */
function compact<Value extends Record<string, unknown>>(value: Value): Partial<Value> {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, inner]) => inner !== undefined && !(Array.isArray(inner) && inner.length === 0),
    ),
  ) as Partial<Value>
}
