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
    'Exits with 1 where the archive’s files are damaged: --rebuild mends that.',
    '--json prints {"stories", "segments", "passageBytes", "damaged": [FILE, …]}',
  ].join('\n'),
  options: { rebuild: { type: 'boolean' } },
  takes: { least: 0, most: 0 },
  run(given, io) {
    return withArchive(given, io, async (archive) => {
      if (given.flag('rebuild')) await archive.rebuild()
      const { stories, segments, passageBytes } = await archive.service.status()
      const damaged = await archive.service.check()
      if (given.json) io.out(JSON.stringify({ stories, segments, passageBytes, damaged }))
      else {
        for (const file of damaged)
          io.out(`The archive’s file ${file} is damaged; ‘copydesk index --rebuild’ makes it again.`)
        io.out(`${stories} stories in the archive; their passages take ${passageBytes} bytes.`)
      }
      return damaged.length === 0 ? 0 : 1
    })
  },
}
