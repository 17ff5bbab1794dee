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
    })
  }
  return ok([{ format: 'text', ...parsed }])
}
