import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { zipEntries } from '../../shared/formats/zip/zip-entries.ts'
import { filesUnder } from '../../quality/corpus-files.ts'
import { randomFrom } from '../../quality/random.ts'
import { hostileArchives } from './hostile-archives.ts'
import { hostileZips } from './hostile-zips.ts'
import type { HostileFile } from './hostile-documents.ts'
import { hostileFiles } from './hostile.ts'
import { readHugeFiles } from './huge-files.ts'
import { mutated } from './mutate.ts'
import { type Reading, longest, mostMemory, noSentence, readingOf } from './reading.ts'

/** What to try: named cases that hold `only`, alone; every real file broken `mutations` times, alone; or all, for `seconds`. */
export interface FormatsPlan {
  readonly only: string
  readonly folder: string | undefined
  readonly mutations: number | undefined
  readonly seconds: number
  readonly seed: number
  /** The round to begin with, to have one again. */
  readonly round: number
}

/** Hostile files by name, then real files broken at random. Says what it finds; true where nothing failed. */
export async function fuzzFormats(plan: FormatsPlan): Promise<boolean> {
  if (plan.mutations !== undefined) return readBroken(plan)
  const named = await readNamed(plan.only)
  if (plan.only !== '') return named
  const huge = await readHugeFiles()
  const broken = await readBroken(plan)
  return named && huge && broken
}

async function readNamed(only: string): Promise<boolean> {
  const codes = new Map<string, number>()
  let faults = 0
  const cases = [
    ...[...hostileFiles, ...hostileArchives()].map((file) => ({ ...file, read: readingOf })),
    ...hostileZips().map((file) => ({ ...file, read: zipReading })),
  ].filter(({ name }) => name.includes(only))
  for (const { name, make, ends, read } of cases) {
    const reading = meets(ends, await read(make()))
    const { code, fault, taken } = reading
    codes.set(code, (codes.get(code) ?? 0) + 1)
    const memory = `${Math.round(process.memoryUsage.rss() / 1024 ** 2)} MB`
    const columns = [
      fault === undefined ? 'pass' : 'FAIL',
      `${Math.round(taken)} ms`.padStart(8),
      memory.padStart(8),
    ]
    console.log([...columns, code.padEnd(10), name].join('  '))
    if (fault === undefined) continue
    faults += 1
    console.error(`      ${fault}`)
  }
  const limits = `${longest} ms of the processor for each, ${mostMemory / 1024 ** 2} MB in all`
  console.log(`${cases.length} hostile files: ${told(codes)}. Limit: ${limits}; ${faults} failed.`)
  return faults === 0
}

/** A reading that ended otherwise than its case should is at fault. */
function meets(ends: HostileFile['ends'], reading: Reading): Reading {
  if (reading.fault !== undefined || ends.includes(reading.code)) return reading
  return { ...reading, fault: `It ended as ${reading.code}, not as ${ends.join(' or ')}.` }
}

/** A zip is read as its import reads it, in its order; each of its files has the limits of a file. Its end counts. */
async function zipReading(bytes: Uint8Array): Promise<Reading> {
  let last: Reading = { code: 'empty', taken: 0 }
  let longestStep = 0
  const entries = zipEntries(chunksOf(bytes), 'a.zip')
  for (;;) {
    const before = process.cpuUsage()
    const next = await entries.next()
    const { user, system } = process.cpuUsage(before)
    longestStep = Math.max(longestStep, (user + system) / 1000)
    if (next.done === true) break
    const entry = next.value.bytes
    last = entry.ok
      ? await readingOf(entry.value)
      : { code: entry.error.code, taken: 0, ...noSentence(entry.error.message) }
    if (last.fault !== undefined) return last
    longestStep = Math.max(longestStep, last.taken)
  }
  if (longestStep > longest)
    return { code: 'slow', taken: longestStep, fault: 'One of its files took longer.' }
  return { ...last, taken: longestStep }
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const chunk = 64 * 1024
  for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
}

async function readBroken({ folder, mutations, seconds, seed, round: first }: FormatsPlan): Promise<boolean> {
  if (folder === undefined) {
    console.log('Skipped: there is no corpus of real files; name its folder with --corpus.')
    return true
  }
  const files = filesUnder(folder).map((file) => ({
    name: relative(folder, file),
    bytes: new Uint8Array(readFileSync(file)),
  }))
  const codes = new Map<string, number>()
  const rounds = mutations === undefined ? Infinity : mutations * files.length
  const until = mutations === undefined ? performance.now() + seconds * 1000 : Infinity
  let slowest: Reading & { readonly round: number; readonly name: string } = {
    code: '',
    taken: 0,
    round: 0,
    name: '',
  }
  let faults = 0
  let round = first
  for (; round < rounds && (round === first || performance.now() < until); round += 1) {
    // Each round is had again by its number alone.
    const random = randomFrom(seed + round)
    const file = files[round % files.length]
    const other = random.pick(files)
    if (!file || !other) break
    const reading = await readingOf(mutated(file.bytes, other.bytes, random))
    codes.set(reading.code, (codes.get(reading.code) ?? 0) + 1)
    if (reading.taken > slowest.taken) slowest = { ...reading, round, name: file.name }
    if (reading.fault === undefined) continue
    faults += 1
    console.error(`${file.name}, --seed ${seed} --round ${round}:\n  ${reading.fault}`)
  }
  console.log(
    `${round - first} broken files of ${files.length}, seed ${seed}: ${told(codes)}; ${faults} failed.`,
  )
  console.log(
    `The slowest took ${Math.round(slowest.taken)} ms (${slowest.name}, --round ${slowest.round}); the process holds ${Math.round(process.memoryUsage.rss() / 1024 ** 2)} MB.`,
  )
  return faults === 0
}

function told(codes: ReadonlyMap<string, number>): string {
  return [...codes].map(([code, times]) => `${times} ${code}`).join(', ')
}
