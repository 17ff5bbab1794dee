import { messageOf } from '../../shared/message-of.ts'
import { catalogueBesidesRepeats } from '../../shared/checks/catalogue.ts'
import { createEngine } from '../../shared/checks/engine.ts'
import { keepHouses } from '../../shared/house/keep-houses.ts'
import { createDictionaryShelf } from '../../shared/spelling/dictionary-shelf.ts'
import { startingHouses } from '../../shared/house/shipped.ts'
import { dictionaryReader } from './dictionary-reader.ts'
import type { CheckAnswer, CheckRequest } from './messages.ts'

// Runs in a worker: a long story takes longer to check than a keystroke may take to be seen. Repeats are found
// in the editor itself, which knows what a keystroke left as it was.
let houses = startingHouses
const spelling = createDictionaryShelf(dictionaryReader)
const engine = createEngine(catalogueBesidesRepeats, { houses: () => houses, spellers: spelling })

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  self.postMessage(answer(data))
  void learn(data.story.language)
})

/** Languages whose dictionary has been asked for: what cannot be loaded is not tried again with each key. */
const asked = new Set<string>()

/** Loads the dictionary for a language, the first time it is met: the first report has not waited for it. */
async function learn(language: string): Promise<void> {
  if (asked.has(language) || spelling.pending(language, 'en').length === 0) return
  asked.add(language)
  await spelling.ready(language)
  const learnt: CheckAnswer = { learnt: true }
  self.postMessage(learnt)
}

function answer({ request, story, locale, houses: told }: CheckRequest): CheckAnswer {
  try {
    if (told) houses = keepHouses(houses, told)
    return { request, report: engine.check(story, locale) }
  } catch (error) {
    return { request, failed: messageOf(error) }
  }
}
