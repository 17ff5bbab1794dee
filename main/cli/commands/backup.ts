import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { backupName } from '../../store/backup/backup-name.ts'
import { cancelled } from '../../store/backup/verify-backup.ts'
import { type CliCommand, refuse } from '../command.ts'
import { commandLineHost } from '../host-cli.ts'
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
    return withDesk(given, io, commandLineHost(io.cwd), async ({ store }) => {
      const made = await interruptible((signal) =>
        store.backUp(file, { signal, onProgress: stageLines(given, io) }),
      )
      if (!made.ok) {
        refuse(io, given.json, made.error)
        return 2
      }
      if (made.value === cancelled) return bad('The backup was called off; nothing of it is left.')
      const { stories, entries, size, lost } = made.value
      if (given.json) io.out(JSON.stringify(made.value))
      else {
        for (const name of lost)
          io.err(`${name} could not be read and is not in the backup; ‘copydesk verify’ tells more.`)
        io.out(
          `${file}: ${stories} stories and ${entries} ledger entries, ${(size / 1e6).toFixed(1)} MB, read back whole.`,
        )
      }
      return lost.length === 0 ? 0 : 1
    })
  },
}
