import { ok, refused } from '../../result.ts'
import type { Reader } from '../reader.ts'
import { parseText } from './parse.ts'

/** Reads plain wire copy: always one story. */
export const readText: Reader = async ({ text, file, now }) => {
  const parsed = parseText(text, { now })
  if (!parsed) {
    return refused({
      code: 'no-story',
      message: `${file} has no words that could be a story. Check that it was saved or sent whole.`,
      korean: `${file}: 기사로 볼 글이 없습니다. 온전히 저장되고 전송되었는지 확인하십시오.`,
    })
  }
  return ok([{ format: 'text', ...parsed }])
}
