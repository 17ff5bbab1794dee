import type { ParseArgsConfig } from 'node:util'
import { type Result, ok, refused } from '../../shared/result.ts'
import { isEncoding } from '../desk/decode-as.ts'
import { type ReadChoice, readableFormats } from '../desk/read-stories.ts'
import type { Arguments } from './command.ts'

/** The options by which a person says what a file is. */
export const readChoiceOptions: NonNullable<ParseArgsConfig['options']> = {
  encoding: { type: 'string' },
  format: { type: 'string' },
}

/** The same, as the help tells them. */
export const readChoiceHelp =
  '--encoding E  read the bytes as E (euc-kr, shift_jis, windows-1251 …), whatever they seem to be.\n' +
  `--format F    read them as F: ${readableFormats.join(', ')}.`

/** What the options say, or a sentence for what means nothing. */
export function readChoice(given: Arguments): Result<ReadChoice, string> {
  const encoding = given.option('encoding')
  if (encoding !== undefined && !isEncoding(encoding)) {
    return refused(`“${encoding}” is no encoding. Name one such as utf-8, euc-kr or windows-1252.`)
  }
  const named = given.option('format')
  const format = readableFormats.find((one) => one === named)
  if (named !== undefined && format === undefined) {
    return refused(`“${named}” is no format that can be read. Name one of: ${readableFormats.join(', ')}.`)
  }
  return ok({ ...(encoding !== undefined && { encoding }), ...(format !== undefined && { format }) })
}
