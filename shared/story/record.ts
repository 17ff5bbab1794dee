import * as v from 'valibot'
import { bodySchema } from './body.ts'

/*
 * The story record. Names follow ninjs 3.1 (IPTC, camelCase), so that a field is called here what the
 * standard calls it. What is absent is absent: never null and never an empty string.
 */

const text = v.pipe(v.string(), v.minLength(1))

/** RFC 3339 with an offset, e.g. `2026-11-24T09:00:00+09:00`. */
export const isoDateTime = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/, 'not a date and time with its offset'),
)

/** A list that nobody changes. */
export function list<const Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.array(item), v.readonly())
}

/** A subject, genre, place, person or organisation, by name and, where it has one, by code. */
export const conceptSchema = v.pipe(
  v.object({
    name: text,
    /** Names in other languages, by BCP 47 tag. */
    names: v.exactOptional(v.record(v.string(), text)),
    /** `medtop`, `subj`, `genre`, or a provider's alias. */
    scheme: v.exactOptional(text),
    code: v.exactOptional(text),
    uri: v.exactOptional(text),
    rel: v.exactOptional(text),
    creator: v.exactOptional(v.picklist(['editor', 'import', 'rule'])),
  }),
  v.readonly(),
)
export type Concept = v.InferOutput<typeof conceptSchema>

/** Where and when a story was filed. `text` is kept as it was read; the parts are what was made of it. */
export const datelineSchema = v.pipe(
  v.object({
    text: text,
    place: v.exactOptional(text),
    /** A calendar day, `2026-11-24`. */
    date: v.exactOptional(text),
    source: v.exactOptional(text),
    /** True where an importer read it out of running text. */
    guessed: v.boolean(),
    /** True where the words still stand at the head of the lede. */
    inBody: v.boolean(),
  }),
  v.readonly(),
)
export type Dateline = v.InferOutput<typeof datelineSchema>

export const infoSourceSchema = v.pipe(
  v.object({
    name: text,
    role: v.picklist(['provider', 'source', 'credit']),
    code: v.exactOptional(text),
  }),
  v.readonly(),
)
export type InfoSource = v.InferOutput<typeof infoSourceSchema>

/** The wire formats the desk knows, by the names of formats.md. */
export const formatIdSchema = v.picklist([
  'story-json',
  'ninjs',
  'ninjs-2',
  'ninjs-1',
  'newsml-g2',
  'newsml-1',
  'nitf',
  'xml',
  'iptc7901',
  'anpa1312',
  'text',
  'text-7bit',
  'html',
  'markdown',
  'docx',
  'rss',
  'atom',
  'wxr',
  'eml',
  'icml',
  'pdf',
])
export type FormatId = v.InferOutput<typeof formatIdSchema>

/** Input that found no place in the record, kept as it came, to be written back to the same format. */
export const foreignSchema = v.pipe(
  v.object({ format: formatIdSchema, path: text, value: v.string() }),
  v.readonly(),
)
export type Foreign = v.InferOutput<typeof foreignSchema>

/** Where a story came from, byte for byte. */
export const provenanceSchema = v.pipe(
  v.object({
    fileName: v.exactOptional(text),
    sha256: text,
    bytes: v.number(),
    format: formatIdSchema,
    formatVersion: v.exactOptional(text),
    encoding: text,
    encodingGuessed: v.boolean(),
    languageGuessed: v.boolean(),
    importedAt: isoDateTime,
    importer: text,
  }),
  v.readonly(),
)

/** Everything an editor may change, and everything that leaves the desk besides `uri` and `version`. */
const contentEntries = {
  /** BCP 47, e.g. `en`, `ko`. */
  language: text,
  title: v.exactOptional(text),
  kicker: v.exactOptional(text),
  headline: v.exactOptional(text),
  subHeadline: v.exactOptional(text),
  slugline: v.exactOptional(text),
  abstract: v.exactOptional(text),
  /** The byline without its "By". */
  by: v.exactOptional(text),
  authors: list(conceptSchema),
  dateline: v.exactOptional(datelineSchema),
  body: bodySchema,
  keywords: list(text),
  subjects: list(conceptSchema),
  places: list(conceptSchema),
  people: list(conceptSchema),
  organisations: list(conceptSchema),
  genres: list(conceptSchema),
  /** 1 is most urgent, 9 least; the wire's ordinary is 5 (IPTC). */
  urgency: v.picklist([1, 2, 3, 4, 5, 6, 7, 8, 9]),
  pubStatus: v.picklist(['usable', 'withheld', 'canceled']),
  signals: list(v.picklist(['sig:correction', 'sig:update', 'sig:repeat', 'sig:cwarn'])),
  corrects: v.exactOptional(
    v.pipe(v.object({ uri: text, version: v.exactOptional(v.number()), note: text }), v.readonly()),
  ),
  /** A message to editors, not for publication. */
  edNote: v.exactOptional(text),
  infoSources: list(infoSourceSchema),
  copyrightHolder: v.exactOptional(text),
  copyrightNotice: v.exactOptional(text),
  usageTerms: v.exactOptional(text),
  contentCreated: v.exactOptional(isoDateTime),
  embargoedUntil: v.exactOptional(isoDateTime),
  expires: v.exactOptional(isoDateTime),
} as const

