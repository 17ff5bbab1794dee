import type { Examples } from './examples.ts'

const lede = 'The ferry runs again.'

function bad(text: string, found: string, language = 'en') {
  return { text: [text, lede], finds: [found], fields: { language } }
}

function good(text: string, language = 'en') {
  return { text: [text, lede], finds: [], fields: { language } }
}

export const examples: Examples = {
  check: 'embargo',
  bad: [
    bad('EMBARGOED UNTIL 10 a.m. Wednesday', 'EMBARGOED UNTIL'),
    bad('Embargoed until Nov. 25, 6 a.m.', 'Embargoed until'),
    bad('Embargo: 10 a.m. KST', 'Embargo:'),
    bad('STRICTLY EMBARGOED FOR 0600 GMT', 'STRICTLY EMBARGOED FOR'),
    bad('Not for release before 9 a.m. Tuesday', 'Not for release before'),
    bad('(Embargoed for release at noon)', '(Embargoed for'),
    bad('The figures (embargoed until 6 p.m.) show a rise.', '(embargoed until 6 p.m.)'),
    bad('This copy is not to be published before noon.', 'not to be published before'),
    bad('This report is embargoed until 9 a.m.', 'This report is embargoed'),
    bad('The report is under embargo until 10 a.m.', 'is under embargo until 10'),
    bad('※ 25일 06시 이후 보도 가능', '06시 이후 보도 가능', 'ko'),
    bad('FOR RELEASE AT 10 A.M.', 'FOR RELEASE AT 10'),
    { text: lede, fields: { headline: '(EMBARGOED) Harbour opens' }, finds: ['(EMBARGOED)'] },
    { text: lede, fields: { headline: 'EMBARGO: Harbour opens' }, finds: ['EMBARGO:'] },
    { text: lede, fields: { edNote: 'Please note the embargo, 10 a.m.' }, finds: [''] },
    bad('[엠바고] 25일 오전 6시', '[엠바고]', 'ko'),
    bad('엠바고: 25일 오전 6시', '엠바고:', 'ko'),
    bad('25일 오전 10시까지 보도유예', '25일 오전 10시까지 보도유예', 'ko'),
  ],
  good: [
    good('The council lifted the arms embargo on Tuesday.'),
    good('An embargo on oil until the end of the year was agreed.'),
    good('Embargo on oil hits ports.'),
    good('The embargo for two years was the first of its kind.'),
    good('He broke the embargo, the newspaper said.'),
    good('The film is for release on DVD.'),
    good('They hold the view that it works.'),
    good('The report was published before noon.'),
    good('정부는 무기 엠바고를 풀었다.', 'ko'),
    good('기자단은 엠바고를 깼다는 이유로 출입을 막았다.', 'ko'),
    { text: lede, fields: { headline: 'U.S. lifts embargo on Ellery oil' }, finds: [] },
    { text: lede, fields: { edNote: 'Embargo lifted at 10 a.m.' }, finds: [] },
    {
      text: 'EMBARGOED UNTIL 10 a.m. Wednesday',
      fields: { embargoedUntil: '2026-11-25T10:00:00+09:00' },
      finds: [],
    },
  ],
}
