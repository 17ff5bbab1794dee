import type { Examples } from './examples.ts'

const ko = { language: 'ko', headline: '항구 개방' }

export const examples: Examples = {
  check: 'figure-consistency',
  bad: [
    {
      text: [
        'A ferry fire killed 12 people off Port Ellery on Tuesday.',
        'The 14 dead were all from the north.',
      ],
      finds: ['14'],
    },
    { text: ['At least 12 people were killed.', 'The death toll stood at 15 by nightfall.'], finds: ['15'] },
    {
      text: ['Twelve people died in the fire.', 'Police said 13 people died when the roof fell.'],
      finds: ['13'],
    },
    { text: ['The crash injured 30 passengers.', 'Of the 32 injured, most were children.'], finds: ['32'] },
    { text: ['Police arrested 45 protesters.', 'All 54 arrested protesters were freed.'], finds: ['54'] },
    { text: ['Seven miners are missing.', 'Rescuers looked for the nine missing miners.'], finds: ['nine'] },
    {
      text: ['The firm will cut 1,200 jobs.', 'It had said it would slash 1,500 jobs by May.'],
      finds: ['1,500'],
    },
    {
      text: ['The storm left 300 families homeless.', 'Tents went up for the 400 families homeless.'],
      finds: ['400'],
    },
    {
      text: ['A blast killed 14 people and injured 20.', 'The blast killed 12 people, police said.'],
      finds: ['12'],
    },
    { text: ['Some 40 people were evacuated.', 'In all 60 people were evacuated.'], finds: ['60'] },
    { text: ['A ferry fire killed 12 people.'], finds: ['14'], fields: { headline: 'Ferry fire kills 14' } },
    { text: ['Exports rose 5.2 percent.'], finds: ['7 pct'], fields: { headline: 'Exports up 7 pct' } },
    { text: ['The port took $3.24 billion.'], finds: ['4.2bn'], fields: { headline: 'Port earns $4.2bn' } },
    { text: ['화재로 12명이 숨졌다.', '사망자 14명은 모두 선원이다.'], finds: ['14'], fields: ko },
    { text: ['충돌로 30명이 다쳤다.', '부상자는 모두 32명이다.'], finds: ['32'], fields: ko },
    { text: ['선원 7명이 실종됐다.', '해경은 실종자 9명을 찾고 있다.'], finds: ['9'], fields: ko },
    {
      text: ['경찰은 5명을 체포했다.', '체포된 이는 남성이다. 경찰은 6명을 체포한 뒤 조사했다.'],
      finds: ['6'],
      fields: ko,
    },
    {
      text: ['화재로 12명이 숨졌다.'],
      finds: ['14'],
      fields: { language: 'ko', headline: '화재로 14명 사망' },
    },
    { text: ['A ferry with 12 fishermen sank.', 'The 14 fishermen were Ellery men.'], finds: ['14'] },
    {
      text: ['The yard won a $3.2 billion contract.', 'The $3.4 billion contract is its largest.'],
      finds: ['3.4 billion'],
    },
    {
      text: ['A blast killed 14 people and hurt 12.'],
      finds: ['12'],
      fields: { headline: 'Blast kills 12' },
    },
    {
      text: ['Lawmakers voted 52-48 to pass the bill.', 'The 53-48 vote came after a debate.'],
      finds: ['53-48'],
    },
    { text: ['The bomb hurt 56 people.', 'The wounded, 65 in all, were taken to hospital.'], finds: ['65'] },
    {
      text: ['The firm will cut 1,200 jobs.', 'The 1,500 job cuts are the largest since 2009.'],
      finds: ['1,500'],
    },
    {
      text: ['경찰은 시위대 17명을 체포했다.', '체포된 19명은 조사를 받고 있다.'],
      finds: ['19'],
      fields: ko,
    },
    {
      text: ['Police said 34 protesters were arrested.', 'The arrests of 43 protesters drew anger.'],
      finds: ['43'],
    },
    {
      text: ['Some 2,000 residents were evacuated.', 'Officials evacuated 3,000 residents.'],
      finds: ['3,000'],
    },
    {
      text: ['Mayor Joan Pell, 54, resigned on Monday.', 'Pell, 56, had been in office since May.'],
      finds: ['56'],
    },
    {
      text: [
        'The driver, 45-year-old retired teacher Ann Coll, was held.',
        'Ann Coll, who is 54, has a son.',
      ],
      finds: ['54'],
    },
    {
      text: ['A 6.1-magnitude earthquake struck the island.', 'The magnitude 6.4 quake was felt at sea.'],
      finds: ['6.4'],
    },
    {
      text: ['The bridge opened on March 3.', 'It rained until the bridge opened on March 5.'],
      finds: ['March 5'],
    },
    { text: ['A ferry sank on Sunday.', 'The ferry sank on Monday with 12 aboard.'], finds: ['Monday'] },
    {
      text: ['The ferry was carrying 87 passengers when it sank.', 'All 78 passengers were rescued.'],
      finds: ['78'],
    },
    {
      text: ['A fire killed 14 people.', 'The fire, which killed 12 people, is the deadliest in a mill.'],
      finds: ['12'],
    },
    {
      text: ['Another 17 people were missing after the flood.', 'They looked for the 27 missing people.'],
      finds: ['27'],
    },
    {
      text: ['The home houses 64 residents and nine guests.', 'The 46 residents were asleep.'],
      finds: ['46'],
    },
    {
      text: ['The North fired two long missiles at dawn.', 'It was warned.'],
      fields: { headline: 'North fires five long missiles' },
      finds: ['five'],
    },
    { text: ['Mayor Joan Pell, 63, spoke.', 'Pell, 61, has led the port since 2021.'], finds: ['61'] },
    {
      text: '검찰은 그가 3억5천만원을 받았다고 밝혔다. 5명이 더 있다.',
      fields: { ...ko, headline: '전 국장, 5억3천만원 받은 혐의' },
      finds: ['5억3천만'],
    },
    { text: ['김민수(54) 시장이 사퇴했다.', '김민수(56) 시장은 말을 아꼈다.'], finds: ['56'], fields: ko },
    {
      text: ['규모 6.1의 지진이 났다.', '이번 규모 6.4 지진으로 건물이 흔들렸다.'],
      finds: ['6.4'],
      fields: ko,
    },
    {
      text: ['회사는 2천300명을 감원한다.', '노조는 2천500명 감원에 반대했다.'],
      finds: ['2천500'],
      fields: ko,
    },
    {
      text: ['7명이 숨지고 15명이 다쳤다.', '2022년에도 2명이 다쳤다.', '부상자 17명 가운데 3명은 중태다.'],
      finds: ['17'],
      fields: ko,
    },
  ],
  good: [
    {
      text: [
        'Joan Pell, 54, resigned.',
        'Mark Pell, 26, is her son.',
        'Pell, then 48, won the vote in 2020.',
      ],
      finds: [],
    },
    {
      text: ['Police held a man surnamed Kim, 54, and his aide.', 'Another Kim, 61, was let go.'],
      finds: [],
    },
    {
      text: ['A magnitude 6.1 earthquake struck.', 'The magnitude 5.4 quake that followed was weaker.'],
      finds: [],
    },
    {
      text: [
        'The bridge opened on March 3.',
        'The tunnel opened on March 5.',
        'A second bridge opened on May 2.',
      ],
      finds: [],
    },
    {
      text: ['The ferry was carrying 87 passengers.', 'The 78 passengers who wore vests were rescued.'],
      finds: [],
    },
    {
      text: ['사망자가 12명에서 14명으로 늘었다.', '불은 12명이 숨진 3층에서 시작됐다.'],
      finds: [],
      fields: { language: 'ko', headline: '화재 사망자 14명으로 늘어' },
    },
    {
      text: ['김민수(54) 시장과 부인 이영희(52) 씨가 왔다.', '경찰은 김모(45) 씨와 김모(38) 씨를 불렀다.'],
      finds: [],
      fields: ko,
    },
    {
      text: ['A fire killed 41 people.', 'It was the deadliest since 2003, when 104 people died.'],
      finds: [],
    },
    { text: ['It was carrying 120 passengers and nine crew; 129 people aboard were saved.'], finds: [] },
    {
      text: [
        'A fire killed 12 people.',
        'Another two people died in a hospital.',
        'The 14 dead were sailors.',
      ],
      finds: [],
    },
    { text: ['승객 120명과 선원 9명 등 129명이 타고 있었다.'], finds: [], fields: ko },
    { text: ['The house voted 52-48 for it.', 'A motion to delay the vote fell 40-60.'], finds: [] },
    { text: ['화재로 12명이 숨졌다.', '숨진 5명은 어린이다.'], finds: [], fields: ko },

    {
      text: ['Of 30 sailors 12 drowned.', 'The 18 sailors who lived and the 12 sailors lost are kin.'],
      finds: [],
    },

    { text: ['A fire killed 12 people.', 'The 12 dead were all from the north.'], finds: [] },
    { text: ['The toll rose to 14 from 12.', 'The 14 dead were sailors.'], finds: [] },
    {
      text: ['A fire killed 12 people, including two children.', 'Two children were killed in their beds.'],
      finds: [],
    },
    {
      text: ['A fire killed 12 people.', 'In 2019, a fire killed 30 people.', 'A blast last year killed 14.'],
      finds: [],
    },
    {
      text: [
        'Twelve people were killed in two blasts.',
        'Five were killed in Ellery and seven were killed in Brake.',
      ],
      finds: [],
    },
    { text: ['A fire killed 12 people.', '“We have 14 dead,” said a medic.'], finds: [] },
    { text: ['Nearly 300 people were killed.', 'The 298 dead were flown home.'], finds: [] },
    {
      text: ['A fire killed 12 people.', 'Another two died later; five others were killed in the street.'],
      finds: [],
    },
    { text: ['On Friday, Aug. 12, killed 14 people were found.', 'All 14 dead were sailors.'], finds: [] },
    {
      text: ['A blast killed three soldiers.', 'More than 4,000 people have been killed since March.'],
      finds: [],
    },
    { text: ['Twelve people died.', 'Rebels claimed they had killed 20 people.'], finds: [] },
    { text: ['Two men and a woman died.'], finds: [], fields: { headline: 'Three die in fire' } },
    {
      text: ['It cost $3,214,000,000, or 4.9 percent of it.'],
      finds: [],
      fields: { headline: '$3.2bn, 5% port opens 3 years late; three years' },
    },
    {
      text: ['화재로 12명이 숨졌다.', '2019년에는 30명이 숨졌다.', '이 중 2명이 숨진 곳은 북쪽이다.'],
      finds: [],
      fields: ko,
    },
    { text: ['사망자가 12명에서 14명으로 늘었다.', '사망자 14명은 선원이다.'], finds: [], fields: ko },
  ],
}
