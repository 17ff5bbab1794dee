import type { Examples } from './examples.ts'

const lede = 'The ferry runs again.'
const more = 'Tickets cost what they did before.'
const last = 'The port opens at noon.'

function bad(text: string, finds: readonly string[], fixed: string) {
  return { text: [text, lede, more], finds, fixed: [fixed, lede, more] }
}

function good(...text: readonly string[]) {
  return { text, finds: [] }
}

export const examples: Examples = {
  check: 'links',
  bad: [
    bad('See https://quayside.com/ferries for times.', ['https://quayside.com/ferries'], 'See for times.'),
    bad('Times are on the site (www.quayside.com).', ['www.quayside.com'], 'Times are on the site.'),
    bad('Times: https://quayside.com/a.', ['https://quayside.com/a'], 'Times:.'),
    {
      text: ['https://quayside.com/ferries', lede, more],
      finds: ['https://quayside.com/ferries'],
      fixed: [lede, more],
    },
    {
      text: 'See https://quayside.com/a?utm_source=mail&utm_medium=x for times.',
      finds: ['https://quayside.com/a?utm_source=mail&utm_medium=x', '?utm_source=mail&utm_medium=x'],
    },
    {
      text: 'See https://quayside.com/a?id=3&fbclid=abc#top for times.',
      finds: ['https://quayside.com/a?id=3&fbclid=abc#top', '?id=3&fbclid=abc'],
    },
    bad('See quayside.com/ferries for times.', ['quayside.com/ferries'], 'See for times.'),
    {
      text: 'See quayside.com/a?utm_source=x for times.',
      finds: ['quayside.com/a?utm_source=x', '?utm_source=x'],
    },
    bad('See http://www.example.com for times.', ['http://www.example.com'], 'See for times.'),
    bad('See example.com for times.', ['example.com'], 'See for times.'),
    bad('See http://localhost:3000/story for times.', ['http://localhost:3000/story'], 'See for times.'),
    bad(
      'See https://staging.quayside.com/a for times.',
      ['https://staging.quayside.com/a'],
      'See for times.',
    ),
    bad('Write to quill@quayside.com for a place.', ['quill@quayside.com'], 'Write to for a place.'),
    bad('Mara Quill (quill@quayside.com) said so.', ['quill@quayside.com'], 'Mara Quill said so.'),
    {
      text: ['자세한 내용은 https://gaon.kr/bus 에 있다.', lede, more],
      finds: ['https://gaon.kr/bus'],
      fields: { language: 'ko' },
    },
  ],
  good: [
    good('The shop Quayside.com opened.', lede, more),
    good(lede, more, 'quill@quayside.com'),
    good(lede, more, 'quill@quayside.com', '(END)'),
    good(lede, more, 'Reporting by Mara Quill: quill@quayside.com', last),
    good('He is known as @quill on the net.', lede, more),
    good('Prices rose 3.5 percent.end', lede, more),
    good('The U.S./Ellery talks of Inc./Ltd. and p.m./noon went on.', lede, more),
    good('The contest.com boom is over.', lede, more),
    good('An example. Common sense won.', lede, more),
    { text: [{ id: '', kind: 'tabular', text: 'https://quayside.com' }, lede], finds: [] },
  ],
}
