import type { Rule } from '../../shared/house/rule.ts'
import { faultsOf } from '../../shared/house/test-rule.ts'
import type { Locale } from '../../shared/locale.ts'
import type { Say } from '../i18n/say.ts'

/** What keeps a rule from being used, one sentence each: what it lacks, and examples that do not turn out as they say. */
export function ruleFaults(rule: Rule, say: Say, locale: Locale): readonly string[] {
  return [
    ...(rule.message.trim() === '' ? [say('house.noMessage')] : []),
    ...(rule.finds.length === 0 || rule.passes.length === 0 ? [say('house.noExamples')] : []),
    ...faultsOf(rule, locale),
  ]
}
