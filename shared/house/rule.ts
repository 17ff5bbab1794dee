import * as v from 'valibot'
import { list, severitySchema } from '../story/record.ts'

/*
 * A rule of a house, as data: six of the kinds that Vale has (errata-ai/vale, internal/check/definition.go), each
 * with examples that are run before the rule may be used.
 */

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(2000))

/** A word or phrase as it is said; or, between slashes, a regular expression: `/\bexpert(?:s)? say\b/`. */
const wording = text

const common = {
  /** Kebab-case, of its own within the house. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'not a rule id'), v.maxLength(60)),
  /** What is said to the editor; `%s` is the words that were found, `%r` what should replace them. */
  message: text,
  severity: severitySchema,
  /** Which check's finding it becomes: `banned-words`, `sensitive-terms` or `legal-flag`. */
  check: v.picklist(['banned-words', 'sensitive-terms', 'legal-flag']),
  /** Where the rule comes from, or why it is one. */
  why: v.exactOptional(text),
  /** Whether it counts inside quotation marks too: a house rarely mends what someone said. */
  inQuotes: v.boolean(),
  /** A rule that is off is kept and not run. */
  on: v.boolean(),
  /** Texts it must find something in, and texts it must not. At least one of each. */
  finds: v.pipe(v.array(text), v.minLength(1), v.readonly()),
  passes: v.pipe(v.array(text), v.minLength(1), v.readonly()),
}

const pair = v.pipe(v.tuple([wording, text]), v.readonly())

/** A rule of a house. */
export const ruleSchema = v.variant('kind', [
  /** Words that should not stand at all. */
  v.strictObject({ ...common, kind: v.literal('existence'), any: list(wording) }),
  /** Words with the ones the house prefers: `[found, preferred]`. */
  v.strictObject({ ...common, kind: v.literal('substitution'), swap: list(pair) }),
  /** Two spellings of which a story uses one: the one that stands later is found. */
  v.strictObject({ ...common, kind: v.literal('consistency'), either: list(pair) }),
  /** Where `first` stands, `second` must have stood before it. */
  v.strictObject({ ...common, kind: v.literal('conditional'), first: wording, second: wording }),
  /** How often words may stand in each of a scope. */
  v.strictObject({
    ...common,
    kind: v.literal('occurrence'),
    of: wording,
    scope: v.picklist(['headline', 'sentence', 'paragraph', 'story']),
    most: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    least: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
  /** How a headline or a crosshead is capitalised. */
  v.strictObject({
    ...common,
    kind: v.literal('capitalization'),
    scope: v.picklist(['headline', 'subhead']),
    style: v.picklist(['sentence', 'title', 'upper', 'lower']),
    /** Words that keep the form they have here. */
    exceptions: list(text),
  }),
])
export type Rule = v.InferOutput<typeof ruleSchema>
export type RuleKind = Rule['kind']
