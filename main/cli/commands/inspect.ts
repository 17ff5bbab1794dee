import { type CliCommand, refuse } from '../command.ts'
import { type ExitCode, worse } from '../io.ts'
import { printNotes } from '../print-notes.ts'
import { readChoice, readChoiceHelp, readChoiceOptions } from '../read-choice.ts'
import { readNamedFile } from '../subject.ts'

/** `copydesk inspect FILE…`: what would be imported, and what reading it did. */
export const inspect: CliCommand = {
  name: 'inspect',
  usage: 'FILE… [--encoding E] [--format F]',
  about: 'Read a file without storing it: the story record and the import report.',
  details: `${readChoiceHelp}\n--json prints one line a story: {"file", "story": STORY, "notes": [{"level", "field", "detail", "value"?, "at"?}]}`,
  options: readChoiceOptions,
  takes: { least: 1, most: Infinity },
  async run(given, io) {
    const { positionals, json } = given
    const choice = readChoice(given)
    if (!choice.ok) {
      refuse(io, json, { code: 'usage', message: choice.error })
      return 2
    }
    let outcome: ExitCode = 0
    for (const file of positionals) {
      const read = await readNamedFile(file, io, choice.value)
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
