import { messageOf } from '../../shared/message-of.ts'
import { catalogueBesidesRepeats } from '../../shared/checks/catalogue.ts'
import { createEngine } from '../../shared/checks/engine.ts'
import { keepHouses } from '../../shared/house/keep-houses.ts'
import { startingHouses } from '../../shared/house/shipped.ts'
import type { CheckAnswer, CheckRequest } from './messages.ts'

// Runs in a worker: a long story takes longer to check than a keystroke may take to be seen. Repeats are found
// in the editor itself, which knows what a keystroke left as it was.
let houses = startingHouses
const engine = createEngine(catalogueBesidesRepeats, { houses: () => houses })

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  self.postMessage(answer(data))
})

function answer({ request, story, locale, houses: told }: CheckRequest): CheckAnswer {
  try {
    if (told) houses = keepHouses(houses, told)
    return { request, report: engine.check(story, locale) }
  } catch (error) {
    return { request, failed: messageOf(error) }
  }
}
