import { block } from './testing.ts'
import type { Examples } from './examples.ts'

const ko = { language: 'ko' }
const alone = '"We heard it and then the sea came in."'

export const examples: Examples = {
  check: 'quote-attribution',
  bad: [
    { text: ['The wall broke.', alone, 'The market flooded.'], finds: [alone] },
    { text: ['The wall broke.', alone], finds: [alone] },
    { text: [alone, 'Mara Quill said the wall had been weak for years.'], finds: [alone] },
    {
      text: ['“We heard it, and then the sea came in.”'],
      finds: ['“We heard it, and then the sea came in.”'],
    },
    { text: ['"We go now," Quill said.', alone, 'The market flooded.'], finds: [alone] },
    { text: ['"We heard it." "It was the old wall."'], finds: ['"We heard it." "It was the old wall."'] },
    { text: [alone, block('"A wave," Quill said.', 'caption'), 'The market flooded.'], finds: [alone] },
    { text: [alone, block('Quill said no', 'subhead'), 'The market flooded.'], finds: [alone] },
    {
      text: ['벽이 무너졌다.', '"벽이 무너지고 바닷물이 들어왔다."', '시장이 물에 잠겼다.'],
      finds: ['"벽이 무너지고 바닷물이 들어왔다."'],
      fields: ko,
    },
    {
      text: ['“우리는 벽을 다시 세울 것이다.”', '시장은 봄에 문을 연다.'],
      finds: ['“우리는 벽을 다시 세울 것이다.”'],
      fields: ko,
    },
  ],
  good: [
    { text: ['"We heard it," Quill said. "Then the sea came in."'], finds: [] },
    { text: [alone, 'Quill said she ran at once.'], finds: [] },
    { text: [alone, 'So said Mara Quill, the mayor.'], finds: [] },
    { text: [alone, 'She told the council that the wall was old.'], finds: [] },
    { text: [alone, 'Mara Quill said in a speech on Tuesday that the wall was old.'], finds: [] },
    { text: [alone, 'The mayor was speaking at the harbor.'], finds: [] },
    { text: ['Quill put it this way:', alone], finds: [] },
    { text: ['"We heard it," Quill said. "It was dark.', alone], finds: [] },
    { text: ['QUILL: "We heard it and then the sea came in."'], finds: [] },
    { text: [`${alone} -- Mara Quill`], finds: [] },
    { text: ['"The Old Wall"', 'It is a play.'], finds: [] },
    { text: [block(alone, 'caption'), block(alone, 'furniture')], finds: [] },
    { text: ['According to Quill, "we heard it and then the sea came in."'], finds: [] },
    { text: ['"벽이 무너졌다"고 퀼 의장은 말했다.'], finds: [], fields: ko },
    { text: ['"벽이 무너지고 물이 들어왔다."', '퀼 의장은 24일 이같이 말했다.'], finds: [], fields: ko },
    { text: ['„Wir hörten es, und dann kam das Meer.“'], finds: [], fields: { language: 'de' } },
  ],
}
