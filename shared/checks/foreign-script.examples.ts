import { block } from './testing.ts'
import type { Examples } from './examples.ts'

const ko = { language: 'ko' }

export const examples: Examples = {
  check: 'foreign-script',
  bad: [
    { text: 'The wall in 엘러리 broke.', finds: ['엘러리'] },
    { text: 'Her deputy, 마라 퀼, left.', finds: ['마라 퀼'] },
    { text: '벽이 무너졌다.', finds: ['벽이 무너졌다'] },
    {
      text: ['The wall broke.', '오래된 벽이 무너지고 바닷물이 시장까지 들어왔다.'],
      finds: ['오래된 벽이 무너지고 바닷물이 시장까지 들어왔다.'],
    },
    {
      text: Array.from(
        { length: 4 },
        (_, index) => `오래된 벽이 무너지고 바닷물이 시장까지 ${index}번 들어왔다.`,
      ),
      finds: ['오래된 벽이 무너지고 바닷물이 시장까지 0번 들어왔다.'],
    },
    { text: 'The word (벽) and the word 벽.', finds: ['벽'] },
    { text: 'The company 東和 built it, with стена below.', finds: ['東和', 'стена'] },
    { text: 'The w\u0430ll broke.', finds: ['w\u0430ll'], fixed: ['The wall broke.'] },
    { text: 'М\u0430ra Quill of Port \u0415llery.', finds: ['М\u0430ra', '\u0415llery'] },
    { text: ['Die Mauer in 엘러리 brach.'], finds: ['엘러리'], fields: { language: 'de' } },
    { text: '"We saw 벽 and left," she said.', finds: ['벽'] },
    { text: [block('엘러리 harbor', 'caption')], finds: ['엘러리'] },
    {
      text: '퀼 의장은 The wall broke and the sea came in. 이라고 말했다.',
      finds: ['The wall broke and the sea came in'],
      fields: ko,
    },
    { text: '林하늘 의장이 말했다.', finds: ['林'], fields: ko },
    { text: '엘러리의 ひらがな 간판', finds: ['ひらがな'], fields: ko },
    { text: '러시아 стена 사업', finds: ['стена'], fields: ko },
    {
      text: '그는 “We will build the wall again before the winter comes”라고 했다.',
      finds: ['We will build the wall again before the winter comes'],
      fields: ko,
    },
  ],
  good: [
    { text: 'The wall (벽) in Port Ellery [엘러리] broke.', finds: [] },
    { text: 'She calls it “벽” and left.', finds: [] },
    { text: 'It measures 5 μm; α and β differ by Δt, Ωs.', finds: [] },
    { text: 'Zoë and Łukasz went to Málaga, Ångström.', finds: [] },
    { text: [block('엘러리 12', 'tabular'), block('공유', 'furniture')], finds: [] },
    { text: '퀼(Mara Quill) 의장은 Meridian News와 NASA, IMF를 언급했다.', finds: [], fields: ko },
    { text: '美·中 정상이 만나고 與野가 다퉜다. 北은 침묵했다.', finds: [], fields: ko },
    { text: '임하늘(林하늘) 의장은 방벽(防壁)을 세운다.', finds: [], fields: ko },
    { text: "영화 'The Last Wall of Ellery'와 소설 “The Wall and the Sea”를 봤다.", finds: [], fields: ko },
    { text: '壁が壊れた。', finds: [], fields: { language: 'ja' } },
  ],
}
