import * as v from 'valibot'
import { roleSchema } from '../../../shared/story/record.ts'
import { approveStory } from '../../desk/approve-story.ts'
import { checkStory } from '../../desk/check-story.ts'
import { type CliCommand, refuse } from '../command.ts'
import { commandLineHost } from '../host-cli.ts'
import { withDesk } from '../with-desk.ts'

/** `copydesk approve ID --by NAME`: a person's word that this exact text may leave. */
export const approve: CliCommand = {
  name: 'approve',
  usage: 'ID --by NAME [--role ROLE] [--override CHECK=REASON]…',
  about: 'Approve a story as it is stored; refused while a blocker stands.',
  details: [
    '--by NAME                 who approves',
    '--role ROLE               editor (default), desk-head or legal: some blockers only the last two may sign for',
    '--override CHECK=REASON   let every standing blocker of a check stand, and why; may be given again',
    'Warnings that stand are printed, and count as read by NAME.',
    '--json prints {"id", "state", "version", "sha256", "by", "at", "overrides": […]} or {"id", "error", "findings": […]}',
  ].join('\n'),
  options: { by: { type: 'string' }, role: { type: 'string' }, override: { type: 'string', multiple: true } },
  takes: { least: 1, most: 1 },
  async run(given, io) {
    const [id = ''] = given.positionals
    const by = given.option('by')?.trim()
    if (!by) {
      refuse(io, given.json, { code: 'usage', message: 'Say who approves: --by NAME.' })
      return 2
    }
    const role = v.safeParse(roleSchema, given.option('role') ?? 'editor')
    if (!role.success) {
      const known = roleSchema.options.join(', ')
      refuse(io, given.json, { code: 'usage', message: `There is no such role: --role is one of ${known}.` })
      return 2
    }
    const reasons = new Map<string, string>()
    for (const override of given.options('override')) {
      const [, checkId, reason] = /^([a-z-]+)=(.*\S.*)$/s.exec(override) ?? []
      if (checkId === undefined || reason === undefined) {
        refuse(io, given.json, {
          code: 'usage',
          message: `--override takes CHECK=REASON, for instance --override boilerplate="quoted on purpose"; this was “${override}”.`,
        })
        return 2
      }
      reasons.set(checkId, reason)
    }
    return withDesk(given, io, commandLineHost(io.cwd), async (desk) => {
      const found = await desk.store.get(id)
      if (!found.ok) {
        refuse(io, given.json, found.error, { id })
        return 2
      }
      await desk.spelling.ready(found.value.language)
      const { standing } = checkStory(desk, found.value)
      const overrides = standing.flatMap(({ check, fingerprint, severity }) => {
        const reason = severity === 'blocker' ? reasons.get(check) : undefined
        return reason === undefined ? [] : [{ fingerprint, reason }]
      })
      const warnings = standing.filter(({ severity }) => severity === 'warning')
      const approved = await approveStory(desk, {
        id,
        revision: found.value.desk.revision,
        by,
        role: role.output,
        overrides,
        acknowledged: warnings.map(({ fingerprint }) => fingerprint),
      })
      if (!approved.ok) {
        const { error } = approved
        refuse(io, given.json, error, { id })
        if (error.code !== 'BLOCKED') return error.code === 'ILLEGAL_MOVE' ? 1 : 2
        for (const { check, message, excerpt } of error.data.standing) {
          if (!given.json) io.err(`  ${check}: ${message} “${excerpt}”`)
        }
        return 1
      }
      const { desk: state, version } = approved.value
      const { sha256 = '', at = '' } = state.approval ?? {}
      if (given.json) {
        io.out(
          JSON.stringify({
            id,
            state: state.state,
            version,
            sha256,
            by,
            at,
            overrides: state.approval?.overrides ?? [],
          }),
        )
      } else {
        for (const { check, message } of warnings) io.out(`  read: ${check}: ${message}`)
        io.out(`${id}: approved by ${by} as ${sha256.slice(0, 12)}.`)
      }
      return 0
    })
  },
}
