import { describe, expect, it } from 'vitest'
import type { House } from '../../shared/house/house.ts'
import type { Rule } from '../../shared/house/rule.ts'
import { startingHouses } from '../../shared/house/shipped.ts'
import { changesOf, editedRule, mergedHouse, namedRule, newRule, ofKind } from './draft.ts'

const very: Rule & { kind: 'existence' } = {
  id: 'very',
  kind: 'existence',
  any: ['very'],
  message: '“%s” says nothing.',
  severity: 'warning',
  check: 'banned-words',
  inQuotes: false,
  on: true,
  finds: ['It was very cold.'],
  passes: ['It was cold.'],
}

function house(more: Partial<House> = {}): House {
  const [english] = startingHouses
  if (!english) throw new Error('a house is shipped')
  return { ...english, rules: [very], words: ['Alder'], ...more }
}

describe('editedRule', () => {
  it('switches a rule off that would hit elsewhere than before', () => {
    expect(editedRule(very, { ...very, any: ['quite'] }).on).toBe(false)
    expect(editedRule(very, { ...very, inQuotes: true }).on).toBe(false)
  })

  it('leaves a rule on that only says or proves it otherwise', () => {
    expect(
      editedRule(very, { ...very, message: 'Cut “%s”.', severity: 'note', finds: ['Very cold.'] }).on,
    ).toBe(true)
  })
})

describe('mergedHouse', () => {
  const base = house()
  const quite: Rule = { ...very, id: 'quite', any: ['quite'] }

  it('keeps what another window changed beside what was edited here', () => {
    const edited = house({ name: 'Alder wire' })
    const stored = house({ days: 'today', words: ['Alder', 'Northwire'] })
    expect(mergedHouse(base, edited, stored)).toMatchObject({
      name: 'Alder wire',
      days: 'today',
      words: ['Alder', 'Northwire'],
    })
  })

  it('keeps a rule that came meanwhile, and one that was taken out here stays out', () => {
    const merged = mergedHouse(base, house({ rules: [] }), house({ rules: [very, quite] }))
    expect(merged.rules.map(({ id }) => id)).toEqual(['quite'])
  })

  it('lets the edit of a rule win over what was stored of it meanwhile, and takes the others as stored', () => {
    const two = house({ rules: [very, quite] })
    const edited = house({ rules: [{ ...very, message: 'Mine.' }, quite] })
    const stored = house({
      rules: [
        { ...very, message: 'Theirs.' },
        { ...quite, message: 'Theirs.' },
      ],
    })
    expect(mergedHouse(two, edited, stored).rules.map(({ message }) => message)).toEqual(['Mine.', 'Theirs.'])
  })

  it('keeps words that both lists got, and drops what either took out', () => {
    const before = house({ words: ['one', 'two', 'three'] })
    const merged = mergedHouse(
      before,
      house({ words: ['two', 'three', 'mine'] }),
      house({ words: ['one', 'two', 'theirs'] }),
    )
    expect(merged.words).toEqual(['two', 'mine', 'theirs'])
  })
})

describe('changesOf', () => {
  it('counts fields and rules, and nothing where nothing differs', () => {
    expect(changesOf(house(), house())).toBe(0)
    expect(changesOf(house(), house({ name: 'Alder wire', rules: [{ ...very, on: false }] }))).toBe(2)
    expect(changesOf(house(), house({ rules: [] }))).toBe(1)
  })
})

describe('a new rule', () => {
  it('starts off, and is named after what it looks for', () => {
    const made = newRule(house())
    expect(made.on).toBe(false)
    expect(namedRule(house(), ofKind({ ...made, any: ['prior to'] } as Rule, 'substitution')).id).toBe(
      'prior-to',
    )
  })

  it('gets an id of its own where its words name another rule already', () => {
    const made: Rule = { ...newRule(house()), any: ['Very'] } as Rule
    expect(namedRule(house(), made).id).toBe('very-2')
  })
})

describe('ofKind', () => {
  it('keeps the wording, the message and the examples, and switches the rule off', () => {
    expect(ofKind(very, 'substitution')).toMatchObject({
      swap: [['very', '']],
      message: very.message,
      finds: very.finds,
      on: false,
    })
    expect(ofKind(very, 'occurrence')).toMatchObject({ of: 'very', most: 1 })
  })
})
