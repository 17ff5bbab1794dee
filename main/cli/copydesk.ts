import { run } from './run.ts'

/** npm runs scripts in the project's folder; the names a person typed are relative to where they stood. */
const cwd = process.env['INIT_CWD'] ?? process.cwd()

// A reader that closes early (`| head`) is not a fault.
process.stdout.on('error', () => process.exit(0))

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  cwd,
  env: process.env,
  now: () => new Date(),
})
