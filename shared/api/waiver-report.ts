import * as v from 'valibot'

/** How often a check was let stand, and the last reasons for it. */
export const waivedCheckSchema = v.object({
  check: v.string(),
  times: v.number(),
  stories: v.number(),
  people: v.number(),
  /** The newest first. */
  last: v.array(
    v.object({
      reason: v.string(),
      by: v.string(),
      at: v.string(),
      excerpt: v.string(),
      story: v.string(),
    }),
  ),
})
export type WaivedCheck = v.InferOutput<typeof waivedCheckSchema>
