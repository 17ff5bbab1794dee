import { Plus, Search } from 'lucide-react'
import { memo, useDeferredValue, useMemo, useState } from 'react'
import { Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import type { House } from '../../shared/house/house.ts'
import type { Rule } from '../../shared/house/rule.ts'
import { IconButton } from '../controls/IconButton.tsx'
import { Shape } from '../controls/Shape.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { wordingsOf } from './draft.ts'
import { RuleEditor } from './RuleEditor.tsx'
import { ruleName } from './rule-name.ts'
import './rules.css'

/** The rules of a house, and the one that is chosen. */
export function RulesPane({ house }: { readonly house: House }) {
  const desk = useDesk()
  const say = useSay()
  const chosen = useFrom(desk.house.store, (state) => state.rule ?? 0)
  const rule = house.rules[chosen]
  // What is typed in the editor is seen at once; its line in the list may come a moment later.
  const rules = useDeferredValue(house.rules)
  return (
    <>
      <RulesList rules={rules} chosen={chosen} language={house.language} />
      {rule ? (
        <RuleEditor key={chosen} index={chosen} rule={rule} house={house} />
      ) : (
        <div className="rule-editor rule-none">
          <p>{say('house.chooseRule')}</p>
        </div>
      )}
    </>
  )
}

interface RulesListProps {
  readonly rules: readonly Rule[]
  readonly chosen: number
  /** BCP 47. */
  readonly language: string
}

const RulesList = memo(function RulesList({ rules, chosen, language }: RulesListProps) {
  const desk = useDesk()
  const say = useSay()
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text.trim().toLowerCase())
  const [known] = useState(() => new WeakMap<Rule, Row>())
  const rows = useMemo(
    () =>
      rules.flatMap((each, index) =>
        wanted === '' || searchable(each).includes(wanted) ? [rowOf(known, each, index)] : [],
      ),
    [rules, wanted, known],
  )
  return (
    <section className="rules-list" aria-label={say('house.section.rules')}>
      <div className="rules-bar">
        <SearchField
          className="search-box"
          aria-label={say('house.filterRules')}
          value={text}
          onChange={setText}
        >
          <Search size={14} strokeWidth={1.75} aria-hidden="true" />
          <Input placeholder={say('house.filterRules')} />
        </SearchField>
        <IconButton icon={Plus} label={say('house.newRule')} onPress={desk.house.addRule} />
      </div>
      <ListBox
        aria-label={say('house.section.rules')}
        className="rules"
        items={rows}
        dependencies={[say, language]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          if (key !== undefined) desk.house.chooseRule(Number(key))
        }}
        renderEmptyState={() => (
          <p className="house-none">{say(text.trim() === '' ? 'house.noRules' : 'house.noRuleFound')}</p>
        )}
      >
        {(row) => <RuleRow {...row} language={language} />}
      </ListBox>
    </section>
  )
})

interface Row {
  readonly id: number
  readonly rule: Rule
}

/** The same object for the same rule in its place: the list draws only rows that are others. */
function rowOf(known: WeakMap<Rule, Row>, rule: Rule, id: number): Row {
  const kept = known.get(rule)
  if (kept?.id === id) return kept
  const row = { id, rule }
  known.set(rule, row)
  return row
}

interface RuleRowProps extends Row {
  readonly language: string
}

function RuleRow({ id, rule, language }: RuleRowProps) {
  const say = useSay()
  const name = ruleName(rule, say)
  return (
    <ListBoxItem id={id} textValue={name} className={`rule-row${rule.on ? '' : ' is-off'}`}>
      <span className={`graded-${rule.severity}`}>
        <Shape name={rule.severity} />
      </span>
      <span className="rule-words" lang={language}>
        {name}
      </span>
      <small>
        {say(`house.kind.${rule.kind}`)}
        {rule.check !== 'banned-words' && ` · ${say(`house.check.${rule.check}`)}`}
        {!rule.on && <b> · {say('house.off')}</b>}
      </small>
    </ListBoxItem>
  )
}

function searchable(rule: Rule): string {
  return [
    rule.id,
    rule.message,
    ...wordingsOf(rule),
    ...(rule.kind === 'substitution' ? rule.swap.flat() : []),
  ]
    .join('\n')
    .toLowerCase()
}
