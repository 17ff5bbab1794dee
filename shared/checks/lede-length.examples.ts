import { block } from './testing.ts'
import type { Examples } from './examples.ts'

const dateline = 'PORT ELLERY, Nov. 24 (Meridian) -- '
const long36 =
  'The harbor council voted on Tuesday to spend 40 million dollars on a new sea wall after the worst storm in a century broke the old one in three places and flooded the fish market and the station.'
const long31 =
  'The harbor council voted on Tuesday to spend 40 million dollars on a new sea wall after the worst storm in a century broke the old one in three different places.'
const korean36 =
  '엘러리 항만위원회는 24일 백 년 만의 폭풍으로 세 군데가 무너진 옛 방파제를 대신할 새 방파제를 짓는 데 4천만 달러를 쓰기로 의결하고 공사를 맡을 회사를 내년 봄까지 고르되 어시장 상인들과 역 근처 주민들의 의견을 먼저 듣기로 했다고 밝혔다.'
const rest = 'Work starts in spring.'

export const examples: Examples = {
  check: 'lede-length',
  bad: [
    { text: [dateline + long36, rest], finds: [long36] },
    { text: [dateline + long31, rest], finds: [long31] },
    { text: [`${long36} It was close.`, rest], finds: [long36] },
    { text: ['By Mara Quill', dateline + long31], finds: [long31] },
    { text: ['By Mara Quill, Staff Writer', long31], finds: [long31] },
    { text: [block('A wave breaks over the wall.', 'caption'), long31], finds: [long31] },
    { text: [block('Storm', 'subhead'), long36], finds: [long36] },
    {
      text: [long31],
      finds: [long31],
      fields: { language: 'en-GB' },
    },
    { text: [`(엘러리=메리디안) 한소라 기자 = ${korean36}`], finds: [korean36], fields: { language: 'ko' } },
    { text: [korean36, '공사는 봄에 시작한다.'], finds: [korean36], fields: { language: 'ko' } },
    {
      text: ['The council voted to rebuild the old sea wall.'],
      finds: ['The council voted to rebuild the old sea wall.'],
      house: { lede: { note: 6, warning: 8 } },
    },
  ],
  good: [
    { text: [`${dateline}The harbor council voted on Tuesday to build a new sea wall.`, long36], finds: [] },
    {
      text: [
        `${dateline}The harbor council voted on Tuesday to spend 40 million dollars on a new sea wall after the worst storm in a century broke the old one in three places.`,
      ],
      finds: [],
    },
    { text: ['The wall broke. It was the worst storm in a century.', long36], finds: [] },
    { text: ['Sixty-two-year-old Mara Quill -- the mayor -- resigned.'], finds: [] },
    { text: [block(long36, 'caption'), 'The wall broke.'], finds: [] },
    { text: [block(long36, 'furniture'), 'The wall broke.'], finds: [] },
    {
      text: ['엘러리 항만위원회가 24일 새 방파제를 짓기로 했다.', korean36],
      finds: [],
      fields: { language: 'ko' },
    },
    {
      text: ['港の委員会は火曜日、古い防波堤に代わる新しい防波堤を建設することを決めた。'],
      finds: [],
      fields: { language: 'ja' },
    },
    { text: [], finds: [] },
  ],
}
