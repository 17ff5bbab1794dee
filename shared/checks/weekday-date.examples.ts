import type { Examples } from './examples.ts'

const ko = { language: 'ko' }

export const examples: Examples = {
  check: 'weekday-date',
  bad: [
    {
      text: 'The ferry sank on Monday, Nov. 24, off Port Ellery.',
      finds: ['Monday, Nov. 24'],
      fixed: ['The ferry sank on Tuesday, Nov. 24, off Port Ellery.'],
    },
    {
      text: 'The council meets on Thursday, November 26th, 2027.',
      finds: ['Thursday, November 26th, 2027'],
      fixed: ['The council meets on Friday, November 26th, 2027.'],
    },
    { text: 'He arrived on Wednesday 24 November and left.', finds: ['Wednesday 24 November'] },
    { text: 'It opened on Nov. 23 (Sun.) to guests.', finds: ['Nov. 23 (Sun.'] },
    { text: 'Polls open Friday night (Dec. 3) in the north.', finds: ['Friday night (Dec. 3'] },
    { text: 'Talks began Sunday, the 22nd of October 2026.', finds: ['Sunday, the 22nd of October 2026'] },
    { text: 'It was Nov. 20, a Thursday, when the dam broke.', finds: ['Nov. 20, a Thursday'] },
    { text: 'The deadline is Sept. 31.', finds: ['Sept. 31'] },
    { text: 'The law took effect on February 30, 2024, it said.', finds: ['February 30'] },
    { text: 'He was born on 29 February 2023 in Ellery.', finds: ['29 February'] },
    { text: 'Talks will resume on June 31 in Ellery.', finds: ['June 31'] },
    {
      text: 'It was signed on Saturday, Jan. 3.',
      finds: ['Saturday, Jan. 3'],
      fixed: ['It was signed on Sunday, Jan. 3.'],
    },
    {
      text: '대회는 11월 24일(월) 열린다.',
      finds: ['11월 24일(월)'],
      fields: ko,
      fixed: ['대회는 11월 24일(화) 열린다.'],
    },
    { text: '회의는 25일 화요일 열린다.', finds: ['25일 화요일'], fields: ko },
    { text: '화요일인 25일 오전 배가 떠났다.', finds: ['화요일인 25일'], fields: ko },
    { text: '2026년 9월 31일까지 신청하면 된다.', finds: ['2026년 9월 31일'], fields: ko },
    { text: '축제는 13월 2일 시작한다.', finds: ['13월 2일'], fields: ko },
    { text: '지난달 24일(금) 문을 열었다.', finds: ['24일(금)'], fields: ko },
    { text: '2월 30일 항구가 열린다.', finds: ['2월 30일'], fields: ko },
  ],
  good: [
    { text: 'The ferry sank on Tuesday, Nov. 24, off Port Ellery.', finds: [] },
    { text: 'PORT ELLERY, Nov. 25 (Meridian) -- The ferry sank on Tuesday.', finds: [] },
    { text: 'He was born on Monday, March 4, 1968.', finds: [] },
    { text: 'In 1995 a bomb went off on Saturday, May 6, in Ellery.', finds: [] },
    { text: 'The games are on Saturday and Sunday, Nov. 28 and 29.', finds: [] },
    { text: 'In May 50 people died, and in June 31 were hurt.', finds: [] },
    { text: 'The leap day, Feb. 29, 2024, was a Thursday.', finds: [] },
    { text: 'On Monday 24 people came; on Sunday 2 May, 2027 none did.', finds: [] },
    { text: 'It was signed on Saturday, Jan. 2.', finds: [] },
    { text: 'The vote is on Friday, June 12 last year.', finds: [], fields: { filedOn: '2026-11-24' } },
    { text: 'It sank on Friday, Aug. 12.', finds: [], fields: { filedOn: '' } },
    { text: '대회는 11월 24일(화) 열린다.', finds: [], fields: ko },
    { text: '다음 달 24일(목)부터 13월의 월급을 받는다.', finds: [], fields: ko },
    { text: '1월 31일과 2월 28일, 30일(월)은 쉰다.', finds: [], fields: ko },
  ],
}
