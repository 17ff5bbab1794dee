import { verifyArchive } from '../../desk/verify-archive.ts'
import type { CliCommand } from '../command.ts'
import { commandLineHost } from '../host-cli.ts'
import { withDesk } from '../with-desk.ts'

/** `copydesk verify`: re-reads everything and says what does not fit. */
export const verify: CliCommand = {
  name: 'verify',
  usage: '',
  about: 'Re-read the whole library: the ledger’s chain, every story file, every approval, the archive.',
  details: [
    'Exits with 1 where anything is damaged, and names it.',
    '--json prints {"stories", "entries", "damage": [{"where", "at", "message"}]}',
  ].join('\n'),
  options: {},
  takes: { least: 0, most: 0 },
  run(given, io) {
    return withDesk(given, io, commandLineHost(io.cwd), async (desk) => {
      const { stories, entries, damage: inStore } = await desk.store.verify()
      const damage = [...inStore, ...(await verifyArchive(desk))]
      if (given.json) io.out(JSON.stringify({ stories, entries, damage }))
      else {
        for (const { message } of damage) io.out(message)
        io.out(
          `${stories} stories and ${entries} ledger entries: ${damage.length === 0 ? 'all whole' : `${damage.length} damaged`}.`,
        )
      }
      return damage.length === 0 ? 0 : 1
    })
  },
}
