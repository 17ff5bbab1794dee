import { describe, expect, it } from 'vitest'
import { wordsIn } from './words-in.ts'

function count(text: string): number {
  return wordsIn(text, { from: 0, to: text.length })
}

describe('wordsIn', () => {
  it.each([
    ['The wall -- all of it -- broke.', 6],
    ['The wall—all of it—broke.', 6],
    ['The wall--all of it--broke.', 6],
    ['Sixty-two-year-old Quill won $3.2 million.', 5],
    ["The mayor's 1,234 votes", 4],
    ['3조 2천억 원을 들여 지었다', 5],
    ['... -- "" ,', 0],
    ['', 0],
  ])('counts what stands between spaces and dashes: %s', (text, words) => {
    expect(count(text)).toBe(words)
  })

  it('leaves out what is skipped, and counts only within the stretch', () => {
    expect(wordsIn('one two three four five', { from: 4, to: 18 }, [{ from: 8, to: 13 }])).toBe(2)
  })
})
