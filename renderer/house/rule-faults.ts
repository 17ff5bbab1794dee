import type { Rule } from '../../shared/house/rule.ts'
import { faultsOf } from '../../shared/house/test-rule.ts'
import type { Locale } from '../../shared/locale.ts'
import type { Say } from '../i18n/say.ts'

/** What keeps a rule from being used, one sentence each: what it lacks, and examples that do not turn out as they say. */
export function ruleFaults(rule: Rule, say: Say, locale: Locale): readonly string[] {
  return [
    ...(hasMessage(rule) ? [] : [say('house.noMessage')]),
    ...(hasExamples(rule) ? [] : [say('house.noExamples')]),
    ...faultsOf(rule, locale),
  ]
}

/** Whether a rule has all that a rule needs, right or wrong. */
export function lacksNothing(rule: Rule): boolean {
  return hasMessage(rule) && hasExamples(rule)
}

function hasMessage({ message }: Rule): boolean {
  return message.trim() !== ''
}

function hasExamples({ finds, passes }: Rule): boolean {
  return finds.length > 0 && passes.length > 0
}
