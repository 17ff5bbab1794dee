import type { ParseArgsConfig } from 'node:util'
import type { ExitCode, Io } from './io.ts'

/** What a person typed after the command's name. */
export interface Arguments {
  readonly positionals: readonly string[]
  readonly json: boolean
  readonly quiet: boolean
  /** The library's folder, absolute. */
  readonly library: string
  /** The value of a one-time option, e.g. `--by`. */
  option(name: string): string | undefined
  /** The values of an option that may be given several times, e.g. `--override`. */
  options(name: string): readonly string[]
  flag(name: string): boolean
}

/** One command of the command line. */
export interface CliCommand {
  readonly name: string
  /** What follows the name, e.g. `FILE|ID…`. */
  readonly usage: string
  /** One sentence. */
  readonly about: string
  /** More for `copydesk help NAME`: options, and the shape of a `--json` line. */
  readonly details: string
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** The least and the most positionals it takes. */
  readonly takes: { readonly least: number; readonly most: number }
  run(given: Arguments, io: Io): Promise<ExitCode>
}

/** Prints a refusal: a sentence on the error side, or with `--json` a line `{file?, error}`. */
export function refuse(
  io: Io,
  json: boolean,
  error: { readonly code: string; readonly message: string },
  subject: Readonly<Record<string, string>> = {},
): void {
  if (json) io.out(JSON.stringify({ ...subject, error: { code: error.code, message: error.message } }))
  else io.err(error.message)
}
