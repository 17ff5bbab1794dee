import type { CliCommand } from '../command.ts'
import { withArchive } from '../with-archive.ts'

/** `copydesk index`: brings the archive in step with the stories, or makes it anew. */
export const indexCommand: CliCommand = {
  name: 'index',
  usage: '[--rebuild]',
  about: 'Bring the archive, which search and passages read, in step with the stories.',
  details: [
    'Search and passages do the same before they answer; this says what there is.',
    '--rebuild   make it anew from the stories',
    'Where a file of the archive is damaged it is made anew as well: everything in it can be.',
    '--json prints {"stories", "segments", "passageBytes", "damaged": [FILE, …]}, the files that were damaged.',
  ].join('\n'),
  options: { rebuild: { type: 'boolean' } },
  takes: { least: 0, most: 0 },
  run(given, io) {
    return withArchive(given, io, async (archive) => {
      if (given.flag('rebuild')) await archive.rebuild()
      const damaged = await archive.mend()
      const { stories, segments, passageBytes } = await archive.service.status()
      if (given.json) io.out(JSON.stringify({ stories, segments, passageBytes, damaged }))
      else {
        for (const file of damaged)
          io.err(`The archive’s file ${file} was damaged, so the archive was made anew from the stories.`)
        io.out(`${stories} stories in the archive.`)
      }
      return 0
    })
  },
}
