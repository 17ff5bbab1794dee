import type { Rule } from '../../shared/house/rule.ts'
import type { Say } from '../i18n/say.ts'

/** What a rule looks for, in a line. */
export function ruleName(rule: Rule, say: Say): string {
  switch (rule.kind) {
    case 'existence':
      return listed(rule.any, say)
    case 'substitution':
      return listed(
        rule.swap.map(([found, preferred]) => `${found} → ${preferred}`),
        say,
      )
    case 'consistency':
      return listed(
        rule.either.map(([one, other]) => `${one} / ${other}`),
        say,
      )
    case 'conditional':
      return `${rule.second || '…'} < ${rule.first || '…'}`
    case 'occurrence':
      return rule.of === '' ? say('house.nothingYet') : rule.of
    case 'capitalization':
      return say(`house.style.${rule.style}`)
  }
}

function listed(words: readonly string[], say: Say): string {
  const [first] = words
  if (first === undefined) return say('house.nothingYet')
  return words.length === 1 ? first : say('house.andMore', { first, count: words.length - 1 })
}
