import { eventIterator, oc } from '@orpc/contract'
import * as v from 'valibot'
import {
  type Content,
  type Story,
  contentSchema,
  roleSchema,
  stateSchema,
  storySchema,
} from '../story/record.ts'
import {
  type ConfirmedBackground,
  type PassageInput,
  type RanBeforeReport,
  type SavedSearch,
  type SearchQuery,
  type SearchResult,
  type StoryRow,
  archiveStateSchema,
  confirmedBackgroundSchema,
  passageInputSchema,
  ranBeforeReportSchema,
  savedSearchSchema,
  searchQuerySchema,
  searchResultSchema,
  storyRowSchema,
} from './archive.ts'
import { type BackupState, type BackupStep, backupStateSchema, backupStepSchema } from './backup.ts'
import { errorMap } from './errors.ts'
import { type Revision, revisionSchema } from './history.ts'
import { largestImport } from '../formats/report.ts'
import { noteSchema } from './note.ts'
import { type Recovery, type VerifyStep, damageSchema, recoverySchema, verifyStepSchema } from './recovery.ts'
import {
  type ExportChoice,
  type ExportPreview,
  type PresetPreview,
  type StoryNotes,
  exportChoiceSchema,
  exportPreviewSchema,
  folderWishSchema,
  presetPreviewSchema,
  presetsSchema,
  storyNotesSchema,
  togetherSchema,
} from './exports.ts'
import { type PresetDraft, presetDraftSchema } from '../presets/preset.ts'
import {
  type FailedArrival,
  type WatchState,
  arrivedEventSchema,
  failedArrivalSchema,
  watchStateSchema,
  watchedFoldersSchema,
} from './watch.ts'
import { toldSchema } from './told.ts'
import { type WaivedCheck, waivedCheckSchema } from './waiver-report.ts'
import { fileData } from './file-data.ts'
import { type Inspection, inspectionSchema, readChoiceSchema } from './intake.ts'
import { dryRunInputSchema, dryRunStepSchema, housesSchema } from './house.ts'
import { type House, houseSchema } from '../house/house.ts'
import {
  type Vocabulary,
  type VocabularyInfo,
  tagFieldSchema,
  vocabularyInfoSchema,
  vocabularySchema,
} from '../vocabulary/vocabulary.ts'
import { type VocabularyLook, vocabularyLookSchema } from './vocabulary-look.ts'

/*
 * Everything the page may ask of the core, and everything the core tells the page. Declared once; validated
 * on arrival; carried by a MessagePort in the desktop edition, by a WebSocket in the browser edition, and
 * called in-process by the command line.
 */

const id = v.pipe(v.string(), v.maxLength(64))
const person = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120))
const reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000))

/** In what role the person acts; the desk takes their word for it and writes it down. */
const role = v.optional(roleSchema, 'editor')

/** Named by the client, so that a resend after a lost connection is not applied twice. */
const mutation = { mutation: v.pipe(v.string(), v.minLength(8), v.maxLength(64)) }

/** The story and the revision a change is based on; a stale one is a CONFLICT. */
const target = { id, revision: v.number() }

const fileName = v.pipe(v.string(), v.maxLength(1000))

const contract = oc.errors(errorMap)

