import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomFrom } from '../../quality/random.ts'
import { inspectLibrary } from './inspect.ts'
import { type Memory, emptyMemory } from './memory.ts'
import { type Place, tortureRound } from './round.ts'

export interface TortureOptions {
  /** When no more rounds are begun, in milliseconds from now. */
  readonly longest: number
  /** How many rounds at most. */
  readonly rounds: number
  /** What is chosen depends on it; the moments of the kills depend on the machine as well. */
  readonly seed: number
  /** Libraries that are tortured side by side. */
  readonly lanes: number
  readonly say: (line: string) => void
}

/** The figures of a run. The first five are what it is for; all but the first two must be 0. */
export interface Figures {
  rounds: number
  acknowledged: number
  lost: number
  unreadable: number
  undetected: number
  /** Whatever else went wrong. */
  faults: number
  damaged: number
  goneWithTheirCopy: number
  readonly killed: Map<string, number>
}

/** Rounds after which a library is left for a new one. */
const longEnough = 24
const oldLibrary = join(import.meta.dirname, '../../main/store/fixtures/format-1')

/** Tortures libraries until it is time; what fails is told, and its folder kept. */
export async function tortureLibraries(options: TortureOptions): Promise<Figures> {
  const { longest, rounds, seed, lanes, say } = options
  const figures: Figures = {
    rounds: 0,
    acknowledged: 0,
    lost: 0,
    unreadable: 0,
    undetected: 0,
    faults: 0,
    damaged: 0,
    goneWithTheirCopy: 0,
    killed: new Map(),
  }
  const until = performance.now() + longest
  let begun = 0
  const home = await mkdtemp(join(tmpdir(), 'copydesk-torture-'))
  let kept = 0
  const telling = setInterval(() => say(figuresLine(figures)), 10_000)
  const lane = async (number: number): Promise<void> => {
    const random = randomFrom(seed * 1000 + number)
    for (let libraries = 0; begun < rounds && performance.now() < until; libraries += 1) {
      const folder = join(home, `${number}-${libraries}`)
      const place: Place = { folder, library: join(folder, 'library'), page: join(folder, 'page') }
      const memory = await newLibrary(place, random.next() < 0.25)
      let isKept = false
      for (let round = 0; round < longEnough && begun < rounds && performance.now() < until; round += 1) {
        begun += 1
        const before = memory.acknowledged
        const found = await tortureRound(place, memory, number + round, random)
        figures.rounds += 1
        figures.acknowledged += memory.acknowledged - before
        figures.lost += found.lost.length
        figures.unreadable += found.unreadable.length
        figures.undetected += found.undetected.length
        figures.faults += found.faults.length
        figures.damaged += found.harm ? 1 : 0
        figures.goneWithTheirCopy += found.goneWithTheirCopy
        const killed = `${found.shell} ${found.moment}`
        figures.killed.set(killed, (figures.killed.get(killed) ?? 0) + 1)
        const wrong = [...found.lost, ...found.unreadable, ...found.undetected, ...found.faults]
        isKept = wrong.length > 0
        if (isKept) {
          kept += 1
          const harm = found.harm ? `, ${found.harm.file} ${found.harm.how}` : ''
          say(`Round ${round} of ${folder}, killed in ${killed}${harm}:`)
          for (const line of wrong) say(`  ${line}`)
        }
        if (isKept || !found.isWhole) break
      }
      if (!isKept) await rm(folder, { recursive: true })
    }
  }
  // All of them end before anything is removed or told: a lane that fails must not take the others' folders.
  const ended = await Promise.allSettled(Array.from({ length: lanes }, (_, number) => lane(number)))
  clearInterval(telling)
  const failed = ended.find((end) => end.status === 'rejected')
  if (failed)
    throw new Error(`the torture itself failed; its folders are in ${home}`, { cause: failed.reason })
  if (kept === 0) await rm(home, { recursive: true })
  return figures
}

export function figuresLine(figures: Figures): string {
  const { rounds, acknowledged, lost, unreadable, undetected, faults, damaged, goneWithTheirCopy } = figures
  const killed = [...figures.killed].map(([what, times]) => `${what} ${times}`)
  return [
    `${rounds} rounds, ${acknowledged} commits acknowledged, ${lost} commits lost, ${unreadable} stories unreadable, ${undetected} ledger breaks undetected, ${faults} other faults`,
    `  (${damaged} times a file was damaged, with which ${goneWithTheirCopy} changes went; killed ${killed.join(', ')})`,
  ].join('\n')
}

/** True where nothing happened that must not. */
export function isClean({ lost, unreadable, undetected, faults }: Figures): boolean {
  return lost + unreadable + undetected + faults === 0
}

/** A new library: an empty one, or one of the format before, which a first opening backs up and moves on. */
async function newLibrary({ folder, library, page }: Place, isOld: boolean): Promise<Memory> {
  await mkdir(page, { recursive: true })
  await writeFile(join(page, 'index.html'), '<!doctype html><title>The desk</title>')
  await mkdir(library)
  const memory = emptyMemory()
  if (!isOld) return memory
  const look = join(folder, 'look')
  await cp(oldLibrary, look, { recursive: true })
  await cp(oldLibrary, library, { recursive: true })
  memory.areNewAsked = true
  await inspectLibrary(look, memory, undefined, [])
  await rm(look, { recursive: true })
  return memory
}
