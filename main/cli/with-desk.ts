import { type Desk, createDesk } from '../desk/context.ts'
import type { Host } from '../desk/host.ts'
import { packageVersion } from '../desk/version.ts'
import { openLibrary } from '../store/library.ts'
import { type Arguments, refuse } from './command.ts'
import type { ExitCode, Io } from './io.ts'

/** Opens the library, hands over a desk, and closes the library whatever happens. */
export async function withDesk(
  given: Arguments,
  io: Io,
  host: Host,
  task: (desk: Desk) => Promise<ExitCode>,
): Promise<ExitCode> {
  const opened = await openLibrary(given.library, {
    shell: 'command-line',
    version: packageVersion,
    now: io.now,
  })
  if (!opened.ok) {
    refuse(io, given.json, opened.error)
    return 2
  }
  const store = opened.value
  try {
    if (!given.quiet) for (const { message } of store.damage) io.err(message)
    return await task(createDesk({ store, host, version: packageVersion, now: io.now }))
  } finally {
    await store.close()
  }
}
