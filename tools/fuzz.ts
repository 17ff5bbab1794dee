import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { readStories } from '../main/desk/read-stories.ts'
import { printable } from '../shared/formats/printable.ts'
import { type BodyNode, toDocument } from '../shared/story/body.ts'
import { storySchema } from '../shared/story/record.ts'
import { filesUnder } from '../quality/corpus-files.ts'
import { hold, roundTrips } from '../quality/formats/round-trips.ts'
import { type Random, randomFrom } from '../quality/random.ts'
import { corpus } from './corpus.ts'
import { fuzzApi } from './fuzz/api.ts'
import { hostileArchives } from './fuzz/hostile-archives.ts'
import { hostileFiles } from './fuzz/hostile.ts'
import { mutated } from './fuzz/mutate.ts'

/*
 * `npm run fuzz -- formats [--runs N] [--seconds N] [--seed N] [--corpus FOLDER]`: hostile files of our own, then real files broken
 * at random, over and over. Each must end in a named error or a clean story, within a second of the processor's time
 * and in bounded memory. `npm run fuzz -- api [--messages N] [--seed N]`: what no page would send, to the contract, by both
 * transports (`fuzz/api.ts`). Stops with status 1 at the first fault, and says how to have it again. With --runs, the round trips of
 * formats.md §6.1 come first, each property for that many arbitrary stories: `--runs 100000`.
 */
const usage =
  'npm run fuzz -- formats [--runs N] [--seconds N] [--seed N] [--corpus FOLDER]\nnpm run fuzz -- api [--messages N] [--seed N]'

/** Milliseconds of processor time that one file may take. */
const longest = 1000
/** Bytes that the process may hold. Node keeps garbage for a while; what leaks or explodes passes this soon. */
const mostMemory = 1.5 * 1024 ** 3

/** What is wrong with how a file was read; undefined where nothing is. */
async function fault(bytes: Uint8Array): Promise<{ readonly fault?: string; readonly code: string }> {
  const before = process.cpuUsage()
  let code = 'story'
  try {
    const read = await readStories(bytes, { now: '2026-11-24T09:00:00Z', importer: 'fuzz' })
    const { user, system } = process.cpuUsage(before)
    const taken = (user + system) / 1000
    if (taken > longest) return { code: 'slow', fault: `It took ${Math.round(taken)} ms.` }
    if (process.memoryUsage().rss > mostMemory)
      return {
        code: 'large',
        fault: `The process holds ${Math.round(process.memoryUsage().rss / 1024 ** 2)} MB.`,
      }
    if (!read.ok) {
      code = read.error.code
      if (!/[.?!…”)]$/u.test(read.error.message))
        return { code, fault: `“${read.error.message}” is no sentence.` }
      return { code }
    }
    for (const { story } of read.value) {
      const parsed = v.safeParse(storySchema, story)
      if (!parsed.success) {
        const [issue] = parsed.issues
        return { code, fault: `The story is none: ${v.getDotPath(issue) ?? ''}: ${issue.message}.` }
      }
      toDocument(story.body)
      const unclean = uncleanIn(story.body)
      if (unclean !== undefined) return { code, fault: unclean }
    }
    return { code }
  } catch (error) {
    return { code: 'crash', fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function uncleanIn(node: BodyNode): string | undefined {
  if (node.text !== undefined && printable(node.text) !== node.text)
    return `Characters that no format prints: ${JSON.stringify(node.text.slice(0, 80))}`
  for (const { attrs } of node.marks ?? []) {
    const href = attrs?.['href']
    if (href !== undefined && (typeof href !== 'string' || !/^(?:https?:|mailto:)/i.test(href)))
      return `A link to ${JSON.stringify(href)}.`
  }
  for (const child of node.content ?? []) {
    const found = uncleanIn(child)
    if (found !== undefined) return found
  }
  return undefined
}

async function fuzzFormats(folder: string | undefined, seconds: number, seed: number): Promise<number> {
  const codes = new Map<string, number>()
  const tried = async (name: string, bytes: Uint8Array, again: string): Promise<boolean> => {
    let result = await fault(bytes)
    // The first of its kind pays for loading its reader and compiling it.
    if (result.code === 'slow') result = await fault(bytes)
    codes.set(result.code, (codes.get(result.code) ?? 0) + 1)
    if (result.fault === undefined) return true
    console.error(`${name}, ${again}:\n  ${result.fault}`)
    return false
  }
  let faults = 0
  for (const { name, make } of [...hostileFiles, ...hostileArchives()]) {
    const bytes = make()
    const from = process.cpuUsage()
    const passed = await tried(name, bytes, 'hostile by hand')
    const { user, system } = process.cpuUsage(from)
    const told = [
      passed ? 'pass' : 'FAIL',
      `${Math.round((user + system) / 1000)} ms`.padStart(8),
      `${Math.round(process.memoryUsage().rss / 1024 ** 2)} MB`.padStart(8),
      name,
    ]
    console.log(told.join('  '))
    if (!passed) faults += 1
  }
  console.log(
    `Hostile files: ${told(codes)}. Limit: ${longest} ms of the processor, ${mostMemory / 1024 ** 2} MB in all; ${faults} failed.`,
  )
  if (faults > 0) return 1
  if (folder === undefined) {
    console.log('Skipped: there is no corpus of real files; name its folder with --corpus.')
    return 0
  }
  codes.clear()
  const files = filesUnder(folder).map((file) => ({
    name: relative(folder, file),
    bytes: new Uint8Array(readFileSync(file)).subarray(0, 300_000),
  }))
  const until = performance.now() + seconds * 1000
  let round = 0
  while (round === 0 || performance.now() < until) {
    const random: Random = randomFrom(seed + round)
    const file = files[round % files.length]
    const other = random.pick(files)
    if (!file || !other) break
    const bytes = mutated(file.bytes, other.bytes, random)
    if (!(await tried(file.name, bytes, `--seed ${seed}, round ${round}`))) return 1
    round += 1
  }
  console.log(`${round} broken files of ${files.length}, seed ${seed}: ${told(codes)}.`)
  console.log('Each ended in a named error or a clean story.')
  return 0
}

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

function told(codes: ReadonlyMap<string, number>): string {
  return [...codes].map(([code, times]) => `${times} ${code}`).join(', ')
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
      runs: { type: 'string', default: '0' },
    },
  })
  const [seconds, seed, messages] = [Number(values.seconds), Number(values.seed), Number(values.messages)]
  const runs = Number(values.runs)
  if (
    !(seconds > 0) ||
    !Number.isInteger(runs) ||
    !Number.isInteger(seed) ||
    !(Number.isInteger(messages) && messages > 0)
  ) {
    console.error(
      `--seconds is a number above 0, --messages a whole one above 0, --seed and --runs whole numbers.\n${usage}`,
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
  return fuzzFormats(values.corpus ?? (here === undefined ? undefined : join(here, 'wire')), seconds, seed)
}

process.exitCode = await run()
