import type { Examples } from './examples.ts'

const text = 'The ferry to Port Ellery runs again, Mayor Quill said.'

function headline(words: string, ...finds: readonly string[]) {
  return { text, fields: { headline: words }, finds }
}

export const examples: Examples = {
  check: 'headline-style',
  bad: [
    headline('Harbour opens after storm.', '.'),
    headline("Mayor says harbour 'is open.'", '.'),
    headline('Mayor: "Harbour is open"', '"Harbour is open"'),
    headline('Mayor: “Harbour is open”', '“Harbour is open”'),
    headline("Mayor says 'harbour is open", "'"),
    headline("Mayor says harbour is open' after storm", "'"),
    headline('Mayor says “harbour is open', '“'),
    headline('Mayor says ‘harbour is open', '‘'),
    headline("Port's mayor says 'harbour is open", "'"),
    headline('HARBOUR OPENS AFTER STORM', 'HARBOUR OPENS AFTER STORM'),
    headline('(LEAD) HARBOUR OPENS AFTER STORM', 'HARBOUR OPENS AFTER STORM'),
    headline('HARBOUR OPENS AFTER STORM.', 'HARBOUR OPENS AFTER STORM.', '.'),
    { text, fields: { language: 'ko', headline: '시장 "항구 다시 열린다' }, finds: ['"'] },
    { text, fields: { language: 'ko', headline: '폭풍 뒤 항구가 다시 열렸다.' }, finds: ['.'] },
    { text, fields: { language: 'ko', headline: "시장 '항구 다시 연다" }, finds: ["'"] },
  ],
  good: [
    headline('Harbour opens after storm'),
    headline("Mayor: 'Harbour is open'"),
    headline('Mayor: ‘Harbour is open’'),
    headline("Port's ferries, workers' wages and the '70s"),
    headline("Workers' 'harbour of hope' opens"),
    headline("Mayor: '10 ferries sank'"),
    headline("Class of '08 meets in harbour"),
    headline("Rock 'n' roll ferry opens"),
    headline('Ferry line to sell ships in U.S.'),
    headline('Harbour line buys Ellery Ferries Inc.'),
    headline('And the harbour waits ...'),
    headline('Is the harbour open?'),
    headline('NATO, EU AND UN MEET'),
    headline('UNESCO, NASA and FIFA meet'),
    headline('Diver finds 6\' 2" anchor'),
    headline(''),
    { text, fields: { language: 'ko', headline: '시장 "항구 다시 연다"…상인들 \'환영\'' }, finds: [] },
    { text, fields: { language: 'ko', headline: "'다시 연다'던 항구, 또 연기" }, finds: [] },
    { text, fields: { language: 'ko', headline: '항구 다시 열려(종합)' }, finds: [] },
    { text, fields: { language: 'de', headline: 'HAFEN WIEDER OFFEN.' }, finds: [] },
  ],
}
