import type { Examples } from './examples.ts'

export const examples: Examples = {
  check: 'number-style',
  bad: [
    { text: 'The blast killed 3 people.', finds: ['3'], fixed: ['The blast killed three people.'] },
    { text: '4 boats sank off the cape.', finds: ['4'], fixed: ['Four boats sank off the cape.'] },
    {
      text: 'Some 7 Chinese fishermen were held.',
      finds: ['7'],
      fixed: ['Some seven Chinese fishermen were held.'],
    },
    {
      text: 'The storm killed 2, wounding 5.',
      finds: ['2', '5'],
      fixed: ['The storm killed two, wounding 5.'],
    },
    { text: 'They held 4 South Korean sailors and 2 U.S. soldiers.', finds: ['4', '2'] },
    { text: 'It was a 3-year contract with 2 new yards.', finds: ['3', '2'] },
    { text: 'He waited 6 years in the 3rd ward for the 5th time.', finds: ['6', '3rd', '5th'] },
    {
      text: 'About 5 to 12 people are aboard.',
      finds: ['5'],
      fixed: ['About five to 12 people are aboard.'],
    },
    { text: 'The blast killed twelve people.', finds: ['twelve'], fixed: ['The blast killed 12 people.'] },
    { text: 'They sailed for ten days with twenty-five men.', finds: ['ten', 'twenty-five'] },
    { text: 'A ten-day cruise costs two hundred dollars.', finds: ['ten', 'two hundred'] },
    {
      text: 'The port handled twelve million boxes.',
      finds: ['twelve'],
      fixed: ['The port handled 12 million boxes.'],
    },
    {
      text: 'It was the twelfth time since the nineteenth century.',
      finds: ['twelfth', 'nineteenth'],
      fixed: ['It was the 12th time since the nineteenth century.'],
    },
    { text: 'Support fell by twenty percent.', finds: ['twenty'], fixed: ['Support fell by 20 percent.'] },
    { text: 'Police arrested 8 men and eleven women.', finds: ['8', 'eleven'] },
    {
      text: 'It took fifteen thousand two hundred bricks.',
      finds: ['fifteen thousand two hundred'],
      fixed: ['It took 15,200 bricks.'],
    },
    {
      text: 'In Seoul 4 people died; all 5 were old, and of the dead, 3 were blind.',
      finds: ['4', '5', '3'],
    },
    { text: 'He won 9 of the 23 provinces.', finds: ['9'] },
  ],
  good: [
    { text: 'The blast killed three people and wounded 12.', finds: [] },
    { text: 'Twelve boats sank. Eleven came back.', finds: [] },
    { text: 'Mara Quill, 7, and her 5-year-old brother, aged 5, paid $3 for 2 dollars at 5 p.m.', finds: [] },
    { text: 'No. 2 seed Odo Lamm won 6-3, 6-4 on page 4 of Section 3.', finds: [] },
    { text: 'The ferry is 6 miles off, 3 degrees north, and rose 5 percent, or 2 points.', finds: [] },
    { text: 'On Nov. 5 and 9 May, at 3:30, Flight 7 left Gate 2 for Channel 4.', finds: [] },
    { text: '“We saw 3 boats,” he said, “and twelve people.”', finds: [] },
    {
      text: 'Reactor 4 and Unit 3 at 221 5th Avenue use version 2.5 of a G7 plan, 4-1/2 by 9/11.',
      finds: [],
    },
    { text: 'It ruled 5 to 4; it was one of dozens, one in 10, 2 out of 5.', finds: [] },
    { text: 'Nine times out of ten the Big Ten play at the eleventh hour.', finds: [] },
    { text: 'About a tenth of the fleet, one-twentieth, and two million boxes are lost.', finds: [] },
    { text: 'He said 3 people.', finds: [], house: { numbers: { spelledTo: 0, percent: 'percent' } } },
    { text: 'The 7th Fleet came; it left.', finds: [] },
    { text: '배 3척과 열두 명이 떠났다.', finds: [], fields: { language: 'ko' } },
    { text: [{ id: '', kind: 'tabular', text: '3 boats twelve men' }], finds: [] },
    { text: 'Phase 3 trials of type 2 drugs for children under 5 begin in week 3.', finds: [] },
  ],
}
