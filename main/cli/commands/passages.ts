import type { RanBefore, RanBeforeReport, StoryRow } from '../../../shared/api/archive.ts'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Result, ok, refused } from '../../../shared/result.ts'
import type { Story } from '../../../shared/story/record.ts'
import { summaryOf } from '../../../shared/story/summary.ts'
import { archivedStory } from '../../archive/archived-story.ts'
import { confirmedHashes } from '../../archive/confirmed-background.ts'
import type { PassageQuestion } from '../../archive/passage-question.ts'
import type { Store } from '../../store/store.ts'
import { type Arguments, type CliCommand, refuse } from '../command.ts'
import type { Io } from '../io.ts'
import { namesStory, readNamedFile } from '../subject.ts'
import { withArchive } from '../with-archive.ts'

/** Milliseconds for one question: a person at a terminal waits so long. */
const budget = 2000

/** One word of plain letters is no passage: it was meant as a name, and is told where it names nothing. */
const isOneName = /^[\u0021-\u007e]+$/

/** `copydesk passages FILE|ID|TEXT|-`: where each passage ran before. */
export const passages: CliCommand = {
  name: 'passages',
  usage: 'FILE|ID|TEXT|- [--file F]',
  about: 'Say where each passage of a file, a story of the library, or some text ran before.',
  details: [
    '-           read the text from the standard input',
    '--file F    read a story from this file',
    'What names neither a file nor a story is itself the text.',
    '--json prints one line a passage and story where it ran: {"class", "score", "overlap", "at": PLACE, "story": STORY,',
    '  "there": PLACE, "figures": [{"here", "there"}, …]}; one line a story that this one is another version of:',
    '  {"class": "ran-before-update", "overlap", "sentences", "of", "story": STORY}; and one line a passage of the house’s own',
    '  background: {"class": "ran-before-background", "at": PLACE, "stories": at least, "confirmed": by an editor}.',
    '  PLACE is {"paragraph": index from 0, "from", "to", "excerpt"} in UTF-16 offsets; STORY is {"id", "slugline"?,',
    '  "headline"?, "source"?, "by"?, "state", "version", "day", "language"}. "score" is 1 where it is word for word.',
    '  Classes: ran-before-update, -lifted (of another source), -reuse, -conflict (other figures), -background.',
  ].join('\n'),
  options: { file: { type: 'string' } },
  takes: { least: 0, most: Infinity },
  async run(given, io) {
    const subject = given.option('file') ?? given.positionals.join(' ')
    if (subject.trim() === '') {
      refuse(io, given.json, { code: 'usage', message: 'Name a file or a story, or give some text.' })
      return 2
    }
    return withArchive(given, io, async ({ service }, { store }) => {
      const question = await readQuestion(given, io, store, subject)
      if (!question.ok) {
        refuse(io, given.json, question.error)
        return 2
      }
      const confirmed = confirmedHashes(store.settings.background)
      const report = await service.passages({ ...question.value, confirmed })
      if (given.json) for (const each of printed(report)) io.out(JSON.stringify(each))
      else print(report, given, io)
      if (!report.complete && !given.quiet)
        io.err('There was not enough time to look at every story that might be one.')
      return 0
    })
  },
}

async function readQuestion(
  given: Arguments,
  io: Io,
  store: Store,
  subject: string,
): Promise<Result<PassageQuestion, { readonly code: string; readonly message: string }>> {
  const isFile = given.option('file') !== undefined
  if (!isFile && subject === '-') return ok(await textQuestion(readFileSync(0, 'utf8')))
  if (!isFile && namesStory(subject, io)) {
    const found = await store.get(subject)
    return found.ok ? ok(storyQuestion(found.value, subject)) : found
  }
  if (isFile || isOneName.test(subject) || existsSync(resolve(io.cwd, subject))) {
    const read = await readNamedFile(subject, io)
    return read.ok ? ok(storyQuestion(read.value[0].story)) : refused(read.error)
  }
  return ok(await textQuestion(subject))
}

async function textQuestion(text: string): Promise<PassageQuestion> {
  // What tells languages apart takes a third of a second to load; no other command needs it at its start.
  const { guessLanguage } = await import('../../../shared/formats/language.ts')
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.replaceAll(/\s*\n\s*/g, ' ').trim())
  return { paragraphs, silent: [], language: guessLanguage(text), isWhole: false, budget }
}

function storyQuestion(story: Story, except?: string): PassageQuestion {
  const summary = summaryOf(story, { blockers: 0, warnings: 0, notes: 0 })
  const { paragraphs, silent, language, source, by, slugline, day } = archivedStory(story, summary)
  return {
    paragraphs,
    silent,
    language,
    day,
    isWhole: true,
    budget,
    ...(except !== undefined && { except }),
    ...(source !== undefined && { source }),
    ...(by !== undefined && { by }),
    ...(slugline !== undefined && { slugline }),
  }
}

function printed({ updates, hits, background }: RanBeforeReport): readonly object[] {
  return [
    ...updates.map(({ story, sentences, of }) => ({
      class: 'ran-before-update',
      overlap: Math.round((sentences / of) * 1000) / 1000,
      sentences,
      of,
      story: printedStory(story),
    })),
    ...hits.map(({ class: kind, score, overlap, at, story, there, figures }) => ({
      class: kind,
      score,
      overlap,
      at: printedPlace(at),
      story: printedStory(story),
      there: printedPlace(there),
      figures,
    })),
    ...background.map(({ at, stories, confirmed }) => ({
      class: 'ran-before-background',
      at: printedPlace(at),
      stories,
      confirmed,
    })),
  ]
}

function printedStory({ id, slugline, headline, source, by, state, version, day, language }: StoryRow) {
  return { id, slugline, headline, source, by, state, version, day, language }
}

function printedPlace({ paragraph, from, to, text }: RanBefore['at']) {
  return { paragraph, from, to, excerpt: text }
}

const meanings: Readonly<Record<RanBefore['class'], string>> = {
  'ran-before-update': 'another version',
  'ran-before-lifted': 'attribution?',
  'ran-before-reuse': 'said before',
  'ran-before-background': 'house background',
  'ran-before-conflict': 'other figures',
}

function print({ updates, hits, background }: RanBeforeReport, given: Arguments, io: Io): void {
  for (const { story, sentences, of } of updates)
    io.out(`Another version of ${nameOf(story)}: ${sentences} of ${of} sentences.`)
  for (const { class: kind, at, score, story, figures } of hits) {
    const much = score === 1 ? 'word for word' : `${Math.round(score * 100)} %`
    const other = figures.map(({ here, there }) => `; ${here} here, ${there} there`).join('')
    io.out(`¶${at.paragraph + 1}  ${meanings[kind].padEnd(15)} ${much.padEnd(13)} ${nameOf(story)}${other}`)
    io.out(`    “${shortened(at.text)}”`)
  }
  for (const { at, stories, confirmed } of background) {
    const why = confirmed ? 'confirmed by an editor' : `in ${stories} stories or more`
    io.out(`¶${at.paragraph + 1}  house background, ${why}: “${shortened(at.text)}”`)
  }
  if (!given.quiet && updates.length + hits.length + background.length === 0)
    io.err('Nothing of it ran before.')
}

function nameOf({ id, headline, slugline, source, day }: StoryRow): string {
  return [id, headline ?? slugline ?? '', source ?? '', day].filter((part) => part !== '').join(' · ')
}

function shortened(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 89).trimEnd()}…`
}
