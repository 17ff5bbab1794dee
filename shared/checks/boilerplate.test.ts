import { describe, expect, it } from 'vitest'
import { houseFor } from '../house/house-for.ts'
import { shippedHouses } from '../house/shipped.ts'
import { createEngine } from './engine.ts'
import { block, storyOf, textsAfter } from './testing.ts'
import { boilerplate } from './boilerplate.ts'

function findings(text: string, kind: Parameters<typeof block>[1] = 'body') {
  return createEngine([boilerplate]).check(storyOf([block(text, kind)]), 'en').findings
}

describe('boilerplate', () => {
  it.each([
    'Send to',
    'Read more',
    'Read more: Harbour opens after storm',
    'Related: Storm sinks two boats',
    'Related articles',
    'ADVERTISEMENT',
    '[Advertisement]',
    'Story continues below advertisement',
    'Share',
    'Share this article',
    'Share on Facebook',
    'Subscribe to our newsletter',
    'Most viewed',
    'Most Read Stories',
    'Follow us on Twitter',
    'Print',
    '관련기사',
    '▶ 관련 기사: 항구 다시 열려',
    '많이 본 뉴스',
    '공유하기',
    '구독하기',
    '글자크기 조절',
    '카카오톡으로 공유하기',
    '광고',
    'READ NEXT: Storm sinks two boats',
    'You may also like',
    'Sign up for our daily newsletter and never miss a story.',
    'We use cookies to give you the best experience on our site.',
    'Copyright 2026 Meridian. All rights reserved.',
    '© 2026 Meridian',
    'Copyright (c) Meridian News Agency',
    'This material may not be published, broadcast, rewritten or redistributed.',
    '<저작권자(c) 북방통신, 무단 전재-재배포, AI 학습 및 활용 금지>',
    '무단 전재 및 재배포 금지',
    'ⓒ 북방통신, 무단전재 및 재배포 금지',
    '▶ 북방통신 채널 구독하기',
    '제보는 카카오톡 okmeridian',
    'Lesen Sie auch: Sturm versenkt zwei Boote',
    'Anzeige',
    'Alle Rechte vorbehalten.',
    'Lire aussi : la tempête',
    'Publicité',
    'Lea también: La tormenta',
    'Todos los derechos reservados',
    '関連記事',
    '無断転載を禁じます',
  ])('takes “%s” for the page’s', (text) => {
    expect(findings(text)).toMatchObject([{ check: 'boilerplate', severity: 'blocker', excerpt: text }])
  })

  it.each([
    'Related parties said the deal was off.',
    'Share prices fell sharply on Tuesday.',
    'Share this winter’s burden, the mayor told the town.',
    'Most viewed the storm as a warning.',
    'Subscribers fell by 3 percent in the year.',
    'Send to the harbour every boat that floats, he ordered.',
    'Advertisement sales fell.',
    'Print runs have halved since 2010.',
    'Watch towers stand along the coast.',
    '광고 매출이 줄었다고 회사가 밝혔다.',
    '구독자가 12만명을 넘었다.',
    '관련 기사를 쓴 기자는 사과했다.',
    'Copyright holders sued the port over its film.',
    'Copyright law changes next year, the minister said.',
    'Watch towers: relics of an older coast',
    'Listeners rang the station all night.',
    'Home prices fell for a third month.',
    'Search teams found the boat on Tuesday.',
    'Close the port, the mayor said.',
    'Reproduction of the birds has slowed, the zoo said.',
    '무단 침입 혐의로 세 명이 붙잡혔다.',
    'Werbung im Radio wird teurer, sagte der Sprecher.',
    '',
  ])('leaves “%s” to the story', (text) => {
    expect(findings(text)).toEqual([])
  })

  it('takes whatever was imported as furniture for the page’s, and a table never', () => {
    expect(findings('Anything at all', 'furniture')).toHaveLength(1)
    expect(findings('Print', 'tabular')).toEqual([])
  })

  it.each([
    ['Rain fell. Read more', 'Rain fell.'],
    ['Rain fell. [Advertisement]', 'Rain fell.'],
    ['Rain fell. All rights reserved.', 'Rain fell.'],
    ['비가 왔다. <저작권자(c) 북방통신, 무단 전재-재배포 금지>', '비가 왔다.'],
  ])('takes the page’s words off the end of “%s”', (text, expected) => {
    const story = storyOf([text])
    const [finding] = createEngine([boilerplate]).check(story, 'en').findings
    expect(textsAfter(story, finding?.fixes[0]?.edits ?? [])).toEqual([expected])
  })

  it.each(['Rain fell. Read more books, he said.', 'Rain fell. He would read more.'])(
    'leaves “%s” whole',
    (text) => {
      expect(findings(text)).toEqual([])
    },
  )

  it('takes a line that begins as the house says for the page’s', () => {
    const house = { ...houseFor(shippedHouses, 'en'), boilerplate: ['More from the harbour desk'] }
    const engine = createEngine([boilerplate], { houses: () => [house] })
    const story = storyOf(['More from the Harbour Desk on Tuesday'])
    expect(engine.check(story, 'en').findings).toHaveLength(1)
  })

  it('removes the line', () => {
    const story = storyOf(['Rain fell.', block('Send to', 'furniture')])
    const [finding] = createEngine([boilerplate]).check(story, 'en').findings
    expect(textsAfter(story, finding?.fixes[0]?.edits ?? [])).toEqual(['Rain fell.'])
  })
})
