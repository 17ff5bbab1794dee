import { describe, expect, it } from 'vitest'
import type { ImportOutcome } from '../../shared/api/contract.ts'
import { createSpeech } from '../i18n/say.ts'
import { reportText } from './report-text.ts'

const { say } = createSpeech('en')
const failed = (file: string): ImportOutcome => ({
  outcome: 'failed',
  file,
  code: 'empty',
  message: `“${file}” is empty.`,
  korean: `‘${file}’: 빈 파일입니다.`,
})

describe('reportText', () => {
  it('names each file that failed, and why, and says where the import was stopped', () => {
    const outcomes = [failed('a.txt'), failed('b.txt')]
    expect(reportText({ total: 5, outcomes, state: 'stopped' }, say)).toBe(
      [
        'No story was imported, 2 were not.',
        'Stopped before the last 3 files.',
        '',
        'Not imported (2)',
        'a.txt\t“a.txt” is empty.',
        'b.txt\t“b.txt” is empty.',
        '',
      ].join('\n'),
    )
  })
})
