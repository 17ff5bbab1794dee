import type { House } from '../../shared/house/house.ts'
import type { Rule, RuleKind } from '../../shared/house/rule.ts'
import { stableJson } from '../../shared/story/canonical.ts'

/* What becomes of a house while it is edited. Nothing here is stored. */

/** What of a rule decides where it hits: tried once, it need not be tried again for another message. */
export function reachOf(rule: Rule): string {
  const { id, message, severity, check, why, on, finds, passes, ...reach } = rule
  void [id, message, severity, check, why, on, finds, passes]
  return stableJson(reach)
}

/** A rule after an edit. One that would hit elsewhere than it did is switched off, until it has been tried. */
export function editedRule(before: Rule, after: Rule): Rule {
  return after.on && before.on && reachOf(before) !== reachOf(after) ? { ...after, on: false } : after
}

/**
 * What an edit of `base` made of it, put into what is stored by now: another window may have changed other fields.
 * Rules go by their ids, and the words of lists one by one where both added to them.
 */
export function mergedHouse(base: House, edited: House, stored: House): House {
  if (base === stored) return edited
  const fields = Object.entries(edited).filter(
    ([name, value]) => stableJson(value) !== stableJson(base[name as keyof House]),
  )
  return {
    ...stored,
    ...Object.fromEntries(fields),
    rules: mergedRules(base.rules, edited.rules, stored.rules),
    words: mergedWords(base.words, edited.words, stored.words),
  }
}

function mergedRules(
  base: readonly Rule[],
  edited: readonly Rule[],
  stored: readonly Rule[],
): readonly Rule[] {
  const was = new Map(base.map((rule) => [rule.id, stableJson(rule)]))
  const mine = new Map(edited.map((rule) => [rule.id, rule]))
  const there = new Map(stored.map((rule) => [rule.id, rule]))
  const kept = edited.flatMap((rule) => {
    const isMine = was.get(rule.id) !== stableJson(rule)
    if (isMine) return [rule]
    const now = there.get(rule.id)
    return now ? [now] : []
  })
  return [...kept, ...stored.filter(({ id }) => !mine.has(id) && !was.has(id))]
}

function mergedWords(
  base: readonly string[],
  edited: readonly string[],
  stored: readonly string[],
): readonly string[] {
  const came = stored.filter((word) => !base.includes(word) && !edited.includes(word))
  return [...edited.filter((word) => stored.includes(word) || !base.includes(word)), ...came]
}

/** How many fields and rules of a house differ from what it was. */
export function changesOf(base: House, edited: House): number {
  if (base === edited) return 0
  const fields = Object.entries(edited).filter(
    ([name, value]) => name !== 'rules' && stableJson(value) !== stableJson(base[name as keyof House]),
  ).length
  const was = new Map(base.rules.map((rule) => [rule.id, stableJson(rule)]))
  const ids = new Set(edited.rules.map(({ id }) => id))
  const changed = edited.rules.filter((rule) => was.get(rule.id) !== stableJson(rule)).length
  return fields + changed + base.rules.filter(({ id }) => !ids.has(id)).length
}

/** A rule that looks for nothing yet. Switched off, as every new rule. */
export function newRule(house: House): Rule {
  return {
    id: freeId(house, 'new-rule'),
    kind: 'existence',
    any: [],
    message: '',
    severity: 'warning',
    check: 'banned-words',
    inQuotes: false,
    on: false,
    finds: [],
    passes: [],
  }
}

/** An id that no rule of the house has. */
function freeId({ rules }: House, wanted: string, except?: Rule): string {
  const taken = new Set(rules.filter((rule) => rule !== except).map(({ id }) => id))
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted}-${count}`
    if (!taken.has(id)) return id
  }
}

/** A rule whose id still is that of a new one, named after its first words where they can be. */
export function namedRule(house: House, rule: Rule): Rule {
  if (!/^new-rule(-\d+)?$/.test(rule.id)) return rule
  const name = kebab(wordingsOf(rule)[0] ?? '')
  return name === '' ? rule : { ...rule, id: freeId(house, name, rule) }
}

/** A text as an id: Latin letters and digits, at most 40 characters. */
export function kebab(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '')
}

/** The wordings that a rule looks for, in order. */
export function wordingsOf(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'existence':
      return rule.any
    case 'substitution':
      return rule.swap.map(([found]) => found)
    case 'consistency':
      return rule.either.flat()
    case 'conditional':
      return [rule.first, rule.second]
    case 'occurrence':
      return [rule.of]
    case 'capitalization':
      return []
  }
}

/** The rule as one of another kind, with as much of its wording as that kind has room for. */
export function ofKind(rule: Rule, kind: RuleKind): Rule {
  if (rule.kind === kind) return rule
  const { id, message, severity, check, why, inQuotes, finds, passes } = rule
  const common = {
    id,
    message,
    severity,
    check,
    ...(why !== undefined && { why }),
    inQuotes,
    on: false,
    finds,
    passes,
  }
  const words = wordingsOf(rule)
  const [first = '', second = ''] = words
  switch (kind) {
    case 'existence':
      return { ...common, kind, any: words.filter((word) => word !== '') }
    case 'substitution':
      return { ...common, kind, swap: words.map((word): [string, string] => [word, '']) }
    case 'consistency':
      return { ...common, kind, either: first === '' ? [] : [[first, second]] }
    case 'conditional':
      return { ...common, kind, first, second }
    case 'occurrence':
      return { ...common, kind, of: first, scope: 'story', most: 1 }
    case 'capitalization':
      return { ...common, kind, scope: 'headline', style: 'sentence', exceptions: [] }
  }
}
