import { describe, expect, it } from 'vitest'
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
    '',
  ])('leaves “%s” to the story', (text) => {
    expect(findings(text)).toEqual([])
  })

  it('takes whatever was imported as furniture for the page’s, and a table never', () => {
    expect(findings('Anything at all', 'furniture')).toHaveLength(1)
    expect(findings('Print', 'tabular')).toEqual([])
  })

  it('removes the line', () => {
    const story = storyOf(['Rain fell.', block('Send to', 'furniture')])
    const [finding] = createEngine([boilerplate]).check(story, 'en').findings
    expect(textsAfter(story, finding?.fixes[0]?.edits ?? [])).toEqual(['Rain fell.'])
  })
})
