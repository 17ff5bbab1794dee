import type { RuleFault } from '../rule-notes.ts'
import { type Rule, faultsOf } from './rule.ts'
import { type NinjsVersion, isSince, ninjsVersions } from './rule-notation.ts'
import { item1 } from './rules-1.ts'
import { item3 } from './rules-3.ts'

/*
 * Our own check of an item against the rules of its version of ninjs. The official schemas are not shipped; tests hold
 * this to them and to the official suites.
 */

const compiled = new Map<NinjsVersion, Rule>()

function ruleOf(version: NinjsVersion): Rule {
  const known = compiled.get(version)
  if (known) return known
  const rule = (version.startsWith('1.') ? item1 : item3)(version) ?? { is: 'text' }
  compiled.set(version, rule)
  return rule
}

/**
 * What of an item breaks the rules of a version, each with its JSON pointer. The first versions asked for no format of
 * a text, and the official suites hold items whose dates are none: from 1.5 and 2.1 on formats count. Names that are no
 * properties are told together: dialects have many.
 */
export function ninjsFaults(item: unknown, version: NinjsVersion): readonly RuleFault[] {
  const strict = version.startsWith('1.') ? isSince(version, '1.5') : isSince(version, '2.1')
  const faults = faultsOf(item, ruleOf(version), strict)
  const unknown = faults.filter(({ unknown }) => unknown !== undefined)
  const names = [...new Set(unknown.map(({ unknown: name = '' }) => `“${name}”`))]
  const [first] = unknown
  return [
    ...faults
      .filter((fault) => !unknown.includes(fault))
      .map(({ at, what }) => ({
        at,
        what: `${at === '' ? 'The item' : `“${at.slice(1)}”`} ${what} (ninjs ${version}).`,
      })),
    ...(first ? [{ at: first.at, what: `ninjs ${version} has no ${names.join(', ')}.` }] : []),
  ]
}

/**
 * The same for what agencies send: by the version that was recognised, or the last of its major. What is no ninjs, as
 * dpa’s digitalwires, is judged by nothing.
 */
export function sentNinjsFaults(item: unknown, recognised: string): readonly RuleFault[] {
  const last = { '1': '1.6', '2': '2.2', '3': '3.1' } as const
  const [major] = recognised.split('.')
  const version = ninjsVersions.find((one) => one === recognised)
  if (version !== undefined) return ninjsFaults(item, version)
  return major === '1' || major === '2' || major === '3' ? ninjsFaults(item, last[major]) : []
}
