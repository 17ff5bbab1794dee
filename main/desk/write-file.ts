import type { Said } from '../../shared/locale.ts'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import type { Exported, Exporter } from '../../shared/formats/exporter.ts'
import { exporters } from '../../shared/formats/exporters.ts'
import { ownRules } from '../../shared/formats/own-rules.ts'
import { notesReadBack } from '../../shared/formats/read-back.ts'
import type { ImportNote } from '../../shared/formats/report.ts'
import { type Letters, codePoint, lettersOf } from '../../shared/formats/wire/seven-bit.ts'
import { encodingsOf, escapeOf } from '../../shared/presets/encodings.ts'
import { fileNameOf } from '../../shared/presets/file-name.ts'
import { breakLines } from '../../shared/presets/lines.ts'
import { type ExportForm, formFault } from '../../shared/presets/preset.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import type { Story } from '../../shared/story/record.ts'
import { encodeText, escaped, mediaTypeIn, repertoireOf } from './encode-text.ts'

/** A story's file as it would leave, and what it does not carry of the story. */
export interface WrittenFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** The same as text, for eyes; of a PDF the page that is to be printed. Absent where it is none. */
  readonly text?: string
  readonly notes: readonly ImportNote[]
}

/**
 * Writes a story in a form, or several as one feed. Pure but for the loading of a format's libraries: the same
 * stories and form give the same bytes. `seq` is the file's number among those of its preset. Refused in one sentence
 * where the form or the format cannot hold a story.
 */
export async function writeFile(
  stories: readonly [Story, ...Story[]],
  form: ExportForm,
  seq: number,
): Promise<Result<WrittenFile, DeskError>> {
  const [story] = stories
  const { format } = form
  const fault = formFault(form)
  if (fault !== undefined) return refused(deskError('BAD_INPUT', fault, { what: 'format' }))
  const exporter: Exporter | undefined =
    format === 'pdf'
      ? { write: async (one) => (await import('../../shared/formats/pdf/page.ts')).pdfPage(one) }
      : exporters[format]
  if (!exporter) {
    return refused(
      deskError(
        'BAD_INPUT',
        { en: `This edition does not write ${format}.`, ko: `이 에디션은 ${format} 형식을 쓰지 않습니다.` },
        { what: 'format' },
      ),
    )
  }
  const refusal = exporter.refuses?.(story)
  if (refusal !== undefined) return refused(deskError('BAD_INPUT', refusal, { what: 'format' }))

  const encoding = form.encoding ?? encodingsOf(format)[0]
  const escape = escapeOf(format)
  const repertoire = escape === 'none' && encoding !== undefined ? repertoireOf(encoding) : undefined
  const letters = repertoire && lettersOf(repertoire, story.language)
  const exported = stories.length > 1 ? await asFeed(stories, format) : await exporter.write(story, letters)
  if (!exported) {
    return refused(
      deskError(
        'BAD_INPUT',
        {
          en: `${format} holds one story a file: choose RSS or Atom for several.`,
          ko: `${format}에는 기사가 하나만 들어갑니다. 여럿이면 RSS나 Atom을 고르십시오.`,
        },
        {
          what: 'format',
        },
      ),
    )
  }
  const [broken] =
    typeof exported.content === 'string' ? ((await ownRules[format]?.(exported.content)) ?? []) : []
  if (broken) {
    const detail = {
      en: `The file that was written breaks a rule of ${format} at ${broken.at}: ${broken.what} Nothing was exported. Take another format, and report this.`,
      ko: `만든 파일이 ${broken.at}에서 ${format}의 규칙에 어긋납니다: ${broken.what} 내보내지 않았습니다. 다른 형식을 고르고 이 문제를 알려 주십시오.`,
    }
    return refused(deskError('BAD_INPUT', detail, { what: 'format' }))
  }
  if (letters && form.unwritable !== 'replace') {
    const missing = missingLetters(letters)
    if (missing !== undefined) {
      const detail = {
        en: `${encoding} cannot write all of this story: ${missing}. Choose another encoding, or let a preset replace what it lacks.`,
        ko: `${encoding}(으)로는 이 기사를 다 쓸 수 없습니다(${missing}). 다른 인코딩을 고르거나, 없는 글자를 바꾸는 프리셋을 쓰십시오.`,
      }
      return refused(deskError('BAD_INPUT', detail, { what: 'encoding' }))
    }
  }
  const told = stories.length > 1 ? exported.notes : await notesReadBack(story, format, exported)
  // A selection is named by its pattern only where that asks for nothing of one story.
  const ownName = stories.length > 1 && !/^[^{}]+$/.test(form.naming ?? '')
  const name = ownName ? exported.fileName : fileNameOf(story, format, form.naming, seq)
  if (typeof exported.content !== 'string') {
    return ok({ name, mediaType: exported.mediaType, bytes: exported.content, notes: told })
  }
  const lines = inLines(exported.content, form)
  const text = encoding === undefined ? lines.text : escaped(lines.text, encoding, escape)
  return ok({
    name,
    mediaType: encoding === undefined ? exported.mediaType : mediaTypeIn(exported.mediaType, encoding),
    bytes: encodeText(text, encoding ?? 'utf-8'),
    text,
    notes: [...lines.notes, ...told],
  })
}

async function asFeed(
  stories: readonly [Story, ...Story[]],
  format: ExportForm['format'],
): Promise<Exported | undefined> {
  if (format !== 'rss' && format !== 'atom') return undefined
  const { feedOf } = await import('../../shared/formats/feed/write.ts')
  return feedOf(stories, format)
}

function missingLetters(letters: Letters): string | undefined {
  const missing = letters.missing()
  if (missing.length === 0) return undefined
  const fields = [...new Set(missing.map(({ field }) => field))]
  return fields
    .map((field) => {
      const shown = missing
        .filter((one) => one.field === field)
        .slice(0, 5)
        .map(({ character }) => `“${character}” (${codePoint(character)})`)
      return `${field} has ${shown.join(', ')}`
    })
    .join('; ')
}

function inLines(
  content: string,
  { lineLength, lineEnd }: ExportForm,
): { readonly text: string; readonly notes: readonly ImportNote[] } {
  const broken = lineLength === undefined ? undefined : breakLines(content, lineLength)
  const text = broken?.text ?? content
  const changed = ({ en, ko }: Said): ImportNote => ({
    level: 'changed',
    field: 'body',
    detail: en,
    korean: ko,
  })
  return {
    text: lineEnd === 'crlf' ? text.replaceAll('\n', '\r\n') : text,
    notes: [
      ...(broken?.cut ?? []).map((value) => ({
        ...changed({
          en: `“${value}” is longer than the ${lineLength} columns of a line: it was cut.`,
          ko: `‘${value}’: 한 줄 ${lineLength}칸보다 길어 잘랐습니다.`,
        }),
        value,
      })),
      ...((broken?.wide ?? 0) > 0
        ? [
            changed({
              en: `${broken?.wide} rows of tables are longer than ${lineLength} columns: they stay whole.`,
              ko: `표의 ${broken?.wide}줄이 ${lineLength}칸보다 길어 그대로 두었습니다.`,
            }),
          ]
        : []),
    ],
  }
}
