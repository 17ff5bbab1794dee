import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { masks } from './masks.ts'
import { quotedSpans } from './quotes.ts'

function masked(text: string) {
  return masks(text).map(({ kind, from, to }) => [kind, text.slice(from, to)])
}

describe('masks', () => {
  it.each([
    ['SEOUL, June 19 (Yonhap) -- Rain fell.', 'dateline', 'SEOUL, June 19 (Yonhap) -- '],
    ['PORT ELLERY, Nov 24 - Rain fell.', 'dateline', 'PORT ELLERY, Nov 24 - '],
    ['[서울=연합뉴스] 홍길동 기자 = 비가 왔다.', 'dateline', '[서울=연합뉴스] 홍길동 기자 = '],
    ['Rain fell. (Yonhap)', 'credit', '(Yonhap)'],
    ['Q: How long did it rain?', 'speaker', 'Q: '],
    ['MARA QUILL: It rained all night.', 'speaker', 'MARA QUILL: '],
    ['Write to desk@meridian.example today.', 'address', 'desk@meridian.example'],
    ['(END)', 'end', '(END)'],
    ['(끝)', 'end', '(끝)'],
    ['*** This take was read by nobody. ***', 'end', '*** This take was read by nobody. ***'],
    ['ⓒ 무단 전재 및 재배포 금지', 'copyright', 'ⓒ 무단 전재 및 재배포 금지'],
  ])('masks what is the wire’s in “%s”', (text, kind, part) => {
    expect(masked(text)).toEqual([[kind, part]])
  })

  it.each([
    'Rain fell (it was late) and the port closed.',
    'The Democratic Harbour Union (DHU) closed the port.',
    'Rain fell at 5:07 in the morning.',
  ])('masks nothing of ordinary copy: %s', (text) => {
    expect(masked(text)).toEqual([])
  })

  it('gives spans inside the text, in order and apart', () => {
    const piece = fc.constantFrom('(AP)', '@', 'a', 'SEOUL, June 1 (AP) -- ', ' ', 'Q: ', '(END)', '©', '"')
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        for (const spans of [masks(text), quotedSpans(text)]) {
          let last = 0
          for (const { from, to } of spans) {
            expect(from).toBeGreaterThanOrEqual(last)
            expect(to).toBeGreaterThan(from)
            last = to
          }
          expect(last).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})

describe('quotedSpans', () => {
  it('finds quotations in straight, curly and corner marks, and one left open', () => {
    const text = 'He said "one" and “two” and 「三」 and "four'
    expect(quotedSpans(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      'one',
      'two',
      '三',
      'four',
    ])
  })
})
