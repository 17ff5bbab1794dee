import * as v from 'valibot'
import { stateSchema } from '../../../shared/story/record.ts'
import { searchStories } from '../../desk/search-stories.ts'
import { type CliCommand, refuse } from '../command.ts'
import { commandLineHost } from '../host-cli.ts'
import { withDesk } from '../with-desk.ts'

/** `copydesk search QUERY`: plain for now, every story read in turn; the archive's index comes later. */
export const search: CliCommand = {
  name: 'search',
  usage: 'QUERY [--state S] [--tag T]…',
  about: 'Find stories whose words include every word of the query.',
  details: [
    `--state S   one of ${stateSchema.options.join(', ')}`,
    '--tag T     a keyword or subject the story must carry; may be given again',
    '--json prints one line a story: {"id", "slugline"?, "headline"?, "state", "version", "savedAt", "excerpt"}',
  ].join('\n'),
  options: { state: { type: 'string' }, tag: { type: 'string', multiple: true } },
  takes: { least: 0, most: Infinity },
  async run(given, io) {
    const state = v.safeParse(v.optional(stateSchema), given.option('state'))
    if (!state.success) {
      const message = `--state takes one of ${stateSchema.options.join(', ')}.`
      refuse(io, given.json, { code: 'usage', message })
      return 2
    }
    return withDesk(given, io, commandLineHost(io.cwd), async (desk) => {
      const query = {
        text: given.positionals.join(' '),
        tags: given.options('tag'),
        ...(state.output && { state: state.output }),
      }
      let hits = 0
      for await (const { summary, excerpt } of searchStories(desk.store, query)) {
        hits += 1
        const { id, slugline, headline, version, savedAt } = summary
        if (given.json) {
          io.out(JSON.stringify({ id, slugline, headline, state: summary.state, version, savedAt, excerpt }))
        } else io.out(`${id}  ${summary.state.padEnd(9)} ${headline ?? slugline ?? excerpt}`)
      }
      if (hits === 0 && !given.json && !given.quiet) io.err('No story has all of these words.')
      return 0
    })
  },
}
