import * as v from 'valibot'
import { toldSchema } from './told.ts'

/*
 * Folders in which the desk looks for what arrives.
 */

/** One as the settings have it; changed by `watch` alone. */
export const watchedFolderSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(64)),
  /** Absolute. It comes from the shell's own dialog or command line, never from a page. */
  path: v.string(),
  on: v.boolean(),
})
export type WatchedFolder = v.InferOutput<typeof watchedFolderSchema>

export const watchedFoldersSchema = v.array(watchedFolderSchema)

/** How one of them does. */
export const watchStateSchema = v.object({
  ...watchedFolderSchema.entries,
  /** Its last part, as a sentence names it. */
  name: v.string(),
  /** Why nothing can be taken from it now, as a sentence; it is tried again all the while. */
  trouble: v.exactOptional(toldSchema),
  /** RFC 3339; of this sitting. */
  lastArrival: v.exactOptional(v.string()),
  /** Files that came in, in this sitting. */
  came: v.number(),
  /** Files that stand in its `failed` folder. */
  failed: v.number(),
})
export type WatchState = v.InferOutput<typeof watchStateSchema>

/** A file that could not be imported, in a folder's `failed`. */
export const failedArrivalSchema = v.object({ file: v.string(), why: v.string() })
export type FailedArrival = v.InferOutput<typeof failedArrivalSchema>

/** Told when files have been taken: at most once a second, with all that came since. */
export const arrivedEventSchema = v.object({
  event: v.literal('arrived'),
  folder: v.string(),
  done: v.number(),
  failed: v.number(),
})
