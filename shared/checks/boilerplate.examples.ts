import type { Examples } from './examples.ts'

const lede = 'The ferry runs again.'

function bad(line: string, language = 'en') {
  return { text: [lede, line], finds: [line], fields: { language }, fixed: [lede] }
}

function good(line: string, language = 'en') {
  return { text: [lede, line], finds: [], fields: { language } }
}

export const examples: Examples = {
  check: 'boilerplate',
  bad: [
    bad('Send to'),
    bad('READ MORE: Storm sinks two boats'),
    bad('Related stories'),
    bad('Advertisement'),
    bad('Share on Facebook'),
    bad('Subscribe to our newsletter'),
    bad('Most viewed'),
    bad('Copyright (c) 2026 Meridian. All rights reserved.'),
    bad('This website uses cookies to improve your experience.'),
    bad('Follow @meridian on X for updates'),
    bad('[Related] Storm sinks boats'),
    bad('Subscribe now for full access'),
    bad('Copyright Meridian. Unauthorized reproduction prohibited.'),
    bad('기사제보 및 보도자료 news@gaon.kr', 'ko'),
    bad('Published 3 hours ago'),
    bad('Got a tip? Write to the desk.'),
    bad('Already a subscriber? Log in'),
    bad('▶ 관련 기사: 항구 다시 열려', 'ko'),
    bad('<저작권자(c) 북방통신, 무단 전재-재배포 금지>', 'ko'),
    { text: `${lede} Read more`, finds: ['Read more'], fixed: [lede] },
    { text: lede, finds: [lede], house: { boilerplate: ['the ferry'] } },
  ],
  good: [
    good('Share prices fell on Tuesday.'),
    good('Most viewed the storm as a warning.'),
    good('Subscribers fell by 3 percent.'),
    good('Related industries lost jobs, the bank said.'),
    good('Advertisement sales fell for a third year.'),
    good('Copyright holders sued the port.'),
    good('He asked them to read more.'),
    good('Print runs have halved since 2010.'),
    good('광고 매출이 줄었다고 회사가 밝혔다.', 'ko'),
    good('공유 경제가 커졌다.', 'ko'),
  ],
}
