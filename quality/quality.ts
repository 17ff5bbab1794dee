import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { corpus } from '../tools/corpus.ts'
import { measureArchive } from './archive.ts'
import { filesUnder } from './corpus-files.ts'
import { measureDuplicates, unjudgedFlags } from './duplicates.ts'
import { learn } from './learn.ts'
import { measureChecks, showCheck } from './measures/checks.ts'
import { measureFormats } from './measures/formats.ts'
import { measureSentences } from './measures/sentences.ts'
import { printed, type Table } from './report.ts'

/*
 * `npm run quality -- duplicates`: how well the repeat detector finds what it should; `npm run quality -- archive`: how
 * well the archive does; `npm run quality -- checks`: what the checks find of planted errors and say of real stories;
 * `npm run quality -- sentences`: how well copy is split into sentences; `npm run quality -- formats`: what is read of
 * real files of the wire, and whether what is written of them is valid.
 * `npm run quality -- learn`: teaches the detector, and writes what it learnt. Each reads the corpus (see ../shared/corpus, or --corpus).
 */
const usage = `npm run quality -- duplicates|archive [--corpus FOLDER] [--seed N] [--json]
npm run quality -- checks [--corpus FOLDER] [--json] [--show CHECK]
npm run quality -- sentences [--json]
npm run quality -- formats [--corpus FOLDER] [--json]
npm run quality -- unjudged [--corpus FOLDER]
npm run quality -- learn frequencies|model [--corpus FOLDER] [--seed N]`

/** The seed where none is named: which stories fall in which fold, which pairs make a pseudo-story. */
const usualSeed = 7

async function run(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      corpus: { type: 'string' },
      seed: { type: 'string' },
      json: { type: 'boolean' },
      show: { type: 'string' },
    },
  })
  const [task, part] = positionals
  const seed = values.seed === undefined ? usualSeed : Number(values.seed)
  if (!Number.isInteger(seed))
    return refuse(`--seed ${values.seed} is no whole number: name one, such as --seed 7.`)
  if (values.corpus !== undefined && !existsSync(values.corpus))
    return refuse(`There is no folder ${values.corpus}: name the one that holds the sets with --corpus.`)
  const folder = values.corpus ?? corpus()
  const json = values.json ?? false
  if (task === 'sentences') {
    await tellAll(measureSentences, seed, json)
    return 0
  }
  // Half of it needs no corpus.
  if (task === 'checks' && values.show === undefined) {
    await tellAll((tell) => measureChecks(folder, tell), seed, json)
    if (folder === undefined && !json) console.log(`The real stories are skipped. ${noCorpus}`)
    return 0
  }
  if (folder === undefined) {
    console.log(`Skipped. ${noCorpus}`)
    return 0
  }
  if (task === 'formats') {
    await tellAll((tell) => measureFormats(folder, tell), seed, json)
    return 0
  }
  if (task === 'duplicates' || task === 'archive') {
    const measure = task === 'archive' ? measureArchive : measureDuplicates
    const told = await tellAll((tell) => measure(folder, seed, tell), seed, json)
    if (told === 0 && !json) console.log(`Skipped: ${folder} holds none of the sets.`)
    return 0
  }
  if (task === 'checks' && values.show !== undefined) {
    const lines = await showCheck(folder, values.show)
    for (const line of lines) console.log(line)
    if (lines.length === 0) console.log(`“${values.show}” says nothing of the real stories.`)
    return 0
  }
  if (task === 'unjudged') {
    for (const flag of unjudgedFlags(folder)) console.log(JSON.stringify(flag))
    return 0
  }
  if (task === 'learn' && (part === 'frequencies' || part === 'model')) {
    learn(filesUnder(folder), { seed, part })
    return 0
  }
  return refuse(`There is no such task. There are:\n${usage}`)
}

const noCorpus = 'The corpus is not here: put it in ../shared/corpus or name its folder with --corpus.'

/** Prints each table as it is told, or all of them at the end. How many there were. */
async function tellAll(
  measure: (tell: (table: Table) => void) => void | Promise<void>,
  seed: number,
  json: boolean,
): Promise<number> {
  const tables: Table[] = []
  await measure((table) => {
    tables.push(table)
    if (!json) console.log(`${printed(table)}\n`)
  })
  if (json) console.log(JSON.stringify({ seed, tables }, null, 2))
  return tables.length
}

function refuse(sentence: string): number {
  console.error(sentence)
  return 2
}

process.exitCode = await run()
