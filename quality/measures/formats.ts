import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { exporters } from '../../shared/formats/exporters.ts'
import { ownRules } from '../../shared/formats/own-rules.ts'
import type { ImportNote, Imported } from '../../shared/formats/report.ts'
import { type Story, contentFields } from '../../shared/story/record.ts'
import { corpus } from '../../tools/corpus.ts'
import { filesUnder } from '../corpus-files.ts'
import { type Verdict, agrees, conformanceVerdicts, knownDifferences } from '../formats/conformance.ts'
import { type ExpectedFailure, expectedFailures } from '../formats/expected-failures.ts'
import { type ImportedFile, importFile } from '../formats/import-files.ts'
import { type FormatValidator, validators } from '../formats/validators.ts'
import type { Cell, Table } from '../report.ts'

/*
 * How the desk reads real files of the wire and writes what it read. A file that may fail is listed in
 * quality/formats/expected-failures.json with its named error and why.
 */

/** The least share of a body's words that must be found again. */
const enough = 0.99

const levels = ['lost', 'changed', 'guessed', 'invalid'] as const

/** Imports every file, says what became of it, exports every story to every format, and validates what was written. */
export async function measureFormats(folder: string, tell: (table: Table) => void): Promise<void> {
  const wire = existsSync(join(folder, 'wire')) ? join(folder, 'wire') : folder
  const expected = expectedFailures()
  const files: ImportedFile[] = []
  for (const file of filesUnder(wire)) files.push(await importFile(file, wire))

  tell(importTable(files, expected))
  const failures = failureTable(files, expected)
  if (failures.rows.length > 0) tell(failures)
  const short = wordsTable(files)
  if (short.rows.length > 0) tell(short)
  tell(fieldTable(files))
  tell(
    noteTable(
      'Notes by field, on import',
      files.flatMap(({ stories }) => stories).flatMap(({ notes }) => notes),
    ),
  )

  const verdicts = await conformanceVerdicts(folder)
  if (verdicts.length > 0) tell(conformanceTable(verdicts))
  const bad = verdicts.filter(
    (verdict) => !agrees(verdict) || (isMinimal(verdict) && verdict.faults.length > 0),
  )
  if (bad.length > 0) tell(verdictTable(bad))

  const judges = await validators(existsSync(join(folder, 'schemas')) ? folder : corpus())
  const stories = files.flatMap(({ path, stories: read }) => read.map((one) => ({ path, ...one })))
  const exported: (readonly Cell[])[] = []
  const faults: (readonly Cell[])[] = []
  for (const judge of judges) exported.push(await exportAll(judge, stories, faults))
  tell({
    title: 'Every imported story in every format',
    notes: ['A story is refused where the format cannot hold it: 7 bits have no Korean.'],
    columns: ['format', 'judged by', 'stories', 'written', 'refused', 'valid', ...levels],
    rows: exported,
  })
  if (faults.length > 0) {
    tell({
      title: 'What was written and is not valid',
      notes: [],
      columns: ['format', 'file', 'fault'],
      rows: faults,
    })
  }
}

function importTable(
  files: readonly ImportedFile[],
  expected: Readonly<Record<string, ExpectedFailure>>,
): Table {
  const formats = [...new Set(files.map(({ format }) => format))].toSorted()
  const row = (name: string, all: readonly ImportedFile[]): readonly Cell[] => {
    const failed = all.filter(({ failure }) => failure !== undefined)
    const unforeseen = failed.filter((file) => !isExpected(file, expected))
    const counted = all.flatMap(({ words }) => (words === undefined ? [] : [words]))
    const words = counted.reduce((sum, one) => sum + one.all, 0)
    const missing = counted.reduce((sum, one) => sum + one.missing.length, 0)
    const notes = all.flatMap(({ stories }) => stories).flatMap((story) => story.notes)
    return [
      name,
      all.length,
      all.length - failed.length,
      all.flatMap(({ stories }) => stories).length,
      failed.length - unforeseen.length,
      unforeseen.length,
      words,
      words === 0 ? undefined : percent(1 - missing / words),
      ...levels.map((level) => notes.filter((note) => note.level === level).length),
    ]
  }
  return {
    title: 'Files of the wire, by the format that was recognised',
    notes: [
      'Words: of the source’s body by a simple extraction of its own; conserved are those found in a field, the body,',
      'what was kept, or a note of loss, each as often as it stands in the source.',
    ],
    columns: [
      'format',
      'files',
      'imported',
      'stories',
      'failed as expected',
      'failed otherwise',
      'words',
      'conserved',
      ...levels,
    ],
    rows: [
      ...formats.map((format) =>
        row(
          format,
          files.filter((file) => file.format === format),
        ),
      ),
      row('all', files),
    ],
  }
}

