import type { Finding } from '../../../shared/checks/finding.ts'
import { placeOf, printedFinding } from '../../../shared/checks/place.ts'
import { type DictionaryShelf, createDictionaryShelf } from '../../../shared/spelling/dictionary-shelf.ts'
import type { Story } from '../../../shared/story/record.ts'
import type { StoryView } from '../../../shared/story/view.ts'
import { type Engine, createEngine } from '../../../shared/checks/engine.ts'
import type { House } from '../../../shared/house/house.ts'
import { startingHouses } from '../../../shared/house/shipped.ts'
import { checkStory } from '../../desk/check-story.ts'
import { dictionaryReader } from '../../desk/dictionary-reader.ts'
import { type Arguments, type CliCommand, refuse } from '../command.ts'
import { settingsIn } from '../../store/settings-in.ts'
import { commandLineHost } from '../host-cli.ts'
import { type ExitCode, type Io, worse } from '../io.ts'
import { readNamedHouse } from '../named-house.ts'
import { namesStory, readNamedFile } from '../subject.ts'
import { withDesk } from '../with-desk.ts'

/** `copydesk check FILE|ID…`: the findings of every check. */
export const check: CliCommand = {
  name: 'check',
  usage: 'FILE|ID… [--house FILE] [--no-spelling]',
  about: 'Say what the checks find in files, or in stories of the library.',
  details: [
    '--house FILE   hold them to the style of this house file; without it a story of the library, and a file where --library',
    '               names one, is held to that library’s houses, any other file to the two that come with Copydesk',
    '--no-spelling  leave out the spelling, whose dictionary takes a third of a second to load, in Korean two seconds',
    'Exits with 1 where a blocker stands. Waived findings of a stored story are left out.',
    '--json prints one line a story: {"file" or "id", "findings": [{"check", "severity", "message", "at": PLACE,',
    '  "related": [PLACE, …], "fingerprint"}]}, where PLACE is {"in": "body" | "headline" | "slugline" | "by" |',
    '  "dateline" | "story", "paragraph"?: index from 0, "from", "to", "excerpt"} in UTF-16 offsets.',
    'A repeat also has its "class", a "score" (1 is word for word) and "spans": {"at": [SPAN, …], "related": [SPAN, …]},',
    '  the words that only one of the two places has. SPAN is {"from", "to", "kind": "removed" | "added" | "figure"},',
    '  in offsets of the paragraph of "at", and of the first of "related".',
  ].join('\n'),
  options: { house: { type: 'string' }, 'no-spelling': { type: 'boolean' } },
  takes: { least: 1, most: Infinity },
  async run(given, io) {
    const named = await readNamedHouse(given.option('house'), io)
    if (!named.ok) {
      refuse(io, given.json, named.error)
      return 2
    }
    const houses = named.value ?? (await housesOfLibrary(given))
    const spelling = createDictionaryShelf(dictionaryReader)
    const engine = createEngine(undefined, { houses: () => houses, spellers: spelling })
    let outcome: ExitCode = 0
    for (const argument of given.positionals) {
      if (namesStory(argument, io)) {
        const stored = await withDesk(given, io, commandLineHost(io.cwd), async (desk) => {
          const found = await desk.store.get(argument)
          if (found.ok)
            return report({ id: argument }, found.value, named.value ? { engine, spelling } : desk)
          refuse(io, given.json, found.error, { id: argument })
          return 2
        })
        outcome = worse(outcome, stored)
        continue
      }
      const read = await readNamedFile(argument, io)
      if (read.ok) {
        for (const { story } of read.value)
          outcome = worse(outcome, await report({ file: argument }, story, { engine, spelling }))
      } else {
        refuse(io, given.json, read.error, { file: argument })
        outcome = 2
      }
    }
    return outcome

    async function report(
      subject: { file: string } | { id: string },
      story: Story,
      { engine, spelling }: { readonly engine: Engine; readonly spelling: DictionaryShelf },
    ): Promise<ExitCode> {
      const spells = !given.flag('no-spelling')
      if (spells) await spelling.ready(story.language)
      const {
        view,
        standing,
        counts,
        report: { pending },
      } = checkStory({ engine }, story)
      if (spells) for (const lack of pending) io.err(lack)
      if (given.json) {
        io.out(
          JSON.stringify({ ...subject, findings: standing.map((finding) => printedFinding(finding, view)) }),
        )
      } else {
        const { blockers, warnings, notes } = counts
        const counted = [several(blockers, 'blocker'), several(warnings, 'warning'), several(notes, 'note')]
        io.out(`${Object.values(subject)[0]}: ${counted.join(', ')}`)
        for (const finding of standing) printFinding(io, finding, view)
      }
      return counts.blockers > 0 ? 1 : 0
    }
  },
}

/** The houses of the library that was named; those that come with Copydesk where none was, or none is there. */
async function housesOfLibrary(given: Arguments): Promise<readonly House[]> {
  const settings = given.option('library') === undefined ? undefined : await settingsIn(given.library)
  return settings?.houses ?? startingHouses
}

function printFinding(io: Io, { severity, title, message, at }: Finding, view: StoryView): void {
  const { in: where, paragraph, excerpt } = placeOf(at, view)
  const place = paragraph === undefined ? where : `¶${paragraph + 1}`
  io.out(
    `  ${severity.padEnd(7)}  ${place.padEnd(9)} ${/[?!]$/.test(title) ? title : `${title}.`} ${message}${excerpt ? ` “${shortened(excerpt)}”` : ''}`,
  )
}

function several(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`
}
