import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultLibrary } from '../desk/default-library.ts'
import { packageVersion } from '../desk/version.ts'
import type { Arguments, CliCommand } from './command.ts'
import { approve } from './commands/approve.ts'
import { history } from './commands/history.ts'
import { record } from './commands/record.ts'
import { backup } from './commands/backup.ts'
import { check } from './commands/check.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { indexCommand } from './commands/index-archive.ts'
import { inspect } from './commands/inspect.ts'
import { passages } from './commands/passages.ts'
import { presetCommand } from './commands/preset.ts'
import { restoreCommand } from './commands/restore.ts'
import { search } from './commands/search.ts'
import { serveCommand } from './commands/serve.ts'
import { verify } from './commands/verify.ts'
import { vocabularyCommand } from './commands/vocabulary.ts'
import { watchCommand } from './commands/watch.ts'
import type { ExitCode, Io } from './io.ts'

const cliCommands: readonly CliCommand[] = [
  importCommand,
  watchCommand,
  inspect,
  check,
  passages,
  search,
  approve,
  history,
  record,
  exportCommand,
  presetCommand,
  verify,
  backup,
  restoreCommand,
  indexCommand,
  vocabularyCommand,
  serveCommand,
]

const commonOptions = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** Runs one command line, given without the program's name. Resolves to the exit code; never throws. */
export async function run(words: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = words
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return help(rest[0], io)
  if (name === '--version') {
    io.out(packageVersion)
    return 0
  }
  const command = cliCommands.find((candidate) => candidate.name === name)
  if (!command) {
    io.err(`There is no command “${name}”. ‘copydesk help’ lists them.`)
    return 2
  }
  const parsed = parse(command, rest, io)
  if (typeof parsed === 'string') {
    io.err(`${parsed} Usage: copydesk ${command.name} ${command.usage}`.trim())
    return 2
  }
  if (parsed.flag('help')) return help(command.name, io)
  return command.run(parsed, io)
}

/** The arguments, or a sentence that says what is wrong with them. */
function parse(command: CliCommand, words: readonly string[], io: Io): Arguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...command.options, ...commonOptions },
      allowPositionals: true,
    })
    const { least, most } = command.takes
    const given = new Map(Object.entries(values))
    if (given.get('help') !== true && positionals.length < least) return 'Something is missing.'
    if (positionals.length > most) return `“${positionals[most]}” is one word too many.`
    const option = (key: string) => {
      const value = given.get(key)
      return typeof value === 'string' ? value : undefined
    }
    return {
      positionals,
      json: given.get('json') === true,
      quiet: given.get('quiet') === true,
      library: resolve(io.cwd, option('library') ?? defaultLibrary(io.env)),
      option,
      options: (key) => {
        const value = given.get(key)
        return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
      },
      flag: (key) => given.get(key) === true,
    }
  } catch (error) {
    // parseArgs words its complaints for a person; only its own prefix is cut.
    return error instanceof Error ? `${error.message.split('. ')[0]}.` : 'The options could not be read.'
  }
}

function help(name: string | undefined, io: Io): ExitCode {
  const command = cliCommands.find((candidate) => candidate.name === name)
  if (command) {
    io.out(`copydesk ${command.name} ${command.usage}`.trimEnd())
    io.out(`  ${command.about}`)
    for (const line of command.details.split('\n')) io.out(`  ${line}`)
  } else {
    io.out('copydesk COMMAND …')
    for (const { name: title, usage, about } of cliCommands) {
      io.out(`  ${`${title} ${usage}`.trimEnd()}`)
      io.out(`      ${about}`)
    }
  }
  io.out('  --library FOLDER  the library (default: the user’s data folder)    --json    --quiet')
  io.out(
    '  Exit codes: 0 done; 1 the desk says no (blockers stand, not approved, verification failed); 2 bad input or usage.',
  )
  return 0
}
