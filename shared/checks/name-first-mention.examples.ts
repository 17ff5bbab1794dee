import type { Examples } from './examples.ts'

const korean = { language: 'ko' } as const
const house = {
  people: [
    { name: 'Ilsa Marrow', short: 'Marrow', title: 'Harbour Minister', never: [] },
    { name: 'Dan Ho-jin', short: 'Dan', never: [] },
    { name: 'Tallow House', never: [] },
  ],
} as const
const koreanHouse = {
  people: [
    { name: '단호진', short: '단 위원장', title: '항만위원장', never: [] },
    { name: '일리야 마로', short: '마로 총리', never: [] },
  ],
} as const

export const examples: Examples = {
  check: 'name-first-mention',
  bad: [
    {
      text: ['Quill said the port was safe.', 'Mayor Vera Quill spoke at noon.'],
      finds: ['Quill'],
      fixed: ['Vera Quill said the port was safe.', 'Mayor Quill spoke at noon.'],
    },
    {
      text: ['"It is safe," said Arden, who runs the port.', 'Tom Arden, 41, has run it since May.'],
      finds: ['Arden'],
    },
    {
      text: ['Governor Dorn warned of cuts.', 'He spoke at noon.', 'Pavel Dorn leaves office in May.'],
      finds: ['Dorn'],
    },
    {
      text: ['Mayor Vera Quill spoke.', 'Quill left.', '"It is safe," Vera Quill said.'],
      finds: ['Vera Quill'],
      fixed: ['Mayor Vera Quill spoke.', 'Quill left.', '"It is safe," Quill said.'],
    },
    {
      text: ['Coach Helen March praised them.', 'March left.', 'Fire chief Helen March said no.'],
      finds: ['Helen March'],
    },
    { text: ['Envoy Ryu Min-a spoke.', '“It is safe,” Ryu Min-a said.'], finds: ['Ryu Min-a'] },
    {
      text: ['Marrow opened the port.', 'Harbour Minister Ilsa Marrow spoke.'],
      finds: ['Marrow'],
      house,
    },
    {
      text: ['Ilsa Marrow opened the port.', 'It rained.'],
      finds: ['Ilsa Marrow'],
      house,
      fixed: ['Harbour Minister Ilsa Marrow opened the port.', 'It rained.'],
    },
    { text: ['Dan Ho-jin spoke.', 'It rained.', 'Dan Ho Jin left.'], finds: ['Dan Ho Jin'], house },
    {
      text: ['이 의원은 22일 말했다.', '이도훈 의원은 부산을 찾았다.'],
      finds: ['이'],
      fields: korean,
      fixed: ['이도훈 의원은 22일 말했다.', '이 의원은 부산을 찾았다.'],
    },
    {
      text: ['이도훈 의원은 22일 말했다.', '이도훈 의원은 부산을 찾았다.'],
      finds: ['이도훈'],
      fields: korean,
      fixed: ['이도훈 의원은 22일 말했다.', '이 의원은 부산을 찾았다.'],
    },
    {
      text: ['항만위원장 단호진은 말했다.', '단호진 위원장이 떠났다.'],
      finds: ['단호진'],
      fields: korean,
      house: koreanHouse,
      fixed: ['항만위원장 단호진은 말했다.', '단 위원장이 떠났다.'],
    },
    {
      text: ['단호진이 22일 항구를 찾았다.'],
      finds: ['단호진'],
      fields: korean,
      house: koreanHouse,
      fixed: ['단호진 항만위원장이 22일 항구를 찾았다.'],
    },
    {
      text: ['Marrow opened the port.', 'She left at noon.'],
      finds: ['Marrow'],
      house,
      fixed: ['Harbour Minister Ilsa Marrow opened the port.', 'She left at noon.'],
    },
  ],
  good: [
    { text: ['Mayor Ann Pell of St. Louis spoke.', 'Louis left.', 'She is in St. Louis.'], finds: [] },
    { text: ['Mayor Vera Quill spoke.', 'Quill left.'], finds: [] },
    { text: ['Mayor Vera Quill spoke.', 'Her husband Tom Quill left.', 'Vera Quill stayed.'], finds: [] },
    { text: ['Mayor Vera Quill spoke.', '"I am Vera Quill," she said.'], finds: [] },
    {
      text: ['Mayor Vera Quill spoke.', { id: '', kind: 'caption', text: 'Vera Quill speaks.' }],
      finds: [],
    },
    { text: [{ id: '', kind: 'caption', text: 'Quill speaks.' }, 'Mayor Vera Quill spoke.'], finds: [] },
    { text: ['The Arden Bank opened.', 'Tom Arden, 41, has run it.'], finds: [] },
    { text: ['Northern Telecom said so.', 'It rained.', 'Northern Telecom said no.'], finds: [] },
    { text: ['The University of Holmfird said so.', 'The University of Holmfird said no.'], finds: [] },
    { text: ['The harbour minister, Ilsa Marrow, spoke.', 'Marrow left.'], finds: [], house },
    { text: ['Former President Ilsa Marrow spoke.', 'Marrow left.'], finds: [], house },
    { text: ['Tallow House opened.', 'Tallow House closed.'], finds: [], house },
    { text: ['이도훈 의원은 22일 말했다.', '이 의원은 부산을 찾았다.'], finds: [], fields: korean },
    {
      text: ['이도훈 의원과 이정민 의원이 만났다.', '이도훈 의원은 떠났다.'],
      finds: [],
      fields: korean,
    },
    { text: ['이도훈 의원은 말했다.', '"이도훈 의원이 옳다"고 했다.'], finds: [], fields: korean },
    { text: ['공화당 후보가 이겼다.', '공화당 후보는 웃었다.'], finds: [], fields: korean },
    { text: ['배터리 시장이 커졌다.', '배터리 시장은 뜨겁다.'], finds: [], fields: korean },
    { text: ['이 시장은 크다.', '이 대표는 말했다.'], finds: [], fields: korean },
    { text: ['마크롱 대통령은 말했다.', '마크롱 대통령은 떠났다.'], finds: [], fields: korean },
    {
      text: ['단호진 위원장이 말했다.', '단호진 정권은 길었다.'],
      finds: [],
      fields: korean,
      house: koreanHouse,
    },
    { text: ['Mayor Vera Quill a parlé.', 'Vera Quill est partie.'], finds: [], fields: { language: 'fr' } },
  ],
}
