import type { StoryView } from '../story/view.ts'
import type { Example, Examples } from './examples.ts'

const rest = 'The ferry runs again, the mayor said.'
const ownStory = { dateline: '', origin: 'new' } as const

/** A dateline at the head of a story's lede, and what the first fix makes of it. */
function lede(head: string, fixed: string, fields: Partial<Omit<StoryView, 'paragraphs'>> = {}): Example {
  return {
    text: `${head}${rest}`,
    fields: { dateline: '', ...fields },
    finds: [head.trim()],
    fixed: [`${fixed}${rest}`],
  }
}

function good(head: string, fields: Partial<Omit<StoryView, 'paragraphs'>> = {}): Example {
  return { text: `${head}${rest}`, fields: { dateline: '', ...fields }, finds: [] }
}

const wanted = 'PORT ELLERY, Nov. 24 (Meridian) -- '

export const examples: Examples = {
  check: 'dateline',
  bad: [
    lede('PORT ELLERY, November 24 (Meridian) -- ', wanted),
    lede('PORT ELLERY, Nov 24 (Meridian) -- ', wanted),
    lede('PORT ELLERY, Nov. 24th (Meridian) -- ', wanted),
    lede('PORT ELLERY, 24 Nov. (Meridian) -- ', wanted),
    lede('PORT ELLERY Nov. 24 (Meridian) -- ', wanted),
    lede('PORT ELLERY, Nov. 24, (Meridian) -- ', wanted),
    lede('Port Ellery, Nov. 24 (Meridian) -- ', wanted),
    lede('port ellery, Nov. 24 (Meridian) -- ', wanted),
    lede('Port Ellery (Meridian) -- ', 'PORT ELLERY (Meridian) -- '),
    lede('PORT ELLERY, Nov. 24 (Meridian) - ', wanted),
    lede('PORT ELLERY, Nov. 24 (Meridian) — ', wanted),
    lede('PORT ELLERY, Nov. 24 (Meridian)-- ', wanted),
    lede('PORT ELLERY, Nov. 24 (Meridian) ', wanted),
    lede('PORT ELLERY, Nov. 24 -- ', wanted),
    lede('PORT ELLERY, Nov. 24 (Meridian -- ', wanted),
    lede('PORT ELLERY, Nov. 24 Meridian) -- ', wanted),
    lede('PORT ELLERY, Nov. 24 Meridian -- ', wanted),
    lede('PORT ELLERY, Nov. 24: ', wanted, ownStory),
    lede('PORT ELLERY -- ', wanted, ownStory),
    lede('PORT ELLERY (Meridian) -- ', wanted, ownStory),
    lede('QUAYSIDE, Mich., Sep. 3 (Meridian) -- ', 'QUAYSIDE, Mich., Sept. 3 (Meridian) -- ', {
      filedOn: '2026-09-03',
    }),
    lede('QUAYSIDE, Mar. 3 (Meridian) -- ', 'QUAYSIDE, March 3 (Meridian) -- ', { filedOn: '2026-03-03' }),
    // The field holds what the lede says, and is mended with it.
    lede('PORT ELLERY, Nov 24 (Meridian) -- ', wanted, { dateline: 'PORT ELLERY, Nov 24 (Meridian)' }),
    {
      text: `PORT ELLERY, Nov. 31 (Meridian) -- ${rest}`,
      fields: { dateline: '' },
      finds: ['PORT ELLERY, Nov. 31 (Meridian) --'],
    },
    {
      text: `PORT ELLERY, Nvo. 24 (Meridian) -- ${rest}`,
      fields: { dateline: '' },
      finds: ['PORT ELLERY, Nvo. 24 (Meridian) --'],
    },
    lede('PORT ELLERY, Nov. 24 [Meridian] -- ', wanted),
    lede('quayside (Meridian) -- ', 'QUAYSIDE (Meridian) -- '),
    {
      text: `PORT ELLERY, Nov. (Meridian) -- ${rest}`,
      fields: { dateline: '' },
      finds: ['PORT ELLERY, Nov. (Meridian) --'],
    },
    { text: `(Meridian) -- ${rest}`, fields: { dateline: '' }, finds: ['(Meridian) --'] },
    {
      text: `PORT ELLERY, 11/24 (Meridian) -- ${rest}`,
      fields: { dateline: '' },
      finds: ['PORT ELLERY, 11/24 (Meridian) --'],
    },
    {
      text: `PORT ELLERY, Nov. 2026 (Meridian) -- ${rest}`,
      fields: { dateline: '' },
      finds: ['PORT ELLERY, Nov. 2026 (Meridian) --'],
    },
    lede('PORT ELLERY, Tuesday, Nov. 24 (Meridian) -- ', wanted),
    lede('PORT ELLERY, NOV. 24 (Meridian) -- ', wanted),
    lede('PORT ELLERY , Nov. 24 (Meridian) -- ', wanted),
    { text: `, Nov. 24 (Meridian) -- ${rest}`, fields: { dateline: '' }, finds: [', Nov. 24 (Meridian) --'] },
    {
      text: `PORT ELLERY, Nov. 21 (Meridian) -- ${rest}`,
      fields: { dateline: '' },
      finds: ['Nov. 21'],
      fixed: [`${wanted}${rest}`],
    },
    { text: `PORT ELLERY, Nov. 23 (Meridian) -- ${rest}`, fields: { dateline: '' }, finds: ['Nov. 23'] },
    { text: `PORT ELLERY, Oct. 24 (Meridian) -- ${rest}`, fields: { dateline: '' }, finds: ['Oct. 24'] },
    {
      text: rest,
      fields: { dateline: 'PORT ELLERY, November 24 (Meridian)' },
      finds: ['PORT ELLERY, November 24 (Meridian)'],
    },
    { text: rest, fields: { dateline: 'PORT ELLERY', origin: 'new' }, finds: ['PORT ELLERY'] },
    { text: rest, fields: { dateline: '24/11 (see below)', origin: 'new' }, finds: ['24/11 (see below)'] },
    { text: rest, fields: { dateline: 'June 19, 2024 - 05:07' }, finds: ['June 19, 2024 - 05:07'] },
    {
      text: `${wanted}${rest}`,
      fields: { dateline: '' },
      house: {
        dateline: {
          wanted: 'if-present',
          dash: '--',
          months: 'ap',
          withDate: true,
          withAgency: true,
          cities: ['QUAYSIDE'],
        },
      },
      finds: ['PORT ELLERY'],
    },
    {
      text: rest.repeat(10),
      fields: { dateline: '' },
      house: {
        dateline: {
          wanted: 'always',
          dash: '--',
          months: 'ap',
          withDate: true,
          withAgency: true,
          cities: [],
        },
      },
      finds: [''],
    },
    {
      text: '(가온=북방통신 한서린 기자 = 비가 왔다.',
      fields: { language: 'ko', dateline: '' },
      finds: ['(가온=북방통신 한서린 기자 ='],
      fixed: ['(가온=북방통신) 한서린 기자 = 비가 왔다.'],
    },
    {
      text: '(가온 북방통신) 한서린 기자 = 비가 왔다.',
      fields: { language: 'ko', dateline: '' },
      finds: ['(가온 북방통신) 한서린 기자 ='],
      fixed: ['(가온=북방통신) 한서린 기자 = 비가 왔다.'],
    },
    {
      text: '(가온=북방통신) 한서린 기자 비가 왔다.',
      fields: { language: 'ko', dateline: '' },
      finds: ['(가온=북방통신) 한서린 기자'],
      fixed: ['(가온=북방통신) 한서린 기자 = 비가 왔다.'],
    },
    {
      text: '가온=북방통신) 한서린 기자 = 비가 왔다.',
      fields: { language: 'ko', dateline: '' },
      finds: ['가온=북방통신) 한서린 기자 ='],
    },
  ],
  good: [
    good(wanted),
    good('PORT ELLERY, Nov. 24 (Meridian) -- ', ownStory),
    good('QUAYSIDE, Mich., Nov. 24 (Meridian) -- '),
    good('PORT ELLERY (Meridian) -- '),
    good('PORT ELLERY/QUAYSIDE, Nov. 24 (Meridian) -- '),
    good('PORT ELLERY, Nov. 23 (Meridian) -- ', { filedInUtc: true }),
    good('COMMACK, N.Y., Feb 26 - ', { filedOn: '1987-02-26' }),
    good('New York, Feb 26 - ', { filedOn: '1987-02-26' }),
    good('DAMASCUS (Reuters) - '),
    good('LONDON, Nov 24 (Reuters) - '),
    good('NEW YORK (AP) — '),
    good('FORT WASHINGTON, Pa. (AP) _ '),
    good('SYDNEY - '),
    good('(Reuters) - '),
    good('(BusinessDesk) - '),
    good('SEOUL, Nov 24 AFP - '),
    good('Jan 3 (Reuters) - '),
    // An old story that was imported late.
    good('PORT ELLERY, June 19 (Meridian) -- '),
    good('The Harbor and Maritime Authority (HMA) -- '),
    good('In Port Ellery, Nov. 24 (a Tuesday) -- '),
    good('Kim Dae-young (42) - '),
    good('On Nov. 24 - the day of the storm - '),
    good('BREAKING -- '),
    good(''),
    { text: rest, fields: { dateline: 'Sydney' }, finds: [] },
    { text: rest, fields: { dateline: 'Newport News, VA' }, finds: [] },
    { text: rest, fields: { dateline: 'PORT ELLERY, Nov. 24 (Meridian) --', origin: 'new' }, finds: [] },
    { text: `Berlin, November 24 (Meridian) - ${rest}`, fields: { language: 'de', dateline: '' }, finds: [] },
    { text: '(가온=북방통신) 한서린 기자 = 비가 왔다.', fields: { language: 'ko', dateline: '' }, finds: [] },
    { text: '[가온=뉴시스]한서린 기자 = 비가 왔다.', fields: { language: 'ko', dateline: '' }, finds: [] },
    { text: '(가온=북방통신) 비가 왔다.', fields: { language: 'ko', dateline: '' }, finds: [] },
    { text: '가온시 북방통신 기자는 비가 왔다고 썼다.', fields: { language: 'ko', dateline: '' }, finds: [] },
    { text: '비가 왔다.', fields: { language: 'ko', dateline: '(가온=북방통신) 한서린 기자' }, finds: [] },
  ],
}
