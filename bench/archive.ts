import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finish, openArchive } from '../main/archive/archive.ts'
import type { ArchivedStory } from '../main/archive/archived-story.ts'
import { openDatabase, transaction } from '../main/archive/database.ts'
import { roomyCounts } from '../main/archive/key-counts-file.ts'
import { openPassageIndex, type PassageIndex, type Sought } from '../main/archive/passages/passage-index.ts'
import { chooseKeys, chosenKeys, type KeyCounts, keyCounts } from '../shared/archive/choose-keys.ts'
import { addKeys, clearKeys, keyTable } from '../shared/archive/passage-keys.ts'
import { wordFilter } from '../shared/archive/word-filter.ts'
import { tokenise, tokenTable } from '../shared/text/tokens.ts'
import { benchPackagesOfArchive } from './archive-packages.ts'
import { benchSearch } from './archive-search.ts'
import { type EditClass, edits } from './edited-sentences.ts'
import { seeded } from './make-story.ts'
import { quantile } from './statistics.ts'
import { type SyntheticArchive, type SyntheticStory, syntheticArchive } from './synthetic-stories.ts'

/**
 * The archive, on synthetic stories: what building costs beside tokenising the same text; bytes a story; how long a
 * lookup takes in a small archive and in a large one, by turns; which edited sentences are found again; lookups with
 * verification; and search. Goals: `issues` part 3. `sizes` are numbers of stories, ascending.
 */
