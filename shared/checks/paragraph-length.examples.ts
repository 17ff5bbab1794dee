import { block } from './testing.ts'
import type { Examples } from './examples.ts'

const four = 'The wall broke. The sea came in. The market flooded. Nobody was hurt.'
const three = 'The wall broke. The sea came in at 3 a.m. Monday near the U.S. consulate. Nobody was hurt.'
const words = (count: number): string => `The sea ${'came '.repeat(count - 3)}in.`
const korean = '벽이 무너졌다. 바닷물이 들어왔다. 시장이 물에 잠겼다. 다친 사람은 없다.'

export const examples: Examples = {
  check: 'paragraph-length',
  bad: [
    { text: four, finds: [four] },
    { text: words(66), finds: [words(66)] },
    { text: ['It was close.', `${words(40)} ${words(40)}`], finds: [`${words(40)} ${words(40)}`] },
    { text: `PORT ELLERY, Nov. 24 (Meridian) -- ${four}`, finds: [four] },
    { text: korean, finds: [korean], fields: { language: 'ko' } },
    {
      text: `(엘러리=메리디안) 한소라 기자 = ${korean}`,
      finds: [korean],
      fields: { language: 'ko' },
    },
    {
      text: 'It broke. It fell.',
      finds: ['It broke. It fell.'],
      house: { paragraph: { words: 65, sentences: 1 } },
    },
    {
      text: '"We lost it all. We had no time. It was dark. It was cold," she said.',
      finds: ['"We lost it all. We had no time. It was dark. It was cold," she said.'],
    },
  ],
  good: [
    { text: three, finds: [] },
    { text: words(65), finds: [] },
    { text: `PORT ELLERY, Nov. 24 (Meridian) -- ${words(65)}`, finds: [] },
    { text: [block(four, 'caption')], finds: [] },
    { text: [block(four, 'tabular')], finds: [] },
    { text: [block(four, 'furniture')], finds: [] },
    {
      text: '퀼은 “벽이 무너졌다. 물이 들어왔다. 어두웠다. 추웠다.”라고 말했다.',
      finds: [],
      fields: { language: 'ko' },
    },
    {
      text: '壁が壊れた。海水が入った。市場が浸水した。けが人はいない。',
      finds: [],
      fields: { language: 'ja' },
    },
  ],
}
