import { inEnglish } from '../../../shared/formats/report.ts'
import { readdir, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { bundleOnDisk, countOnDisk, unpacked } from '../../desk/bundle-on-disk.ts'
import { type IncomingFile, importFiles } from '../../desk/import-files.ts'
import { readFileOnDisk, whyUnreadable } from '../../desk/file-on-disk.ts'
import { type CliCommand, refuse } from '../command.ts'
import { commandLineHost } from '../host-cli.ts'
import { type ExitCode, worse } from '../io.ts'
import { printNotes } from '../print-notes.ts'
import { readChoice, readChoiceHelp, readChoiceOptions } from '../read-choice.ts'
import { withDesk } from '../with-desk.ts'

/** `copydesk import FILE|FOLDER…`: into the library, with a report for every file. */
export const importCommand: CliCommand = {
  name: 'import',
  usage: 'FILE|FOLDER|ZIP… [--encoding E] [--format F]',
  about: 'Import files, or every file of a folder or a zip, into the library.',
  details: [
    'Prints for each file what was imported, and what of it was lost, changed, guessed or invalid.',
    'A feed, a WordPress export or a message above 1 MB is imported item by item, however long it is.',
    'Ctrl-C stops before the next file; what was imported stays.',
    readChoiceHelp,
    '--json prints one line a file: {"file", "outcome": "imported"|"updated", "id", "uri", "headline"?, "slugline"?, "notes": […]} or {"file", "error": {"code", "message"}}',
  ].join('\n'),
  options: readChoiceOptions,
  takes: { least: 1, most: Infinity },
  async run(given, io) {
    const choice = readChoice(given)
    if (!choice.ok) {
      refuse(io, given.json, { code: 'usage', message: choice.error })
      return 2
    }
    let outcome: ExitCode = 0
    const paths: string[] = []
    for (const argument of given.positionals) {
      try {
        paths.push(...(await filesUnder(resolve(io.cwd, argument))))
      } catch (error) {
        refuse(
          io,
          given.json,
          { code: 'unreadable', message: whyUnreadable(argument, error).en },
          { file: argument },
        )
        outcome = 2
      }
    }
    if (paths.length === 0) {
      if (outcome === 0)
        refuse(io, given.json, {
          code: 'empty',
          message: 'There are no files in that folder. Nothing was imported.',
        })
      return 2
    }
    return withDesk(given, io, commandLineHost(io.cwd), async (desk) => {
      let [stories, failures, files] = [0, 0, 0]
      for await (const { done, total, last } of importFiles(
        desk,
        incoming(paths, io.cwd),
        await countOf(paths),
        { choice: choice.value },
      )) {
        files = total
        if (last.outcome === 'failed' || last.outcome === 'conflict') {
          failures += 1
          outcome = worse(outcome, 2)
          refuse(io, given.json, last, { file: last.file })
        } else if (given.json) {
          stories += 1
          const found = await desk.store.get(last.story.id)
          const { slugline, headline, id } = last.story
          io.out(
            JSON.stringify({
              file: last.file,
              outcome: last.outcome,
              id,
              ...(found.ok && { uri: found.value.uri }),
              ...(headline !== undefined && { headline }),
              ...(slugline !== undefined && { slugline }),
              notes: inEnglish(last.notes),
            }),
          )
        } else {
          stories += 1
          io.out(
            `${last.file}: ${last.outcome === 'updated' ? `version ${last.story.version} in the place of ${last.from},` : 'imported as'} ${last.story.id}${last.story.headline ? `, “${last.story.headline}”` : ''}`,
          )
          printNotes(io, last.notes)
        }
        if (total > 1 && !given.quiet && (done % 100 === 0 || done === total))
          io.err(`${done} of ${total} files`)
      }
      if (files > 1 && !given.json) {
        io.out(`${stories} imported, ${failures} failed.`)
      }
      return outcome
    })
  },
}

/** The file itself, or every file below a folder in name order; hidden files and folders are passed over. */
async function filesUnder(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !relative(path, file)
          .split(/[\\/]/)
          .some((part) => part.startsWith('.')),
    )
    .toSorted()
}

/** The files as their turn comes; those of a zip as they are unpacked, the items of a long feed as they are cut out. */
async function* incoming(paths: readonly string[], cwd: string): AsyncGenerator<IncomingFile> {
  for (const path of paths) {
    const name = relative(cwd, path) || path
    const bundle = await bundleOnDisk(path)
    if (bundle) yield* unpacked(path, name, bundle)
    else {
      const size = await stat(path).then(
        (found) => found.size,
        () => 0,
      )
      yield { name, size, bytes: () => readFileOnDisk(path) }
    }
  }
}

/** How many files there are, with those that the zips say they hold. */
async function countOf(paths: readonly string[]): Promise<number> {
  let count = 0
  for (const path of paths) {
    const bundle = await bundleOnDisk(path)
    count += bundle ? await countOnDisk(path, bundle) : 1
  }
  return count
}