export function benchArchive(sizes: readonly number[] = sizesAsked()): void {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-archive-'))
  try {
    const made = syntheticArchive(11)
    const indexes = sizes.map((stories) => benchBuild(join(folder, `passages-${stories}`), made, stories))
    benchLookups(indexes, made, sizes)
    for (const [at, index] of indexes.entries()) benchRecall(index, made, sizes[at] ?? 0)
    const small = indexes[sizes.indexOf(10_000)]
    const ask = small && ((sentence: string) => lookUp(small, queryOf(sentence)))
    for (const stories of sizes) benchWhole(join(folder, `whole-${stories}`), made, stories, ask)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function sizesAsked(): readonly number[] {
  const at = process.argv.indexOf('--stories')
  const asked = at < 0 ? '10000,100000' : (process.argv[at + 1] ?? '')
  return asked.split(',').map(Number)
}

const print = (name: string, value: string, goal = ''): void =>
  console.log(`${name.padEnd(52)}${value.padStart(30)}   ${goal}`)
const µs = (ms: number): string => (ms * 1000).toFixed(ms < 0.1 ? 1 : 0)

/** The passages of an archive, and how often their keys were seen. */
interface Built {
  readonly index: PassageIndex
  readonly counts: KeyCounts
}

/** Builds the passages alone, chunk by chunk by turns with tokenising the chunk. */
function benchBuild(folder: string, made: SyntheticArchive, stories: number): Built {
  const { db } = openDatabase(folder)
  const opened = openPassageIndex(db, folder)
  if (!opened.ok) throw new Error(opened.error)
  const index = opened.value
  const [table, keys, chosen] = [tokenTable(8192), keyTable(), chosenKeys()]
  let counts = keyCounts(2 ** 20)
  const spent = { tokenise: 0, keys: 0, index: 0 }
  let characters = 0
  const chunk = 2000
  for (let first = 1; first <= stories; first += chunk) {
    const texts = Array.from({ length: Math.min(chunk, stories - first + 1) }, (_, at) =>
      textsOf(made.story(first + at)),
    )
    const rounds = first === 1 ? 8 : 1
    for (let round = 0; round < rounds; round += 1) {
      // The first rounds warm both up and do not count.
      const counted = round === rounds - 1 ? 1 : 0
      let begun = performance.now()
      for (const paragraphs of texts) for (const text of paragraphs) tokenise(text, [], table)
      spent.tokenise += (performance.now() - begun) * counted
      begun = performance.now()
      const all: { readonly keys: Uint32Array; readonly filter: Uint32Array }[] = []
      for (const paragraphs of texts) {
        clearKeys(keys)
        for (const [at, text] of paragraphs.entries()) addKeys(keys, at, text, 'en')
        chooseKeys(keys, counts, chosen)
        all.push({ keys: chosen.key.slice(0, chosen.count), filter: wordFilter(keys) })
      }
      spent.keys += (performance.now() - begun) * counted
      if (counted === 0) {
        counts.fill(0)
        continue
      }
      begun = performance.now()
      counts = roomyCounts(counts, first + texts.length)
      transaction(db, () => all.forEach(({ keys, filter }, at) => index.add(first + at, keys, filter)))
      finish(index.tidy())
      spent.index += performance.now() - begun
    }
    for (const paragraphs of texts) for (const text of paragraphs) characters += text.length
  }
  const begun = performance.now()
  finish(index.tidy(true))
  const merging = performance.now() - begun
  console.log(`\n${stories} stories of ${Math.round(characters / stories)} characters: passages`)
  const rate = (ms: number): string => `${Math.round((stories / ms) * 1000)}/s`
  const built = spent.keys + spent.index
  print('tokenise only', rate(spent.tokenise))
  print('keys / tokenise only', `${rate(spent.keys)}  ${(spent.keys / spent.tokenise).toFixed(2)}`, '≤ 2')
  print('keys and index / tokenise only', `${rate(built)}  ${(built / spent.tokenise).toFixed(2)}`, '≤ 2')
  print('last merge of all segments', `${(merging / 1000).toFixed(2)} s`)
  print('bytes a story', (index.bytes / stories).toFixed(0), '≤ 200')
  return { index, counts }
}

function textsOf({ paragraphs }: SyntheticStory): readonly string[] {
  // Joined strings are trees of pieces until something reads them: both sides read the same flat text.
  return paragraphs.map((lines) => Buffer.from(lines.join(' '), 'latin1').toString('latin1'))
}

const queryKeys = keyTable()

function lookUp({ index, counts }: Built, sought: Sought) {
  return index.lookup(sought, 10, counts)
}

/** What a sentence is looked up by. */
function queryOf(sentence: string): Sought {
  clearKeys(queryKeys)
  addKeys(queryKeys, 0, sentence, 'en', 'look-up')
  const keys = new Uint32Array(queryKeys.sentences + queryKeys.keys)
  const apart = new Uint32Array(queryKeys.keys)
  let near = 0
  let far = 0
  for (let at = 0; at < queryKeys.sentences; at += 1) keys[near++] = queryKeys.exact[at] ?? 0
  for (let at = 0; at < queryKeys.keys; at += 1) {
    const key = queryKeys.key[at] ?? 0
    if (queryKeys.weight[at] === 0) apart[far++] = key
    else keys[near++] = key
  }
  const words = queryKeys.wordBit.slice(0, queryKeys.words)
  return { keys: keys.subarray(0, near), apart: apart.subarray(0, far), words }
}

/** A sentence of a random story that is in no other one, and the story's number. */
function someSentence(made: SyntheticArchive, stories: number, random: () => number) {
  for (;;) {
    const { number, paragraphs, planted } = made.story(1 + Math.floor(random() * stories))
    const lines = paragraphs.slice(0, -1).flat()
    const sentence = lines[Math.floor(random() * lines.length)]
    if (!planted && sentence !== undefined) return { number, sentence }
  }
}

/** The same lightly edited sentences, looked up in each archive by turns. */
function benchLookups(indexes: readonly Built[], made: SyntheticArchive, sizes: readonly number[]): void {
  const random = seeded(3)
  const least = Math.min(...sizes)
  const queries = Array.from({ length: 3000 }, () =>
    queryOf(edits['two words'](someSentence(made, least, random).sentence, random, made)),
  )
  const taken = indexes.map((): number[] => [])
  for (let round = 0; round < 4; round += 1) {
    for (const query of queries) {
      for (const [at, index] of indexes.entries()) {
        const begun = performance.now()
        lookUp(index, query)
        if (round > 0) taken[at]?.push(performance.now() - begun)
      }
    }
  }
  console.log('\nLookup of a sentence, µs')
  for (const [at, stories] of sizes.entries())
    print(
      `in ${stories} stories, p50 and p99`,
      `${µs(quantile(taken[at] ?? [], 0.5))}  ${µs(quantile(taken[at] ?? [], 0.99))}`,
    )
  const ratio = quantile(taken.at(-1) ?? [], 0.5) / quantile(taken[0] ?? [], 0.5)
  print('p50 of the largest / of the smallest', ratio.toFixed(2), '≤ 2')
}

const goals: Readonly<Record<EditClass, number>> = {
  exact: 100,
  figures: 99,
  'two words': 99,
  'clause out': 99,
  reordered: 99,
  'reworded 30 %': 95,
  'reworded 45 %': 80,
}

function benchRecall(index: Built, made: SyntheticArchive, stories: number): void {
  console.log(`\nSentences found again among ten stories, of ${stories} (and as the first), %`)
  for (const name of Object.keys(goals) as EditClass[]) {
    const random = seeded(5)
    const rounds = 700
    let found = 0
    let asFirst = 0
    for (let round = 0; round < rounds; round += 1) {
      const { number, sentence } = someSentence(made, stories, random)
      const candidates = lookUp(index, queryOf(edits[name](sentence, random, made)))
      if (candidates.some(({ story }) => story === number)) found += 1
      if (candidates[0]?.story === number) asFirst += 1
    }
    const share = (count: number): string => ((100 * count) / rounds).toFixed(1)
    print(name, `${share(found)}  (${share(asFirst)})`, `≥ ${goals[name]}`)
  }
}

function archivedOf({
  id,
  slugline,
  headline,
  source,
  day,
  number,
  paragraphs,
}: SyntheticStory): ArchivedStory {
  const texts = paragraphs.map((lines) => lines.join(' '))
  return {
    id,
    slugline,
    headline,
    source,
    day,
    revision: 1,
    version: 1,
    state: 'exported',
    language: 'en',
    uri: `urn:newsml:bench.example:${id}`,
    savedAt: `${day}T09:00:00Z`,
    words: 300,
    blockers: 0,
    labels: [{ kind: 'tag', name: `tag ${number % 97}` }],
    paragraphs: texts,
    silent: [],
  }
}

/** Milliseconds that something took, and how many of them this process worked. */
interface Timed {
  readonly taken: number
  readonly worked: number
}

/** Times something on a machine that others work on: what it took tells of them as well, what it worked does not. */
function timed(task: () => unknown): Timed {
  const [begun, before] = [performance.now(), process.cpuUsage()]
  task()
  const { user, system } = process.cpuUsage(before)
  return { taken: performance.now() - begun, worked: (user + system) / 1000 }
}

const ms = (time: number): string => time.toFixed(time < 10 ? 2 : 0)

function printTimes(name: string, times: readonly Timed[], goal: string): void {
  const both = (sample: readonly number[]): string =>
    `${ms(quantile(sample, 0.5))}  ${ms(quantile(sample, 0.99))}`
  print(`${name}, ms, p50 and p99`, both(times.map(({ taken }) => taken)), goal)
  print(`${name}, of the processor`, both(times.map(({ worked }) => worked)))
}

/** The archive as the desk has it: catalogue, full text and passages in one. */
function benchWhole(
  folder: string,
  made: SyntheticArchive,
  stories: number,
  ask10k: ((sentence: string) => unknown) | undefined,
): void {
  let archive = openArchive(folder)
  let spent = 0
  const batch = 200
  for (let first = 1; first <= stories; first += batch) {
    const some = Array.from({ length: Math.min(batch, stories - first + 1) }, (_, at) =>
      archivedOf(made.story(first + at)),
    )
    const begun = performance.now()
    archive.keep(some)
    finish(archive.tidy())
    spent += performance.now() - begun
  }
  const begun = performance.now()
  finish(archive.tidy(true))
  spent += performance.now() - begun
  archive.close()
  const opening = timed(() => {
    archive = openArchive(folder)
  })
  console.log(`\n${stories} stories: catalogue, full text and passages`)
  print('build', `${Math.round((stories / spent) * 1000)}/s`)
  const size = statSync(join(folder, 'archive.db')).size
  print('bytes a story, the text itself included', Math.round(size / stories).toString())
  print('opening again, ms; of the processor', `${ms(opening.taken)};  ${ms(opening.worked)}`, '≤ 500')
  const random = seeded(9)
  const ask = (sentence: string): Timed =>
    timed(() =>
      archive.passages({ paragraphs: [sentence], silent: [], language: 'en', isWhole: false, budget: 1000 }),
    )
  const answers: Timed[] = []
  for (let round = 0; round < 1200; round += 1) {
    const { sentence } = someSentence(made, stories, random)
    const took = ask(edits['two words'](sentence, random, made))
    if (round >= 200) answers.push(took)
  }
  printTimes('lookup and verification', answers, '≤ 5')
  const added: Timed[] = []
  for (let round = 1; round <= 1500; round += 1) {
    const story = archivedOf(made.story(stories + round))
    const took = timed(() => archive.keep([story]))
    if (round > 300) added.push(took)
    finish(archive.tidy())
  }
  printTimes('one more story', added, '≤ 1')
  print('resident memory of this process, MB', (process.memoryUsage.rss() / 2 ** 20).toFixed(0))
  benchSearch(archive, made, stories)
  if (ask10k && stories === 10_000) benchPackagesOfArchive(ask10k, join(folder, 'archive.db'), made, stories)
  archive.close()
}

if (import.meta.main) benchArchive()
