import type { Examples } from './examples.ts'

const korean = { language: 'ko' } as const
const house = {
  people: [
    { name: 'Ryom Jin-a', short: 'Ryom', never: ['Yeom Jin-a', 'Ryom Jina'] },
    { name: 'Ryom Jin-o', short: 'Ryom', never: [] },
    { name: 'Tallow House', never: ['Talow House'] },
    { name: 'Ilsa Marrowitz', short: 'Marrowitz', never: ['Marowitz'] },
    { name: 'Ilse Marrowits', short: 'Marrowits', never: [] },
  ],
} as const
const koreanHouse = {
  people: [
    { name: '일리야 마로프', short: '마로프 총리', never: ['마롭프', '일리아 마로프'] },
    { name: '등대신문', never: ['등데신문'] },
  ],
} as const

export const examples: Examples = {
  check: 'name-consistency',
  bad: [
    {
      text: ['The envoy met Yeom Jin-a.', 'Yeom Jin-a left.'],
      finds: ['Yeom Jin-a'],
      house,
      fixed: ['The envoy met Ryom Jin-a.', 'Ryom Jin-a left.'],
    },
    { text: 'They met at Talow House.', finds: ['Talow House'], house, fixed: ['They met at Tallow House.'] },
    {
      text: 'Mayor Marowitz left.',
      finds: ['Marowitz'],
      house,
      fixed: ['Mayor Marrowitz left.'],
    },
    { text: 'The palace of Kusmusan and the Rodong Shinmun.', finds: ['Kusmusan', 'Rodong Shinmun'] },
    {
      text: 'It rained.',
      fields: { headline: 'Talow House opens' },
      house,
      finds: ['Talow House'],
    },
    {
      text: ['Mayor Mara Lindqvist spoke.', 'Lindquist left. They saw Lindqvist go.'],
      finds: ['Lindquist'],
      fixed: ['Mayor Mara Lindqvist spoke.', 'Lindqvist left. They saw Lindqvist go.'],
    },
    {
      text: ['Engineer Tom Ahlen spoke.', '"No," Ahlén said.', 'They saw Ahlen go.'],
      finds: ['Ahlén'],
    },
    {
      text: ['Coach Helen Marsh spoke.', 'They saw Helen March go.', 'Fans love Helen Marsh.'],
      finds: ['Helen March'],
      fixed: ['Coach Helen Marsh spoke.', 'They saw Helen Marsh go.', 'Fans love Helen Marsh.'],
    },
    {
      text: ['The leader met Dan Ho-jin.', 'They saw Dan Ho Jin go.', 'Envoy Dan Ho-jin stayed.'],
      finds: ['Dan Ho Jin'],
    },
    {
      text: ['Mayor Mara Vosse spoke.', 'They saw Vose go, and Vosse stayed.'],
      finds: ['Vose'],
    },
    {
      text: [
        'The ferry left Torvik.',
        { id: '', kind: 'caption', text: 'A ferry at Trovik.' },
        'It reached Torvik.',
      ],
      finds: ['Trovik'],
    },
    {
      text: ['The firm Crestlune fell.', 'Shares of Crestlun rose.', 'They sold Crestlune.'],
      finds: ['Crestlun'],
    },
    {
      text: ['The firm Crestlune fell.', 'Shares of Crest Lune rose.', 'They sold Crestlune.'],
      finds: ['Crest Lune'],
    },
    {
      text: ['Minister Dan Gyu-jin spoke.', 'Later, Dan Kyu-jin left for Torvik.'],
      finds: ['Dan Kyu-jin'],
    },
    {
      text: ['Shares of Coastal Electronics fell.', 'Then Coastal Electonics rose.'],
      finds: ['Coastal Electonics'],
    },
    {
      text: ['박성호 경찰서장이 말했다.', '박성오 서장은 떠났다.'],
      finds: ['박성오'],
      fields: korean,
    },
    {
      text: ['마롭프 총리는 떠났다.', '일리야 마로프 총리가 왔다.'],
      finds: ['마롭프'],
      fields: korean,
      house: koreanHouse,
      fixed: ['마로프 총리는 떠났다.', '일리야 마로프 총리가 왔다.'],
    },
    { text: '등데신문은 22일 보도했다.', finds: ['등데신문'], fields: korean, house: koreanHouse },
    {
      text: ['차은설 의원은 말했다.', '차은솔 의원은 떠났다.', '차은설 의원은 남았다.'],
      finds: ['차은솔'],
      fields: korean,
    },
    {
      text: ['강시율 해온시장은 말했다.', '강시울 해온시장은 떠났다.', '강시율 해온시장은 남았다.'],
      finds: ['강시울'],
      fields: korean,
    },
    { text: ['Fire Chief Martin Osei spoke.', 'Osie said two were hurt.'], finds: ['Osie'] },
    {
      text: 'Leader Kim Jong Un spoke.',
      finds: ['Kim Jong Un'],
      fixed: ['Leader Kim Jong-un spoke.'],
    },
  ],
  good: [
    { text: 'President Nicolás Maduro spoke.', finds: [] },
    {
      text: ['Leader Kim Jong-un spoke.', 'His father, Kim Jong-il, died. They saw Kim Jong-un go.'],
      finds: [],
    },
    { text: ['They met Ryom Jin-a and Ryom Jin-o.'], finds: [], house },
    { text: ['They met Ilsa Marrowitz and Ilse Marrowits.'], finds: [], house },
    { text: 'Slovakia beat Slovenia, and Austria beat Australia.', finds: [] },
    { text: "The Bellinis saw Bellini, and Bellini's dog.", finds: [] },
    { text: 'In Torvania a Torvanian spoke Torvani.', finds: [] },
    {
      text: ['They met Per Hanssen.', 'They met Lars Hansson.', 'Then Hanssen and Hansson left.'],
      finds: [],
    },
    { text: 'They met Hassan al-Marr. Al-Marr left.', finds: [] },
    { text: 'They met MARA LINDQVIST. Then Mara Lindqvist left.', finds: [] },
    { text: 'They met Mr. Holm and Mr. Helm.', finds: [] },
    { text: 'They met Martin and Marvin, and saw Harper in the harbor.', finds: [] },
    { text: 'The house at tallow lane.', finds: [], house },
    {
      text: ['이도훈 의원은 말했다.', '이도현 장관은 떠났다.', '이도훈 의원은 남았다.'],
      finds: [],
      fields: korean,
    },
    {
      text: ['일리야 마로프 총리가 왔다.', '마로프 총리는 떠났다.'],
      finds: [],
      fields: korean,
      house: koreanHouse,
    },
  ],
}
