import { resolve } from 'node:path'
import * as v from 'valibot'
import { exporters } from '../../../shared/formats/exporters.ts'
import { formatIdSchema } from '../../../shared/story/record.ts'
import { exportStory } from '../../desk/export-story.ts'
import { type CliCommand, refuse } from '../command.ts'
import { commandLineHost } from '../host-cli.ts'
import { type ExitCode, worse } from '../io.ts'
import { printNotes } from '../print-notes.ts'
import { withDesk } from '../with-desk.ts'

/** Refusals that are the desk's no, not a fault of what was asked. */
const desksNo: ReadonlySet<string> = new Set(['NOT_APPROVED', 'CHANGED_SINCE_APPROVAL', 'UNDER_EMBARGO'])

/** `copydesk export ID… --format F`: refuses what is not approved as it stands. */
export const exportCommand: CliCommand = {
  name: 'export',
  usage: 'ID… --format F [--out FOLDER]',
  about: 'Write approved stories; refuses what is not approved as it stands.',
  details: [
    `--format F     one of ${Object.keys(exporters).join(', ')}`,
    '--out FOLDER   where to write (default: here); a file that is there already is never overwritten',
    '--under-embargo REASON   why a story leaves before its embargo ends; refused without',
    '--json prints one line a story: {"id", "file", "format", "notes": […]} or {"id", "error", "differences"?: […]}',
  ].join('\n'),
  options: { format: { type: 'string' }, out: { type: 'string' }, 'under-embargo': { type: 'string' } },
  takes: { least: 1, most: Infinity },
  async run(given, io) {
    const format = v.safeParse(formatIdSchema, given.option('format'))
    if (!format.success || !exporters[format.output]) {
      const known = Object.keys(exporters).join(', ')
      refuse(io, given.json, { code: 'usage', message: `Say the format: --format with one of ${known}.` })
      return 2
    }
    const underEmbargo = given.option('under-embargo')?.trim()
    const host = commandLineHost(resolve(io.cwd, given.option('out') ?? '.'))
    return withDesk(given, io, host, async (desk) => {
      let outcome: ExitCode = 0
      for (const id of given.positionals) {
        const exported = await exportStory(desk, {
          id,
          format: format.output,
          ...(underEmbargo && { underEmbargo }),
        })
        if (exported.ok) {
          const { delivery, fileName, notes } = exported.value
          const file = delivery.how === 'saved' ? delivery.path : fileName
          if (given.json) io.out(JSON.stringify({ id, file, format: format.output, notes }))
          else {
            io.out(`${id}: ${file}`)
            printNotes(io, notes)
          }
          continue
        }
        const { error } = exported
        if (error.code === 'CHANGED_SINCE_APPROVAL' && given.json) {
          io.out(JSON.stringify({ id, error: { code: error.code, message: error.message }, ...error.data }))
        } else {
          refuse(io, given.json, error, { id })
          if (error.code === 'CHANGED_SINCE_APPROVAL') {
            for (const { field, runs } of error.data.differences) {
              const changed = runs.filter(({ kind }) => kind !== 'same')
              const words = changed.map(({ kind, text }) => `${kind === 'added' ? '+' : '-'}“${text.trim()}”`)
              io.err(`  ${field}: ${words.join(' ')}`)
            }
          }
        }
        outcome = worse(outcome, desksNo.has(error.code) ? 1 : 2)
      }
      return outcome
    })
  },
}
