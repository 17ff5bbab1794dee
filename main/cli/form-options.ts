import type { WrittenFormat } from '../../shared/formats/endings.ts'
import { encodingNames } from '../../shared/presets/encodings.ts'
import { type ExportForm, formFault, lineLengths } from '../../shared/presets/preset.ts'
import type { Arguments } from './command.ts'

/** The form that the options of a command say, or what is wrong with them in one sentence. */
export function readForm(given: Arguments, format: WrittenFormat): ExportForm | string {
  const encodingSaid = given.option('encoding')
  const encoding = encodingNames.find((name) => name === encodingSaid?.toLowerCase())
  if (encodingSaid !== undefined && encoding === undefined) {
    return `There is no encoding ${encodingSaid} here: choose one of ${encodingNames.join(', ')}.`
  }
  const lengthSaid = given.option('line-length')
  const lineLength = lengthSaid === undefined ? undefined : Number(lengthSaid)
  const { least, most } = lineLengths
  if (
    lineLength !== undefined &&
    !(Number.isInteger(lineLength) && lineLength >= least && lineLength <= most)
  ) {
    return `--line-length takes a number of columns from ${least} to ${most}.`
  }
  const lineEnd = given.option('line-end')
  if (lineEnd !== undefined && lineEnd !== 'lf' && lineEnd !== 'crlf') return '--line-end takes lf or crlf.'
  const naming = given.option('naming')
  const form: ExportForm = {
    format,
    ...(encoding && { encoding }),
    ...(given.flag('replace') && { unwritable: 'replace' }),
    ...(lineLength !== undefined && { lineLength }),
    ...(lineEnd !== undefined && { lineEnd }),
    ...(naming !== undefined && { naming }),
  }
  return formFault(form)?.en ?? form
}
