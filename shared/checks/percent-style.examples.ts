import type { Examples } from './examples.ts'

const ko = { language: 'ko' }
const british = { language: 'en-GB' }

export const examples: Examples = {
  check: 'percent-style',
  bad: [
    {
      text: 'Exports rose 5.2% to a record.',
      finds: ['5.2%'],
      fixed: ['Exports rose 5.2 percent to a record.'],
    },
    {
      text: 'Exports rose 5 per cent and imports 4 %.',
      finds: ['5 per cent', '4 %'],
      fixed: ['Exports rose 5 percent and imports 4 %.'],
    },
    { text: 'About 40% said no, 30 percent yes.', finds: ['40%'] },
    { text: '“We lost 20% of the herd,” he said.', finds: ['20%'] },
    { text: 'A 10%-a-year rise is likely.', finds: ['10%'], fixed: ['A 10-percent-a-year rise is likely.'] },
    { text: 'Support fell between 3% and 4%.', finds: ['3%', '4%'] },
    { text: 'Per cent figures are rounded.', finds: ['Per cent'], fixed: ['Percent figures are rounded.'] },
    {
      text: 'Exports rose 5 per cent; 12 percent more sailed.',
      finds: ['5 per cent', '12 percent'],
      fields: british,
      fixed: ['Exports rose 5%; 12 percent more sailed.'],
    },
    { text: '수출이 5.2퍼센트 늘었다.', finds: ['5.2퍼센트'], fields: ko, fixed: ['수출이 5.2% 늘었다.'] },
    {
      text: '응답자의 40프로가 반대했다.',
      finds: ['40프로'],
      fields: ko,
      fixed: ['응답자의 40%가 반대했다.'],
    },
    { text: '지지율은 30 퍼센트였다.', finds: ['30 퍼센트'], fields: ko },
    { text: '금리를 0.5퍼센트포인트 내렸다.', finds: ['0.5퍼센트'], fields: ko },
    {
      text: 'Exports rose 5%.',
      finds: ['5%'],
      house: { numbers: { spelledTo: 9, percent: 'per cent' } },
      fixed: ['Exports rose 5 per cent.'],
    },
  ],
  good: [
    { text: 'Exports rose 5.2 percent, or 3 percentage points.', finds: [] },
    { text: 'The yield was 4-1/2 pct, up 3 pct on the year.', finds: [] },
    { text: 'She is in the 90th percentile; what percentage is that?', finds: [] },
    { text: [{ id: '', kind: 'tabular', text: 'Sales 5% 6%' }], finds: [] },
    { text: 'Exports rose 5%, five per cent of all.', finds: [], fields: british },
    { text: '수출이 5.2% 늘고 금리는 0.5%포인트 내렸다.', finds: [], fields: ko },
    { text: '3프로그램과 1 프로젝트, 프로 3년차 선수, 2프로야구팀.', finds: [], fields: ko },
    { text: 'La hausse est de 5 %.', finds: [], fields: { language: 'fr' } },
  ],
}
