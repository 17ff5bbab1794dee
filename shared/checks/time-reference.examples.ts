import type { Examples } from './examples.ts'

const ko = { language: 'ko' }

export const examples: Examples = {
  check: 'time-reference',
  bad: [
    {
      text: 'The court ruled today that the ferry was safe.',
      finds: ['today'],
      fixed: ['The court ruled Tuesday that the ferry was safe.'],
    },
    {
      text: 'Police said yesterday they had no suspect.',
      finds: ['yesterday'],
      fixed: ['Police said Monday they had no suspect.'],
    },
    {
      text: 'Talks will resume tomorrow morning in Ellery.',
      finds: ['tomorrow'],
      fixed: ['Talks will resume Wednesday morning in Ellery.'],
    },
    {
      text: 'The storm is expected to hit tonight.',
      finds: ['tonight'],
      fixed: ['The storm is expected to hit Tuesday night.'],
    },
    {
      text: 'It sank last night off the cape.',
      finds: ['last night'],
      fixed: ['It sank Monday night off the cape.'],
    },
    { text: 'The pair met this morning.', finds: ['this morning'], fixed: ['The pair met Tuesday morning.'] },
    {
      text: "The council delayed today's vote on the port.",
      finds: ['today'],
      fixed: ["The council delayed Tuesday's vote on the port."],
    },
    {
      text: 'The minister left the day before yesterday.',
      finds: ['the day before yesterday'],
      fixed: ['The minister left Sunday.'],
    },
    {
      text: 'Today, police said the road was open.',
      finds: ['Today'],
      fixed: ['Tuesday, police said the road was open.'],
    },
    { text: 'The verdict is due today.', finds: ['today'] },
    { text: 'The bank today announced a cut.', finds: ['today'] },
    {
      text: 'She arrived last Wednesday by sea.',
      finds: ['last Wednesday'],
      fixed: ['She arrived Wednesday by sea.'],
    },
    { text: 'They meet next Thursday.', finds: ['next Thursday'], fixed: ['They meet Thursday.'] },
    { text: 'It fell two Mondays ago.', finds: ['two Mondays ago'], fixed: ['It fell on Nov. 16.'] },
    { text: 'It opened on Friday last week.', finds: ['Friday last week'], fixed: ['It opened on Friday.'] },
    { text: 'Polling is on Monday of next week.', finds: ['Monday of next week'] },
    {
      text: 'Ballots close a week from Friday.',
      finds: ['a week from Friday'],
      fixed: ['Ballots close on Dec. 4.'],
    },
    { text: 'They met last Tuesday.', finds: ['last Tuesday'], fixed: ['They met on Nov. 17.'] },
    {
      text: 'He quits next Friday.',
      finds: ['next Friday'],
      fields: { language: 'en-GB' },
      house: { days: 'today' },
    },
    {
      text: '시장은 오늘 다리를 열었다.',
      finds: ['오늘'],
      fields: ko,
      fixed: ['시장은 24일 다리를 열었다.'],
    },
    { text: '어제는 눈이 왔다.', finds: ['어제'], fields: ko, fixed: ['23일은 눈이 왔다.'] },
    { text: '회의는 내일부터 열린다.', finds: ['내일'], fields: ko, fixed: ['회의는 25일부터 열린다.'] },
    {
      text: '법원은 오늘(24일) 판결했다.',
      finds: ['오늘(24일)'],
      fields: ko,
      fixed: ['법원은 24일 판결했다.'],
    },
    { text: '어젯밤 불이 났다.', finds: ['어젯밤'], fields: ko, fixed: ['23일 밤 불이 났다.'] },
    { text: '오늘 밤 비가 온다.', finds: ['오늘'], fields: ko, fixed: ['24일 밤 비가 온다.'] },
    { text: 'Officials are meeting today to discuss it.', finds: ['today'] },
    { text: 'They signed it last Friday in Ellery.', finds: ['last Friday'] },
    { text: 'The president is to speak today; markets are closed today.', finds: ['today', 'today'] },
    {
      text: 'It had sold 40 ships as of today, and the vote was put off until today.',
      finds: ['today', 'today'],
    },
  ],
  good: [
    { text: 'The court ruled Tuesday that the ferry was safe.', finds: [] },
    { text: '“We sail today,” she said. “Tomorrow never comes.”', finds: [] },
    { text: "Today's youth read less than their parents did.", finds: [] },
    { text: 'The yard is today the largest of its kind.', finds: [] },
    { text: 'Today, some 5,000 people live in the old port.', finds: [] },
    { text: 'The custom lives on even today; little of it was known until today.', finds: [] },
    { text: 'He told Ferry Today magazine about the Museum of Tomorrow.', finds: [] },
    { text: 'It was the last night of the fair, and the last Monday of May.', finds: [] },
    { text: 'They work for a better tomorrow.', finds: [] },
    { text: 'The court ruled today.', finds: [], house: { days: 'today' } },
    { text: 'The court will sit next week, last Wednesday-like.', finds: [] },
    { text: '오늘날 배는 빠르다. 어제오늘 일이 아니다.', finds: [], fields: ko },
    { text: '내일의 항구를 말하는 “오늘 떠난다”는 책.', finds: [], fields: ko },
    { text: '시장은 24일 다리를 열었다.', finds: [], fields: ko },
  ],
}
