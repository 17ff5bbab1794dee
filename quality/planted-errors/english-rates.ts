import { add, type PlantedStory, set, several, swap, swapped } from './planting.ts'

/** A central bank raises its rate. */
export const englishRates: PlantedStory = {
  name: 'english-rates',
  fields: {
    language: 'en',
    headline: 'Ostria central bank raises key rate to 4.75 percent',
    slugline: 'OSTRIA-RATES/',
    by: 'Nadia Keller',
    filedOn: '2026-09-17',
    credits: ['Northern Press'],
  },
  paragraphs: [
    'LINDEN, Sept. 17 (Northern Press) -- Ostria raised its key interest rate by a quarter of a percentage point to 4.75 percent on Thursday and said it would do more if wages kept rising faster than prices.',
    'Six of the nine members of the policy board voted for the increase, the Bank of Ostria said in a statement. Three wanted to leave the rate unchanged.',
    'It was the fourth increase in a row. The rate stood at 3.75 percent in January.',
    'Governor Stefan Adler told a news conference that the economy was "running warmer than it looks." He said the board would meet again on Oct. 29.',
    'Consumer prices rose 3.6 percent in August from a year earlier, compared with 3.9 percent in July. The bank aims for 2 percent.',
    'The crown rose 0.8 percent to 5.40 to the dollar. The main stock index fell 1.2 percent to 8,210 points.',
    'Exports rose 10 percent to $22 billion in the second quarter from $20 billion a year earlier, helped by machinery and timber.',
    'Of 40 economists polled by Northern Press, 30, or 75 percent, had expected the increase.',
    '"The bank has made its choice, and the choice is wages," said Ines Varga, an economist at Halden Bank. She expects one more increase this year.',
    'The Federation of Ostrian Industry (FOI) criticized the decision. The FOI said small companies were paying 9 percent for loans.',
    'Finance Minister Karl Brenner said he respected the independence of the bank. His party has fallen in polls since it raised the tax on fuel in May.',
    'Unemployment was 4.1 percent in August, the lowest since 2008. Some 212,000 people were looking for work.',
    'Adler, 61, has led the bank since 2021. His term ends in March.',
    'The bank will publish the minutes of the meeting in two weeks.',
  ],
  plantings: [
    swap('arithmetic', 'Exports rose 10 percent to $22 billion', 'Exports rose 15 percent to $22 billion', {
      near: '15 percent',
    }),
    swap('arithmetic', '30, or 75 percent, had expected', '30, or 70 percent, had expected', {
      near: '70 percent',
    }),
    set('figure-consistency', { headline: 'Ostria central bank raises key rate to 4.57 percent' }),
    swap(
      'figure-consistency',
      'Adler, 61, has led the bank',
      'Stefan Adler, 63, turned to politics late. Adler, 61, has led the bank',
      { near: '61' },
    ),
    swap('percent-style', 'fell 1.2 percent to', 'fell 1.2% to', '1.2%'),
    swap('percent-style', 'paying 9 percent for', 'paying 9 per cent for', '9 per cent'),
    swap('weekday-date', 'again on Oct. 29', 'again on Wednesday, Oct. 29', 'Wednesday, Oct. 29'),
    swap(
      'time-reference',
      'had expected the increase',
      'had expected the increase last Monday',
      'last Monday',
    ),
    swap('time-reference', '4.75 percent on Thursday and', '4.75 percent today and', 'today'),
    swap('acronym', 'The Federation of Ostrian Industry (FOI) criticized', 'The FOI criticized', {
      near: 'The FOI criticized',
    }),
    swap(
      'acronym',
      'in the second quarter from',
      'in the second quarter, according to the OSAB, from',
      'OSAB',
    ),
    swap(
      'name-consistency',
      'said Ines Varga, an economist at Halden Bank. She',
      'said Ines Varga, an economist at Halden Bank. Vargas',
      'Vargas',
    ),
    several(
      'name-first-mention',
      [
        swapped('Governor Stefan Adler told a news', 'Adler told a news'),
        swapped('Adler, 61, has led', 'Stefan Adler, 61, has led'),
      ],
      { near: 'Adler told a news' },
    ),
    swap('quote-balance', '"running warmer than it looks."', '"running warmer than it looks.', {
      near: 'running warmer',
    }),
    swap(
      'quote-balance',
      'The Federation of Ostrian Industry (FOI) criticized',
      'The Federation of Ostrian Industry (FOI criticized',
      { near: '(FOI' },
    ),
    swap('spelling', 'told a news conference', 'told a news confrence', 'confrence'),
    swap('spelling', 'respected the independence', 'respected the independance', 'independance'),
    swap('grammar', 'an economist at Halden', 'a economist at Halden', { near: 'a economist' }),
    swap('grammar', 'Some 212,000 people were looking', 'Some 212,000 people was looking', {
      near: 'people was',
    }),
    swap('grammar', 'His party has fallen', 'His party has fell', { near: 'has fell' }),
    swap('repeat-word', 'kept rising faster than', 'kept rising faster than than', 'than than'),
    swap('number-style', 'Three wanted to leave', '3 wanted to leave', { near: '3 wanted' }),
    swap('number-style', 'in two weeks', 'in 2 weeks', { near: '2 weeks' }),
    swap('placeholder', 'Unemployment was 4.1 percent', 'Unemployment was [check] percent', '[check]'),
    swap('placeholder', 'His term ends in March.', 'His term ends in March. (CQ)', 'CQ'),
    swap(
      'typography',
      'Consumer prices rose 3.6 percent in August',
      'Consumer prices rose 3.6 percent in August ,',
      { near: 'August ,' },
    ),
    swap(
      'typography',
      'respected the independence of the bank',
      'respected the bankâ€™s independence',
      'â€™',
    ),
    add(
      'lede-length',
      -1,
      'LINDEN, Sept. 17 (Northern Press) -- Ostria, whose economy has grown for eleven quarters in a row on the back of strong demand for its machinery and timber in neighboring countries, raised its key interest rate by a quarter of a percentage point to 4.75 percent on Thursday and said it would do more if wages kept rising.',
    ),
    set('headline-style', { headline: 'Ostria central bank raises key rate to 4.75 percent.' }),
    set('headline-length', {
      headline:
        'The central bank of Ostria raises its key interest rate to 4.75 percent on Thursday, its fourth rise in a row',
    }),
    set('slug', { slugline: '' }),
    swap(
      'banned-words',
      'helped by machinery and timber',
      'at this point in time helped by machinery and timber',
      'at this point in time',
    ),
  ],
}
