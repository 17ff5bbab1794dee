import { block } from './testing.ts'
import type { Examples } from './examples.ts'

const lede = 'The wall broke on Tuesday.'
const long =
  'Mara Quill, who has led the council for eleven years and who asked for the money in each of them, said the wall would be built of the same grey stone as the old one, a metre higher and twice as wide, before winter.'
const forty =
  'Mara Quill, who has led the council for eleven years and who asked for the money in each of them, said the wall would be built of the same grey stone as the old one, a metre higher, before winter.'
const korean =
  '마라 퀼 의장은 십일 년 동안 해마다 예산을 요청했으나 번번이 거절당했던 방파제를 옛것과 같은 회색 돌로 한 미터 더 높고 두 배 더 넓게 짓되 어시장과 역과 학교 앞길을 막지 않도록 밤에만 공사하고 겨울이 오기 전에 마치겠다고 주민들 앞에서 거듭 약속했다고 말했다.'

export const examples: Examples = {
  check: 'sentence-length',
  bad: [
    { text: [lede, long], finds: [long] },
    { text: [lede, `It was close. ${long} Nobody was hurt.`], finds: [long] },
    { text: [`${lede} ${long}`], finds: [long] },
    { text: [lede, long, 'It was close.', `Quill's deputy agreed. ${long}`], finds: [long, long] },
    { text: [lede, `QUILL: ${long}`], finds: [long] },
    { text: [lede, `${long} (Meridian)`], finds: [long] },
    { text: ['벽이 무너졌다.', korean], finds: [korean], fields: { language: 'ko' } },
    {
      text: [lede, 'It broke in three places.'],
      finds: ['It broke in three places.'],
      house: { sentence: { warning: 4 } },
    },
  ],
  good: [
    { text: [lede, forty], finds: [] },
    { text: [long, lede], finds: [] },
    { text: [lede, block(long, 'caption')], finds: [] },
    { text: [lede, block(long, 'tabular')], finds: [] },
    { text: [lede, block(long, 'furniture')], finds: [] },
    { text: [lede, 'It broke in the U.S. style. '.repeat(10).trim()], finds: [] },
    {
      text: [
        '벽이 무너졌다.',
        `퀼 의장은 “${'우리는 이 벽을 다시 세울 것이다. '.repeat(8).trim()}”라고 말했다.`,
      ],
      finds: [],
      fields: { language: 'ko' },
    },
    { text: ['Die Mauer brach.', long], finds: [], fields: { language: 'de' } },
  ],
}
