import { memo } from 'react'
import type { Rule } from '../../shared/house/rule.ts'
import { TextField } from '../controls/TextField.tsx'
import { useSay } from '../i18n/use-say.ts'
import { reachOf } from './draft.ts'
import { Choices, LinesField, OptionalCountField, RowsField } from './fields.tsx'

interface RuleWordingProps {
  readonly rule: Rule
  /** BCP 47. */
  readonly language: string
  readonly onChange: (change: Partial<Rule>) => void
}

/** What a rule looks for, as its kind asks for it. Drawn again only where that is something else. */
export const RuleWording = memo(Wording, (before, now) => reachOf(before.rule) === reachOf(now.rule))

function Wording({ rule, language, onChange }: RuleWordingProps) {
  const say = useSay()
  const hint = say('house.wordingHint')
  switch (rule.kind) {
    case 'existence':
      return (
        <div className="in-copy">
          <LinesField
            language={language}
            label={say('house.any')}
            hint={hint}
            lines={4}
            value={rule.any}
            onChange={(any) => onChange({ any })}
          />
        </div>
      )
    case 'substitution':
      return (
        <div className="in-copy">
          <RowsField
            language={language}
            label={say('house.swap')}
            hint={hint}
            columns={[{ name: say('house.swapFound') }, { name: say('house.swapPreferred') }]}
            value={rule.swap}
            onChange={(rows) => onChange({ swap: pairs(rows) })}
          />
        </div>
      )
    case 'consistency':
      return (
        <div className="in-copy">
          <RowsField
            language={language}
            label={say('house.either')}
            hint={hint}
            columns={[{ name: say('house.eitherOne') }, { name: say('house.eitherOther') }]}
            value={rule.either}
            onChange={(rows) => onChange({ either: pairs(rows) })}
          />
        </div>
      )
    case 'conditional':
      return (
        <div className="house-pair in-copy">
          <TextField
            language={language}
            label={say('house.first')}
            hint={hint}
            value={rule.first}
            onChange={(first) => onChange({ first })}
          />
          <TextField
            language={language}
            label={say('house.second')}
            value={rule.second}
            onChange={(second) => onChange({ second })}
          />
        </div>
      )
    case 'occurrence':
      return (
        <>
          <div className="in-copy">
            <TextField
              language={language}
              label={say('house.of')}
              hint={hint}
              value={rule.of}
              onChange={(of) => onChange({ of })}
            />
          </div>
          <div className="rule-line">
            <Choices
              label={say('house.scope')}
              value={rule.scope}
              options={(['headline', 'sentence', 'paragraph', 'story'] as const).map((scope) => ({
                value: scope,
                label: say(`house.scope.${scope}`),
              }))}
              onChange={(scope) => onChange({ scope })}
            />
            <OptionalCountField
              label={say('house.most')}
              least={0}
              value={rule.most}
              onChange={(most) => onChange({ most } as Partial<Rule>)}
            />
            <OptionalCountField
              label={say('house.least')}
              least={1}
              value={rule.least}
              onChange={(least) => onChange({ least } as Partial<Rule>)}
            />
          </div>
        </>
      )
    case 'capitalization':
      return (
        <>
          <div className="rule-line">
            <Choices
              label={say('house.capitalScope')}
              value={rule.scope}
              options={(['headline', 'subhead'] as const).map((scope) => ({
                value: scope,
                label: say(`house.scope.${scope}`),
              }))}
              onChange={(scope) => onChange({ scope })}
            />
            <Choices
              label={say('house.style')}
              value={rule.style}
              options={(['sentence', 'title', 'upper', 'lower'] as const).map((style) => ({
                value: style,
                label: say(`house.style.${style}`),
              }))}
              onChange={(style) => onChange({ style })}
            />
          </div>
          <div className="in-copy">
            <LinesField
              language={language}
              label={say('house.exceptions')}
              lines={3}
              value={rule.exceptions}
              onChange={(exceptions) => onChange({ exceptions })}
            />
          </div>
        </>
      )
  }
}

function pairs(rows: readonly (readonly string[])[]): readonly (readonly [string, string])[] {
  return rows.map(([one = '', other = '']): readonly [string, string] => [one, other])
}
