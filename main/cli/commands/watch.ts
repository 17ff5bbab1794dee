import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { whyUnreadable } from '../../desk/file-on-disk.ts'
import { LibraryCannotTake, watchFolder } from '../../desk/watch-folder.ts'
import { type CliCommand, refuse } from '../command.ts'
import { commandLineHost } from '../host-cli.ts'
import { withDesk } from '../with-desk.ts'

/** Milliseconds for which a file must stay as it is before it is whole. */
const stable = 1000

/** `copydesk watch FOLDER`: imports what arrives in a folder, until it is stopped. */
export const watchCommand: CliCommand = {
  name: 'watch',
  usage: 'FOLDER [--once]',
  about: 'Import what arrives in a folder, and move it to done/ or failed/ inside it.',
  details: [
    'A file is taken when it has not changed for a second. Beside one in failed/ stands a .txt that says why.',
    'Ctrl-C stops after the file that is under way. --once takes what is there, and ends.',
    '--json prints one line a file: {"file", "to": "done"|"failed", "outcomes": […]}',
  ].join('\n'),
  options: { once: { type: 'boolean' } },
  takes: { least: 1, most: 1 },
  async run(given, io) {
    const folder = resolve(io.cwd, given.positionals[0] ?? '')
    const trouble = async (): Promise<string | undefined> => {
      try {
        return (await stat(folder)).isDirectory() ? undefined : `${folder} is not a folder.`
      } catch (error) {
        return whyUnreadable(folder, error).en
      }
    }
    const message = await trouble()
    if (message !== undefined) {
      refuse(io, given.json, { code: 'unreadable', message })
      return 2
    }
    return withDesk(given, io, commandLineHost(io.cwd), async (desk) => {
      const stop = new AbortController()
      const onStop = () => stop.abort()
      process.once('SIGINT', onStop).once('SIGTERM', onStop)
      try {
        const watched = await watchFolder(desk, folder)
        let failed = false
        for (let look = 1; !stop.signal.aborted; look += 1) {
          for await (const arrived of watched.look()) {
            failed ||= arrived.to === 'failed'
            if (given.json) io.out(JSON.stringify(arrived))
            else io.out(`${arrived.file}: ${arrived.to}`)
            if (stop.signal.aborted) break
          }
          if (given.flag('once') && look === 2) return failed ? 2 : 0
          await sleep(stable, undefined, { signal: stop.signal }).catch(() => undefined)
        }
        return 0
      } catch (error) {
        const why = error instanceof LibraryCannotTake ? error.message : whyUnreadable(folder, error).en
        refuse(io, given.json, { code: 'stopped', message: why })
        return 2
      } finally {
        process.off('SIGINT', onStop).off('SIGTERM', onStop)
      }
    })
  },
}
