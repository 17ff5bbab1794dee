import * as v from 'valibot'
import type { Locale, Said, Told } from '../locale.ts'
import type { Finding } from '../checks/finding.ts'
import { type Story, severitySchema, stateSchema, storySchema } from '../story/record.ts'

/** One run of words of one field: kept, taken out, or put in since the approval. */
export const differenceSchema = v.object({
  field: v.string(),
  runs: v.array(v.object({ kind: v.picklist(['same', 'removed', 'added']), text: v.string() })),
})
export type Difference = v.InferOutput<typeof differenceSchema>

/** A finding as it crosses to a person who has to decide about it. */
export const standingSchema = v.object({
  check: v.string(),
  severity: severitySchema,
  title: v.string(),
  message: v.string(),
  excerpt: v.string(),
  fingerprint: v.string(),
})
export type Standing = v.InferOutput<typeof standingSchema>

/** A finding as it is told to a person who has to decide. */
export function toStanding({ check, severity, title, message, excerpt, fingerprint }: Finding): Standing {
  return { check, severity, title, message, excerpt, fingerprint }
}

const story: v.GenericSchema<Story> = storySchema

/** Comes with every refusal: its sentence in Korean. */
const words = { korean: v.exactOptional(v.string()) }

/**
 * Every way the desk can say no, with the data that comes with it. The codes are closed: anything else is
 * a fault of the program and crosses as INTERNAL, with a number under which the log tells more.
 */
export const errorMap = {
  NOT_FOUND: { data: v.object({ id: v.string(), ...words }) },
  /** The story moved on since the caller read it; `current` is what is stored now. */
  CONFLICT: { data: v.object({ current: story, ...words }) },
  ILLEGAL_MOVE: { data: v.object({ move: v.string(), state: stateSchema, ...words }) },
  /** Blockers stand without an override. */
  BLOCKED: { data: v.object({ standing: v.array(standingSchema), ...words }) },
  /** Nothing blocks, but nobody has read these warnings. */
  UNREAD_WARNINGS: { data: v.object({ standing: v.array(standingSchema), ...words }) },
  /** The finding may not be let stand by whoever tried: no one may, or only a lawyer or the head of the desk. */
  MAY_NOT_WAIVE: { data: v.object({ title: v.string(), ...words }) },
  /** The story may not be published before `until`, and nobody has said why it should leave now. */
  UNDER_EMBARGO: { data: v.object({ until: v.string(), ...words }) },
  /** The text to be exported is not the text that was approved. */
  CHANGED_SINCE_APPROVAL: { data: v.object({ differences: v.array(differenceSchema), ...words }) },
  NOT_APPROVED: { data: v.object({ state: stateSchema, ...words }) },
  BAD_INPUT: { data: v.object({ what: v.string(), ...words }) },
  /** The library cannot be written: a full disk, or a folder without permission. */
  NO_SPACE: { data: v.object({ path: v.string(), ...words }) },
  READ_ONLY: { data: v.object({ path: v.string(), ...words }) },
  LIBRARY_IN_USE: {
    data: v.object({ path: v.string(), pid: v.number(), shell: v.string(), host: v.string(), ...words }),
  },
  /** The archive cannot answer. The stories are safe: it is made of them. */
  ARCHIVE_FAILED: { data: v.object({ ...words }) },
  INTERNAL: { data: v.object({ incident: v.string(), ...words }) },
} as const

export type ErrorCode = keyof typeof errorMap

/** A refusal: its code, one sentence for a person in English, and the code's data with the same in Korean. */
export type DeskError = {
  [Code in ErrorCode]: {
    readonly code: Code
    readonly message: string
    readonly data: v.InferOutput<(typeof errorMap)[Code]['data']>
  }
}[ErrorCode]

/** Builds a refusal. Its sentence is said in every language here, and chosen where it is shown. */
export function deskError<Code extends ErrorCode>(
  code: Code,
  { en, ko }: Said,
  data: v.InferOutput<(typeof errorMap)[Code]['data']>,
): Extract<DeskError, { code: Code }> {
  return { code, message: en, data: { ...data, korean: ko } } as Extract<DeskError, { code: Code }>
}

/** The same refusal with its sentence put another way, in each language. */
export function reworded<Refusal extends DeskError>(
  error: Refusal,
  put: (sentence: string, locale: Locale) => string,
): Refusal {
  const { message, korean } = refusalOf(error)
  return { ...error, message: put(message, 'en'), data: { ...error.data, korean: put(korean, 'ko') } }
}

/** A refusal without its data, as it stands among other outcomes. */
export function refusalOf({ code, message, data: { korean = message } }: DeskError): Refusal {
  return { code, message, korean }
}

export interface Refusal extends Told {
  readonly code: ErrorCode
}
