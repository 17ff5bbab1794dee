import { Trash2 } from 'lucide-react'
import { useDeferredValue } from 'react'
import { Switch } from 'react-aria-components'
import type { House } from '../../shared/house/house.ts'
import type { Rule, RuleKind } from '../../shared/house/rule.ts'
import { faultsOf, wordsFoundIn } from '../../shared/house/test-rule.ts'
import { Button } from '../controls/Button.tsx'
import { Checkbox } from '../controls/Checkbox.tsx'
import { Shape } from '../controls/Shape.tsx'
import { TextField } from '../controls/TextField.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { ofKind } from './draft.ts'
import { ExamplesField } from './ExamplesField.tsx'
import { Choices } from './fields.tsx'
import { RuleTrial } from './RuleTrial.tsx'
import { RuleWording } from './RuleWording.tsx'
import { lacksNothing } from './rule-faults.ts'
import { ruleName } from './rule-name.ts'

const kinds: readonly RuleKind[] = [
  'existence',
  'substitution',
  'consistency',
  'conditional',
  'occurrence',
  'capitalization',
]
const severities = ['blocker', 'warning', 'note'] as const
const checks = ['banned-words', 'sensitive-terms', 'legal-flag'] as const

interface RuleEditorProps {
  readonly index: number
  readonly rule: Rule
  readonly house: House
}

/** The rule with what a field says now; what is undefined is no longer part of it. */
function changed(rule: Rule, change: Partial<Rule>): Rule {
  const fields = Object.entries({ ...rule, ...change }).filter(([, value]) => value !== undefined)
  // A field changes what its own kind of rule has.
  return Object.fromEntries(fields) as Rule
}

/** One rule: what it looks for, what it says, the examples that prove it, and its trial on the library. */
export function RuleEditor({ index, rule, house: { language } }: RuleEditorProps) {
  const { house, locale } = useDesk()
  const say = useSay()
  useFrom(house.trials.store, ({ tried }) => tried)
  const edit = (change: Partial<Rule>) => house.editRule(index, (now) => changed(now, change))
  // What is typed is seen at once; how the examples turn out may come a moment later.
  const proven = useDeferredValue(rule)
  const faults = faultsOf(proven, locale())
  // What is wrong whatever the examples are; what is wrong with an example stands beside it.
  const general = faultsOf({ ...proven, finds: [], passes: [] }, locale())
  const found = (example: string) => wordsFoundIn(proven, example)
  const failing = [
    ...proven.finds.filter((example) => found(example).length === 0),
    ...proven.passes.filter((example) => found(example).length > 0),
  ]
  const others = faults.filter(
    (fault) => !general.includes(fault) && !failing.some((example) => fault.includes(example)),
  )
  const isWhole = faults.length === 0 && lacksNothing(proven)
  return (
    <section className="rule-editor" aria-labelledby="rule-name">
      <header className="rule-head">
        <h3 id="rule-name" lang={language}>
          {ruleName(rule, say)}
        </h3>
        <Switch
          className="switch"
          isSelected={rule.on}
          isDisabled={!rule.on && !isWhole}
          onChange={(on) => {
            if (!on || house.mayRun(rule)) edit({ on })
            else {
              document.querySelector('#rule-trial')?.scrollIntoView({ block: 'center' })
              void house.trials.start(language, rule)
            }
          }}
        >
          <span className="switch-track" aria-hidden="true" />
          {say(rule.on ? 'house.on' : 'house.off')}
        </Switch>
        <Button tone="quiet" aria-label={say('house.removeRule')} onPress={() => house.removeRule(index)}>
          <Trash2 size={15} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </header>
      <div className="rule-body">
        <Choices
          label={say('house.kind')}
          hint={say(`house.kindHint.${rule.kind}`)}
          value={rule.kind}
          options={kinds.map((kind) => ({ value: kind, label: say(`house.kind.${kind}`) }))}
          onChange={(kind) => house.editRule(index, (now) => ofKind(now, kind))}
        />
        <RuleWording key={rule.kind} rule={rule} language={language} onChange={edit} />
        {general.length > 0 && (
          <ul className="house-faults" role="status">
            {general.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        )}
        <div className="rule-line">
          <Choices
            label={say('house.grade')}
            value={rule.severity}
            options={severities.map((severity) => ({
              value: severity,
              label: (
                <>
                  <span className={`graded-${severity}`}>
                    <Shape name={severity} />
                  </span>
                  {say(`severity.${severity}`)}
                </>
              ),
            }))}
            onChange={(severity) => edit({ severity })}
          />
          <Choices
            label={say('house.check')}
            value={rule.check}
            options={checks.map((check) => ({ value: check, label: say(`house.check.${check}`) }))}
            onChange={(check) => edit({ check })}
          />
        </div>
        <TextField
          label={say('house.message')}
          hint={say('house.messageHint')}
          value={rule.message}
          onChange={(message) => edit({ message })}
        />
        <div className="house-pair">
          <TextField
            label={say('house.why')}
            value={rule.why ?? ''}
            onChange={(why) => edit({ why: why === '' ? undefined : why } as Partial<Rule>)}
          />
          <TextField label={say('house.ruleId')} value={rule.id} onChange={(id) => edit({ id })} />
        </div>
        <Checkbox isSelected={rule.inQuotes} onChange={(inQuotes) => edit({ inQuotes })}>
          {say('house.inQuotes')}
        </Checkbox>
        <div className="house-pair rule-examples">
          <ExamplesField
            label={say('house.finds')}
            wants="found"
            value={rule.finds}
            proven={proven.finds}
            language={language}
            found={found}
            onChange={(finds) => edit({ finds })}
          />
          <ExamplesField
            label={say('house.passes')}
            wants="nothing"
            value={rule.passes}
            proven={proven.passes}
            language={language}
            found={found}
            onChange={(passes) => edit({ passes })}
          />
        </div>
        {others.length > 0 && (
          <ul className="house-faults" role="status">
            {others.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        )}
        <RuleTrial rule={rule} language={language} isWhole={isWhole} onSwitchOn={() => edit({ on: true })} />
      </div>
    </section>
  )
}
