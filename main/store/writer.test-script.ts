import { defaultSettings } from './documents.ts'
import { open, valueOf } from './library.test-support.ts'
import { saving, storyOf } from './stories.test-support.ts'

/*
 * Saves a pair of stories and the settings, round after round, and says each round once it is saved. Every few rounds
 * the files are brought up to date behind its back.
 */

const store = await open(process.argv[2] ?? '')
for (let round = (store.summaries.get('pairleft')?.revision ?? 0) + 1; ; round += 1) {
  const stories = ['pairleft', 'pairright'].map((id) => storyOf(id, `Round ${round}. `.repeat(40), round))
  const settings = { ...defaultSettings, person: `Round ${round}`, houses: [] }
  valueOf(await store.commit({ ...saving(stories), settings }))
  process.stdout.write(`${round}\n`)
  if (round % 7 === 0) void store.checkpoint()
}
