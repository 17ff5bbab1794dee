import { type CliCommand, refuse } from '../command.ts'
import { type ExitCode, worse } from '../io.ts'
import { printNotes } from '../print-notes.ts'
import { readNamedFile } from '../subject.ts'

/** `copydesk inspect FILE…`: what would be imported, and what reading it did. */
export const inspect: CliCommand = {
  name: 'inspect',
  usage: 'FILE…',
  about: 'Read a file without storing it: the story record and the import report.',
  details:
    '--json prints one line a story: {"file", "story": STORY, "notes": [{"level", "field", "detail", "value"?, "at"?}]}',
  options: {},
  takes: { least: 1, most: Infinity },
  async run({ positionals, json }, io) {
    let outcome: ExitCode = 0
    for (const file of positionals) {
      const read = await readNamedFile(file, io)
      if (!read.ok) {
        refuse(io, json, read.error, { file })
        outcome = worse(outcome, 2)
        continue
      }
      for (const { story, notes } of read.value) {
        if (json) {
          io.out(JSON.stringify({ file, story, notes }))
          continue
        }
        io.out(`${file}: ${story.headline ?? 'no headline'}`)
        io.out(JSON.stringify(story, undefined, 2))
        printNotes(io, notes)
      }
    }
    return outcome
  },
}