function isExpected(
  { path, failure }: ImportedFile,
  expected: Readonly<Record<string, ExpectedFailure>>,
): boolean {
  return failure !== undefined && expected[path]?.code === failure.code
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`
}

function failureTable(
  files: readonly ImportedFile[],
  expected: Readonly<Record<string, ExpectedFailure>>,
): Table {
  return {
    title: 'Files that were not imported',
    notes: [],
    columns: ['file', 'error', 'expected', 'said'],
    rows: files.flatMap((file) =>
      file.failure === undefined
        ? []
        : [
            [
              file.path,
              file.failure.code,
              isExpected(file, expected) ? (expected[file.path]?.why ?? '') : 'no',
              file.failure.message.replace(`“${file.path}” `, '').slice(0, 120),
            ],
          ],
    ),
  }
}

function wordsTable(files: readonly ImportedFile[]): Table {
  return {
    title: `Files with less than ${enough * 100} % of their words`,
    notes: [],
    columns: ['file', 'words', 'missing', 'the first of them'],
    rows: files.flatMap(({ path, words }) =>
      words !== undefined && words.missing.length > words.all * (1 - enough)
        ? [[path, words.all, words.missing.length, words.missing.slice(0, 8).join(' ')]]
        : [],
    ),
  }
}

/** How many of a format's stories have a field that says more than a blank story's. */
function fieldTable(files: readonly ImportedFile[]): Table {
  const formats = [
    ...new Set(files.filter(({ stories }) => stories.length > 0).map(({ format }) => format)),
  ].toSorted()
  const of = (format: string): readonly Imported[] =>
    files.filter((file) => file.format === format).flatMap(({ stories }) => stories)
  const fields = [...contentFields.filter((field) => field !== 'language'), 'altIds', 'foreign'] as const
  return {
    title: 'Stories in which a field was found',
    notes: [],
    columns: ['field', ...formats],
    rows: [
      ['stories', ...formats.map((format) => of(format).length)],
      ...fields.map((field) => [
        field,
        ...formats.map((format) => of(format).filter(({ story }) => isFilled(story, field)).length),
      ]),
    ],
  }
}

function isFilled(story: Story, field: keyof Story): boolean {
  const value = story[field]
  if (field === 'urgency') return value !== 5
  if (field === 'pubStatus') return value !== 'usable'
  if (field === 'body') return (story.body.content ?? []).some(({ content }) => (content ?? []).length > 0)
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

function noteTable(title: string, notes: readonly ImportNote[]): Table {
  const fields = [...new Set(notes.map(({ field }) => field))].toSorted()
  return {
    title,
    notes: [],
    columns: ['field', ...levels],
    rows: fields.map((field) => [
      field,
      ...levels.map((level) => notes.filter((note) => note.field === field && note.level === level).length),
    ]),
  }
}

function isMinimal({ suite }: Verdict): boolean {
  return suite === 'minimal'
}

function conformanceTable(verdicts: readonly Verdict[]): Table {
  const known = knownDifferences()
  return {
    title: 'The standards’ own suites, judged by our own rules',
    notes: [
      'A file agrees where it should pass and nothing is said against it, or should fail and something is.',
    ],
    columns: ['suite', 'should pass', 'do', 'should fail', 'do', 'differ with a reason', 'differ without'],
    rows: [...new Set(verdicts.map(({ suite }) => suite))].map((suite) => {
      const all = verdicts.filter((one) => one.suite === suite)
      const should = (pass: boolean) => all.filter(({ shouldPass }) => shouldPass === pass)
      const differing = all.filter((one) => !agrees(one))
      const explained = differing.filter(({ path }) => known[path] !== undefined)
      return [
        suite,
        should(true).length,
        should(true).filter(agrees).length,
        should(false).length,
        should(false).filter(agrees).length,
        explained.length,
        differing.length - explained.length,
      ]
    }),
  }
}

function verdictTable(verdicts: readonly Verdict[]): Table {
  const known = knownDifferences()
  return {
    title: 'Minimal documents that do not validate, and verdicts that are not the suite’s',
    notes: [],
    columns: ['file', 'should', 'said first', 'why it differs'],
    rows: verdicts.map(({ path, shouldPass, faults }) => [
      path,
      shouldPass ? 'pass' : 'fail',
      (faults[0] ?? 'nothing').slice(0, 120),
      known[path]?.why ?? '',
    ]),
  }
}

async function exportAll(
  { format, by, validate }: FormatValidator,
  stories: readonly (Imported & { readonly path: string })[],
  faults: (readonly Cell[])[],
): Promise<readonly Cell[]> {
  let written = 0
  let refusals = 0
  let valid = 0
  const notes: ImportNote[] = []
  for (const { story, path } of stories) {
    const exporter = exporters[format]
    if (!exporter || exporter.refuses?.(story) !== undefined) {
      refusals += 1
      continue
    }
    let fault: string | undefined
    try {
      const file = await exporter.write(story)
      written += 1
      notes.push(...file.notes)
      const [own] = typeof file.content === 'string' ? ((await ownRules[format]?.(file.content)) ?? []) : []
      fault = (await validate(file)) ?? (own && `our own rules alone: ${own.at}: ${own.what}`)
    } catch (error) {
      fault = `crash: ${error instanceof Error ? error.message : String(error)}`
    }
    if (fault === undefined) valid += 1
    else faults.push([format, path, fault.slice(0, 160)])
  }
  return [
    format,
    by,
    stories.length,
    written,
    refusals,
    percent(written === 0 ? 1 : valid / written),
    ...levels.map((level) => notes.filter((note) => note.level === level).length),
  ]
}