// Named types, so that the contract's own type stays small enough to be written down by the compiler.
const story: v.GenericSchema<Story> = storySchema
const content: v.GenericSchema<Content> = contentSchema
const searchQuery: v.GenericSchema<SearchQuery> = searchQuerySchema
const savedSearches: v.GenericSchema<readonly SavedSearch[]> = v.pipe(
  v.array(savedSearchSchema),
  v.maxLength(200),
  v.readonly(),
)
const confirmedBackground: v.GenericSchema<readonly ConfirmedBackground[]> = v.pipe(
  v.array(confirmedBackgroundSchema),
  v.readonly(),
)
const passageInput: v.GenericSchema<PassageInput> = passageInputSchema
const searchResult: v.GenericSchema<SearchResult> = searchResultSchema
const ranBeforeReport: v.GenericSchema<RanBeforeReport> = ranBeforeReportSchema
const house: v.GenericSchema<House> = houseSchema
const vocabulary: v.GenericSchema<Vocabulary> = vocabularySchema
const vocabularyInfo: v.GenericSchema<VocabularyInfo> = vocabularyInfoSchema
const vocabularyInfos: v.GenericSchema<readonly VocabularyInfo[]> = v.pipe(
  v.array(vocabularyInfo),
  v.readonly(),
)
const vocabularyLook: v.GenericSchema<VocabularyLook> = vocabularyLookSchema
const vocabularyFile = {
  file: v.object({ name: v.pipe(v.string(), v.maxLength(1000)), data: fileData }),
  /** In what language notes and a refusal are told. */
  locale: v.optional(v.picklist(['en', 'ko']), 'en'),
}
const exportChoice: v.GenericSchema<ExportChoice> = exportChoiceSchema
const exportPreview: v.GenericSchema<ExportPreview> = exportPreviewSchema
const presetPreview: v.GenericSchema<PresetPreview> = presetPreviewSchema
const storyNotes: v.GenericSchema<readonly StoryNotes[]> = v.pipe(v.array(storyNotesSchema), v.readonly())
const presetDraft: v.GenericSchema<PresetDraft> = presetDraftSchema
/** The stories of one export. */
const chosenIds = v.pipe(v.array(id), v.minLength(1), v.maxLength(500))
export interface SlugInUse {
  readonly id: string
  readonly slugline: string
}
const slugsInUse: v.GenericSchema<readonly SlugInUse[]> = v.pipe(
  v.array(v.object({ id, slugline: v.string() })),
  v.readonly(),
)
const waivedChecks: v.GenericSchema<readonly WaivedCheck[]> = v.pipe(v.array(waivedCheckSchema), v.readonly())
const backupState: v.GenericSchema<BackupState> = backupStateSchema
const backupStep: v.GenericSchema<BackupStep> = backupStepSchema
const inspection: v.GenericSchema<Inspection> = inspectionSchema
const revisions: v.GenericSchema<readonly Revision[]> = v.pipe(v.array(revisionSchema), v.readonly())
const watchStates: v.GenericSchema<WatchState[]> = v.array(watchStateSchema)
const failedArrivals: v.GenericSchema<FailedArrival[]> = v.array(failedArrivalSchema)
const recovery: v.GenericSchema<Recovery> = recoverySchema
const verifyStep: v.GenericSchema<VerifyStep> = verifyStepSchema
const storyRows: v.GenericSchema<readonly StoryRow[]> = v.pipe(v.array(storyRowSchema), v.readonly())

/** A story as the library's list shows it. */
export const summarySchema = v.object({
  id,
  /** What the world knows it by. Absent in lists that were kept before there was need of it. */
  uri: v.exactOptional(v.string()),
  slugline: v.exactOptional(v.string()),
  headline: v.exactOptional(v.string()),
  language: v.string(),
  source: v.exactOptional(v.string()),
  state: stateSchema,
  origin: v.picklist(['import', 'new', 'sample']),
  version: v.number(),
  revision: v.number(),
  words: v.number(),
  savedAt: v.string(),
  /** What the checks said when the story was last stored; waived findings are not counted. */
  findings: v.object({ blockers: v.number(), warnings: v.number(), notes: v.number() }),
})
export type Summary = v.InferOutput<typeof summarySchema>

/** The library's shelves, as the tabs above the list name them. */
export const queueSchema = v.picklist(['draft', 'submitted', 'approved', 'exported', 'spiked'])
export type Queue = v.InferOutput<typeof queueSchema>

const countsSchema = v.record(queueSchema, v.number())
export type Counts = v.InferOutput<typeof countsSchema>

export const listSchema = v.object({ total: v.number(), counts: countsSchema, rows: v.array(summarySchema) })

