import { type CliCommand, refuse } from '../command.ts'
import { commandLineHost } from '../host-cli.ts'
import { withDesk } from '../with-desk.ts'

/** `copydesk history ID`: the revisions a story had, or one of them. */
export const history: CliCommand = {
  name: 'history',
  usage: 'ID [--revision N]',
  about: 'List the revisions a story had before the present one, newest first, or print one of them.',
  details: [
    'All of the last hour are kept, then fewer by age; what was approved or exported is kept for good.',
    '--revision N  the story as that revision had it, as JSON',
    '--json prints one line a revision: {"revision", "version", "state", "savedAt", "sha256", "headline"?, "words"}',
  ].join('\n'),
  options: { revision: { type: 'string' } },
  takes: { least: 1, most: 1 },
  run(given, io) {
    const [id = ''] = given.positionals
    const asked = given.option('revision')
    return withDesk(given, io, commandLineHost(io.cwd), async ({ store }) => {
      const present = await store.get(id)
      if (!present.ok) {
        refuse(io, given.json, present.error, { id })
        return 2
      }
      if (asked !== undefined) {
        if (!/^\d{1,9}$/.test(asked)) {
          const message = `A revision is a number, as “copydesk history ${id}” lists them; “${asked}” is none.`
          refuse(io, given.json, { code: 'usage', message })
          return 2
        }
        const kept =
          Number(asked) === present.value.desk.revision ? present : await store.revision(id, Number(asked))
        if (!kept.ok) {
          refuse(io, given.json, kept.error, { id })
          return 2
        }
        io.out(JSON.stringify(kept.value, undefined, given.json ? undefined : 2))
        return 0
      }
      const revisions = await store.history(id)
      if (revisions.length === 0 && !given.json) io.out('The story has no earlier revision.')
      for (const revision of revisions) {
        const { savedAt, version, state, words, headline } = revision
        if (given.json) io.out(JSON.stringify(revision))
        else
          io.out(
            `${revision.revision}  ${savedAt}  v${version} ${state}, ${words} words: ${headline ?? 'no headline'}`,
          )
      }
      return 0
    })
  },
}
