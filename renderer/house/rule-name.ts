import type { Rule } from '../../shared/house/rule.ts'
import { wordsFoundIn } from '../../shared/house/test-rule.ts'
import { readWording } from '../../shared/house/wording.ts'
import type { Say } from '../i18n/say.ts'

/** What a rule looks for, in a line: in words of its own, or in those that it finds in its first example. */
export function ruleName(rule: Rule, say: Say): string {
  switch (rule.kind) {
    case 'existence':
      return listed(rule, rule.any, say)
    case 'substitution':
      return listed(
        rule,
        rule.swap.map(([found, preferred]) => [found, `${found} → ${preferred}`]),
        say,
      )
    case 'consistency':
      return listed(
        rule,
        rule.either.map(([one, other]) => [one, `${one} / ${other}`]),
        say,
      )
    case 'conditional':
      return `${rule.second || '…'} < ${rule.first || '…'}`
    case 'occurrence':
      return listed(rule, rule.of === '' ? [] : [rule.of], say)
    case 'capitalization':
      return say(`house.style.${rule.style}`)
  }
}

/** Wordings, or pairs of one and how it is shown. */
type Shown = string | readonly [wording: string, shown: string]

function listed(rule: Rule, all: readonly Shown[], say: Say): string {
  const [first] = all
  if (first === undefined) return say('house.nothingYet')
  const inWords = all.find((one) => !readWording(wordingOf(one)).isPattern)
  const name = inWords === undefined ? (foundInExample(rule) ?? shownOf(first)) : shownOf(inWords)
  return all.length === 1 ? name : say('house.andMore', { first: name, count: all.length - 1 })
}

function wordingOf(one: Shown): string {
  return typeof one === 'string' ? one : one[0]
}

function shownOf(one: Shown): string {
  return typeof one === 'string' ? one : one[1]
}

/** A regular expression is hard to read. What it finds in the rule's own example says it; where that is not all of it. */
function foundInExample(rule: Rule): string | undefined {
  const [example = ''] = rule.finds
  return wordsFoundIn(rule, example).find((words) => words.trim() !== '' && words !== example)
}
