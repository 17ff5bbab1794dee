import type { SentenceSet } from './case.ts'

/**
 * A text of ours for each of the fifty golden rules that are commonly measured (those of pragmatic_segmenter, but for the
 * one it leaves open itself and the one that asks for a reader of PDF files). The rules are facts; the texts are ours.
 */
export const goldenEnglish: SentenceSet = {
  name: 'Golden rules, English, our texts',
  language: 'en',
  cases: [
    { rule: 'A period ends a sentence', sentences: ['The ferry left.', 'Her brother stayed.'] },
    { rule: 'A question mark ends one', sentences: ['Where is the ferry?', 'Her brother knows.'] },
    { rule: 'An exclamation mark ends one', sentences: ['Here it comes!', 'They waved.'] },
    { rule: 'An initial in a name', sentences: ['The pilot is Mara E. Quill.'] },
    { rule: 'A small letter with a point', sentences: ['The chart is on p. 12.'] },
    { rule: 'A small abbreviation inside', sentences: ['Did Wren and co. see the harbor?'] },
    {
      rule: 'A capital abbreviation inside',
      sentences: ['She sold the yard to Wren, Tarn & Co. in spring.'],
    },
    {
      rule: 'A small abbreviation at the end',
      sentences: ['He wrote to Wren and co.', 'They never answered.'],
    },
    {
      rule: 'A capital abbreviation at the end',
      sentences: ['She works for Wren, Tarn & Co.', 'It builds boats.'],
    },
    { rule: 'An abbreviation before a name', sentences: ['They climbed Mt. Orlo in the fog.'] },
    {
      rule: 'One before and one behind a name',
      sentences: ["St. Brida's Hall stands on 4th st. by the pier."],
    },
    { rule: 'A possessive abbreviation', sentences: ["This was Tomas Wren Jr.'s boat."] },
    { rule: 'Points inside an abbreviation', sentences: ['She sailed to the U.S.A. in 1999.'] },
    {
      rule: 'Such an abbreviation at the end',
      sentences: ['The island never joined the E.U.', 'How did it live?'],
    },
    { rule: 'U.S. at the end', sentences: ['The boats are built in the U.S.', 'How many are there?'] },
    { rule: 'U.S. before a capital', sentences: ['He served in the U.S. Navy for years.'] },
    { rule: 'U.S. inside', sentences: ['He stayed in the U.S. until the war.'] },
    { rule: 'A figure inside', sentences: ['The ticket costs $7.50 on weekdays.'] },
    { rule: 'A figure at the end', sentences: ['The ticket costs $7.50.', 'It was cheaper once.'] },
    {
      rule: 'A sentence in brackets inside one',
      sentences: ['The pilot (She had sailed for nine years.) knew the rocks.'],
    },
    { rule: 'An e-mail address', sentences: ['Write to Mara.Quill@port.example.', 'She answers.'] },
    {
      rule: 'A web address',
      sentences: ['See https://port.30.example/tide_tables/new.html.', 'It is kept well.'],
    },
    { rule: 'A single quotation inside', sentences: ["He turned and said, 'We go now.' he told her."] },
    { rule: 'A double quotation inside', sentences: ['He shouted back, "We go now." he told her.'] },
    {
      rule: 'A double quotation at the end',
      sentences: ['He shouted back, "We go now."', 'She cast off the rope.'],
    },
    { rule: 'Two exclamation marks', sentences: ['Land!!', 'We were saved.'] },
    { rule: 'Two question marks', sentences: ['Land??', 'Who saw it?'] },
    { rule: 'Exclamation and question', sentences: ['Land!?', 'Are you sure?'] },
    { rule: 'Question and exclamation', sentences: ['Land?!', 'Are you sure?'] },
    { rule: 'List: 1.) without periods', sentences: ['1.) The old pier', '2.) The new pier'] },
    { rule: 'List: 1.) with periods', sentences: ['1.) The old pier.', '2.) The new pier.'] },
    { rule: 'List: 1) without periods', sentences: ['1) The old pier', '2) The new pier'] },
    { rule: 'List: 1) with periods', sentences: ['1) The old pier.', '2) The new pier.'] },
    { rule: 'List: 1. without periods', sentences: ['1. The old pier', '2. The new pier'] },
    { rule: 'List: 1. with periods', sentences: ['1. The old pier.', '2. The new pier.'] },
    { rule: 'List with bullets', sentences: ['• 9. The old pier', '• 10. The new pier'] },
    { rule: 'List with hyphen bullets', sentences: ['⁃9. The old pier', '⁃10. The new pier'] },
    { rule: 'List with letters', sentences: ['a. The old pier', 'b. The new pier', 'c. The ferry dock'] },
    {
      rule: 'A break that cuts a sentence',
      sentences: ['The wind was from the cold north.'],
      text: 'The wind was from the cold \nnorth.',
    },
    {
      rule: 'A list of small words, one a line',
      sentences: ['tickets', 'lost property', 'piers, docks'],
      between: '\n',
    },
    { rule: 'Coordinates', sentences: ['The wreck is entered as N°. 204.118.9.', 'Divers found it.'] },
    { rule: 'An exclamation mark in a name', sentences: ['She writes for Ahoy! in the harbor office.'] },
    {
      rule: 'I as a word and as an initial',
      sentences: ['Nobody knew but you and I.', 'Has Edda I. Tarn come back?'],
    },
    {
      rule: 'An ellipsis in a quotation at the end',
      sentences: ['The log says that at sea “the nights are longer than one thinks. . . .”'],
    },
    {
      rule: 'An ellipsis in square brackets',
      sentences: ['"The pier [...] was built of oak and of iron [...]" (Tarn 21).'],
    },
    {
      rule: 'Four points apart end a sentence',
      sentences: ['The last page breaks off in the middle of the storm . . . .', 'Nobody wrote on.'],
    },
    {
      rule: 'Four points together end one',
      sentences: ['He had not thought of that....', 'She closed the door.'],
    },
    {
      rule: 'Three points go on',
      sentences: ['It was not ... well, how shall I say...odd . . . no, the sea was . . . I cannot say it.'],
    },
    {
      rule: 'Four points, the first a period',
      sentences: [
        'The second thing that was lost . . . was the harbor bell.',
        '. . . The tower stayed. . . .',
      ],
    },
    {
      rule: 'No space between sentences',
      sentences: ['The ferry left.', 'Monday is quiet.', 'Mr. Wren counted 1,200.', 'That was a record.'],
      between: '',
    },
  ],
}
