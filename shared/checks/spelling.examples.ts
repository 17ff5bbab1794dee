import { shippedHouses } from '../house/shipped.ts'
import type { Examples } from './examples.ts'

const korean = { fields: { language: 'ko', headline: '', slugline: '' } } as const

export const examples: Examples = {
  check: 'spelling',
  bad: [
    { text: 'Soliders in boats came. Econmists polled there agreed.', finds: ['Soliders', 'Econmists'] },
    {
      text: 'The goverment will publish the figures on Monday.',
      finds: ['goverment'],
      fixed: ['The government will publish the figures on Monday.'],
    },
    {
      text: 'Teh ferry left. It left teh quay.',
      finds: ['teh'],
      fixed: ['Teh ferry left. It left the quay.'],
    },
    { text: 'Officials recieved the letter and then seperated.', finds: ['recieved', 'seperated'] },
    {
      text: 'Goverment officials met on Monday.',
      finds: ['Goverment'],
      fixed: ['Government officials met on Monday.'],
    },
    {
      text: 'They discussed the minsiter’s plan.',
      finds: ['minsiter’s'],
      fixed: ['They discussed the minister’s plan.'],
    },
    { text: 'A state-ownde lender closed.', finds: ['ownde'], fixed: ['A state-owned lender closed.'] },
    { text: 'The anti-goverment rally ended.', finds: ['goverment'] },
    { text: 'A Seoul-baesd maker of chips said so.', finds: ['baesd'] },
    { text: '“We will definately return,” she said.', finds: ['definately'] },
    { text: 'Oil from iraq rose.', finds: ['iraq'], fixed: ['Oil from Iraq rose.'] },
    {
      text: ['The port opened.', { id: '', kind: 'caption', text: 'Fishermen wiat in the harbour.' }],
      finds: ['wiat'],
    },
    { text: 'The ferry left.', fields: { headline: 'Harbour opens after stomr' }, finds: ['stomr'] },
    {
      text: '정부는 수출이 늘었다고 밝혓다.',
      finds: ['밝혓다'],
      ...korean,
      fixed: ['정부는 수출이 늘었다고 밝혔다.'],
    },
    { text: '"그렇게 됬다"고 말했다.', finds: ['됬다'], ...korean },
    { text: '은행은 금리가 오를 것으로 전망헀다.', finds: ['전망헀다'], ...korean },
    { text: '표를 꼽앗다. 예산을 짯다. 진단햇다.', finds: ['꼽앗다', '짯다', '진단햇다'], ...korean },
    { text: '대통렁이 경재를 살리겠다고 발펴했다.', finds: ['대통렁이', '경재를', '발펴했다'], ...korean },
    { text: '문이 열렸댜.', finds: ['열렸댜'], ...korean },
    { text: '배가 가라안았다. 재판에 넘길 게획이다.', finds: ['가라안았다', '게획이다'], ...korean },
  ],
  good: [
    { text: 'Tessel will close. Tessel’s stores number 340.', finds: [] },
    { text: '오바마 전 대통령과 클린턴 전 장관이 노스캐롤라이나에서 만났다.', finds: [], ...korean },
    { text: '케이라 나이틀리와 게리, 페드로, 미셸이 메트로를 탔다.', finds: [], ...korean },
    { text: '구글과 와이파이 업체가 소셜 서비스를 내놨다고 KTAI는 밝혔다.', finds: [], ...korean },
    { text: '확보될수 있는 12만명의 자료를 말해준다.', finds: [], ...korean },
    { text: '소비를 촉발시켰다. 매수로 포진됐다. 녹조와 적조가 왔다.', finds: [], ...korean },
    { text: '학생들에게서는 "있다"며 "없다"고 했다.', finds: [], ...korean },
    { text: 'Kim Jong-un and Bashar al-Assad met Ursula von der Leyen in Pyongyang.', finds: [] },
    { text: 'Stoltenberg spoke first. Gartner followed.', finds: [] },
    { text: 'The U.S.-led force and the EU’s envoys didn’t agree; they’d met in the 1990s.', finds: [] },
    {
      text: 'The labour minister honoured the programme; the labor minister honored the program.',
      finds: [],
    },
    { text: 'The ransomware gang demanded bitcoins from chipmakers and podcasters.', finds: [] },
    { text: 'NATO and the DPRK bought iPhones at 11th and 42nd streets for 5km of cable.', finds: [] },
    { text: 'See example.com/fooo or write to dsek@example.com.', finds: [] },
    {
      text: 'Noteholders refloated the supertanker in an antigovernment, state-led, war-like move.',
      finds: [],
    },
    { text: 'He called it “la dolce vita senza fine” and left.', finds: [] },
    { text: 'Der Minister sagte am Montag, die Regierung werde das Gesetz nicht mehr ändern.', finds: [] },
    { text: 'El ministro dijo el lunes que el gobierno no cambiaría la ley.', finds: [] },
    {
      text: 'The quillfish is back.',
      house: { words: [...(shippedHouses[0]?.words ?? []), 'quillfish'] },
      finds: [],
    },
    { text: 'The goverment will publish.', fields: { language: 'fr' }, finds: [] },
    { text: [{ id: '', kind: 'tabular', text: 'Aprl 12 13' }], finds: [] },
  ],
}
