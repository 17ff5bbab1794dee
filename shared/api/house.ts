import * as v from 'valibot'
import { type House, houseSchema } from '../house/house.ts'
import { type Rule, ruleSchema } from '../house/rule.ts'

/* What a page and the core say to each other of house style. Offsets are UTF-16 within a paragraph or field. */

/** As many houses as a desk has at most. */
export const mostHouses = 50

export const housesSchema: v.GenericSchema<readonly House[]> = v.pipe(
  v.array(houseSchema),
  v.maxLength(mostHouses),
  v.readonly(),
)

export interface DryRunInput {
  readonly rule: Rule
  /** The house's language, BCP 47: the rule is tried on the stories that are held to that house. */
  readonly language: string
}

export const dryRunInputSchema: v.GenericSchema<DryRunInput> = v.object({
  rule: ruleSchema,
  language: v.pipe(v.string(), v.minLength(1), v.maxLength(35)),
})

/** A place of a stored story that a rule would speak of. */
export interface DryHit {
  readonly story: string
  readonly slugline?: string
  readonly headline?: string
  /** The field, or `body` with the paragraph's index from 0. */
  readonly in: string
  readonly paragraph?: number
  readonly from: number
  readonly to: number
  /** The words with what stands around them, and where they begin and end in it. */
  readonly excerpt: string
  readonly words: readonly [number, number]
}

const dryHitSchema: v.GenericSchema<DryHit> = v.object({
  story: v.string(),
  slugline: v.exactOptional(v.string()),
  headline: v.exactOptional(v.string()),
  in: v.string(),
  paragraph: v.exactOptional(v.number()),
  from: v.number(),
  to: v.number(),
  excerpt: v.string(),
  words: v.pipe(v.tuple([v.number(), v.number()]), v.readonly()),
})

/** How far a dry run is. `found` has the hits since the step before; after 500 they are only counted. */
export interface DryRunStep {
  readonly done: number
  readonly total: number
  /** Hits so far, and stories that have any. */
  readonly hits: number
  readonly stories: number
  /** Stories that could not be read, and so were not tried. */
  readonly unread: number
  readonly found: readonly DryHit[]
}

export const dryRunStepSchema: v.GenericSchema<DryRunStep> = v.object({
  done: v.number(),
  total: v.number(),
  hits: v.number(),
  stories: v.number(),
  unread: v.number(),
  found: v.pipe(v.array(dryHitSchema), v.readonly()),
})
