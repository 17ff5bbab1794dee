import { resolve } from 'node:path'
import { exportRecord } from '../../desk/story-record.ts'
import { type CliCommand, refuse } from '../command.ts'
import { commandLineHost } from '../host-cli.ts'
import { withDesk } from '../with-desk.ts'

/** `copydesk record ID`: all that the desk knows of a story, in one zip. */
export const record: CliCommand = {
  name: 'record',
  usage: 'ID [--out FOLDER]',
  about: 'Write the whole record of a story as one zip: revisions, findings, reasons, approvals, exports.',
  details: [
    'The zip holds record.html to be read, record.json with the ledger’s entries, and each kept revision as a story.json.',
    '--out FOLDER  where to write it (default: here); a file that is there is never overwritten',
    '--json prints {"id", "file", "revisions", "entries"}',
  ].join('\n'),
  options: { out: { type: 'string' } },
  takes: { least: 1, most: 1 },
  run(given, io) {
    const [id = ''] = given.positionals
    const host = commandLineHost(resolve(io.cwd, given.option('out') ?? '.'))
    return withDesk(given, io, host, async (desk) => {
      const made = await exportRecord(desk, { id })
      if (!made.ok) {
        refuse(io, given.json, made.error, { id })
        return 2
      }
      const { fileName, delivery, revisions, entries } = made.value
      const file = delivery.how === 'saved' ? delivery.path : fileName
      if (given.json) io.out(JSON.stringify({ id, file, revisions, entries }))
      else io.out(`${file}: ${revisions} revisions and ${entries} ledger entries.`)
      return 0
    })
  },
}
