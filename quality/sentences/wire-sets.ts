import type { SentenceCase, SentenceSet } from './case.ts'

function of(rule: string, ...sentences: string[]): SentenceCase {
  return { rule, sentences }
}

/** Japanese sets no space between sentences. */
function joined(rule: string, ...sentences: string[]): SentenceCase {
  return { rule, sentences, between: '' }
}

export const englishWire: SentenceSet = {
  name: 'Wire copy, English',
  language: 'en',
  cases: [
    of(
      'Dateline',
      'PORT ELLERY, Nov. 24 (Meridian) -- The ferry sank at dawn, the port said.',
      'Two men are missing.',
    ),
    of('Ranks', 'Maj. Gen. Tomas Wren met Lt. Col. Edda Tarn on Thursday.', 'They signed nothing.'),
    of(
      'Officials',
      'Gov. Mara Quill and Sen. Paul Orlo, R-Ore., voted no.',
      'Rep. Ines Falk, D-Mass., voted yes.',
    ),
    of(
      'Hours',
      'The vote is at 9 a.m. Monday.',
      'The count begins at 6 p.m.',
      'Officials expect no result before noon.',
    ),
    of(
      'Company before a title',
      'Harbor Holdings Inc. Chief Executive Ann Sund resigned.',
      'Shares of Tarn Corp. fell.',
    ),
    of('Company at the end', 'The yard belongs to Wren Bros. Inc.', 'The price was not disclosed.'),
    of(
      'U.N. inside and at the end',
      'The U.N. Security Council met.',
      'It was the first such session at the U.N.',
      'The envoy left early.',
    ),
    of('U.S. and a name', 'He called U.S. President Carla Stone on Sunday.', 'She did not answer.'),
    of('Split quotation', '"We are ready," Quill said.', '"The others are not."'),
    of('Quotation of two sentences', '"We heard a noise.', 'Then the lights went out," he said.'),
    of('Question in a quotation', '"Who will pay?" she asked.', 'Nobody replied.'),
    of('Curly quotation', '“It is over,” said Tarn.', '“We lost.”'),
    of('Number', 'No. 2 seed Ida Lund beat No. 11 Eva Roth 6-3, 6-4.', 'The final is on Sunday.'),
    of('Decimals', 'The index rose 1.2 percent to 2,504.33.', 'Oil fell 0.8 percent.'),
    of('Money', 'It cost $3.2 million.', 'The city paid half.'),
    of('Months', 'The talks resume on Dec. 3.', 'No date was set for Jan. 4 or later.'),
    of('Initials', 'J.R. Tarn and K. Lee-Wren wrote the report.', 'It has 40 pages.'),
    of('State at the end', 'She was born in Tulsa, Okla.', 'Her parents were farmers.'),
    of('Junior', 'Samuel Orlo Jr. won the seat.', 'His father, Samuel Orlo Sr., lost it in 2004.'),
    of('Ellipsis', '"I do not know ... I was asleep," he said.', 'The court adjourned.'),
    of(
      'Bracketed sentence',
      'The port closed at noon.',
      '(It had been open since 1890.)',
      'Ships were turned away.',
    ),
    of('Credit', 'The inquiry goes on.', '(Meridian)'),
    of('Versus', 'The case is Quill vs. Port of Ellery.', 'It opens on Friday.'),
    of('Versus in a case', 'The case is Doe v. Roe.', 'It began in 1999.'),
    of('Initials in a row', 'A.J. Marrow spoke at L.A. on Tues. at noon.', 'J.K. Wren listened.'),
    of('Street', 'The fire began at 12 Harbor St. near the pier.', 'It was put out by noon.'),
    of('Transcript', 'QUILL: We are done.', 'Next question.'),
    of('Korean names', 'Park Ji-hoon, 41, of Hanbit Co., was named.', 'He starts in Busan next week.'),
    of('Height', 'The 6\'2" guard scored 30.', 'His coach was pleased.'),
    of('Web site', 'Results are on www.port.example.', 'The site was down for an hour.'),
    of('D.C.', 'He lives in Washington, D.C.', 'His family is in Ohio.'),
    of('Doctorate', 'Ines Falk, Ph.D., led the study.', 'It took a decade.'),
  ],
}

