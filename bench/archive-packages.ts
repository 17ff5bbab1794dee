import { DatabaseSync } from 'node:sqlite'
import { Index } from 'flexsearch'
import MiniSearch from 'minisearch'
import { edits } from './edited-sentences.ts'
import { seeded } from './make-story.ts'
import { quantile } from './statistics.ts'
import type { SyntheticArchive } from './synthetic-stories.ts'

/**
 * The ten likeliest stories for a sentence: ours (`ask`) beside what packages offer for it. `database` is the archive's,
 * whose full text stands for SQLite. They index every word and find more of what was reworded; none verifies.
 */
export function benchPackagesOfArchive(
  ask: (sentence: string) => unknown,
  database: string,
  made: SyntheticArchive,
  stories: number,
): void {
  const random = seeded(17)
  const sentences = Array.from({ length: 200 }, () => {
    const lines = made.story(1 + Math.floor(random() * stories)).paragraphs.flat()
    return edits['two words'](lines[0] ?? '', random, made)
  })
  const mini = new MiniSearch({ fields: ['text'] })
  const flex = new Index({ tokenize: 'strict' })
  for (let number = 1; number <= stories; number += 1) {
    const text = made
      .story(number)
      .paragraphs.map((lines) => lines.join(' '))
      .join('\n')
    mini.add({ id: number, text })
    flex.add(number, text)
  }
  const db = new DatabaseSync(database, { readOnly: true })
  const match = db.prepare(
    'select rowid from story_words where story_words match ? order by bm25(story_words) limit 10',
  )
  const anyWord = (sentence: string): string =>
    sentence
      .replaceAll(/[.,]/g, '')
      .split(' ')
      .map((word) => `"${word}"`)
      .join(' OR ')
  const arms = {
    ours: ask,
    minisearch: (sentence: string) => mini.search(sentence).slice(0, 10),
    flexsearch: (sentence: string) => flex.search(sentence, { limit: 10, suggest: true }),
    'SQLite FTS5, any word': (sentence: string) => match.all(anyWord(sentence)),
  }
  console.log(`\nThe stories a sentence may be from, of ${stories}, ms, p50 (by turns)`)
  const taken = new Map(Object.keys(arms).map((name) => [name, [] as number[]]))
  // Each is run unmeasured first, so that none is timed while it is being compiled.
  for (let round = 0; round < 10; round += 1) for (const sentence of sentences) ask(sentence)
  for (const arm of Object.values(arms)) for (const sentence of sentences.slice(0, 3)) arm(sentence)
  for (const [round, sentence] of sentences.entries()) {
    for (const [name, arm] of Object.entries(arms)) {
      // The slow ones take a few rounds only.
      if (round % 10 !== 0 && !name.startsWith('ours')) continue
      const begun = performance.now()
      arm(sentence)
      taken.get(name)?.push(performance.now() - begun)
    }
  }
  const ours = quantile(taken.get('ours') ?? [], 0.5)
  for (const [name, times] of taken) {
    const p50 = quantile(times, 0.5)
    console.log(`${name.padEnd(52)}${p50.toFixed(4).padStart(30)}   ${Math.round(p50 / ours)} times`)
  }
  db.close()
}
