import type { Rule } from './rule.ts'

/*
 * Small builders of rules.
 */

const common = {
  id: 'made',
  message: 'Not “%s”.',
  severity: 'warning',
  check: 'banned-words',
  inQuotes: false,
  on: true,
  finds: ['x'],
  passes: ['y'],
} as const

type Common = Partial<Omit<Rule, 'kind'>>

export function existence(any: readonly string[], rest: Common = {}): Rule {
  return { ...common, ...rest, kind: 'existence', any }
}

export function substitution(swap: readonly (readonly [string, string])[], rest: Common = {}): Rule {
  return { ...common, ...rest, kind: 'substitution', swap }
}

export function consistency(either: readonly (readonly [string, string])[], rest: Common = {}): Rule {
  return { ...common, ...rest, kind: 'consistency', either }
}

export function conditional(first: string, second: string, rest: Common = {}): Rule {
  return { ...common, ...rest, kind: 'conditional', first, second }
}

export function occurrence(
  of: string,
  scope: 'headline' | 'sentence' | 'paragraph' | 'story',
  counts: { readonly most?: number; readonly least?: number },
  rest: Common = {},
): Rule {
  return { ...common, ...rest, kind: 'occurrence', of, scope, ...counts }
}

export function capitalization(
  scope: 'headline' | 'subhead',
  style: 'sentence' | 'title' | 'upper' | 'lower',
  rest: Common = {},
): Rule {
  return { ...common, ...rest, kind: 'capitalization', scope, style, exceptions: ['NATO', 'de'] }
}