export const koreanWire: SentenceSet = {
  name: 'Wire copy, Korean',
  language: 'ko',
  cases: [
    of('평서문', '여객선이 24일 새벽 침몰했다.', '두 명이 실종됐다.'),
    of('크레디트', '(엘러리=메리디안) 한소라 기자 = 시장이 사퇴했다.', '후임은 정해지지 않았다.'),
    of('직접 인용', '그는 "우리는 준비됐다"고 말했다.', '회의는 다음 주에 열린다.'),
    of('두 문장 인용', '퀼 시장은 "벽은 낡았다. 다시 세워야 한다."라고 말했다.', '예산은 없다.'),
    of('둥근따옴표', '“누가 돈을 내나. 시가 내야 한다.”며 그는 자리를 떴다.', '답은 없었다.'),
    of('날짜', '회의는 2026. 11. 24. 항구에서 열렸다.', '참석자는 12명이다.'),
    of('소수', '지수는 1.2% 오른 2,504.33에 마감했다.', '유가는 내렸다.'),
    of('물음', '비용은 누가 내나?', '아무도 답하지 않았다.'),
    of('말줄임표', '그는 "모르겠다… 자고 있었다"고 했다.', '재판은 끝났다.'),
    of('로마자 약어', '한빛 Co., Ltd. 대표가 물러났다.', '주가는 내렸다.'),
    of('괄호', '항구는 정오에 닫혔다(1890년 개항).', '배들은 돌아갔다.'),
    of('작은따옴표', "시는 '새 벽' 사업을 시작한다.", '공사는 봄에 끝난다.'),
    of('명사형 종결', '공사 기간은 2년.', '비용은 40억원이다.'),
  ],
}

export const japanese: SentenceSet = {
  name: 'Japanese',
  language: 'ja',
  cases: [
    joined('句点', '船は夜明けに沈んだ。', '二人が行方不明だ。'),
    joined('疑問符', '誰が払うのか？', '答えはなかった。'),
    joined('感嘆符', '港が見えた！', '皆が手を振った。'),
    joined('かぎ括弧', '市長は「壁は古い。建て直す。」と述べた。', '予算はない。'),
    joined('全角の小数', '指数は１．２％上がった。', '原油は下がった。'),
    { rule: '行の途中の改行', sentences: ['これは港の壁です。'], text: 'これは港の\n壁です。' },
  ],
}

export const german: SentenceSet = {
  name: 'German',
  language: 'de',
  cases: [
    of('Titel', 'Dr. Edda Tarn traf Prof. Wren am 3. Oktober in Orlo.', 'Sie schwiegen.'),
    of('z. B.', 'Das gilt z. B. für Fähren und d. h. für alle.', 'Der Hafen bleibt zu.'),
    of('usw.', 'Boote, Netze usw. lagen am Ufer.', 'Niemand holte sie.'),
    of('Millionen', 'Der Bau kostet 3,2 Mio. Euro.', 'Die Stadt zahlt die Hälfte.'),
    of('Anführung', '„Wir gehen“, sagte sie.', '„Sie bleiben.“'),
    of('Anführung mit Punkt', '„Wir gehen“, sagte sie.', '„Jetzt.“', 'Er blieb.'),
    of('Firma', 'Er kam 1990.', 'Die Hafen GmbH & Co. KG schloss.'),
  ],
}

export const french: SentenceSet = {
  name: 'French',
  language: 'fr',
  cases: [
    of('Titres', 'M. Wren et Mme Tarn ont signé.', 'Le port reste fermé.'),
    of('Guillemets', 'Elle a crié : « Nous partons ! »', 'Il est resté.'),
    of('etc.', 'Les filets, les rames, etc. sont sur le quai.', 'Personne ne vient.'),
    of('Question', 'Qui va payer ?', 'La ville ne répond pas.'),
    of('Heure', 'M. Wren a parlé à 15 h.', 'Mme Tarn a répondu.'),
    of('Page', 'Voir p. 12 et art. 4 du texte.', 'Il date de 1890.'),
  ],
}

export const spanish: SentenceSet = {
  name: 'Spanish',
  language: 'es',
  cases: [
    of('Títulos', 'El Sr. Wren y la Dra. Tarn firmaron.', 'El puerto sigue cerrado.'),
    of('EE.UU.', 'La Sra. Quill vive en EE.UU. desde 2019.', 'No volverá.'),
    of('Pregunta', '¿Quién paga?', 'Nadie responde.'),
    of('Exclamación', '¡Tierra!', '¡Nos salvamos!'),
    of('Usted', 'Dígale a Ud. mismo la verdad.', 'La ciudad lo sabe.'),
  ],
}
