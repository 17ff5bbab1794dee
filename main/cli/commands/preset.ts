import { resolve } from 'node:path'
import { isWritten, writtenFormats } from '../../../shared/formats/endings.ts'
import { fitted } from '../../../shared/presets/preset.ts'
import { newStoryId } from '../../../shared/story/new-id.ts'
import type { Desk } from '../../desk/context.ts'
import { removePreset } from '../../desk/remove-preset.ts'
import { type Where, savePreset } from '../../desk/save-preset.ts'
import { type Arguments, type CliCommand, refuse } from '../command.ts'
import { readForm } from '../form-options.ts'
import { commandLineHost } from '../host-cli.ts'
import type { ExitCode, Io } from '../io.ts'
import { withDesk } from '../with-desk.ts'

/** `copydesk preset [NAME …]`: lists the library's export presets, or makes, changes or removes one. */
export const presetCommand: CliCommand = {
  name: 'preset',
  usage: '[NAME [--format F] [--folder FOLDER] … | NAME --remove]',
  about: 'List the export presets, or make, change or remove one.',
  details: [
    'Without a name: lists them. With one: what is said is changed, and the rest stays.',
    `--format F     one of ${writtenFormats.join(', ')}`,
    '--folder FOLDER   where its files are written; --no-folder to take it back. A page can never say one',
    '--encoding E, --replace, --line-length N, --line-end lf|crlf, --naming P   as for ‘copydesk export’',
    '--remove       removes it',
    '--by NAME      who does it, for the ledger',
    '--json prints one line a preset: {"id", "name", "format", "folder"?, "sent", …}',
  ].join('\n'),
  options: {
    format: { type: 'string' },
    folder: { type: 'string' },
    'no-folder': { type: 'boolean' },
    encoding: { type: 'string' },
    replace: { type: 'boolean' },
    'line-length': { type: 'string' },
    'line-end': { type: 'string' },
    naming: { type: 'string' },
    remove: { type: 'boolean' },
    by: { type: 'string' },
  },
  takes: { least: 0, most: 1 },
  run: (given, io) =>
    withDesk(given, io, commandLineHost(io.cwd), async (desk) => {
      const [name] = given.positionals
      if (name !== undefined) {
        const code = await change(desk, name, given, io)
        if (code !== 0) return code
      }
      print(desk, name, given, io)
      return 0
    }),
}

async function change(desk: Desk, name: string, given: Arguments, io: Io): Promise<ExitCode> {
  const by = given.option('by')?.trim() || desk.store.settings.person || 'command line'
  const before = desk.store.settings.presets.find(
    (one) => one.id === name || one.name.toLowerCase() === name.trim().toLowerCase(),
  )
  const say = (message: string): ExitCode => {
    refuse(io, given.json, { code: 'usage', message })
    return 2
  }
  if (given.flag('remove')) {
    if (!before) return say(`There is no preset “${name}” to remove.`)
    const removed = await removePreset(desk, { id: before.id, by })
    return removed.ok ? 0 : say(removed.error.message)
  }
  const format = given.option('format') ?? before?.format
  if (format === undefined || !isWritten(format)) {
    return say(`Say the format of “${name}”: --format with one of ${writtenFormats.join(', ')}.`)
  }
  const form = readForm(given, format)
  if (typeof form === 'string') return say(form)
  const { folder: _folder, sent: _sent, ...kept } = before ?? { id: newStoryId(), name, sent: 0, format }
  const saved = await savePreset(desk, {
    preset: { ...fitted({ ...kept, format }), ...form },
    where: whereOf(given, io),
    by,
  })
  return saved.ok ? 0 : say(saved.error.message)
}

function whereOf(given: Arguments, io: Io): Where {
  const folder = given.option('folder')
  if (folder !== undefined) return { folder: 'at', path: resolve(io.cwd, folder) }
  return { folder: given.flag('no-folder') ? 'none' : 'keep' }
}

function print(desk: Desk, name: string | undefined, given: Arguments, io: Io): void {
  const shown = desk.store.settings.presets.filter(
    (one) => name === undefined || one.id === name || one.name.toLowerCase() === name.trim().toLowerCase(),
  )
  if (name === undefined && shown.length === 0 && !given.json) io.err('This library has no export presets.')
  for (const preset of shown) {
    if (given.json) {
      io.out(JSON.stringify(preset))
      continue
    }
    const { format, encoding, lineLength, lineEnd, naming, folder } = preset
    const said = [format, encoding, lineLength && `${lineLength} columns`, lineEnd, naming, folder]
    io.out(`${preset.name}: ${said.filter(Boolean).join(', ')}`)
  }
}
