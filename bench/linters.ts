import { TextlintKernel, type TextlintKernelPlugin, type TextlintKernelRule } from '@textlint/kernel'
import textPlugin from '@textlint/textlint-plugin-text'
import retextContractions from 'retext-contractions'
import retextEnglish from 'retext-english'
import retextEquality from 'retext-equality'
import retextIndefiniteArticle from 'retext-indefinite-article'
import retextIntensify from 'retext-intensify'
import retextPassive from 'retext-passive'
import retextQuotes from 'retext-quotes'
import retextReadability from 'retext-readability'
import retextRepeatedWords from 'retext-repeated-words'
import retextSentenceSpacing from 'retext-sentence-spacing'
import retextSimplify from 'retext-simplify'
import retextStringify from 'retext-stringify'
import alex from 'textlint-rule-alex'
import dateWeekdayMismatch from 'textlint-rule-date-weekday-mismatch'
import enCapitalization from 'textlint-rule-en-capitalization'
import maxComma from 'textlint-rule-max-comma'
import noTodo from 'textlint-rule-no-todo'
import rousseau from 'textlint-rule-rousseau'
import stopWords from 'textlint-rule-stop-words'
import terminology from 'textlint-rule-terminology'
import unexpandedAcronym from 'textlint-rule-unexpanded-acronym'
import writeGood from 'textlint-rule-write-good'
import { unified } from 'unified'

type Rule = TextlintKernelRule['rule']
/** A rule as its package exports it. */
export type RulePackage = Rule | { readonly default: Rule }

/** A linter of prose: how many findings it has in a text. */
export interface Linter {
  readonly name: string
  lint(text: string): Promise<number>
}

function ruleOf(rule: RulePackage): Rule {
  return 'default' in rule ? rule.default : rule
}

/** What Node gives of the plugin is what it exports; its types are of what it exports by default. */
const plugin: TextlintKernelPlugin['plugin'] =
  'default' in textPlugin ? (textPlugin.default as TextlintKernelPlugin['plugin']) : textPlugin

const textlintRules: readonly (readonly [string, RulePackage])[] = [
  ['alex', alex],
  ['date-weekday-mismatch', dateWeekdayMismatch],
  ['en-capitalization', enCapitalization],
  ['max-comma', maxComma],
  ['no-todo', noTodo],
  ['rousseau', rousseau],
  ['stop-words', stopWords],
  ['terminology', terminology],
  ['unexpanded-acronym', unexpandedAcronym],
  ['write-good', writeGood],
]

/** textlint with ten rules, as it comes. */
export function textlint(): Linter {
  const kernel = new TextlintKernel()
  const rules = textlintRules.map(([ruleId, rule]) => ({ ruleId, rule: ruleOf(rule) }))
  return {
    name: `textlint, ${rules.length} rules`,
    async lint(text) {
      const { messages } = await kernel.lintText(text, {
        filePath: 'story.txt',
        ext: '.txt',
        plugins: [{ pluginId: 'text', plugin }],
        rules,
      })
      return messages.length
    },
  }
}

/** retext with ten plugins, as they come. */
export function retext(): Linter {
  const processor = unified()
    .use(retextEnglish)
    .use(retextPassive)
    .use(retextRepeatedWords)
    .use(retextReadability)
    .use(retextSimplify)
    .use(retextQuotes)
    .use(retextContractions)
    .use(retextEquality)
    .use(retextIndefiniteArticle)
    .use(retextIntensify)
    .use(retextSentenceSpacing)
    .use(retextStringify)
    .freeze()
  return {
    name: 'retext, 10 plugins',
    async lint(text) {
      const { messages } = await processor.process(text)
      return messages.length
    },
  }
}
