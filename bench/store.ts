import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import type { Transaction } from '../main/store/store.ts'
import type { Story } from '../shared/story/record.ts'
import { benchStory, makeLibrary, openedLibrary, savingOne } from './library-of.ts'
import { quantile } from './statistics.ts'

const small = 1000
/** Milliseconds that each count of commits may take, in one turn. */
const patience = 1500
const turns = 5

/**
 * The store: a durable save beside the bare append and fdatasync of the same bytes, by turns; concurrent commits a second
 * beside lowdb's own JSONFile with the same 1,000 stories in one file; opening a long library, and the memory it takes.
 * `--stories N` says how long; 100,000 otherwise, which takes a minute to make.
 */
export async function benchStore(stories = storiesAsked()): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-store-'))
  try {
    console.log('\nThe store, stories of 5 kB')
    await makeLibrary(join(folder, 'small'), small)
    await benchSave(folder)
    await benchConcurrent(folder)
    await benchOpen(join(folder, 'long'), stories)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function storiesAsked(): number {
  const at = process.argv.indexOf('--stories')
  return at < 0 ? 100_000 : Number(process.argv[at + 1])
}

const print = (name: string, value: string, goal = ''): void =>
  console.log(`${name.padEnd(56)}${value.padStart(34)}   ${goal}`)

/** One save after the other, each beside an append of as many bytes to a file in the same folder. */
async function benchSave(folder: string): Promise<void> {
  const rounds = 600
  const store = await openedLibrary(join(folder, 'small'))
  const transactions = Array.from({ length: rounds + 1 }, (_, index) => savingOne(benchStory(0, index + 2)))
  const [first, ...others] = transactions
  if (first) await store.commit(first)
  const { size } = await stat(join(folder, 'small', 'journal', '000001.ndjson'))
  const bytes = new Uint8Array(size).fill(0x61)
  const bare = await open(join(folder, 'bare'), 'a')
  const taken: { readonly ours: number; readonly bare: number }[] = []
  for (const transaction of others) {
    const ours = await timed(async () => {
      const stored = await store.commit(transaction)
      if (!stored.ok) throw new Error(stored.error.message)
    })
    const alone = await timed(async () => {
      await bare.appendFile(bytes)
      await bare.datasync()
    })
    taken.push({ ours, bare: alone })
  }
  await bare.close()
  await store.close()
  const [ours, alone] = [taken.map((round) => round.ours), taken.map((round) => round.bare)]
  const both = (q: number): string =>
    `${quantile(ours, q).toFixed(2)} beside ${quantile(alone, q).toFixed(2)} ms`
  print(`a durable save beside a bare append, ${size} bytes, p50`, both(0.5))
  print('the same, p99', both(0.99))
  print('ratio of the medians', (quantile(ours, 0.5) / quantile(alone, 0.5)).toFixed(2), 'goal < 1.5')
}

/**
 * Commits asked for at once, all 1,000 stories in each go, the checkpoints that they bring about included; and lowdb with
 * as many at once as it does best with. By turns, for a machine is not always as quick; of each the median.
 */
async function benchConcurrent(folder: string): Promise<void> {
  const store = await openedLibrary(join(folder, 'small'))
  const low = new Low<{ stories: Record<string, Story> }>(new JSONFile(join(folder, 'lowdb.json')), {
    stories: {},
  })
  for (let number = 0; number < small; number += 1) {
    const story = benchStory(number)
    low.data.stories[story.id] = story
  }
  await low.write()
  let revision = 1000
  const oursOnce = async (): Promise<number> => {
    const goes: (readonly Transaction[])[] = Array.from({ length: 12 }, () => {
      revision += 1
      return Array.from({ length: small }, (_, number) => savingOne(benchStory(number, revision)))
    })
    const rate = await commitsASecond(async () => {
      const go = goes.shift()
      if (!go) return undefined
      const results = await Promise.all(go.map((transaction) => store.commit(transaction)))
      return results.filter(({ ok }) => ok).length
    })
    // What is left of it must not be lowdb's burden.
    await store.checkpoint()
    return rate
  }
  const theirsOnce = (atOnce: number): Promise<number> =>
    commitsASecond(async () => {
      revision += 1
      const writes = Array.from({ length: atOnce }, (_, number) => {
        const story = benchStory(number, revision)
        low.data.stories[story.id] = story
        return low.write()
      })
      await Promise.all(writes)
      return atOnce
    })
  const widths = [1, 10, 100]
  const ours: number[] = []
  const theirs = widths.map((): number[] => [])
  for (let turn = 0; turn < turns; turn += 1) {
    ours.push(await oursOnce())
    for (const [index, atOnce] of widths.entries()) theirs[index]?.push(await theirsOnce(atOnce))
  }
  await store.close()
  const rate = quantile(ours, 0.5)
  const rates = theirs.map((taken) => quantile(taken, 0.5))
  print('commits a second, 1,000 at once', rate.toFixed(0))
  print(
    'lowdb’s JSONFile, 1, 10 and 100 at once, not synced',
    rates.map((their) => their.toFixed(1)).join(', '),
  )
  print('times as many', rates.map((their) => (rate / their).toFixed(0)).join(', '), 'goal ≥ 500')
}

/** Repeats `go`, which says how many it did, until it has none left or the time is up. */
async function commitsASecond(go: () => Promise<number | undefined>): Promise<number> {
  let [done, spent] = [0, 0]
  while (spent < patience) {
    let count: number | undefined
    spent += await timed(async () => {
      count = await go()
    })
    if (count === undefined) break
    done += count
  }
  return (done / spent) * 1000
}

/** Opens a closed library some times over, each time in a process of its own. */
async function benchOpen(folder: string, stories: number): Promise<void> {
  await makeLibrary(folder, stories)
  const script = fileURLToPath(new URL('open-library.ts', import.meta.url))
  const runs = Array.from({ length: 3 }, () => {
    const said = execFileSync(process.execPath, [script, folder], { encoding: 'utf8' })
    return JSON.parse(said) as { took: number; rss: number; rows: number; stories: number }
  })
  const named = `${runs[0]?.stories.toLocaleString('en')} stories`
  const median = (of: (run: (typeof runs)[number]) => number): number => quantile(runs.map(of), 0.5)
  print(
    `opening ${named} to a list of ${runs[0]?.rows} rows`,
    `${median(({ took }) => took).toFixed(0)} ms`,
    'goal < 1,500',
  )
  print('resident memory at rest', `${(median(({ rss }) => rss) / 1e6).toFixed(0)} MB`, 'goal < 300')
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await run()
  return performance.now() - begun
}
