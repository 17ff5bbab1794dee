import { resolve } from 'node:path'
import { packageVersion } from '../../desk/version.ts'
import { restore } from '../../store/backup/restore.ts'
import { cancelled } from '../../store/backup/verify-backup.ts'
import { type CliCommand, refuse } from '../command.ts'
import { interruptible, stageLines } from '../long-task.ts'

/** `copydesk restore FILE --into FOLDER`: a library from a backup. */
export const restoreCommand: CliCommand = {
  name: 'restore',
  usage: 'FILE --into FOLDER [--replace]',
  about: 'Make a library of a backup, verified before and after.',
  details: [
    '--into FOLDER  where the library is to lie: a new folder, or an empty one',
    '--replace      where a library lies there, set it aside as FOLDER-before-TIME; nothing is deleted',
    'A damaged, foreign or newer backup is refused, and nothing is changed. Ctrl-C calls it off.',
    'Exits with 1 where something was damaged already when the backup was made, and names it.',
    '--json prints {"folder", "createdAt", "stories", "entries", "before"?, "damage": [SENTENCE, …]}',
  ].join('\n'),
  options: { into: { type: 'string' }, replace: { type: 'boolean' } },
  takes: { least: 1, most: 1 },
  async run(given, io) {
    const bad = (message: string) => {
      refuse(io, given.json, { code: 'BAD_INPUT', message })
      return 2 as const
    }
    const into = given.option('into')
    if (into === undefined) return bad('Where to? Name a folder with --into.')
    const made = await interruptible((signal) =>
      restore({
        file: resolve(io.cwd, given.positionals[0] ?? ''),
        into: resolve(io.cwd, into),
        replace: given.flag('replace'),
        shell: 'command-line',
        version: packageVersion,
        now: io.now,
        signal,
        onProgress: stageLines(given, io),
      }),
    )
    if (!made.ok) {
      refuse(io, given.json, made.error)
      return 2
    }
    if (made.value === cancelled) return bad('The restoration was called off; nothing was changed.')
    const { folder, createdAt, stories, entries, before, damage } = made.value
    if (given.json) io.out(JSON.stringify(made.value))
    else {
      for (const message of damage) io.err(message)
      io.out(`${folder}: ${stories} stories and ${entries} ledger entries, as they were at ${createdAt}.`)
      if (before !== undefined) io.out(`What lay there before is now ${before}.`)
    }
    return damage.length === 0 ? 0 : 1
  },
}
