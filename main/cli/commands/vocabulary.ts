import { basename, resolve } from 'node:path'
import * as v from 'valibot'
import { type VocabularyInfo, tagFieldSchema, tagFields } from '../../../shared/vocabulary/vocabulary.ts'
import type { Desk } from '../../desk/context.ts'
import { readFileOnDisk } from '../../desk/file-on-disk.ts'
import { importVocabulary } from '../../desk/import-vocabulary.ts'
import { listVocabularies } from '../../desk/list-vocabularies.ts'
import { removeVocabulary } from '../../desk/remove-vocabulary.ts'
import { type Arguments, type CliCommand, refuse } from '../command.ts'
import { commandLineHost } from '../host-cli.ts'
import type { ExitCode, Io } from '../io.ts'
import { withDesk } from '../with-desk.ts'

/** `copydesk vocabulary import FILE | list | remove ID`: what stories are tagged with. */
export const vocabularyCommand: CliCommand = {
  name: 'vocabulary',
  usage: 'import FILE | list | remove ID  [--for FIELD] [--name NAME] [--by NAME]',
  about: 'Bring in what stories are tagged with: IPTC Media Topics, or lists of your own.',
  details: [
    'import reads IPTC’s JSON (cv.iptc.org, format=json), or a list: CSV or JSON with name, code and broader.',
    `--for   the field a list is for: ${tagFields.join(', ')}; Media Topics say it themselves`,
    '--name  what a list is called; its file’s name where it is not given',
    '--by    who does it, for the ledger',
    '--json prints one line a vocabulary: {"id", "field", "name", "scheme"?, "released"?, "licence"?, "languages",',
    '       "terms", "retired", "shipped"}, and with import {"file", "vocabulary", "notes"}',
  ].join('\n'),
  options: { for: { type: 'string' }, name: { type: 'string' }, by: { type: 'string' } },
  takes: { least: 1, most: 2 },
  run: (given, io) => {
    const [what, subject] = given.positionals
    if (what === 'list' && subject === undefined) return list(given, io)
    if (what === 'import' && subject !== undefined) return bring(subject, given, io)
    if (what === 'remove' && subject !== undefined) return remove(subject, given, io)
    io.err('Say import FILE, list, or remove ID. ‘copydesk help vocabulary’ tells more.')
    return Promise.resolve(2)
  },
}

function list(given: Arguments, io: Io): Promise<ExitCode> {
  return withDesk(given, io, commandLineHost(io.cwd), async (desk) => printList(desk, given, io))
}

async function printList(desk: Desk, { json }: Arguments, io: Io): Promise<ExitCode> {
  for (const info of await listVocabularies(desk)) io.out(json ? JSON.stringify(info) : lineOf(info))
  return 0
}

async function bring(name: string, given: Arguments, io: Io): Promise<ExitCode> {
  const field = given.option('for')
  if (field !== undefined && !v.is(tagFieldSchema, field)) {
    io.err(`--for takes one of ${tagFields.join(', ')}, not “${field}”.`)
    return 2
  }
  const bytes = await readFileOnDisk(resolve(io.cwd, name))
  if (!bytes.ok) {
    refuse(io, given.json, bytes.error, { file: name })
    return 2
  }
  const { value } = bytes
  const by = given.option('by')
  const called = given.option('name')
  return withDesk(given, io, commandLineHost(io.cwd), async (desk) => {
    const done = await importVocabulary(desk, {
      file: { name: basename(name), data: new Blob([new Uint8Array(value)]) },
      locale: 'en',
      ...(field !== undefined && { field }),
      ...(called !== undefined && { name: called }),
      ...(by !== undefined && { by }),
    })
    if (!done.ok) {
      refuse(io, given.json, done.error, { file: name })
      return 2
    }
    const { vocabulary, notes } = done.value
    if (given.json) io.out(JSON.stringify({ file: name, vocabulary, notes }))
    else {
      io.out(lineOf(vocabulary))
      if (!given.quiet) for (const note of notes) io.out(`  ${note}`)
    }
    return 0
  })
}

function remove(id: string, given: Arguments, io: Io): Promise<ExitCode> {
  const by = given.option('by')
  return withDesk(given, io, commandLineHost(io.cwd), async (desk) => {
    const done = await removeVocabulary(desk, { id, ...(by !== undefined && { by }) })
    if (done.ok) return printList(desk, given, io)
    refuse(io, given.json, done.error, { id })
    return 2
  })
}

function lineOf({ id, field, name, terms, retired, languages, released, shipped }: VocabularyInfo): string {
  const facts = [
    field,
    `${terms} ${terms === 1 ? 'term' : 'terms'}${retired > 0 ? `, ${retired} retired` : ''}`,
    languages.filter((tag) => tag !== 'und').join(' '),
    released === undefined ? '' : `released ${released.slice(0, 10)}`,
    shipped ? 'ships with Copydesk' : '',
  ]
  return `${id}  ${name}: ${facts.filter((fact) => fact !== '').join('; ')}`
}
