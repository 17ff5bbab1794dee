import type { Examples } from './examples.ts'

const ko = { language: 'ko' }

export const examples: Examples = {
  check: 'arithmetic',
  bad: [
    {
      text: 'Exports rose 20 percent to 110 from 100.',
      finds: ['20 percent'],
      fixed: ['Exports rose 10 percent to 110 from 100.'],
    },
    {
      text: 'Sales fell 12.5 percent to $84 million from $100 million a year earlier.',
      finds: ['12.5 percent'],
    },
    {
      text: 'Revenue climbed 15% from 200 to 240 boats.',
      finds: ['15%'],
      fixed: ['Revenue climbed 20% from 200 to 240 boats.'],
    },
    {
      text: 'The fleet grew from 80 ships to 100, an increase of 20 percent.',
      finds: ['20 percent'],
      fixed: ['The fleet grew from 80 ships to 100, an increase of 25 percent.'],
    },
    { text: 'Profit was $120 million, up 30 percent from $100 million.', finds: ['30 percent'] },
    {
      text: 'Profit came to $3.2 billion, a 40 percent increase from $2.5 billion in 2025.',
      finds: ['40 percent'],
    },
    { text: 'Output dropped 10 percent to 120 tons from 100 tons.', finds: ['10 percent'] },
    {
      text: 'Of those asked, 45 of 90, or 40 percent, said no.',
      finds: ['40 percent'],
      fixed: ['Of those asked, 45 of 90, or 50 percent, said no.'],
    },
    { text: 'Some 30 of the 120 members (30 percent) voted.', finds: ['30 percent'] },
    { text: 'He won 60 percent of the 200 votes, or 130.', finds: ['60 percent'] },
    {
      text: 'The 12 victims -- seven men and four women -- were named.',
      finds: ['12'],
      fixed: ['The 11 victims -- seven men and four women -- were named.'],
    },
    {
      text: 'Police held three men and two women, six in all.',
      finds: ['six'],
      fixed: ['Police held three men and two women, five in all.'],
    },
    { text: 'It sold 40 cars and 35 trucks for a total of 85.', finds: ['85'] },
    { text: 'Ten people, six men and three women, drowned.', finds: ['Ten'] },
    {
      text: 'The index rose 12.5 points to 2,540.0 from 2,530.0.',
      finds: ['12.5'],
      fixed: ['The index rose 10 points to 2,540.0 from 2,530.0.'],
    },
    { text: 'The rate rose 0.5 percentage point to 3.2 percent from 2.9 percent.', finds: ['0.5'] },
    { text: 'Exports rose to 90 boats from 100.', finds: ['90'] },
    { text: 'Calls doubled to 300 from 100.', finds: ['300'] },
    { text: 'It passed 52-48, with 101 votes cast.', finds: ['101'] },
    {
      text: '수출은 100대에서 110대로 20% 늘었다.',
      finds: ['20%'],
      fields: ko,
      fixed: ['수출은 100대에서 110대로 10% 늘었다.'],
    },
    { text: '매출은 120억 원으로 지난해 100억 원보다 30% 증가했다.', finds: ['30%'], fields: ko },
    { text: '지난해 100명보다 30% 늘어난 120명이 왔다.', finds: ['30%'], fields: ko },
    {
      text: '응답자 90명 중 45명(40%)이 반대했다.',
      finds: ['40%'],
      fields: ko,
      fixed: ['응답자 90명 중 45명(50%)이 반대했다.'],
    },
    { text: '남성 3명과 여성 2명 등 모두 6명이 숨졌다.', finds: ['6'], fields: ko },
    { text: '사상자 12명(사망 3명, 부상 8명)이 나왔다.', finds: ['12'], fields: ko },
    {
      text: 'Profit jumped 50 percent to 1.2 trillion won, from 1 trillion won a year ago.',
      finds: ['50 percent'],
    },
    { text: 'The 14 dead were seven men, four women and two children.', finds: ['14'] },
    { text: 'The budget was cut by 10 percent to $80 million from $100 million.', finds: ['10 percent'] },
    { text: 'The price dropped to $80 from $100, a fall of 25 percent.', finds: ['25 percent'] },
  ],
  good: [
    { text: 'Exports rose 10 percent to 110 from 100.', finds: [] },
    { text: 'Sales rose 28 percent to $3.2 billion from $2.5 billion.', finds: [] },
    { text: 'Sales fell about 17 percent to 1,000 from 1,200.', finds: [] },
    { text: 'Of those asked, 45 of 90, or 50 percent, said no, and 33 of 100 (33 percent) yes.', finds: [] },
    { text: 'Two thirds, or 66.7 percent; 200 of 300, or 67 percent.', finds: [] },
    { text: 'The 12 victims -- seven men and five women -- were named.', finds: [] },
    { text: 'Police held a man and two women, three in all.', finds: [] },
    { text: 'Some 12 people, including seven men and four women, were hurt.', finds: [] },
    { text: 'The rate rose 0.3 percentage point to 3.2 percent from 2.9 percent.', finds: [] },
    { text: 'The won rose 3 cents to $1.20 from $1.17; it rose to third from fifth.', finds: [] },
    { text: 'Calls doubled to 205 from 100 and more than tripled to 340 from 100.', finds: [] },
    { text: 'It passed 52-48 in the 101-seat house with one abstention.', finds: [] },
    { text: 'Exports rose 5 percent in May after 3 percent in April to 110 from 2 ports.', finds: [] },
    { text: 'Between Nov. 3 and Nov. 10, 2026, it rose 7 percent to 107 from 100.', finds: [] },
    { text: '수출은 100대에서 110대로 10% 늘었다.', finds: [], fields: ko },
    {
      text: '어린이 2명과 노인 3명 등 10명이 왔고, 응답자 90명 중 45명(50%)이 반대했다.',
      finds: [],
      fields: ko,
    },
    { text: '매출은 3조 2천억 원으로 지난해 2조 5천억 원보다 28% 증가했다.', finds: [], fields: ko },
  ],
}
