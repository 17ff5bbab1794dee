import { inEnglish } from '../../../shared/formats/report.ts'
import { statSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import type { DeskError } from '../../../shared/api/errors.ts'
import { isWritten, writtenFormats } from '../../../shared/formats/endings.ts'
import { encodingNames } from '../../../shared/presets/encodings.ts'
import type { Result } from '../../../shared/result.ts'
import type { Desk } from '../../desk/context.ts'
import { type ExportAs, type ExportWish, exportStories, formFor } from '../../desk/export-stories.ts'
import { previewExport } from '../../desk/preview-export.ts'
import { type Arguments, type CliCommand, refuse } from '../command.ts'
import { readForm } from '../form-options.ts'
import { commandLineHost } from '../host-cli.ts'
import { type ExitCode, type Io, worse } from '../io.ts'
import { printNotes } from '../print-notes.ts'
import { withDesk } from '../with-desk.ts'

/** Refusals that are the desk's no, not a fault of what was asked. */
const desksNo: ReadonlySet<string> = new Set(['NOT_APPROVED', 'CHANGED_SINCE_APPROVAL', 'UNDER_EMBARGO'])

/** `copydesk export ID… --format F | --preset NAME`: refuses what is not approved as it stands. */
export const exportCommand: CliCommand = {
  name: 'export',
  usage: 'ID… --format F | --preset NAME [--out FOLDER|FILE]',
  about: 'Write approved stories; refuses what is not approved as it stands.',
  details: [
    `--format F     one of ${writtenFormats.join(', ')}`,
    '--preset NAME  as a preset of the library says; ‘copydesk preset’ lists them',
    '--out FOLDER   where to write (default: here, or the preset’s folder); a file that is there is never overwritten',
    '--out FILE     of RSS and Atom: the feed itself, in the place of the file that is there',
    '--each         of RSS and Atom: a feed for each story; otherwise several stories are one feed',
    `--encoding E   one of ${encodingNames.join(', ')}`,
    '--replace      what the encoding lacks becomes a question mark and a note; otherwise the story is refused',
    '--line-length N, --line-end lf|crlf   of plain text',
    '--naming P     e.g. ‘{slug}-{date}-v{version}’; also {headline} {day} {time} {lang} {uri} {id} {seq} {urgency} {source}',
    '--by NAME      who sends it, for the ledger',
    '--report       says what would be lost or changed, and writes nothing',
    '--under-embargo REASON   why a story leaves before its embargo ends; refused without',
    '--json prints one line a story: {"id", "file", "format", "notes": […]} or {"id", "error", "differences"?: […]}',
  ].join('\n'),
  options: {
    format: { type: 'string' },
    preset: { type: 'string' },
    out: { type: 'string' },
    each: { type: 'boolean' },
    encoding: { type: 'string' },
    replace: { type: 'boolean' },
    'line-length': { type: 'string' },
    'line-end': { type: 'string' },
    naming: { type: 'string' },
    by: { type: 'string' },
    report: { type: 'boolean' },
    'under-embargo': { type: 'string' },
  },
  takes: { least: 1, most: Infinity },
  async run(given, io) {
    const { out } = placeOf(given, io)
    return withDesk(given, io, out.host, async (desk) => {
      const as = chosen(desk, given)
      if (typeof as === 'string') {
        refuse(io, given.json, { code: 'usage', message: as })
        return 2
      }
      const form = formFor(desk, as)
      if (!form.ok) {
        refuse(io, given.json, form.error)
        return 2
      }
      const { format } = form.value.form
      if (out.file !== undefined && !isFeed(format)) {
        const message = `--out ${given.option('out')} names a file, and each story of ${format} has its own: name a folder.`
        refuse(io, given.json, { code: 'usage', message })
        return 2
      }
      const underEmbargo = given.option('under-embargo')?.trim()
      const by = given.option('by')?.trim()
      const rest = {
        ...as,
        ...(underEmbargo && { underEmbargo }),
        ...(by && { by }),
        ...(given.option('out') !== undefined && { byShell: true as const }),
      }
      const { positionals } = given
      const isOneFeed = isFeed(format) && !given.flag('each') && positionals.length > 1
      const wishes: readonly ExportWish[] = isOneFeed
        ? [{ ...rest, ids: positionals, together: 'feed' }]
        : positionals.map((id) => ({ ...rest, ids: [id] }))
      let outcome: ExitCode = 0
      for (const wish of wishes) {
        const code = given.flag('report')
          ? await report(desk, wish, given, io, format)
          : await carryOut(desk, wish, given, io, format)
        outcome = worse(outcome, code)
      }
      return outcome
    })
  },
}

function isFeed(format: string): boolean {
  return format === 'rss' || format === 'atom'
}

/** Where the files go. A name with a feed's ending that is no folder is a file. */
function placeOf(given: Arguments, io: Io) {
  const said = given.option('out')
  const path = resolve(io.cwd, said ?? '.')
  const isFile =
    said !== undefined &&
    /^\.(?:rss|atom|xml)$/i.test(extname(path)) &&
    !statSync(path, { throwIfNoEntry: false })?.isDirectory()
  const folder = isFile ? dirname(path) : path
  return {
    out: {
      ...(isFile && { file: path }),
      host: commandLineHost(folder, { env: io.env, ...(isFile && { file: path }) }),
    },
  }
}

/** The form or the preset that is asked for, or what is wrong with the words. */
function chosen(desk: Desk, given: Arguments): ExportAs | string {
  const presetName = given.option('preset')
  const format = given.option('format')
  if (presetName !== undefined && format !== undefined) return 'Say --format or --preset, not both.'
  if (presetName !== undefined) {
    const { presets } = desk.store.settings
    const preset = presets.find(({ id, name }) => id === presetName || sameName(name, presetName))
    if (preset) return { preset: preset.id }
    const names = presets.map(({ name }) => name).join(', ')
    return `There is no preset “${presetName}”. ${names === '' ? 'This library has none: ‘copydesk help preset’ says how to make one.' : `This library has ${names}.`}`
  }
  if (format === undefined || !isWritten(format)) {
    return `Say the format: --format with one of ${writtenFormats.join(', ')}; or --preset with its name.`
  }
  const form = readForm(given, format)
  return typeof form === 'string' ? form : { form }
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

async function carryOut(
  desk: Desk,
  wish: ExportWish,
  given: Arguments,
  io: Io,
  format: string,
): Promise<ExitCode> {
  const exported = await exportStories(desk, wish)
  if (!exported.ok) return told(exported, wish.ids, given, io)
  const { files, reports } = exported.value
  for (const [at, { id, notes }] of reports.entries()) {
    const of = files.length > 1 ? files[at] : files[0]
    const file = of?.delivery.how === 'saved' ? of.delivery.path : (of?.fileName ?? '')
    if (given.json) io.out(JSON.stringify({ id, file, format, notes: inEnglish(notes) }))
    else {
      io.out(`${id}: ${file}`)
      printNotes(io, notes)
    }
  }
  return 0
}

async function report(
  desk: Desk,
  wish: ExportWish,
  given: Arguments,
  io: Io,
  format: string,
): Promise<ExitCode> {
  const preview = await previewExport(desk, wish)
  if (!preview.ok) return told(preview, wish.ids, given, io)
  let outcome: ExitCode = 0
  for (const { id, fileName, notes, refusal, embargo } of preview.value.stories) {
    const name = preview.value.fileName ?? fileName ?? ''
    if (refusal) {
      refuse(io, given.json, refusal, { id })
      outcome = worse(outcome, desksNo.has(refusal.code) ? 1 : 2)
    } else if (given.json) {
      io.out(
        JSON.stringify({
          id,
          file: name,
          format,
          written: false,
          notes: inEnglish(notes),
          ...(embargo && { embargo }),
        }),
      )
    } else {
      io.out(`${id}: would be ${name}`)
      printNotes(io, notes)
    }
  }
  return outcome
}

function told(
  { error }: Extract<Result<unknown, DeskError>, { ok: false }>,
  ids: readonly string[],
  given: Arguments,
  io: Io,
): ExitCode {
  const [id] = ids
  const subject = ids.length === 1 && id !== undefined ? { id } : {}
  if (error.code === 'CHANGED_SINCE_APPROVAL' && given.json) {
    const { code, message, data } = error
    io.out(JSON.stringify({ ...subject, error: { code, message }, differences: data.differences }))
  } else {
    refuse(io, given.json, error, subject)
    if (error.code === 'CHANGED_SINCE_APPROVAL') {
      for (const { field, runs } of error.data.differences) {
        const changed = runs.filter(({ kind }) => kind !== 'same')
        const words = changed.map(({ kind, text }) => `${kind === 'added' ? '+' : '-'}“${text.trim()}”`)
        io.err(`  ${field}: ${words.join(' ')}`)
      }
    }
  }
  return desksNo.has(error.code) ? 1 : 2
}
