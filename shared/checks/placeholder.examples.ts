import type { StoryView } from '../story/view.ts'
import type { Examples } from './examples.ts'

function bad(text: string, ...finds: readonly string[]) {
  return { text, finds }
}

function good(text: string, fields: Partial<Omit<StoryView, 'paragraphs'>> = {}) {
  return { text, finds: [], fields }
}

function ko(text: string, ...finds: readonly string[]) {
  return { text, finds, fields: { language: 'ko' } }
}

const lede = 'The ferry runs again.'

export const examples: Examples = {
  check: 'placeholder',
  bad: [
    bad('The line carried TK people last year.', 'TK'),
    bad('Mayor Quill, TK, said so.', 'TK'),
    bad('The line was founded in TKTK.', 'TKTK'),
    bad('It cost $XX million to mend.', '$XX'),
    bad('About XX people were aboard.', 'XX people'),
    bad('Captain XXX said so.', 'XXX'),
    bad('The ferry, built in xxxx, sank.', 'xxxx'),
    bad('The ferry left on Nov. 00.', 'Nov. 00'),
    bad('The ferry left on Nov. XX.', 'Nov. XX'),
    bad('The ferry carried ??? people.', '???'),
    bad('The mayor (?) said so.', '(?)'),
    bad('Captain Kestrel [check spelling] said so.', '[check spelling]'),
    bad('Captain Kestrel (check) said so.', '(check)'),
    bad('Captain [name] said so.', '[name]'),
    bad('Captain [NAME] said so.', '[NAME]'),
    bad('Captain Kestrel, [age], said so.', '[age]'),
    bad('Captain Kestrel [who?] said so.', '[who?]'),
    bad('[INSERT QUOTE HERE]', '[INSERT QUOTE HERE]'),
    bad('The TK-year-old captain swam.', 'TK'),
    bad('A report due in tk said so.', 'tk'),
    bad('The XX-year-old captain swam.', 'XX-year'),
    bad('It cost $X million.', '$X'),
    bad('Minister [NAME OF MINISTER] said so.', '[NAME OF MINISTER]'),
    bad('It begins at XX a.m.', 'XX a.m.'),
    bad('It was built on 00/00/0000.', '00/00/0000'),
    bad('Captain Xxxxx said so.', 'Xxxxx'),
    bad('Captain Kestral (sp) said so.', '(sp)'),
    bad('Lorem ipsum dolor sit amet.', 'Lorem ipsum', 'dolor sit amet'),
    bad('Captain Kestral (CQ) said so.', '(CQ)'),
    bad('Captain Kestral CQ said so.', 'CQ'),
    bad('The venue is the port hall (TBC).', '(TBC)'),
    bad('QUOTE TO COME', 'QUOTE TO COME'),
    bad('The captain said (quote to come).', '(quote to come)'),
    bad('Hello {{first_name}}, the ferry runs.', '{{first_name}}'),
    bad('The ferry carried ____ people.', '____'),
    { text: lede, fields: { headline: 'TK opens after storm' }, finds: ['TK'] },
    { text: lede, fields: { headline: 'Headline' }, finds: ['Headline'] },
    { text: lede, fields: { by: 'XXX' }, finds: ['XXX'] },
    { text: lede, fields: { slugline: 'TK' }, finds: ['TK'] },
    { text: lede, fields: { dateline: 'PORT ELLERY, Nov. 00 (Meridian)' }, finds: ['Nov. 00'] },
    ko('선장은 42살(확인 필요)이다.', '(확인 필요)'),
    ko('선장 이름은 [확인]이다.', '[확인]'),
    ko('자세한 내용은 추후 보완', '추후 보완'),
    ko('선장 (이름)은 말했다.', '(이름)'),
    ko('지난 00일 배가 떠났다.', '00일'),
    ko('배에는 00명이 탔다.', '00명'),
    ko('선장 ㅇㅇㅇ 씨는 말했다.', 'ㅇㅇㅇ'),
    ko('배에는 XX명이 탔다.', 'XX'),
    ko('지난 ○○일 배가 떠났다.', '○○일'),
    ko('표는 TKTK원이다.', 'TKTK'),
    ko('선장 XXX 씨는 말했다.', 'XXX'),
    ko('선장 (○○○)은 말했다.', '(○○○)'),
  ],
  good: [
    good('TK Maxx opens a shop at the port.'),
    good('Super Bowl XXX was played in 1996.'),
    good('The Games of the XXX Olympiad were held in London.'),
    good('The film "xXx" was shot at the port.'),
    good('The XXX-rated film was banned.'),
    good('Call 010-XXXX-XXXX for tickets.'),
    good('"What???" the captain cried.'),
    good('"I told him [the mayor] to check the boat," she said.'),
    good('"We must [check] every boat," she said.'),
    good('"I know [name] well," she said.'),
    good('The captain (left) checks the rope.'),
    good('The mayor said it would come to nothing.'),
    good('The agency (TKA) runs the port.'),
    good('It begins at 00:30 on Nov. 3.'),
    good('Ellery Corp <TK>, Quayside <CQ>, Meridian <SP> and Wren <XXX> rose.'),
    good('CQ Roll Call reported the vote.'),
    good('The Harbor and Maritime Authority (HMA) said more was to come.'),
    good('_____'),
    good('Sales rose 100 percent to 2,00 million.'),
    good('He wrote "[sic]" beside it.'),
    good('Testing of the ferry begins.', { headline: 'Testing of the ferry begins' }),
    good('선장 ○○○ 씨는 말했다.', { language: 'ko' }),
    good('배는 00시 30분에 떠났다.', { language: 'ko' }),
    good('배에는 100명이 탔다.', { language: 'ko' }),
    good('경찰은 사실을 확인 중이라고 밝혔다.', { language: 'ko' }),
    good('그는 "아직 확인이 필요하다"고 말했다.', { language: 'ko' }),
    good('이 대단한(?) 배는 새것이다.', { language: 'ko' }),
    good('TK 지역 의원들이 모였다.', { language: 'ko' }),
    good('OO일보 기자가 물었다.', { language: 'ko' }),
    good('The site is quayside.tk now.'),
    good('The Model X-ray and the $X-Series boat.'),
    good('Die TK erhöht die Beiträge.', { language: 'de' }),
  ],
}
