import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { killRound, type Library } from '../main/archive/kill-rounds.test-support.ts'
import { tortureGuard } from './torture/guard.ts'
import { figuresLine, isClean, tortureLibraries } from './torture/library.ts'

/*
 * `npm run torture -- [--minutes N] [--rounds R] [--seed S]`: lets all three shells write to libraries, kills them with
 * SIGKILL, damages files, and looks at everything (`torture/library.ts`). Ends with status 1 where anything was lost.
 * `npm run torture -- archive [--minutes N] [--seed N]`: kills the archive at work, with SIGKILL and at random, over and
 * over, and looks at everything after each time. Stops with status 1 at the first fault, and keeps the folder.
 * `npm run torture -- guard`: attacks a loopback server in full size (`torture/guard.ts`).
 */
const usage = [
  'npm run torture -- [--minutes N] [--rounds N] [--seed N] [--lanes N]',
  'npm run torture -- archive [--minutes N] [--seed N]',
  'npm run torture -- guard',
].join('\n')
/** The longest that it works before it is killed, in milliseconds. */
const longestRound = 800

async function tortureArchive(minutes: number, seed: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-torture-'))
  const until = performance.now() + minutes * 60_000
  const killedIn = new Map<string, number>()
  let library: Library = new Map()
  let rounds = 0
  let acknowledged = 0
  let asked = 0
  const tell = (): void => {
    const where = [...killedIn].map(([what, times]) => `${what} ${times}`).join(', ')
    console.log(
      `${rounds} rounds: ${acknowledged} changes acknowledged, ${asked} stories asked for; killed in ${where}`,
    )
  }
  while (rounds === 0 || performance.now() < until) {
    rounds += 1
    // A walk of its own through the moments, the same for the same seed.
    const share = (Math.imul(seed + rounds, 0x9e3779b1) >>> 0) / 2 ** 32
    const round = await killRound(folder, library, seed + rounds, 5 + share * longestRound)
    library = round.library
    acknowledged += round.acknowledged
    asked += round.asked
    const what = round.killedIn ?? 'nothing'
    killedIn.set(what, (killedIn.get(what) ?? 0) + 1)
    if (round.faults.length > 0) {
      tell()
      console.error(`Round ${rounds} of seed ${seed}, killed in ${what}; the archive is in ${folder}:`)
      for (const fault of round.faults) console.error(`  ${fault}`)
      return 1
    }
    if (rounds % 50 === 0) tell()
  }
  tell()
  console.log('Everything acknowledged was found, nothing that was gone, and never a wrong story.')
  rmSync(folder, { recursive: true, force: true })
  return 0
}

async function run(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      minutes: { type: 'string', default: '5' },
      rounds: { type: 'string', default: 'Infinity' },
      seed: { type: 'string', default: '1' },
      lanes: { type: 'string', default: '2' },
    },
  })
  const [minutes, seed] = [Number(values.minutes), Number(values.seed)]
  const [rounds, lanes] = [Number(values.rounds), Number(values.lanes)]
  if (!(minutes > 0 && rounds > 0 && lanes > 0) || !Number.isInteger(seed)) {
    console.error(`--minutes, --rounds and --lanes are above 0, and --seed is a whole number.\n${usage}`)
    return 2
  }
  if (positionals.length === 0) {
    const say = (line: string): void => console.log(line)
    const figures = await tortureLibraries({ longest: minutes * 60_000, rounds, seed, lanes, say })
    console.log(figuresLine(figures))
    return isClean(figures) ? 0 : 1
  }
  if (positionals.length === 1 && positionals[0] === 'archive') return tortureArchive(minutes, seed)
  if (positionals.length === 1 && positionals[0] === 'guard') return tortureGuard()
  console.error(`There is nothing to torture of that name. There is:\n${usage}`)
  return 2
}

process.exitCode = await run()
