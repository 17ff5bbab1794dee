import type { Examples } from './examples.ts'

export const examples: Examples = {
  check: 'repeat-word',
  bad: [
    { text: 'The ferry left the the quay.', finds: ['the'], fixed: ['The ferry left the quay.'] },
    { text: 'It was the the the last ferry.', finds: ['the'], fixed: ['It was the last ferry.'] },
    { text: 'She wrote a a letter.', finds: ['a'], fixed: ['She wrote a letter.'] },
    { text: 'The trial is is expected to last.', finds: ['is'] },
    { text: '그는 항구를 항구를 떠났다.', finds: ['항구를'], fields: { language: 'ko' } },
  ],
  good: [
    { text: 'She had had enough of Walla Walla by then.', finds: [] },
    { text: 'What it is is a mistake.', finds: [] },
    { text: 'It went on for a long, long time.', finds: [] },
  ],
}
