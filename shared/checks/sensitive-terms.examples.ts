import type { Examples } from './examples.ts'

export const examples: Examples = {
  check: 'sensitive-terms',
  bad: [
    {
      text: 'Vale committed suicide in March, the coroner said.',
      finds: ['committed suicide'],
      fixed: ['Vale died by suicide in March, the coroner said.'],
    },
    { text: 'The boat carried 40 illegal immigrants.', finds: ['illegal immigrants'] },
    { text: 'A ramp for the handicapped was built.', finds: ['the handicapped'] },
    {
      text: 'It left.',
      fields: { headline: 'Illegal immigrants held at port' },
      finds: ['Illegal immigrants'],
    },
    {
      text: '그는 장애자를 돕는 일을 해 왔다.',
      finds: ['장애자'],
      fields: { language: 'ko' },
      fixed: ['그는 장애인을 돕는 일을 해 왔다.'],
    },
    { text: '그는 극단적 선택을 한 것으로 알려졌다.', finds: ['극단적 선택'], fields: { language: 'ko' } },
  ],
  good: [
    { text: '“They are illegal immigrants,” the minister said.', finds: [] },
    { text: 'It left.', fields: { headline: "Minister on 'illegal immigrants'" }, finds: [] },
    { text: 'The disabled ship was towed to port.', finds: [] },
    { text: 'The government committed troops to the island.', finds: [] },
    { text: '장애인 단체가 회견을 열었다.', finds: [], fields: { language: 'ko' } },
    { text: '그는 “극단적 선택”이라는 말을 쓰지 말자고 했다.', finds: [], fields: { language: 'ko' } },
  ],
}
