import { classify } from '../shared/duplicates/classify.ts'
import type { RepeatClass } from '../shared/duplicates/repeat.ts'
import type { Model } from '../shared/duplicates/verify.ts'
import type { ComparedPair } from './planted-trials.ts'

/** What the detector would call a pair with a model: its class, or undefined. */
export function judge(pair: ComparedPair, model: Model): RepeatClass | undefined {
  if (pair.exact) return 'repeat-sentence'
  if (!pair.retrieved || !pair.judged) return undefined
  return classify(pair.comparison, pair.one, pair.other, model)?.class
}
