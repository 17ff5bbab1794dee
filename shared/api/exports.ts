import * as v from 'valibot'
import type { ImportNote } from '../formats/report.ts'
import {
  type ExportForm,
  type Preset,
  exportFormSchema,
  mostPresets,
  presetSchema,
} from '../presets/preset.ts'
import type { Told } from '../locale.ts'
import { noteSchema } from './note.ts'
import { toldSchema } from './told.ts'

/* What a page and the core say to each other of exports. */

export const presetsSchema: v.GenericSchema<readonly Preset[]> = v.pipe(
  v.array(presetSchema),
  v.maxLength(mostPresets),
  v.readonly(),
)

/** What a story's file does not carry of it, or carries otherwise. */
export interface StoryNotes {
  readonly id: string
  readonly notes: readonly ImportNote[]
}

export const storyNotesSchema: v.GenericSchema<StoryNotes> = v.object({
  id: v.string(),
  notes: v.array(noteSchema),
})

/** How stories are to leave, as a page says it: in a form, or as a preset of this library says. */
export type ExportChoice = { readonly form: ExportForm } | { readonly preset: string }

export const exportChoiceSchema: v.GenericSchema<ExportChoice> = v.union([
  v.object({ form: exportFormSchema }),
  v.object({ preset: v.pipe(v.string(), v.maxLength(64)) }),
])

/** Several stories as one feed, or one file each in a zip. */
export const togetherSchema = v.picklist(['feed', 'zip'])

/** What would become of one story. */
export interface StoryPreview extends StoryNotes {
  readonly slugline?: string
  readonly headline?: string
  /** Absent where the story may not leave or cannot be written so. */
  readonly fileName?: string
  /** Why not, in one sentence; `code` as in the contract's errors. */
  readonly refusal?: Told & { readonly code: string }
  /** Until when it is under embargo. */
  readonly embargo?: string
}

/** What an export would write. Nothing is written by asking. */
export interface ExportPreview {
  readonly stories: readonly StoryPreview[]
  /** The one file of a feed or a zip. */
  readonly fileName?: string
  /** Where the files go without being asked. */
  readonly folder?: string
  /** The first lines of the first file; absent where it is not text. */
  readonly head?: readonly string[]
}

const storyPreviewSchema: v.GenericSchema<StoryPreview> = v.object({
  id: v.string(),
  notes: v.array(noteSchema),
  slugline: v.exactOptional(v.string()),
  headline: v.exactOptional(v.string()),
  fileName: v.exactOptional(v.string()),
  refusal: v.exactOptional(v.object({ code: v.string(), ...toldSchema.entries })),
  embargo: v.exactOptional(v.string()),
})

export const exportPreviewSchema: v.GenericSchema<ExportPreview> = v.object({
  stories: v.array(storyPreviewSchema),
  fileName: v.exactOptional(v.string()),
  folder: v.exactOptional(v.string()),
  head: v.exactOptional(v.array(v.string())),
})

/** A preset's file, of a story that is at hand or of a sample. Refused as the export would be, the gate aside. */
export interface PresetPreview {
  readonly fileName?: string
  readonly head?: readonly string[]
  readonly notes: readonly ImportNote[]
  readonly refusal?: Told
}

export const presetPreviewSchema: v.GenericSchema<PresetPreview> = v.object({
  fileName: v.exactOptional(v.string()),
  head: v.exactOptional(v.array(v.string())),
  notes: v.array(noteSchema),
  refusal: v.exactOptional(toldSchema),
})

/** What becomes of a preset's folder: it stays, it goes, or it is one that was picked in the shell's dialog. */
export const folderWishSchema = v.variant('folder', [
  v.object({ folder: v.literal('keep') }),
  v.object({ folder: v.literal('none') }),
  v.object({ folder: v.literal('picked'), token: v.pipe(v.string(), v.maxLength(64)) }),
])
export type FolderWish = v.InferOutput<typeof folderWishSchema>
