import type { House } from '../house/house.ts'
import type { StoryView } from '../story/view.ts'
import type { Examples } from './examples.ts'

const text = 'The ferry runs again.'
const staff: Partial<House> = { byline: { wanted: true, staff: ['Mara Quill', 'Kim Dae-young', '한서린'] } }

function by(
  words: string,
  finds: readonly string[],
  fields: Partial<StoryView> = {},
  house: Partial<House> = {},
) {
  return { text, fields: { by: words, ...fields }, finds, house }
}

export const examples: Examples = {
  check: 'byline',
  bad: [
    by('', [''], { origin: 'new' }, staff),
    by(' ', [' '], { origin: 'new' }, staff),
    by('By By Mara Quill', ['By By ']),
    by('By Mara Quill', ['By '], { origin: 'new' }),
    by('Mara Quill (quill@meridian.example)', ['(quill@meridian.example)']),
    by('quill@meridian.example', ['quill@meridian.example']),
    by('by meridian.com', ['by meridian.com']),
    by('www.meridian.example', ['www.meridian.example']),
    by('admin', ['admin']),
    by('By', ['By']),
    by('2026-11-24 10:15', ['2026-11-24 10:15']),
    by('mara quill', ['mara quill']),
    by('Mara Quill and', [' and'.trim()]),
    by('Mara Quill,', [',']),
    by('Mara Quill and Mara Quill', ['Mara Quill']),
    by('Mara Qill', ['Mara Qill'], {}, staff),
    by('Mara Quill and Tomas Wren', ['Tomas Wren'], {}, staff),
    by('한서림 기자', ['한서림'], { language: 'ko' }, staff),
  ],
  good: [
    by('Mara Quill', []),
    by('Mara Quill', [], { origin: 'new' }, staff),
    by('By MARA QUILL', [], {}, staff),
    by('Mara Quill, Kim Dae-young', [], {}, staff),
    by('Mara Quill and Kim Dae-young', [], {}, staff),
    by('한서린 기자', [], { language: 'ko' }, staff),
    by('', [], { origin: 'import' }, staff),
    by('', [], { origin: 'new', genres: ['brief'] }, staff),
    by('', [], { origin: 'new', genres: ['alert'] }, staff),
    by('', [], { origin: 'new' }, { byline: { wanted: false, staff: [] } }),
    by('Geir Tarn / Quayside.no', []),
    by('dpa', []),
    by('Staff Reporter', []),
    by('Ana de la Cruz', []),
  ],
}
