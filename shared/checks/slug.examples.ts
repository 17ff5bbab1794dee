import type { Examples } from './examples.ts'

const text = 'The Ellery ferry runs again after the storm.'

function slug(slugline: string, ...finds: readonly string[]) {
  return { text, fields: { slugline, origin: 'new' as const }, finds }
}

export const examples: Examples = {
  check: 'slug',
  bad: [
    slug('', ''),
    slug('   ', '   '),
    slug('(LEAD)', '(LEAD)'),
    slug('harbour-storm', 'harbour-storm'),
    slug('HARBOUR STORM!!', 'HARBOUR STORM!!'),
    slug('#HARBOUR', '#HARBOUR'),
    slug('HARBOUR_STORM?', 'HARBOUR_STORM?'),
    slug('HARBOUR-STORM-FERRY-MAYOR-QUILL-PORT-ELLERY', 'HARBOUR-STORM-FERRY-MAYOR-QUILL-PORT-ELLERY'),
    { text, fields: { slugline: 'BC-XX--Harbour-Storm' }, finds: ['BC-XX--Harbour-Storm'] },
    { text, fields: { slugline: 'HARBOUR*STORM' }, finds: ['HARBOUR*STORM'] },
    {
      text,
      fields: { slugline: 'HARBOUR-STORM', otherSlugs: ['FERRY', 'Harbour-Storm'] },
      finds: ['HARBOUR-STORM'],
    },
    {
      text,
      fields: { slugline: 'HARBOUR' },
      house: { slug: { pattern: '^[a-z]+$', example: 'harbour', longest: 20 } },
      finds: ['HARBOUR'],
    },
    { text: '항구가 다시 열렸다.', fields: { language: 'ko', slugline: '' }, finds: [''] },
  ],
  good: [
    slug('HARBOUR'),
    slug('HARBOUR-STORM'),
    slug('HARBOUR STORM/FERRY'),
    slug('HARBOUR-STORM (UPDATE 1)'),
    slug('BC-HARBOUR-STORM, 1st Ld-Writethru'),
    { text, fields: { slugline: 'HARBOUR-STORM', otherSlugs: ['HARBOUR'] }, finds: [] },
    { text: '항구가 다시 열렸다.', fields: { language: 'ko', slugline: '항구-폭풍' }, finds: [] },
    { text: 'Der Hafen ist offen.', fields: { language: 'de', slugline: 'hafen: sturm' }, finds: [] },
  ],
}
