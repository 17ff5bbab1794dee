import { existsSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import type { DeskError } from '../../../shared/api/errors.ts'
import { type Result, ok } from '../../../shared/result.ts'
import { backUpRunning } from '../../browser/back-up-running.ts'
import { tellBackup } from '../../desk/back-up.ts'
import { backupName } from '../../store/backup/backup-name.ts'
import { cancelled } from '../../store/backup/verify-backup.ts'
import type { WrittenBackup } from '../../store/backup/write-backup.ts'
import { type Arguments, type CliCommand, refuse } from '../command.ts'
import { commandLineHost } from '../host-cli.ts'
import type { ExitCode, Io } from '../io.ts'
import { interruptible, stageLines } from '../long-task.ts'
import { withDesk } from '../with-desk.ts'

/** `copydesk backup`: all of the library in one file. */
export const backup: CliCommand = {
  name: 'backup',
  usage: '[--out FILE]',
  about: 'Write the whole library to one file, and read it back.',
  details: [
    'It holds stories, their history, ledger, settings and vocabularies; the archive is made anew from them.',
    '--out FILE  the file, or a folder for it (default: copydesk-DATE-TIME.backup.zip here); what is there is never overwritten',
    'Where the browser edition has the library open, it makes the backup while it goes on; the desktop edition has Back Up… of its own.',
    'Ctrl-C calls it off, and nothing of it is left.',
    'Exits with 1 where a file of the library could not be read and so is not in it.',
    '--json prints {"file", "createdAt", "stories", "entries", "size", "lost": [FILE, …]}, size in bytes',
  ].join('\n'),
  options: { out: { type: 'string' } },
  takes: { least: 0, most: 0 },
  async run(given, io) {
    const bad = (message: string) => {
      refuse(io, given.json, { code: 'BAD_INPUT', message })
      return 2 as const
    }
    if (!existsSync(given.library))
      return bad(`There is no library at ${given.library}; name one with --library.`)
    const out = resolve(io.cwd, given.option('out') ?? '.')
    const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory() ?? false
    const file = isFolder ? join(out, backupName(io.now())) : out
    if (existsSync(file))
      return bad(`${file} is there already, so no backup was made; name another file with --out.`)
    const { library } = given
    if (isInside(library, file)) {
      return bad(`A backup does not belong among the library’s own files; name a file outside of ${library}.`)
    }
    const onProgress = stageLines(given, io)
    const beside = await interruptible((signal) => backUpRunning(library, file, { signal, onProgress }))
    if (beside) return tell(beside, given, io)
    return withDesk(given, io, commandLineHost(io.cwd), async (desk) => {
      const made = await interruptible((signal) => desk.store.backUp(file, { signal, onProgress }))
      const told = made.ok && made.value !== cancelled ? await tellBackup(desk, made.value) : ok(undefined)
      return tell(told.ok ? made : told, given, io)
    })
  },
}

function tell(
  made: Result<WrittenBackup | typeof cancelled, DeskError>,
  { json }: Arguments,
  io: Io,
): ExitCode {
  if (!made.ok) {
    refuse(io, json, made.error)
    return 2
  }
  if (made.value === cancelled) {
    refuse(io, json, { code: 'BAD_INPUT', message: 'The backup was called off; nothing of it is left.' })
    return 2
  }
  const { file, stories, entries, size, lost } = made.value
  if (json) io.out(JSON.stringify(made.value))
  else {
    for (const name of lost)
      io.err(`${name} could not be read and is not in the backup; ‘copydesk verify’ tells more.`)
    io.out(
      `${file}: ${stories} stories and ${entries} ledger entries, ${(size / 1e6).toFixed(1)} MB, read back whole.`,
    )
  }
  return lost.length === 0 ? 0 : 1
}

/** The store refuses it, too; a desk that is asked writes where it likes and does not know where the file is to go. */
function isInside(library: string, file: string): boolean {
  const inside = relative(library, file)
  return !inside.startsWith('..') && !isAbsolute(inside) && !/^backups[/\\][^/\\]+$/.test(inside)
}
