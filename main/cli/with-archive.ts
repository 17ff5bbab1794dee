import { messageOf } from '../../shared/message-of.ts'
import type { Progress } from '../archive/bring-in-step.ts'
import { ArchiveFault } from '../archive/service.ts'
import type { Desk } from '../desk/context.ts'
import { type DeskArchive, openDeskArchive } from '../desk/desk-archive.ts'
import { type Arguments, refuse } from './command.ts'
import { commandLineHost } from './host-cli.ts'
import type { ExitCode, Io } from './io.ts'
import { withDesk } from './with-desk.ts'

/** Opens the library and its archive, which has every story then, hands both over, and closes them. */
export function withArchive(
  given: Arguments,
  io: Io,
  task: (archive: DeskArchive, desk: Desk) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withDesk(given, io, commandLineHost(io.cwd), async (desk) => {
    const archive = openDeskArchive(desk, {
      onProgress: progressLines(given, io),
      onFault: (error) => io.err(messageOf(error)),
    })
    try {
      await archive.inStep
      return await task(archive, desk)
    } catch (error) {
      if (!(error instanceof ArchiveFault)) throw error
      refuse(io, given.json, { code: 'archive', message: error.message })
      return 2
    } finally {
      await archive.close()
    }
  })
}

/** Milliseconds between two lines that say how far it is. */
const pause = 1000

/** Says how far indexing is, once a second. */
function progressLines({ quiet }: Arguments, io: Io): (progress: Progress) => void {
  let last: number | undefined
  return ({ done, total }) => {
    const now = performance.now()
    last ??= now
    if (quiet || now - last < pause) return
    last = now
    io.err(`Indexing: ${done} of ${total} stories.`)
  }
}
