import * as v from 'valibot'
import { toldSchema } from './told.ts'

/** How the desk's daily backups stand. */
export const backupStateSchema = v.object({
  /** When the last one was made, RFC 3339; absent where there is none. */
  last: v.exactOptional(v.string()),
  /** Why the last attempt failed, in one sentence; absent where it did not. */
  failed: v.exactOptional(toldSchema),
})
export type BackupState = v.InferOutput<typeof backupStateSchema>

/** How far a backup that a person asked for is, and at last what came of it. */
export const backupStepSchema = v.variant('stage', [
  v.object({ stage: v.picklist(['writing', 'checking']), done: v.number(), total: v.number() }),
  v.object({
    stage: v.literal('done'),
    fileName: v.string(),
    delivery: v.variant('how', [
      v.object({ how: v.literal('saved'), path: v.string() }),
      v.object({ how: v.literal('download'), url: v.string() }),
    ]),
    stories: v.number(),
    /** In bytes. */
    size: v.number(),
    /** Files of the library that could not be read, and so are not in it. */
    lost: v.array(v.string()),
  }),
  /** The person named no place for it, or called it off. */
  v.object({ stage: v.literal('cancelled') }),
])
export type BackupStep = v.InferOutput<typeof backupStepSchema>