export const contentSchema = v.pipe(v.strictObject(contentEntries), v.readonly())
export interface Content extends v.InferOutput<typeof contentSchema> {}

/** The names of the fields an editor may change. */
export const contentFields = Object.keys(contentEntries) as readonly (keyof Content)[]

export const severitySchema = v.picklist(['blocker', 'warning', 'note'])
export type Severity = v.InferOutput<typeof severitySchema>

/** In what role someone acts: some findings only a lawyer or the head of the desk may let stand. */
export const roleSchema = v.picklist(['editor', 'desk-head', 'legal'])
export type Role = v.InferOutput<typeof roleSchema>

/** A person's reason to let a finding stand. Bound to the finding's words: void when they change. */
export const waiverSchema = v.pipe(
  v.object({
    fingerprint: text,
    check: text,
    severity: severitySchema,
    /** The words the finding was about, so that the record reads without the story. */
    excerpt: v.string(),
    reason: text,
    by: text,
    /** `editor` where it is not given. */
    role: v.exactOptional(roleSchema),
    at: isoDateTime,
  }),
  v.readonly(),
)
export type Waiver = v.InferOutput<typeof waiverSchema>

/** A person's word that this exact text may leave. */
export const approvalSchema = v.pipe(
  v.object({
    version: v.number(),
    revision: v.number(),
    /** SHA-256 of the story's canonical form, in hex; see `canonical.ts`. */
    sha256: text,
    by: text,
    role: v.exactOptional(roleSchema),
    at: isoDateTime,
    /** What was approved: a kill is held to less than what is to be printed. */
    action: v.exactOptional(v.picklist(['publish', 'correct', 'kill'])),
    /** Which checks and whose style it rests on: the version of the app, the house and its hash. */
    ruleset: v.exactOptional(text),
    /** What the checks said at that moment, waived or not. */
    standing: list(
      v.pipe(
        v.object({ check: text, severity: severitySchema, message: text, fingerprint: text }),
        v.readonly(),
      ),
    ),
    overrides: list(waiverSchema),
    /** The approved text itself, so that a later difference can be shown word by word. */
    content: contentSchema,
  }),
  v.readonly(),
)
export type Approval = v.InferOutput<typeof approvalSchema>

export const exportRecordSchema = v.pipe(
  v.object({
    format: formatIdSchema,
    fileName: text,
    sha256: text,
    bytes: v.number(),
    at: isoDateTime,
    version: v.number(),
  }),
  v.readonly(),
)
export type ExportRecord = v.InferOutput<typeof exportRecordSchema>

export const stateSchema = v.picklist(['draft', 'submitted', 'approved', 'exported', 'spiked'])
export type State = v.InferOutput<typeof stateSchema>

/** The story's way through the desk. No part of any standard format; leaves only in story.json. */
export const deskStateSchema = v.pipe(
  v.object({
    state: stateSchema,
    /** Where an unspiked story goes back to. */
    spikedFrom: v.exactOptional(v.picklist(['draft', 'submitted'])),
    /** Raised by the store with every save; a save names the revision it was based on. */
    revision: v.number(),
    savedAt: isoDateTime,
    origin: v.picklist(['import', 'new', 'sample']),
    /** The story's hash as it was when it came in: while it is the same, no editor's word is in it. */
    received: v.exactOptional(text),
    waivers: list(waiverSchema),
    /** Fingerprints of the warnings that someone read when approving: they are not shown again for it. */
    acknowledged: v.exactOptional(list(text)),
    approval: v.exactOptional(approvalSchema),
    exports: list(exportRecordSchema),
  }),
  v.readonly(),
)
export type DeskState = v.InferOutput<typeof deskStateSchema>

export const storySchema = v.pipe(
  v.object({
    schema: v.literal(1),
    /** Local; never exported. */
    id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{6,64}$/, 'not a story id')),
    /** What the world knows the story by: `urn:newsml:<domain>:<yyyymmdd>:<slug>-<n>`, or as imported. */
    uri: text,
    /** The editorial version: 1, and one more with every released update, correction or kill. */
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    type: v.literal('text'),
    ...contentEntries,
    firstCreated: isoDateTime,
    versionCreated: isoDateTime,
    altIds: list(v.pipe(v.object({ role: text, value: text }), v.readonly())),
    foreign: list(foreignSchema),
    provenance: v.exactOptional(provenanceSchema),
    desk: deskStateSchema,
  }),
  v.readonly(),
)
export interface Story extends v.InferOutput<typeof storySchema> {}

/** A story known to be in one of the named states. */
export type StoryIn<States extends State> = Story & { readonly desk: { readonly state: States } }

/** The part of a story that an editor may change. */
export function contentOf(story: Story): Content {
  const content: Record<string, unknown> = {}
  for (const field of contentFields) if (story[field] !== undefined) content[field] = story[field]
  return content as Content
}

/** `story` with its content replaced whole: a field absent from `content` is absent afterwards. */
export function withContent(story: Story, content: Content): Story {
  const rest: Record<string, unknown> = { ...story }
  for (const field of contentFields) delete rest[field]
  return { ...rest, ...content } as Story
}
