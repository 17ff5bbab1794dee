import * as v from 'valibot'
import { list, severitySchema } from '../story/record.ts'
import { ruleSchema } from './rule.ts'

/*
 * The house file: everything about style that one desk does differently from another. Data, never code; the
 * checks go by it. Lengths are in characters or words, as each says.
 */

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(2000))
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))
const object = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(v.strictObject(entries), v.readonly())

export const personSchema = object({
  /** The name in full, as the house spells it: `Kim Jong-un`; of a place or a paper, too: `Rodong Sinmun`. */
  name: text,
  /** What the story says from the second mention on: `Kim`. Only people have one. */
  short: v.exactOptional(text),
  /** What stands before the name at its first mention: `North Korean leader`. */
  title: v.exactOptional(text),
  /** Forms the house never uses. */
  never: list(text),
})
export type Person = v.InferOutput<typeof personSchema>

export const houseSchema = object({
  schema: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'not a house id'), v.maxLength(60)),
  name: text,
  /** The language of its copy, BCP 47: `en`, `en-GB`, `ko`. */
  language: v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'not a language tag')),
  /** Characters: more than `soft` is a warning, more than `hard` a blocker. */
  headline: object({
    soft: count,
    hard: count,
    quotes: v.picklist(['single', 'double', 'any']),
    allCaps: v.boolean(),
  }),
  /** What a slug must look like: a regular expression, and an example that fits it. */
  slug: object({ pattern: text, example: text, longest: count }),
  dateline: object({
    /** `never` where the house's copy has none. */
    wanted: v.picklist(['always', 'if-present', 'never']),
    /** Between place and text: `--`, `-`, `—`; `any` where the house does not mind. */
    dash: text,
    /** `ap`: Jan., Feb., Aug., Sept., Oct., Nov., Dec., the others in full. */
    months: v.picklist(['ap', 'any']),
    withDate: v.boolean(),
    withAgency: v.boolean(),
    /** Cities that stand alone in a dateline; of others the country is asked for. */
    cities: list(text),
  }),
  byline: object({ wanted: v.boolean(), staff: list(text) }),
  end: object({
    wanted: v.boolean(),
    /** `(END)` */
    mark: text,
    /** Domains that a contact line may name. */
    contacts: list(text),
  }),
  /** Words of the first sentence. */
  lede: object({ note: count, warning: count }),
  sentence: object({ warning: count }),
  paragraph: object({ words: count, sentences: count }),
  numbers: object({
    /** Whole numbers up to this one are spelled out, from the next on they are figures; 0 switches it off. */
    spelledTo: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
    percent: v.picklist(['percent', 'per cent', '%']),
  }),
  /** How days are named: `weekday` for wires, `today` for newspapers that say today of their own day. */
  days: v.picklist(['weekday', 'today']),
  typography: object({
    quotes: v.picklist(['straight', 'curly', 'any']),
    dash: v.picklist(['--', '-', '–', '—', 'any']),
  }),
  acronyms: object({
    /** Those every reader knows: they may stand unexplained. */
    wellKnown: list(text),
    /** The names of others: `{ "DPRK": "Democratic People's Republic of Korea" }`. */
    glossary: v.record(text, text),
  }),
  people: list(personSchema),
  /** Words spelled right that no dictionary has. */
  words: list(text),
  /** Beginnings of lines that are no copy, besides those every web page has. */
  boilerplate: list(text),
  /** Names of agencies whose credit may stand in the copy. */
  credits: list(text),
  rules: list(ruleSchema),
  /** Checks that are switched off, by their ids. */
  off: list(text),
  /** Grades other than a check's own, by the check's id. */
  grades: v.record(text, severitySchema),
})
export interface House extends v.InferOutput<typeof houseSchema> {}
