import { block } from './testing.ts'
import type { Examples } from './examples.ts'

const ko = { language: 'ko' }

export const examples: Examples = {
  check: 'lede-time-source',
  bad: [
    { text: ['The old sea wall broke.', 'The market flooded.'], finds: ['The old sea wall broke.'] },
    {
      text: ['The old sea wall broke, the mayor said.', 'The market flooded.'],
      finds: ['The old sea wall broke, the mayor said.'],
    },
    {
      text: ['The old sea wall broke on Tuesday.', 'The market flooded.'],
      finds: ['The old sea wall broke on Tuesday.'],
    },
    {
      text: ['PORT ELLERY, Nov. 24 (Meridian) -- The old sea wall broke.', 'The market flooded.'],
      finds: ['The old sea wall broke.'],
    },
    {
      text: [
        'The old sea wall broke. The sea came in.',
        'The market flooded.',
        'It was Tuesday, the mayor said.',
      ],
      finds: ['The old sea wall broke.'],
    },
    {
      text: [
        'The wall broke in the storm.',
        block('Tuesday: a wave, the mayor said.', 'caption'),
        'The market flooded.',
      ],
      finds: ['The wall broke in the storm.'],
    },
    { text: ['벽이 무너졌다.', '시장이 물에 잠겼다.'], finds: ['벽이 무너졌다.'], fields: ko },
    { text: ['벽이 24일 무너졌다.', '시장이 물에 잠겼다.'], finds: ['벽이 24일 무너졌다.'], fields: ko },
  ],
  good: [
    { text: ['The old sea wall broke on Tuesday, the mayor said.', 'The market flooded.'], finds: [] },
    { text: ['The old sea wall broke.', 'It broke at 3 a.m., according to the port.'], finds: [] },
    { text: ['Exports rose 3 percent last month, data showed.', 'Imports fell.'], finds: [] },
    {
      text: ['The sea wall that broke in 2019 is to be rebuilt.', '"We start soon," said Quill.'],
      finds: [],
    },
    { text: ['The old sea wall broke.'], finds: [] },
    { text: ['The old sea wall broke.', 'The market flooded.'], finds: [], fields: { genres: ['brief'] } },
    { text: ['벽이 24일 무너졌다고 시가 밝혔다.', '시장이 물에 잠겼다.'], finds: [], fields: ko },
    { text: ['벽이 무너졌다.', '시에 따르면 24일 오전 물이 들어왔다.'], finds: [], fields: ko },
    {
      text: ['Die alte Mauer brach.', 'Der Markt stand unter Wasser.'],
      finds: [],
      fields: { language: 'de' },
    },
  ],
}
