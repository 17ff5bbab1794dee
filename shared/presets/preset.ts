import * as v from 'valibot'
import { type WrittenFormat, writtenFormats } from '../formats/endings.ts'
import { type EncodingName, encodingNames, encodingsOf, hasLineEnds, hasLines } from './encodings.ts'
import type { Said } from '../locale.ts'
import { tokenNames, unknownTokens } from './file-name.ts'

/* A preset is how one customer wants their files. */

/** The least and the most columns of a line. */
export const lineLengths = { least: 20, most: 200 } as const

/** How a story is written: the format, and what is asked of its bytes, lines and name. */
export interface ExportForm {
  readonly format: WrittenFormat
  /** The format's own where absent. */
  readonly encoding?: EncodingName
  /** A character the encoding has no form of: the export is refused, or it becomes a question mark and a note. */
  readonly unwritable?: 'refuse' | 'replace'
  /** Columns of a line, an East Asian letter two; lines are not broken where absent. */
  readonly lineLength?: number
  readonly lineEnd?: 'lf' | 'crlf'
  /** The file's name with `{tokens}`; the format's ending is added where it has none. */
  readonly naming?: string
}

export interface Preset extends ExportForm {
  readonly id: string
  readonly name: string
  /** Where its files are written, absolute. Said on the machine of the library, never by a page. */
  readonly folder?: string
  /** Files sent so far: `{seq}` is the next. */
  readonly sent: number
}

/** What a page may say of a preset: all but its folder and its count. */
export type PresetDraft = Omit<Preset, 'folder' | 'sent'>

export const writtenFormatSchema: v.GenericSchema<WrittenFormat> = v.picklist(writtenFormats)

const formEntries = {
  format: writtenFormatSchema,
  encoding: v.exactOptional(v.picklist(encodingNames)),
  unwritable: v.exactOptional(v.picklist(['refuse', 'replace'])),
  lineLength: v.exactOptional(
    v.pipe(v.number(), v.integer(), v.minValue(lineLengths.least), v.maxValue(lineLengths.most)),
  ),
  lineEnd: v.exactOptional(v.picklist(['lf', 'crlf'])),
  naming: v.exactOptional(v.pipe(v.string(), v.maxLength(120))),
}

const draftEntries = {
  ...formEntries,
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/, 'not the id of a preset')),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
}

export const exportFormSchema: v.GenericSchema<ExportForm> = v.pipe(v.object(formEntries), v.readonly())

export const presetDraftSchema: v.GenericSchema<PresetDraft> = v.pipe(v.object(draftEntries), v.readonly())

export const presetSchema: v.GenericSchema<Preset> = v.pipe(
  v.object({
    ...draftEntries,
    folder: v.exactOptional(v.string()),
    sent: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.readonly(),
)

/** As many presets as a desk has at most. */
export const mostPresets = 200

/** Why a form cannot be carried out, in one sentence; undefined where it can. */
export function formFault(form: ExportForm): Said | undefined {
  const { format, encoding, lineLength, lineEnd, naming } = form
  const known = encodingsOf(format)
  if (encoding !== undefined && !known.includes(encoding)) {
    return known.length === 0
      ? {
          en: `The encoding of ${format} is its own: leave it out.`,
          ko: `${format}의 인코딩은 정해져 있습니다. 인코딩을 빼십시오.`,
        }
      : {
          en: `${format} is not written in ${encoding}: choose one of ${known.join(', ')}.`,
          ko: `${format}: ${encoding}(으)로는 쓰지 않습니다. ${known.join(', ')} 가운데 고르십시오.`,
        }
  }
  if (lineLength !== undefined && !hasLines(format)) {
    return {
      en: `The lines of ${format} are not broken by a preset: leave the line length out.`,
      ko: `${format}의 줄은 프리셋으로 나누지 않습니다. 줄 길이를 빼십시오.`,
    }
  }
  if (lineEnd !== undefined && !hasLineEnds(format)) {
    return {
      en: `The line ends of ${format} are its own: leave them out.`,
      ko: `${format}의 줄 끝은 정해져 있습니다. 줄 끝을 빼십시오.`,
    }
  }
  const [unknown] = unknownTokens(naming ?? '')
  return unknown === undefined
    ? undefined
    : {
        en: `A file name has no {${unknown}}: the names are ${tokenNames.join(', ')}.`,
        ko: `파일 이름에 {${unknown}}은(는) 쓸 수 없습니다. 쓸 수 있는 이름: ${tokenNames.join(', ')}.`,
      }
}

/** A draft without what its format has no use for: one whose format is changed keeps what still holds. */
export function fitted({ encoding, unwritable, lineLength, lineEnd, ...rest }: PresetDraft): PresetDraft {
  const { format } = rest
  return {
    ...rest,
    ...(encoding !== undefined && encodingsOf(format).includes(encoding) && { encoding }),
    ...(unwritable !== undefined && format === 'text' && { unwritable }),
    ...(lineLength !== undefined && hasLines(format) && { lineLength }),
    ...(lineEnd !== undefined && hasLineEnds(format) && { lineEnd }),
  }
}
