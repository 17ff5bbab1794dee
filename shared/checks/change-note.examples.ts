import type { Examples } from './examples.ts'

const text = 'The ferry to the outer islands runs again on Tuesday.'

export const examples: Examples = {
  check: 'change-note',
  bad: [
    { text, fields: { change: 'correction', origin: 'new' }, finds: [''] },
    { text, fields: { change: 'kill', changeNote: '  ' }, finds: [''] },
  ],
  good: [
    {
      text,
      fields: { change: 'correction', changeNote: 'The ferry runs on Tuesday, not Monday.' },
      finds: [],
    },
    { text, fields: { change: 'update' }, finds: [] },
    { text, finds: [] },
  ],
}