/** What became of one file of an import. */
export const importOutcomeSchema = v.variant('outcome', [
  v.object({
    outcome: v.literal('imported'),
    file: v.string(),
    story: summarySchema,
    notes: v.array(noteSchema),
  }),
  /** A later version of a story that was here: it took the earlier one's place, as a draft. */
  v.object({
    outcome: v.literal('updated'),
    file: v.string(),
    story: summarySchema,
    notes: v.array(noteSchema),
    /** The version that was here. */
    from: v.number(),
    /** The fields whose content is another. */
    changed: v.array(v.string()),
  }),
  /** The library has another text under this name and version, or one that was edited here: not imported. */
  v.object({
    outcome: v.literal('conflict'),
    file: v.string(),
    code: v.picklist(['same-version', 'edited-here']),
    ...toldSchema.entries,
    story: summarySchema,
  }),
  v.object({ outcome: v.literal('failed'), file: v.string(), code: v.string(), ...toldSchema.entries }),
])
export type ImportOutcome = v.InferOutput<typeof importOutcomeSchema>

export const importStepSchema = v.object({ done: v.number(), total: v.number(), last: importOutcomeSchema })

/** Settings of this library's desk, and of the person at it. */
export const settingsSchema = v.object({
  /** Who approves; empty until a person has said their name. */
  person: v.pipe(v.string(), v.maxLength(120)),
  /** In what role that person acts. */
  role: roleSchema,
  theme: v.picklist(['system', 'light', 'dark']),
  locale: v.picklist(['system', 'en', 'ko']),
  folded: v.object({ library: v.boolean(), findings: v.boolean() }),
  checks: v.boolean(),
  /** Whether English grammar is read by Harper, too: 400 MB of memory that not every machine has to spare. */
  grammar: v.exactOptional(v.boolean()),
  /** Whether a file that reads without a note is kept without being shown first. */
  keepsClean: v.exactOptional(v.boolean()),
  /** The folders in which the desk looks for what arrives; changed by `watch` alone. */
  watched: v.exactOptional(watchedFoldersSchema),
  /** Searches of the library that someone keeps, in the order they were kept. */
  searches: savedSearches,
  /** What an editor confirmed as the house's own background; changed by `archive` alone. */
  background: confirmedBackground,
  /** The houses whose style stories are held to; changed by `house` alone. */
  houses: housesSchema,
  /** How customers want their files; changed by `presets` alone, for a page must never say where files go. */
  presets: presetsSchema,
  /** What was exported as last: `format:text` or `preset:ID`. */
  lastExport: v.exactOptional(v.pipe(v.string(), v.maxLength(80))),
})
export type Settings = v.InferOutput<typeof settingsSchema>

export const greetingSchema = v.object({
  edition: v.picklist(['desktop', 'browser', 'command-line']),
  version: v.string(),
  library: v.object({
    name: v.string(),
    path: v.string(),
    stories: v.number(),
    writable: v.boolean(),
    /** Why it cannot be written, where it cannot: one sentence for a person. */
    whyNot: v.exactOptional(toldSchema),
  }),
  settings: settingsSchema,
  /** What this shell can do: the page hides what is not there instead of offering it. */
  capabilities: v.object({
    saveDialog: v.boolean(),
    systemMenu: v.boolean(),
    /** It can print a PDF. */
    printPdf: v.boolean(),
    /** It can ask for a folder on the core's machine. */
    pickFolder: v.boolean(),
  }),
  archive: archiveStateSchema,
  backup: backupState,
})
export type Greeting = v.InferOutput<typeof greetingSchema>

/** What the core tells every page, unasked. */
export const eventSchema = v.variant('event', [
  v.object({ event: v.literal('story-stored'), story: summarySchema, counts: countsSchema }),
  v.object({ event: v.literal('settings-changed'), settings: settingsSchema }),
  /** The archive is being brought in step, is ready, or failed. */
  v.object({ event: v.literal('archive'), archive: archiveStateSchema }),
  /** A daily backup was made, or failed. */
  v.object({ event: v.literal('backup'), backup: backupState }),
  /** What words tell in the desk's copy has been learnt anew: `archive.words` gives it. */
  v.object({ event: v.literal('words') }),
  /** A vocabulary was imported or removed. */
  v.object({ event: v.literal('vocabularies') }),
  /** Files came in from a watched folder. */
  arrivedEventSchema,
  /** How the watched folders do, whenever that changes. */
  v.object({ event: v.literal('watched'), folders: v.array(watchStateSchema) }),
  /** Something was found damaged while the desk was open. */
  v.object({ event: v.literal('damage'), damage: damageSchema }),
  /** A second start found this one; the page comes forward. */
  v.object({ event: v.literal('come-forward') }),
  /** A menu of the shell chose a command of the table. */
  v.object({ event: v.literal('command'), command: v.string() }),
  /** The library can no longer be written, or can again. */
  v.object({ event: v.literal('writable'), writable: v.boolean(), why: v.exactOptional(toldSchema) }),
])
export type DeskEvent = v.InferOutput<typeof eventSchema>

