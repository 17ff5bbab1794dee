import { resolve } from 'node:path'
import { serve } from '../../browser/serve.ts'
import { type CliCommand, refuse } from '../command.ts'

/** `copydesk serve`: the browser edition, without opening a window. */
export const serveCommand: CliCommand = {
  name: 'serve',
  usage: '[--port N] [--watch FOLDER]… [--backups FOLDER]',
  about: 'Serve the browser edition on 127.0.0.1 without opening a window; prints the address.',
  details: [
    '--port N   listen there (default: a free port). Ctrl-C stops it once everything is saved.',
    '--watch FOLDER   import what arrives there, from now on; the page shows it, and turns it off and on.',
    '--backups FOLDER   keep the daily backups there, on another disk; it has to be there (default: in the library).',
  ].join('\n'),
  options: {
    port: { type: 'string' },
    watch: { type: 'string', multiple: true },
    backups: { type: 'string' },
  },
  takes: { least: 0, most: 0 },
  async run(given, io) {
    const port = given.option('port')
    if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65535)) {
      refuse(io, given.json, {
        code: 'usage',
        message: `--port takes a number up to 65535; this was “${port}”.`,
      })
      return 2
    }
    const backups = given.option('backups')
    return serve({
      library: given.library,
      ...(port !== undefined && { port: Number(port) }),
      watch: given.options('watch').map((folder) => resolve(io.cwd, folder)),
      ...(backups !== undefined && { backups: resolve(io.cwd, backups) }),
      open: false,
      say: given.quiet ? () => undefined : io.out,
      complain: io.err,
    })
  },
}
