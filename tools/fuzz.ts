import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { hold, roundTrips } from '../quality/formats/round-trips.ts'
import { corpus } from './corpus.ts'
import { fuzzApi } from './fuzz/api.ts'
import { fuzzFormats } from './fuzz/formats.ts'

/*
 * `npm run fuzz -- formats`: hostile files of our own, 200 MB of each kind, then for `--seconds` real files broken at random. Each must
 * end in a named error or a clean story, within a second of the processor's time and in bounded memory. `--only WORDS` tries the
 * hostile files with these words in their name alone, `--mutations N` the real files alone, each broken N times. With `--runs`, the round trips of
 * formats.md §6.1 come first, each property for that many arbitrary stories: `--runs 100000`.
 * `npm run fuzz -- api`: what no page would send, to the contract, by both transports (`fuzz/api.ts`).
 * Ends with status 1 where something failed, and says how to have it again.
 */
const usage =
  'npm run fuzz -- formats [--only WORDS] [--mutations N | --seconds N] [--runs N] [--seed N] [--round N] [--corpus FOLDER]\nnpm run fuzz -- api [--messages N] [--seed N]'

/** The round trips of arbitrary stories; says of the first that fails how to have it again. */
async function holdRoundTrips(runs: number, seed: number): Promise<boolean> {
  for (const property of roundTrips) {
    try {
      await hold(property, runs, seed)
    } catch (error) {
      console.error(
        `${property.number}: ${property.name}:\n${error instanceof Error ? error.message : String(error)}`,
      )
      return false
    }
    console.log(`${property.number}: ${property.name}: ${runs} stories, seed ${seed}.`)
  }
  return true
}

async function fuzzTheApi(messages: number, seed: number): Promise<number> {
  const { counts, sent, fault } = await fuzzApi(messages, seed)
  for (const [what, times] of [...counts].toSorted(([one], [two]) => one.localeCompare(two)))
    console.log(`${String(times).padStart(8)}  ${what}`)
  if (fault === undefined) {
    console.log(`${sent} messages, seed ${seed}: none crashed the desk, hung, or changed what it should not.`)
    return 0
  }
  console.error(`--seed ${seed}, after ${sent} messages:\n  ${fault}`)
  return 1
}

async function run(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
      corpus: { type: 'string' },
      messages: { type: 'string', default: '100000' },
      mutations: { type: 'string' },
      only: { type: 'string', default: '' },
      round: { type: 'string', default: '0' },
      runs: { type: 'string', default: '0' },
    },
  })
  const [seconds, seed, messages] = [Number(values.seconds), Number(values.seed), Number(values.messages)]
  const [runs, round] = [Number(values.runs), Number(values.round)]
  const mutations = values.mutations === undefined ? undefined : Number(values.mutations)
  if (
    !(seconds > 0) ||
    !Number.isInteger(runs) ||
    !Number.isInteger(round) ||
    !Number.isInteger(mutations ?? 0) ||
    !Number.isInteger(seed) ||
    !(Number.isInteger(messages) && messages > 0)
  ) {
    console.error(
      `--seconds is a number above 0, --messages a whole one above 0, --seed, --round, --runs and --mutations whole numbers.\n${usage}`,
    )
    return 2
  }
  if (positionals[0] === 'api') return fuzzTheApi(messages, seed)
  if (positionals[0] !== 'formats') {
    console.error(`There are two things to fuzz, formats and api:\n${usage}`)
    return 2
  }
  if (runs > 0 && !(await holdRoundTrips(runs, seed))) return 1
  const here = corpus()
  const folder = values.corpus ?? (here === undefined ? undefined : join(here, 'wire'))
  return (await fuzzFormats({ only: values.only, folder, mutations, seconds, seed, round })) ? 0 : 1
}

process.exitCode = await run()
