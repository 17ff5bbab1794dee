import { inEnglish } from '../../../shared/formats/report.ts'
import { seriesOf } from '../../../shared/archive/series-of.ts'
import { takeOf } from '../../../shared/archive/take-of.ts'
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
  details: `${readChoiceHelp}\n--json prints one line a story: {"file", "story": STORY, "notes": [{"level", "field", "detail", "value"?, "at"?}], "take"?: {"words", "kind", "version"?}, "series"?}`,
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
        const take = takeOf(story)
        const series = story.slugline === undefined ? undefined : seriesOf(story.slugline)
        if (json) {
          io.out(
            JSON.stringify({
              file,
              story,
              notes: inEnglish(notes),
              ...(take && { take }),
              ...(series !== undefined && { series }),
            }),
          )
          continue
        }
        io.out(`${file}: ${story.headline ?? 'no headline'}`)
        if (take)
          io.out(`${take.words}: ${take.kind}${series === undefined ? '' : ` in the series “${series}”`}`)
        io.out(JSON.stringify(story, undefined, 2))
        printNotes(io, notes)
      }
    }
    return outcome
  },
}
