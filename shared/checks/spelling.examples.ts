import { shippedHouses } from '../house/shipped.ts'
import type { Examples } from './examples.ts'

export const examples: Examples = {
  check: 'spelling',
  bad: [
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
  ],
  good: [
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
