import { isContractProcedure } from '@orpc/contract'
import * as v from 'valibot'
import type { Store } from '../../main/store/store.ts'
import type { Random } from '../../quality/random.ts'
import { deskContract } from '../../shared/api/contract.ts'
import { fromSchema, isRecord } from './from-schema.ts'
import { mutatedValue } from './hostile-values.ts'

/** A procedure of the contract. */
interface Procedure {
  readonly name: string
  readonly input: unknown
  /** It names its change, or hands over what the ledger is to remember, so it may store something. */
  readonly changes: boolean
}

/** A call to be sent, and what the contract says of it. */
export interface Call {
  readonly procedure: string
  readonly input: unknown
  /** Its input is what the contract asks for. */
  readonly valid: boolean
  /** It may store something, being valid: at most this many times. */
  readonly mayStore: number
}

/** What these hand over changes nothing; that it went is kept in the ledger. */
const handsOver: ReadonlySet<string> = new Set(['stories.record', 'backup.make'])

/** Every procedure of the contract, `stories.import` left out: its input is no JSON. */
export const procedures: readonly Procedure[] = proceduresOf(deskContract, []).filter(
  ({ name }) => name !== 'stories.import',
)

function proceduresOf(part: unknown, path: readonly string[]): readonly Procedure[] {
  if (isContractProcedure(part)) {
    const input: unknown = part['~orpc'].inputSchema
    const entries = isRecord(input) ? input['entries'] : undefined
    const name = path.join('.')
    const changes = handsOver.has(name) || (isRecord(entries) && 'mutation' in entries)
    return [{ name, input, changes }]
  }
  if (!isRecord(part)) return []
  return Object.entries(part).flatMap(([key, inner]) => proceduresOf(inner, [...path, key]))
}

/** Names that changes were sent under, to be sent again. */
export type Replayed = string[]

/** A call: as the contract has it, or broken in one to three places; of known stories and unknown, new and replayed. */
export function anyCall(store: Store, replayed: Replayed, random: Random): Call {
  const procedure = random.pick(procedures) ?? { name: 'greet', input: undefined, changes: false }
  const made = aimed(fromSchema(procedure.input, random), store, replayed, random)
  const sent = random.below(3) === 0 ? made : mutatedValue(made, random)
  // As it arrives: JSON has no `undefined`, and a lone `__proto__` is a key as any other.
  const text = JSON.stringify(sent)
  const input: unknown = text === undefined ? undefined : JSON.parse(text)
  const valid = fits(procedure.input, input)
  const stores = procedure.name === 'stories.addSamples' ? 3 : 1
  return { procedure: procedure.name, input, valid, mayStore: valid && procedure.changes ? stores : 0 }
}

/** Gives an input the id and the revision of a story that is there, and its change a name. */
function aimed(input: unknown, store: Store, replayed: Replayed, random: Random): unknown {
  if (!isRecord(input)) return input
  const aim: Record<string, unknown> = {}
  const story = random.pick([...store.summaries.values()])
  if ('id' in input && story !== undefined && random.below(4) > 0) {
    aim['id'] = story.id
    if ('revision' in input && random.below(4) > 0) aim['revision'] = story.revision
  }
  if ('mutation' in input) {
    const before = random.below(6) === 0 ? random.pick(replayed) : undefined
    aim['mutation'] = before ?? `fuzz-${random.below(2 ** 31)}`
    if (before === undefined) replayed.push(String(aim['mutation']))
    if (replayed.length > 500) replayed.shift()
  }
  return { ...input, ...aim }
}

function fits(schema: unknown, input: unknown): boolean {
  if (schema === undefined) return true
  try {
    return isSchema(schema) && v.safeParse(schema, input).success
  } catch {
    // Too deep for the schema to walk: the desk refuses it, too.
    return false
  }
}

function isSchema(schema: unknown): schema is v.GenericSchema {
  return isRecord(schema) && schema['kind'] === 'schema'
}
