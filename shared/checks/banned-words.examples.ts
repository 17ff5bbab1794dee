import type { Rule } from '../house/rule.ts'
import type { Examples } from './examples.ts'

const common = {
  message: 'Not “%s”.',
  severity: 'warning',
  check: 'banned-words',
  inQuotes: false,
  on: true,
  finds: ['x'],
  passes: ['y'],
} as const
const rules: readonly Rule[] = [
  { ...common, id: 'prior-to', kind: 'substitution', swap: [['prior to', 'before']] },
  { ...common, id: 'cliches', kind: 'existence', any: ['perfect storm'] },
  { ...common, id: 'off', kind: 'existence', any: ['ferry'], on: false },
  { ...common, id: 'spellings', kind: 'consistency', either: [['air strike', 'airstrike']] },
  { ...common, id: 'chaebol', kind: 'conditional', first: 'chaebol', second: 'conglomerate' },
  { ...common, id: 'allegedly', kind: 'occurrence', of: 'allegedly', scope: 'story', most: 1 },
  { ...common, id: 'question', kind: 'occurrence', of: '?', scope: 'headline', most: 0 },
  { ...common, id: 'title', kind: 'capitalization', scope: 'headline', style: 'sentence', exceptions: [] },
  { ...common, id: 'other-check', check: 'legal-flag', kind: 'existence', any: ['leaked'] },
]
const house = { rules }

export const examples: Examples = {
  check: 'banned-words',
  bad: [
    { text: 'Prior to noon it left.', finds: ['Prior to'], fixed: ['Before noon it left.'], house },
    { text: ['It left.', 'It was a perfect storm.'], finds: ['perfect storm'], house },
    {
      text: ['An air strike hit it.', 'The airstrike was the third.'],
      finds: ['airstrike'],
      fixed: ['An air strike hit it.', 'The air strike was the third.'],
      house,
    },
    { text: ['The chaebol said so.', 'The conglomerate, a chaebol, said no.'], finds: ['chaebol'], house },
    { text: ['He allegedly left.', 'She allegedly stayed.'], finds: ['allegedly'], house },
    {
      text: 'It left.',
      fields: { headline: 'Did it leave prior to noon?' },
      finds: ['prior to', '?'],
      house,
    },
    {
      text: 'It left.',
      fields: { headline: 'Harbour Opens Again After Storm' },
      finds: ['Harbour Opens Again After Storm'],
      house,
    },
    // Of the houses that ship.
    { text: 'The crew utilized both boats in order to reach them.', finds: ['utilized', 'in order to'] },
    {
      text: '그는 몇일 뒤에 떠났다.',
      finds: ['몇일'],
      fields: { language: 'ko' },
      fixed: ['그는 며칠 뒤에 떠났다.'],
    },
    { text: '일이 잘 되요.', finds: ['되요'], fields: { language: 'ko' }, fixed: ['일이 잘 돼요.'] },
    {
      text: 'They organized it.',
      finds: ['organized'],
      fields: { language: 'en-GB' },
      fixed: ['They organised it.'],
    },
  ],
  good: [
    { text: 'He said: “Prior to noon it left.”', finds: [], house },
    { text: 'A prior note, a superprior to none.', finds: [], house },
    { text: 'The ferry left.', finds: [], house },
    { text: ['An air strike hit it.', 'The air strike was the third.'], finds: [], house },
    { text: ['A conglomerate said so.', 'The chaebol left.'], finds: [], house },
    { text: 'He allegedly left.', finds: [], house },
    { text: 'It left?', finds: [], house },
    { text: 'It left.', fields: { headline: "Line says it left 'prior to noon'" }, finds: [], house },
    { text: 'The leaked note said so.', finds: [], house },
    { text: '며칠 뒤에 돼지가 떠났다.', finds: [], fields: { language: 'ko' } },
  ],
}
