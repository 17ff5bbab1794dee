import type { Examples } from './examples.ts'

const korean = { language: 'ko' } as const

export const examples: Examples = {
  check: 'acronym',
  bad: [
    {
      text: ['The Metalworkers Union (MWU) spoke.', 'The Metalworkers Union (MWU) struck. The MWU won.'],
      finds: ['Metalworkers Union (MWU)'],
    },
    {
      text: ['The CHU met on Monday.', 'Rain fell.', 'The Coastal Harbour Union (CHU) runs the port.'],
      finds: ['CHU'],
      fixed: ['The Coastal Harbour Union (CHU) met on Monday.', 'Rain fell.', 'The CHU runs the port.'],
    },
    {
      text: [
        '"The CHU is wrong," Quill said.',
        'CHU stands for the Coastal Harbour Union. The CHU was silent.',
      ],
      finds: ['CHU'],
    },
    {
      text: ['The Coastal Harbour Union (CHU) met.', 'Rain fell on the Coastal Harbour Union (CHU).'],
      finds: ['Coastal Harbour Union (CHU)'],
      fixed: ['The Coastal Harbour Union (CHU) met.', 'Rain fell on the CHU.'],
    },
    {
      text: [
        'CHU stands for the Coastal Harbour Union.',
        'It rained.',
        'CHU stands for the Coastal Harbour Union.',
      ],
      finds: ['CHU'],
    },
    { text: ['The port closed on Monday, the CHWU said.', 'Rain fell.'], finds: ['CHWU'] },
    { text: 'The TVKM demanded more pay. Talks with the TVKM broke down.', finds: ['TVKM'] },
    { text: 'Dockers in the CHWU walked out at noon.', finds: ['CHWU'] },
    { text: "The CHWU's members walked out.", finds: ['CHWU'] },
    {
      text: ['Ships follow rules of the IMO.', 'The IMO met in London.'],
      finds: ['IMO'],
      fixed: [
        'Ships follow rules of the International Maritime Organization (IMO).',
        'The IMO met in London.',
      ],
    },
    {
      text: 'Ships follow rules of the IMO.',
      finds: ['IMO'],
      fixed: ['Ships follow rules of the International Maritime Organization.'],
    },
    {
      text: ['The Coastal Harbour Union met.', 'The CHU left.'],
      finds: ['CHU'],
      fixed: ['The Coastal Harbour Union (CHU) met.', 'The CHU left.'],
    },
    {
      text: ['The Coastal Harbour Union (CHU) met.', 'Rain fell.'],
      finds: ['CHU'],
      fixed: ['The Coastal Harbour Union met.', 'Rain fell.'],
    },
    {
      text: ['Towed radar buoys (TRBs) sank.', 'More towed radar buoys (TRBs) sank.'],
      finds: ['towed radar buoys (TRBs)'],
      fixed: ['Towed radar buoys (TRBs) sank.', 'More TRBs sank.'],
    },
    { text: 'The navy lost two TRBVs. It has more TRBVs.', finds: ['TRBV'] },
    {
      text: ['해안항만노조(CHU)는 만났다.', '비가 왔다.', '해안항만노조(CHU)는 말했다.'],
      finds: ['해안항만노조(CHU)'],
      fields: korean,
      fixed: ['해안항만노조(CHU)는 만났다.', '비가 왔다.', 'CHU는 말했다.'],
    },
    {
      text: ['NSHI는 22일 파업했다.', '해안항만노조(NSHI)는 말했다.'],
      finds: ['NSHI'],
      fields: korean,
      fixed: ['해안항만노조(NSHI)는 22일 파업했다.', 'NSHI는 말했다.'],
    },
    { text: ['NSHI는 22일 파업을 끝냈다고 밝혔다.'], finds: ['NSHI'], fields: korean },
    {
      text: ['IEA는 유가가 오른다고 내다봤다.', 'IEA는 이유를 대지 않았다.'],
      finds: ['IEA'],
      fields: korean,
      fixed: ['국제에너지기구(IEA)는 유가가 오른다고 내다봤다.', 'IEA는 이유를 대지 않았다.'],
    },
    {
      text: ['해안항만노조(NSHI)는 파업을 끝냈다.'],
      finds: ['NSHI'],
      fields: korean,
      fixed: ['해안항만노조는 파업을 끝냈다.'],
    },
  ],
  good: [
    { text: ['The Coastal Harbour Union (CHU) met.', 'CHU crews left.'], finds: [] },
    { text: 'The US, the UN, NATO and the BBC met the CEO of IBM and MPs on TV.', finds: [] },
    { text: ['The US and the UN met.', 'The United Nations (UN) is old. The UN met.'], finds: [] },
    { text: 'He saw World War II end and read chapter XIV.', finds: [] },
    { text: 'PORT ELLERY, Nov. 24 (Meridian) -- The port closed.', finds: [] },
    { text: 'SEOUL, Nov. 24 (Meridian) -- The port closed.', finds: [] },
    { text: ['The port closed.', '(END)'], finds: [] },
    { text: 'Shares of Coastal Cargo <CCGO> fell.', finds: [] },
    { text: 'He drove a van with the plate KFH 482 and flew on QV-15.', finds: [] },
    { text: 'State broadcaster KVTM showed the port.', finds: [] },
    { text: 'KVTM, the state broadcaster, showed the port. KVTM is old.', finds: [] },
    { text: 'Mara Quill (KDPR) met Tom Arden (KDPR) of Austin, TX.', finds: [] },
    { text: ['The Farmers’ League (PSKL) met.', 'The PSKL lost.'], finds: [] },
    { text: '"Ask the CHWU," Quill said.', finds: [] },
    { text: 'BREAKING NEWS FROM THE CHWU IN PORT ELLERY', finds: [] },
    { text: [{ id: '', kind: 'caption', text: 'The CHWU marches.' }, 'Rain fell.'], finds: [] },
    { text: ['La CHWU se reunió el lunes.'], finds: [], fields: { language: 'es' } },
    {
      text: ['해안항만노조(CHU)는 만났다.', 'CHU는 말했다.', 'FBI와 CIA는 말이 없다.'],
      finds: [],
      fields: korean,
    },
    { text: 'KBS와 MBC가 TV로 중계했고 KTX가 멈췄다.', finds: [], fields: korean },
  ],
}
