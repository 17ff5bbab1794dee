import * as v from 'valibot'
import { toldSchema } from './told.ts'

/** Something that was found damaged. */
export const damageSchema = v.object({
  where: v.picklist([
    'library',
    'journal',
    'history',
    'ledger',
    'story',
    'approval',
    'export',
    'settings',
    'catalogue',
    'archive',
    'vocabulary',
  ]),
  /** The file, or the ledger's entry number. */
  at: v.string(),
  /** What it was, where it was set aside, what took its place and what is lost, in sentences for a person. */
  ...toldSchema.entries,
})
export type Damage = v.InferOutput<typeof damageSchema>

/** The same as the ledger has it, where an earlier edition wrote no Korean. */
export const earlierDamageSchema = v.object({
  ...damageSchema.entries,
  korean: v.exactOptional(v.string()),
})

/** What was found damaged: since the library was opened, and before by the ledger. */
export const recoverySchema = v.object({
  found: v.pipe(v.array(damageSchema), v.readonly()),
  /** The latest first, at most 100. `told` is when, RFC 3339. */
  earlier: v.pipe(v.array(v.object({ ...earlierDamageSchema.entries, told: v.string() })), v.readonly()),
  /** Every file that lies in `quarantine/`, by its name in the library. */
  setAside: v.pipe(v.array(v.string()), v.readonly()),
})
export type Recovery = v.InferOutput<typeof recoverySchema>

/** How far a verification is; the last step has what it came to. */
export const verifyStepSchema = v.object({
  done: v.number(),
  total: v.number(),
  outcome: v.exactOptional(
    v.object({
      stories: v.number(),
      entries: v.number(),
      damage: v.pipe(v.array(damageSchema), v.readonly()),
      head: v.object({ seq: v.number(), hash: v.string() }),
    }),
  ),
})
export type VerifyStep = v.InferOutput<typeof verifyStepSchema>
