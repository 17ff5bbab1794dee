import type { Examples } from './examples.ts'

const text = 'The ferry runs again.'
const sixtyFour = 'Harbour reopens to ferries after week-long storm, port chief says'.slice(0, 64)

export const examples: Examples = {
  check: 'headline-length',
  bad: [
    { text, fields: { headline: `${sixtyFour}s` }, finds: [`${sixtyFour}s`] },
    { text, fields: { headline: `(2nd LD) ${sixtyFour}s` }, finds: [`(2nd LD) ${sixtyFour}s`] },
    { text, fields: { headline: 'H'.repeat(101) }, finds: ['H'.repeat(101)] },
    {
      text,
      fields: { headline: 'Harbour opens' },
      house: { headline: { soft: 10, hard: 12, quotes: 'any', allCaps: true } },
      finds: ['Harbour opens'],
    },
    { text, fields: { language: 'ko', headline: '항구'.repeat(40) }, finds: ['항구'.repeat(40)] },
  ],
  good: [
    { text, fields: { headline: sixtyFour }, finds: [] },
    { text, fields: { headline: `(LEAD) ${sixtyFour}` }, finds: [] },
    { text, fields: { headline: `UPDATE 2-${sixtyFour}` }, finds: [] },
    { text, fields: { language: 'ko', headline: '폭풍 뒤 항구 다시 열려(종합2보)' }, finds: [] },
    // Sixty-four syllables that are composed of three characters each.
    { text, fields: { headline: '항'.normalize('NFD').repeat(40) }, finds: [] },
    { text, fields: { headline: 'Ⓗ🚢'.repeat(32) }, finds: [] },
  ],
}
