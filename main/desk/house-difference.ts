import type { House } from '../../shared/house/house.ts'
import type { Rule } from '../../shared/house/rule.ts'
import { stableJson } from '../../shared/story/canonical.ts'

/** What differs between two states of a house: names of fields, and ids of rules. */
export interface HouseDifference {
  readonly fields: readonly string[]
  readonly rules: {
    readonly added: readonly string[]
    readonly removed: readonly string[]
    readonly changed: readonly string[]
  }
}

/** What a change of a house did, as the ledger remembers it. */
export function houseDifference(before: House, after: House): HouseDifference {
  const fields = Object.entries(after)
    .filter(([name, value]) => stableJson(value) !== stableJson(before[name as keyof House]))
    .map(([name]) => name)
  const old = rulesById(before)
  const now = rulesById(after)
  return {
    fields,
    rules: {
      added: [...now.keys()].filter((id) => !old.has(id)),
      removed: [...old.keys()].filter((id) => !now.has(id)),
      changed: [...now].flatMap(([id, rule]) => {
        const was = old.get(id)
        return was !== undefined && stableJson(was) !== stableJson(rule) ? [id] : []
      }),
    },
  }
}

function rulesById({ rules }: House): ReadonlyMap<string, Rule> {
  return new Map(rules.map((rule) => [rule.id, rule]))
}