export const overrideSchema = v.object({ fingerprint: v.string(), reason })

/** Where an exported file went. A download is fetched once from `url`, on the page's own origin. */
export const deliverySchema = v.variant('how', [
  v.object({ how: v.literal('saved'), path: v.string() }),
  v.object({ how: v.literal('download'), url: v.string() }),
  v.object({ how: v.literal('cancelled') }),
])
export type Delivery = v.InferOutput<typeof deliverySchema>

export const deskContract = {
  backup: {
    /** Backs the library up, step by step; stopping the iteration calls it off. */
    make: contract.output(eventIterator(backupStep)),
  },
  greet: contract.output(greetingSchema),
  events: contract.output(eventIterator(eventSchema)),
  settings: {
    change: contract
      .input(
        v.object({
          ...mutation,
          change: v.partial(v.omit(settingsSchema, ['background', 'houses', 'presets', 'watched'])),
        }),
      )
      .output(settingsSchema),
  },
  stories: {
    /** A window of the list, newest first. `text` filters by slug and headline. At most 200 rows a call. */
    list: contract
      .input(
        v.object({
          queue: queueSchema,
          text: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
          offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
          limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
        }),
      )
      .output(listSchema),
    /** The slugs of today's stories that are neither sent nor spiked. */
    slugsToday: contract.output(slugsInUse),
    open: contract.input(v.object({ id })).output(story),
    create: contract.input(v.object(mutation)).output(story),
    /** Stores an editor's text. An approved story becomes a draft again; its approval stays for comparison. */
    save: contract.input(v.object({ ...mutation, ...target, content })).output(story),
    /** The revisions a story had before the present one, newest first. */
    history: contract.input(v.object({ id })).output(revisions),
    /** A story as a kept revision has it. */
    revision: contract.input(v.object({ id, revision: v.number() })).output(story),
    /** Hands over all that the desk knows of a story: a zip. */
    record: contract.input(v.object({ id })).output(
      v.object({
        fileName: v.string(),
        delivery: deliverySchema,
        revisions: v.number(),
        entries: v.number(),
      }),
    ),
    /** Stores the words of an earlier revision as the newest. */
    bringBack: contract
      .input(v.object({ ...mutation, ...target, earlier: v.number(), by: person }))
      .output(story),
    move: contract
      .input(
        v.object({
          ...mutation,
          ...target,
          move: v.picklist(['submit', 'return', 'spike', 'unspike']),
          by: person,
        }),
      )
      .output(story),
    /** Starts a new version of an exported story. A correction or a kill says what and why in `note`. */
    revise: contract
      .input(
        v.object({
          ...mutation,
          ...target,
          kind: v.picklist(['update', 'correction', 'kill']),
          note: v.exactOptional(reason),
          by: person,
        }),
      )
      .output(story),
    /** Lets a finding stand, with a reason. Void as soon as its words change. */
    waive: contract
      .input(v.object({ ...mutation, ...target, fingerprint: v.string(), reason, by: person, role }))
      .output(story),
    unwaive: contract
      .input(v.object({ ...mutation, ...target, fingerprint: v.string(), by: person }))
      .output(story),
    /** Re-runs the checks on the stored text and refuses while a blocker stands, or a warning that nobody has read. */
    approve: contract
      .input(
        v.object({
          ...mutation,
          ...target,
          by: person,
          role,
          overrides: v.array(overrideSchema),
          /** Fingerprints of the warnings that the person has read. */
          acknowledged: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(5000)),
        }),
      )
      .output(story),
    /** What an export would write, and what it would not carry. Writes nothing. */
    previewExport: contract
      .input(v.object({ ids: chosenIds, as: exportChoice, together: v.exactOptional(togetherSchema) }))
      .output(exportPreview),
    /** Writes the files, having compared what it is about to write with what was approved. */
    export: contract
      .input(
        v.object({
          ...mutation,
          ids: chosenIds,
          as: exportChoice,
          together: v.exactOptional(togetherSchema),
          /** Why they leave before their embargo ends. */
          underEmbargo: v.exactOptional(reason),
        }),
      )
      .output(
        v.object({
          stories: v.array(story),
          files: v.array(v.object({ fileName: v.string(), delivery: deliverySchema })),
          reports: storyNotes,
        }),
      ),
    /** Files dropped, picked or pasted. One step per file; closing the iterator stops before the next file. */
    import: contract
      .input(
        v.object({
          files: v.pipe(v.array(v.object({ name: v.string(), data: fileData })), v.maxLength(500)),
        }),
      )
      .output(eventIterator(importStepSchema)),
    addSamples: contract.input(v.object(mutation)).output(v.array(summarySchema)),
  },
  /** Folders in which the desk looks for what arrives. */
  watch: {
    list: contract.output(watchStates),
    /** Watches the folder that the person picks in the shell's dialog, or the library's own. A page names no path. */
    add: contract.input(v.object({ ...mutation, own: v.boolean() })).output(watchStates),
    turn: contract.input(v.object({ ...mutation, id, on: v.boolean() })).output(watchStates),
    /** Watches it no longer; its files stay. */
    remove: contract.input(v.object({ ...mutation, id })).output(watchStates),
    /** What could not be imported, and why: at most 500 files. */
    failed: contract.input(v.object({ id })).output(failedArrivals),
    failedFile: contract.input(v.object({ id, file: fileName })).output(fileData),
    /** Moves a failed file back to be tried again, or to `done`. Answers with those that are left. */
    settle: contract
      .input(v.object({ ...mutation, id, file: fileName, to: v.picklist(['again', 'done']) }))
      .output(failedArrivals),
  },
  /** A look at files before they are kept. The core holds their bytes meanwhile, so that they are sent once. */
  intake: {
    /** Reads a file without keeping anything of it. */
    inspect: contract
      .input(
        v.object({
          name: fileName,
          data: v.pipe(
            fileData,
            v.check(({ size }) => size <= largestImport, 'too large for a story'),
          ),
        }),
      )
      .output(inspection),
    /** Reads a held file anew, by a person's word. NOT_FOUND where it is held no longer: it is to be sent again. */
    inspectAgain: contract.input(v.object({ held: id, choice: readChoiceSchema })).output(inspection),
    /** Imports stories of a held file, named by their places in it, as they were shown with the same `choice`. */
    keep: contract
      .input(
        v.object({
          ...mutation,
          held: id,
          choice: readChoiceSchema,
          items: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.minLength(1)),
        }),
      )
      .output(v.array(importOutcomeSchema)),
    /** Hands over the report of an import, as the page worded it. */
    saveReport: contract
      .input(v.object({ ...mutation, text: v.pipe(v.string(), v.maxLength(20_000_000)) }))
      .output(v.object({ fileName: v.string(), delivery: deliverySchema })),
    /** Forgets held files; those that are forgotten already are passed over. */
    letGo: contract.input(v.object({ held: v.pipe(v.array(id), v.maxLength(500)) })).output(v.undefined()),
  },
  archive: {
    /** Given up when the caller hangs up. At most 200 stories a call. */
    search: contract
      .input(
        v.pipe(
          searchQuery,
          v.check(({ limit }) => limit <= 200, 'at most 200 stories a call'),
        ),
      )
      .output(searchResult),
    /** Where the passages of a text ran before. Given up when the caller hangs up. */
    ranBefore: contract.input(passageInput).output(ranBeforeReport),
    /** The leads and writethrus under a slugline, the newest first. */
    series: contract.input(v.object({ slugline: v.pipe(v.string(), v.maxLength(1000)) })).output(storyRows),
    /** Calls a sentence the house's background, or takes it back. */
    confirmBackground: contract
      .input(
        v.object({
          ...mutation,
          text: confirmedBackgroundSchema.pipe[0].entries.text,
          language: confirmedBackgroundSchema.pipe[0].entries.language,
          by: person,
        }),
      )
      .output(settingsSchema),
    undoBackground: contract
      .input(v.object({ ...mutation, text: confirmedBackgroundSchema.pipe[0].entries.text, by: person }))
      .output(settingsSchema),
    /** What words tell in the desk's copy, one byte a slot in base64; nothing until it has been learnt. */
    words: contract.output(v.object({ slots: v.exactOptional(v.string()) })),
    /** Makes the archive anew from the stories; events tell how far it is. */
    rebuild: contract.input(v.object(mutation)).output(v.undefined()),
  },
  vocabularies: {
    /** Those that ship and those that were imported; an imported one stands for the shipped one of its id. */
    list: contract.output(vocabularyInfos),
    get: contract.input(v.object({ id })).output(vocabulary),
    /** Looks at a file without taking anything of it. BAD_INPUT, with a sentence, where it is no vocabulary. */
    look: contract.input(v.object(vocabularyFile)).output(vocabularyLook),
    /** Takes a file in. `field` and `name` are for a list that does not say them itself. */
    import: contract
      .input(
        v.object({
          ...mutation,
          ...vocabularyFile,
          field: v.exactOptional(tagFieldSchema),
          name: v.exactOptional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120))),
          by: v.exactOptional(person),
        }),
      )
      .output(v.object({ vocabulary: vocabularyInfo, notes: v.array(v.string()) })),
    /** Removes an imported one. Stories keep their tags. */
    remove: contract
      .input(v.object({ ...mutation, id, by: v.exactOptional(person) }))
      .output(vocabularyInfos),
  },
  presets: {
    /** Stores a preset, in the place of the one with its id. BAD_INPUT where it cannot be carried out. */
    save: contract
      .input(v.object({ ...mutation, preset: presetDraft, where: folderWishSchema, by: person }))
      .output(settingsSchema),
    remove: contract.input(v.object({ ...mutation, id, by: person })).output(settingsSchema),
    /** Takes a removal back, until the desk ends. */
    restore: contract.input(v.object({ ...mutation, id, by: person })).output(settingsSchema),
    /** What a preset as it is being written makes of a story, or of a sample. */
    preview: contract.input(v.object({ preset: presetDraft, id: v.exactOptional(id) })).output(presetPreview),
    /** Asks for a folder in the shell's own dialog. The page is told the path, and holds a token for it. */
    pickFolder: contract.output(
      v.object({ picked: v.exactOptional(v.object({ token: v.string(), path: v.string() })) }),
    ),
  },
  recovery: {
    /** What was found damaged, what became of it, and what lies set aside. */
    list: contract.output(recovery),
    /** Re-reads and compares everything. Closing the iterator calls it off. */
    verify: contract.output(eventIterator(verifyStep)),
  },
  reports: {
    /** Which checks people let stand most, from the ledger. */
    waivers: contract.output(waivedChecks),
  },
  house: {
    /**
     * Stores a house: in the place of `instead`, of the one with its id, or as another. BAD_INPUT where one of its rules
     * does not pass its own examples, or where its language has a house already.
     */
    save: contract
      .input(v.object({ ...mutation, house, instead: v.exactOptional(v.string()), by: person }))
      .output(settingsSchema),
    remove: contract.input(v.object({ ...mutation, id, by: person })).output(settingsSchema),
    /** “Add to dictionary”: into the list of the house that stories of the language are held to. */
    addWord: contract
      .input(
        v.object({
          ...mutation,
          language: v.pipe(v.string(), v.maxLength(35)),
          word: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
          by: person,
        }),
      )
      .output(settingsSchema),
    /** Tries a rule on the stories that its house is for. Closing the iterator stops it before the next story. */
    dryRun: contract.input(dryRunInputSchema).output(eventIterator(dryRunStepSchema)),
    /** Hands over the house's file. */
    export: contract
      .input(v.object({ id }))
      .output(v.object({ fileName: v.string(), delivery: deliverySchema })),
  },
}
